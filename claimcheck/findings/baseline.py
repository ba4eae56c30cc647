"""A baseline: the findings that stood on a site when claimcheck came, so that only new ones are shown.

A finding is known by file, rule, the words it quotes and the sentence around them, never by its line. The file has one
finding a line, as JSON, sorted, so that two branches that change it merge.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.errors import BadData, Errors
from claimcheck.findings.waivers import NEVER_WAIVED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from claimcheck.findings.finding import FileReport, Finding

KEYS = ("path", "rule", "digest", "name", "quote")
REQUIRED = KEYS[:3]
VERSION = {"claimcheck-baseline": 1}
MAX_QUOTE = 80


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """A finding that is known.

    Attributes:
        path: of the file, relative to the folder of the baseline, written with `/`.
        rule: code.
        digest: of the finding, see `claimcheck.findings.finding.Finding`.
        name: of the rule, for people.
        quote: the words in question, for people.
        line: where it stands in the baseline, from 1; 0 of an entry that was never read from one.
    """

    path: str
    rule: str
    digest: str
    name: str = ""
    quote: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Split:
    """What a baseline does to a report: what is left of it, how many it hid, and its lines that matched nothing."""

    left: FileReport
    hidden: int
    stale: tuple[Entry, ...]


def entries_of(report: FileReport, path: str) -> tuple[Entry, ...]:
    """The entries that adopt the findings of a file: all but the waived, and those that cannot be waived."""
    return tuple(
        Entry(path, finding.rule, finding.digest, finding.name, finding.quote[:MAX_QUOTE])
        for finding in report.findings
        if can_be_adopted(finding)
    )


def can_be_adopted(finding: Finding) -> bool:
    """False of what a person waived already, and of what says that something could not be checked."""
    return finding.waived is None and not finding.rule.startswith(NEVER_WAIVED)


def split_known(report: FileReport, entries: Iterable[Entry]) -> Split:
    """A file's report without the findings that are known.

    Args:
        report: of the file.
        entries: those of the file.
    """
    known: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        known.setdefault((entry.rule, entry.digest), []).append(entry)
    left: list[Finding] = []
    for finding in report.findings:
        matching = known.get((finding.rule, finding.digest))
        if matching and can_be_adopted(finding):
            matching.pop()
        else:
            left.append(finding)
    stale = tuple(sorted(entry for rest in known.values() for entry in rest))
    return Split(replace(report, findings=tuple(left)), len(report.findings) - len(left), stale)


def former_name(report: FileReport, gone: Mapping[str, Iterable[Entry]]) -> str | None:
    """The name that a file had when it was moved: that of the file whose findings it has, or None.

    At least half of what was known of the old file must be found in the new one; the most of several, the first of
    equals.

    Args:
        report: of a file that the baseline does not know.
        gone: entries by path, of files that are no longer there.
    """
    found = Counter((finding.rule, finding.digest) for finding in report.findings if can_be_adopted(finding))
    best, most = None, 0
    for name, entries in sorted(gone.items()) if found else ():
        known = Counter((entry.rule, entry.digest) for entry in entries)
        shared = (found & known).total()
        if shared > most and 2 * shared >= known.total():
            best, most = name, shared
    return best


def format_baseline(entries: Iterable[Entry]) -> str:
    """The text of a baseline."""
    lines = [json.dumps(VERSION)]
    for entry in sorted(entries):
        values = asdict(entry)
        lines.append(json.dumps({key: values[key] for key in KEYS}, ensure_ascii=False))
    return messages.baseline_header() + "".join(f"{line}\n" for line in lines)


def read_baseline(text: str, path: str) -> tuple[Entry, ...]:
    """The entries of a baseline.

    Args:
        text: of the file.
        path: of the file, for errors.

    Raises:
        Errors: lines that are no entries; all of them.
    """
    entries: list[Entry] = []
    wrong: list[BadData] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            wrong.append(BadData(messages.bad_baseline_line("no JSON"), path, number))
            continue
        if value == VERSION:
            continue
        made = _entry(value, number)
        if isinstance(made, str):
            wrong.append(BadData(messages.bad_baseline_line(made), path, number))
        else:
            entries.append(made)
    if wrong:
        raise Errors(wrong)
    return tuple(entries)


def is_baseline(text: str) -> bool:
    """True of a text that `format_baseline` wrote: what may be written over."""
    return json.dumps(VERSION) in text.split("\n", 10)


def merged(old: Iterable[Entry], new: Iterable[Entry], keep: Callable[[str], bool]) -> tuple[Entry, ...]:
    """The entries of a new baseline: those found now, and those of files that were not read now.

    Args:
        old: of the baseline as it was.
        new: of the files that were read.
        keep: takes a path; True where its old entries stay.
    """
    return tuple(sorted([*new, *(replace(entry, line=0) for entry in old if keep(entry.path))]))


def by_path(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Entries by file."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.path, []).append(entry)
    return found


def _entry(value: object, line: int) -> Entry | str:
    if not isinstance(value, dict):
        return "no entry"
    for key in value:
        if key not in KEYS:
            return "another version" if key in VERSION else f"unknown key '{key}'"
    for key in REQUIRED:
        if not isinstance(value.get(key), str):
            return f"no '{key}'"
    words = {key: value[key] for key in KEYS if isinstance(value.get(key), str)}
    return Entry(**words, line=line)
