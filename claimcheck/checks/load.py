"""All rules of a run: read from their files, or from what an earlier run compiled of the same files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck.cache_folder import cached, content_key
from claimcheck.checks.rule import Authority, Examples, Expression, PatternSpec, Rule, Where
from claimcheck.errors import BadData, ClaimcheckError, Errors

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

FORMAT = "rules 3"
"""Changes with every change of the compiled form, or of what a rule file may hold."""

OTHER_FOLDERS = ("vocabulary", "terms")
"""Folders beside the families that hold no rules."""

SMALL = 1_000_000
"""Bytes of a file that is read as it is; whatever is larger, or no plain file, is read with care."""


@dataclass(frozen=True, slots=True)
class _File:
    path: Path
    content: bytes
    user: bool


def load_rules(folders: Sequence[Path], user_files: Sequence[Path] = (), *, examples: bool = False) -> tuple[Rule, ...]:
    """All rules, by code.

    Args:
        folders: hold `<family>/<name>.yaml`, one rule each; these rules may run checks.
        user_files: rules of the user's own, one each; words and guards only.
        examples: True to have the examples too. They are not needed to check copy, and take time.

    Raises:
        Errors: everything that is wrong with the files.
    """
    errors: list[ClaimcheckError] = []
    files = list(_files(folders, user_files, errors))
    if errors or examples:
        return _read(files, errors)
    key = content_key(FORMAT, *(part for file in files for part in (str(file.path), str(file.user), file.content)))
    compiled = cached("rules", key, lambda: [_plain(rule) for rule in _read(files)])
    return tuple(_rule(plain) for plain in compiled)


def _files(folders: Iterable[Path], user_files: Iterable[Path], errors: list[ClaimcheckError]) -> Iterator[_File]:
    paths = [(path, False) for folder in folders for path in _rule_paths(Path(folder), errors)]
    for path, user in [*paths, *((Path(path), True) for path in user_files)]:
        try:
            yield _File(path, _content(path), user)
        except BadData as error:
            errors.append(error)


def _rule_paths(folder: Path, errors: list[ClaimcheckError]) -> Iterator[Path]:
    try:
        families = sorted(path for path in folder.iterdir() if path.is_dir() and path.name not in OTHER_FOLDERS)
    except OSError as error:
        errors.append(BadData(f"folder of rules cannot be read: {error.strerror}", str(folder)))
        return
    for family in families:
        for path in sorted(family.iterdir()):
            if path.suffix == ".yaml":
                yield path
            elif path.suffix in (".yml", ".json"):
                errors.append(BadData("a rule file ends in .yaml; rename it", str(path)))


def _content(path: Path) -> bytes:
    try:
        if path.is_file() and path.stat().st_size <= SMALL:
            return path.read_bytes()
    except (OSError, ValueError):
        pass
    # PyYAML is imported only where there is something to parse, or an error to tell.
    from claimcheck.strict_yaml import read_bytes

    return read_bytes(path)


def _read(files: Iterable[_File], found_before: Sequence[ClaimcheckError] = ()) -> tuple[Rule, ...]:
    from claimcheck.checks.rule_file import read_rule
    from claimcheck.strict_yaml import load_bytes

    rules: list[Rule] = []
    errors = list(found_before)
    for file in files:
        try:
            loaded = load_bytes(file.content, str(file.path))
        except BadData as error:
            errors.append(error)
            continue
        rule, wrong = read_rule(loaded, user=file.user)
        errors.extend(wrong)
        if rule is None:
            continue
        if not file.user and file.path.stem != rule.name:
            errors.append(loaded.error(f"rule '{rule.name}' must be in a file {rule.name}.yaml", "name"))
        for other in rules:
            for key in ("code", "name"):
                if getattr(rule, key) == getattr(other, key):
                    what = f"{key} {getattr(rule, key)} is taken by {other.path}; choose another"
                    errors.append(loaded.error(what, key))
        rules.append(rule)
    if errors:
        raise Errors(errors)
    return tuple(sorted(rules, key=lambda rule: rule.code))


_SIMPLE = ("code", "name", "status", "severity", "needs", "check", "message", "why", "rewrite", "path", "line", "user")


def _plain(rule: Rule) -> dict[str, Any]:
    spec = rule.pattern
    return {
        **{key: getattr(rule, key) for key in _SIMPLE},
        "authorities": [[who.name, who.clause, who.url] for who in rule.authorities],
        "jurisdictions": list(rule.jurisdictions),
        "offers": list(rule.offers),
        "audiences": list(rule.audiences),
        "severity_where": [
            [severity, list(where.jurisdictions), list(where.offers), list(where.audiences)]
            for severity, where in rule.severity_where
        ],
        "pattern": spec
        and {
            "any": [[expression.text, expression.line] for expression in spec.any],
            "unless": [[expression.text, expression.line] for expression in spec.unless],
            "kinds": list(spec.kinds),
            "guards": list(spec.guards),
            "scope": spec.scope,
            "case": spec.case,
        },
    }


def _rule(plain: dict[str, Any]) -> Rule:
    spec = plain["pattern"]
    return Rule(
        **{key: plain[key] for key in _SIMPLE},
        authorities=tuple(Authority(*who) for who in plain["authorities"]),
        jurisdictions=tuple(plain["jurisdictions"]),
        offers=tuple(plain["offers"]),
        audiences=tuple(plain["audiences"]),
        severity_where=tuple(
            (severity, Where(*(tuple(words) for words in where))) for severity, *where in plain["severity_where"]
        ),
        pattern=spec
        and PatternSpec(
            any=tuple(Expression(*expression) for expression in spec["any"]),
            unless=tuple(Expression(*expression) for expression in spec["unless"]),
            kinds=tuple(spec["kinds"]),
            guards=tuple(spec["guards"]),
            scope=spec["scope"],
            case=spec["case"],
        ),
        examples=Examples(),
    )
