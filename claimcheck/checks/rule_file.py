"""Reads one rule file: every error with its line, the nearest known key, and what to do."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Any

from claimcheck.checks.patterns import expression_error
from claimcheck.checks.registry import CHECK_MODULES
from claimcheck.checks.rule import (
    AUDIENCES,
    CODE,
    JURISDICTIONS,
    NAME,
    NEEDS,
    OFFERS,
    SCOPES,
    SEVERITIES,
    STATUSES,
    Authority,
    Example,
    Examples,
    Expression,
    PatternSpec,
    Rule,
    Where,
    without_braces,
)
from claimcheck.claims.guards import NAMES
from claimcheck.documents.document import BlockKind
from claimcheck.strict_yaml import nearest, unknown_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.errors import BadData
    from claimcheck.strict_yaml import Key, Loaded

EXAMPLES_OF_EACH_KIND = 3
REQUIRED = ("code", "name", "status", "severity", "needs", "message", "why", "rewrite", "jurisdictions", "examples")
PLACES = {"jurisdictions": JURISDICTIONS, "offers": OFFERS, "audiences": AUDIENCES}
RULE_KEYS = (
    *(*REQUIRED[:4], "severity_where", "needs", "check", "pattern"),
    *(*REQUIRED[5:8], "authorities", "jurisdictions", "offers", "audiences", "examples"),
)
PATTERN_KEYS = ("any", "unless", "guards", "in", "scope", "case")
AUTHORITY_KEYS = ("name", "clause", "url")
EXAMPLE_KEYS = ("text", "document", "facts", "today", "severity")
KINDS = tuple(kind.value for kind in BlockKind)
GUARDS = tuple(NAMES)

CHECK = re.compile(r"([a-z][a-z0-9_]*)\.([a-z][a-z0-9_]*)")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
PLACEHOLDER = re.compile(r"\{(?!found\})[^{}\s]*\}")


def read_rule(loaded: Loaded, *, user: bool) -> tuple[Rule | None, tuple[BadData, ...]]:
    """The rule of a file, or all that is wrong with it.

    Args:
        loaded: the file.
        user: True for a user's own rule: it is words and guards, never code.
    """
    file = _File(loaded)
    rule = _rule(file, user=user)
    errors = sorted(file.errors, key=lambda error: (error.line or 0, error.column or 0))
    return (None if errors else rule), tuple(errors)


class _File:
    """A loaded file and the errors found in it so far."""

    def __init__(self, loaded: Loaded) -> None:
        self.loaded = loaded
        self.errors: list[BadData] = []

    def wrong(self, what: str, *path: Key) -> None:
        self.errors.append(self.loaded.error(what, *path))

    def value(self, *path: Key) -> Any:
        """What stands at `path`, each step of which is known to be a mapping or list; None for a missing key."""
        value: Any = self.loaded.data
        key: Any
        for key in path:
            value = value[key] if isinstance(value, list) else value.get(key)
        return value

    def mapping(self, known: Iterable[str], *path: Key, required: Iterable[str] = ()) -> bool:
        """True where a mapping stands at `path`. Reports keys that are unknown or missing."""
        found = self.value(*path)
        where = f"'{path[-1]}'" if path and isinstance(path[-1], str) else "an entry" if path else "a rule"
        if not isinstance(found, dict):
            self.wrong(f"{where} must be a mapping of {', '.join(known)}", *path)
            return False
        known = tuple(known)
        slips = set()  # a key that is only misspelt is not missing as well
        for key in found:
            if key not in known:
                self.errors.append(self.loaded.key_error(unknown_key(key, known), *path, key))
                slips.add(nearest(key, known))
        for key in required:
            if found.get(key) is None and key not in slips:
                self.wrong(f"{where} needs '{key}'", *path)
        return True

    def items(self, *path: Key) -> range:
        """Places in the list at `path`; none where there is no such key."""
        found = self.value(*path)
        if found is None:
            return range(0)
        if not isinstance(found, list):
            self.wrong(f"'{path[-1]}' must be a list", *path)
            return range(0)
        return range(len(found))

    def text(self, *path: Key) -> str:
        """The text at `path`, white space at its ends cut off; "" where there is none."""
        found = self.value(*path)
        if found is None:
            return ""
        if not isinstance(found, str):
            self.wrong(f"'{path[-1]}' must be text; put it in quotes", *path)
            return ""
        if not found.strip():
            self.wrong(f"'{path[-1]}' is empty", *path)
        return found.strip()

    def one_of(self, choices: tuple[str, ...], *path: Key, default: str = "") -> str:
        found = self.value(*path)
        if found is None:
            return default
        if found not in choices:
            what = next(key for key in reversed(path) if isinstance(key, str))
            self.wrong(unknown_key(str(found), choices, what), *path)
        return str(found)

    def flag(self, *path: Key) -> bool:
        found = self.value(*path)
        if found is not None and not isinstance(found, bool):
            self.wrong(f"'{path[-1]}' must be true or false", *path)
        return found is True


def _rule(file: _File, *, user: bool) -> Rule | None:
    if not file.mapping(RULE_KEYS, required=REQUIRED):
        return None
    code, name = file.text("code"), file.text("name")
    if code and not CODE.fullmatch(code):
        file.wrong(f"code '{code}' must be two or three capitals and two digits, as in SF05", "code")
    if name and not NAME.fullmatch(name):
        file.wrong(f"name '{name}' must be lower case words joined by hyphens", "name")
    of_run = code.startswith("RUN")
    if user and of_run:
        file.wrong("codes of RUN are claimcheck's own; choose other letters", "code")
    check, pattern = _check(file, user=user), _pattern(file)
    if check and pattern:
        file.wrong("a rule has either 'check' or 'pattern'; remove one", "check")
    elif file.value("check") is None and file.value("pattern") is None and (user or not of_run):
        file.wrong("a rule needs 'pattern'" if user else "a rule needs 'check' or 'pattern'")
    needs = file.one_of(NEEDS, "needs")
    if pattern and needs in NEEDS[1:]:
        file.wrong("a rule with 'pattern' sees only the copy: 'needs' must be copy", "needs")
    message = file.text("message")
    if pattern and (unknown := PLACEHOLDER.search(message)):
        file.wrong(f"{unknown.group()} is never filled in; only {{found}} is", "message")
    authorities = _authorities(file)
    if not authorities and not user and not of_run:
        file.wrong("a rule needs 'authorities', at least one: who asks for it", "authorities")
    return Rule(
        code=code,
        name=name,
        status=file.one_of(STATUSES, "status"),
        severity=file.one_of(SEVERITIES, "severity"),
        needs=needs,
        check=check,
        pattern=pattern,
        message=message,
        why=file.text("why"),
        rewrite=file.text("rewrite"),
        authorities=authorities,
        jurisdictions=_places(file, "jurisdictions"),
        offers=_places(file, "offers") or ("all",),
        audiences=_places(file, "audiences") or ("all",),
        severity_where=_severity_where(file),
        path=file.loaded.name,
        line=file.loaded.key_place("pattern" if pattern else "check" if check else "code")[0],
        user=user,
        examples=_examples(file, at_least=0 if of_run else EXAMPLES_OF_EACH_KIND),
    )


def _check(file: _File, *, user: bool) -> str | None:
    if file.value("check") is None:
        return None
    if user:
        file.errors.append(
            file.loaded.key_error("'check' runs code and is for claimcheck's own rules; use 'pattern'", "check")
        )
        return None
    check = file.text("check")
    parts = CHECK.fullmatch(check)
    if not parts:
        file.wrong(f"check '{check}' must be module.function", "check")
    elif parts[1] not in CHECK_MODULES:
        file.wrong(unknown_key(parts[1], CHECK_MODULES, "check module"), "check")
    return check


def _pattern(file: _File) -> PatternSpec | None:
    if file.value("pattern") is None or not file.mapping(PATTERN_KEYS, "pattern", required=("any",)):
        return None
    case = file.flag("pattern", "case")
    any_of = _expressions(file, "any", case=case)
    if not any_of and file.value("pattern", "any") == []:
        file.wrong("'any' needs at least one expression", "pattern", "any")
    return PatternSpec(
        any=any_of,
        unless=_expressions(file, "unless", case=case),
        kinds=tuple(file.one_of(KINDS, "pattern", "in", place) for place in file.items("pattern", "in")),
        scope=file.one_of(SCOPES, "pattern", "scope", default=SCOPES[0]),
        case=case,
        guards=tuple(file.one_of(GUARDS, "pattern", "guards", place) for place in file.items("pattern", "guards")),
    )


def _expressions(file: _File, key: str, *, case: bool) -> tuple[Expression, ...]:
    found = []
    for place in file.items("pattern", key):
        # White space at the ends of an expression counts, so the value is taken as it is.
        text = file.value("pattern", key, place)
        if not isinstance(text, str) or not text:
            file.wrong(f"an entry of '{key}' must be an expression in quotes", "pattern", key, place)
        elif why := expression_error(text, case=case):
            file.wrong(f"'{text}' is no RE2 expression: {why}", "pattern", key, place)
        else:
            found.append(Expression(text, file.loaded.line("pattern", key, place)))
    return tuple(found)


def _authorities(file: _File) -> tuple[Authority, ...]:
    found = []
    for place in file.items("authorities"):
        path = ("authorities", place)
        if file.mapping(AUTHORITY_KEYS, *path, required=("name",)):
            name, clause, url = (file.text(*path, key) for key in AUTHORITY_KEYS)
            if url and not url.startswith(("https://", "http://")):
                file.wrong("'url' must begin with https://", *path, "url")
            found.append(Authority(name, clause or None, url or None))
    return tuple(found)


def _places(file: _File, *path: Key) -> tuple[str, ...]:
    key = str(path[-1])
    found = tuple(file.one_of(PLACES[key], *path, place) for place in file.items(*path))
    if not found and file.value(*path) == []:
        file.wrong(f"'{key}' is empty; write [all] for everywhere", *path)
    if "all" in found and len(found) > 1:
        file.wrong("'all' stands alone; remove it or the others", *path)
    return found


def _severity_where(file: _File) -> tuple[tuple[str, Where], ...]:
    found = []
    for place in file.items("severity_where"):
        path = ("severity_where", place)
        if file.mapping(("severity", *PLACES), *path, required=("severity",)):
            severity = file.one_of(SEVERITIES, *path, "severity")
            found.append((severity, Where(*(_places(file, *path, key) or ("all",) for key in PLACES))))
            if not any(key in file.value(*path) for key in PLACES):
                file.wrong(f"an entry needs one of {', '.join(PLACES)}: else it is the rule's own severity", *path)
    return tuple(found)


def _examples(file: _File, *, at_least: int) -> Examples:
    if file.value("examples") is None or not file.mapping(("flag", "pass"), "examples"):
        return Examples()
    found = {}
    for kind in ("flag", "pass"):
        places = file.items("examples", kind)
        if len(places) < at_least:
            what = f"{len(places)} examples to {kind}; a rule loads with at least {at_least}"
            file.errors.append(file.loaded.key_error(what, "examples", kind))
        examples = (_example(file, kind, place) for place in places)
        found[kind] = tuple(example for example in examples if example)
    both = {example.text for example in found["flag"] if not example.facts} & {
        example.text for example in found["pass"] if not example.facts
    }
    for text in both:
        file.wrong(f"the same example to flag and to pass: '{text[:40]}'", "examples")
    return Examples(found["flag"], found["pass"])


def _example(file: _File, kind: str, place: int) -> Example | None:
    path = ("examples", kind, place)
    if not file.mapping(EXAMPLE_KEYS, *path):
        return None
    example = file.value(*path)
    if (example.get("text") is None) == (example.get("document") is None):
        file.wrong("an example has either 'text' or 'document'", *path)
        return None
    key = "text" if "text" in example else "document"
    if not file.text(*path, key):
        return None
    marked = example[key] if key == "document" else example[key].strip()
    if key == "text" and "\n" in marked:
        file.wrong("'text' is one line; use 'document' for more", *path, key)
    try:
        text, marks = without_braces(marked)
    except ValueError as error:
        file.wrong(f"{error}; marks are {{{{words}}}}", *path, key)
        return None
    if kind == "flag" and not marks:
        file.wrong("mark the words that must be flagged: {{words}}", *path, key)
    if kind == "pass" and marks:
        file.wrong("an example to pass has no {{marks}}", *path, key)
    for number in (facts := file.items(*path, "facts")):
        if not isinstance(example["facts"][number], dict):
            file.wrong("an entry of 'facts' must be a source, as in a facts file", *path, "facts", number)
    return Example(
        text=text,
        marks=marks,
        line=file.loaded.line(*path),
        document=key == "document",
        facts=tuple(example["facts"]) if facts else (),
        today=_date(file, *path, "today"),
        severity=file.one_of(SEVERITIES, *path, "severity") or None,
    )


def _date(file: _File, *path: Key) -> datetime.date | None:
    text = file.text(*path)
    if not text:
        return None
    try:
        if DATE.fullmatch(text):
            return datetime.date.fromisoformat(text)
    except ValueError:
        pass
    file.wrong(f"'{text}' is no date like 2026-01-31", *path)
    return None
