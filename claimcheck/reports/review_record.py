"""The record of a run: what it rests on, so that it can be repeated and a signature be bound to it."""

from __future__ import annotations

import datetime
import hashlib
import json
import os
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from claimcheck import data
from claimcheck.documents.read import COPY_KEYS, DIALECTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from claimcheck.findings.finding import RunReport
    from claimcheck.settings import Settings

WORD_LISTS = ("vocabulary", "terms")
FACTS = "reference_facts.yaml"
READING = {"dialects": DIALECTS, "front_matter": COPY_KEYS}
"""What a configuration that says nothing of reading names in full."""
SHOWN_APART = frozenset({"today", "jurisdictions", "offer", "audience"})


@dataclass(frozen=True, slots=True)
class Part:
    """Files that a run rests on: what they are, how many, and the SHA-256 of their names and contents."""

    name: str
    count: int
    sha256: str


@dataclass(frozen=True, slots=True)
class RunRecord:
    """What a run rests on.

    Attributes:
        version: of claimcheck.
        today: the date that the run was told.
        made: when the report was written, UTC, like "2026-01-31 09:30 UTC".
        parts: rules, word lists, facts.
        profile: where the copy is published, what it sells, and whom it speaks to.
        options: what else was chosen otherwise than by default, in words.
        number: SHA-256 of all that, of every document and of every finding and waiver, but not of `made`: the same
            run of the same files has the same number.
    """

    version: str
    today: str
    made: str
    parts: tuple[Part, ...]
    profile: str
    options: tuple[str, ...]
    number: str

    @property
    def short(self) -> str:
        """The number as people compare it: its first 12 digits, in groups of four."""
        return " ".join(self.number[place : place + 4] for place in (0, 4, 8))


def record_of(run: RunReport, settings: Sequence[Settings]) -> RunRecord:
    """The record of a run.

    Args:
        run: what was found.
        settings: all that files of it were checked under, each once, in the order of the files.

    Raises:
        OSError: a file of rules, words or facts cannot be read any more.
    """
    rules = data.root() / "rules"
    built_in = [(FACTS, data.root() / FACTS)]
    parts = (
        digest("rules", [*_below(rules, leave_out=WORD_LISTS), *_own(p for one in settings for p in one.rules)]),
        digest(
            "word lists",
            [
                *(file for name in WORD_LISTS for file in _below(rules / name, rules)),
                *_own(path for one in settings for path in one.vocabulary),
            ],
        ),
        digest(
            "facts",
            [
                *(built_in if not settings or any(not one.facts for one in settings) else []),
                *_own(path for one in settings for path in (*one.facts, *one.extend_facts)),
            ],
        ),
    )
    profile = "; ".join(dict.fromkeys(_profile(one) for one in settings))
    options = tuple(dict.fromkeys(option for one in settings for option in _options(one)))
    today = run.today.isoformat()
    told = {
        "version": run.version,
        "today": today,
        "profile": profile,
        "options": options,
        "parts": [[part.name, part.count, part.sha256] for part in parts],
        "documents": [[file.path, file.sha256] for file in run.files],
        "findings": [
            [f.fingerprint, f.rule, f.severity, [f.waived.reason, f.waived.by, f.waived.until] if f.waived else None]
            for f in run.findings()
        ],
        "claims": [
            [claim.path, claim.position.line, claim.position.column, claim.text, claim.verdict]
            for file in run.files
            for claim in file.claims
        ],
        "unread": [str(error) for error in run.errors],
    }
    number = hashlib.sha256(json.dumps(told).encode()).hexdigest()
    return RunRecord(run.version, today, _now(), parts, profile, options, number)


def digest(name: str, files: Iterable[tuple[str, Path]]) -> Part:
    """The SHA-256 over the files in order of their names: for each its name, a zero byte, and the SHA-256 of its bytes.

    Args:
        name: what the files are.
        files: name and place of each.
    """
    whole = hashlib.sha256()
    listed = sorted(files)
    for shown, path in listed:
        whole.update(shown.encode("utf-8", "surrogateescape") + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return Part(name, len(listed), whole.hexdigest())


def _below(folder: Path, base: Path | None = None, leave_out: Sequence[str] = ()) -> Iterable[tuple[str, Path]]:
    for path in folder.rglob("*.yaml"):
        name = path.relative_to(base or folder)
        if name.parts[0] not in leave_out:
            yield name.as_posix(), path


def _own(paths: Iterable[Path]) -> list[tuple[str, Path]]:
    """Files of the user, by their names alone: where they lie changes nothing."""
    return [(path.name, path) for path in dict.fromkeys(paths)]


def _profile(settings: Settings) -> str:
    return f"{', '.join(settings.jurisdictions)}; {settings.offer}; {settings.audience}"


def _options(settings: Settings) -> Iterator[str]:
    """What is chosen otherwise than by default, by the names of the configuration."""
    for field in fields(settings):
        value = getattr(settings, field.name)
        if field.name in SHOWN_APART or value in (field.default, READING.get(field.name)):
            continue
        yield f"{field.name.replace('_', '-')}: {_words(value)}"


def _words(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(_words(one) for one in value) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return getattr(value, "name", None) or str(value)


def _now() -> str:
    """The time; `SOURCE_DATE_EPOCH` sets it, so that a report can be written again byte for byte."""
    set_to = os.environ.get("SOURCE_DATE_EPOCH", "")
    if set_to.isdigit() and len(set_to) <= 11:
        moment = datetime.datetime.fromtimestamp(int(set_to), tz=datetime.UTC)
    else:
        moment = datetime.datetime.now(tz=datetime.UTC)
    return moment.strftime("%Y-%m-%d %H:%M UTC")
