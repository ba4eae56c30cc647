"""Rules that are words and guards. They run on RE2 alone, so no expression, ours or a user's, can make a run hang.

All expressions of all rules are first asked in one pass over a sentence which of them occur at all; most sentences
end there. Only those that do are then searched for places.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimcheck.checks.alarm import Alarm, Mark
from claimcheck.citations.reference import Place
from claimcheck.claims.guards import NAMES, Guard, guards_at
from claimcheck.errors import BadData, ClaimcheckError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.checks.page import Page
    from claimcheck.checks.rule import PatternSpec, Rule
    from claimcheck.language.passage import Passage

MARK = "mark"
GATE_MEMORY = 32 * 1024 * 1024
CANARY = "\uf8ffcanary\uf8ff"  # of the private use area: no copy holds it


@dataclass(frozen=True, slots=True)
class _Search:
    """One expression of a rule. `group` is what is shown: that of the group `mark`, or 0."""

    rule: Rule
    spec: PatternSpec
    expression: Any
    group: int


@dataclass(frozen=True, slots=True)
class _Batch:
    """Expressions that see the same text in the same way, and the gate that tells which of them occur in it."""

    scope: str
    searches: tuple[_Search, ...]
    gate: Any


def expression_error(text: str, *, case: bool = False) -> str | None:
    """RE2's own words on what is wrong with an expression, or None.

    Where RE2 is not installed nothing can be said; the rule then fails when it runs.
    """
    try:
        compiled = _compiled(text, case=case)
    except ClaimcheckError:
        return None
    except ValueError as error:
        return str(error)
    if text.count(f"<{MARK}>") > 1:
        return f"two groups are called {MARK}; make two expressions of it"
    if compiled.search("") is not None:
        return "it is found in every text, even an empty one; require at least one character"
    return None


def run_patterns(page: Page, rules: Iterable[Rule]) -> Iterator[Alarm]:
    """Alarms of the rules that have a pattern, in no particular order.

    Raises:
        BadData: RE2 refuses an expression.
        ClaimcheckError: RE2 is not installed.
    """
    batches = _batches(tuple(rule for rule in rules if rule.pattern))
    if not batches:
        return
    told: set[tuple[str, str]] = set()
    for passage in page.copy():
        text = passage.text
        for batch in batches:
            if batch.scope == "block":
                yield from _alarms(batch, page, passage, 0, text, told)
            else:
                for sentence in passage.sentences:
                    words = text[sentence.start : sentence.end]
                    yield from _alarms(batch, page, passage, sentence.start, words, told)


def _alarms(
    batch: _Batch, page: Page, passage: Passage, offset: int, text: str, told: set[tuple[str, str]]
) -> Iterator[Alarm]:
    """Alarms on one text. `told`: codes and texts; a page that repeats a sentence is told of it once by our rules."""
    block = passage.block
    content = text.encode("utf-8", "replace")  # a lone surrogate becomes one "?": places stay
    hits = range(len(batch.searches)) if batch.gate is None else batch.gate.Match(content)
    if not hits:
        return
    text = content.decode("utf-8")
    found: dict[Rule, list[tuple[int, int, int, int]]] = {}
    for hit in sorted(hits):
        search = batch.searches[hit] if hit < len(batch.searches) else None
        if search is None or (search.spec.kinds and block.kind not in search.spec.kinds):
            continue
        for match in search.expression.finditer(text):
            start, end = match.span()
            if start < end:
                shown = match.span(search.group)
                found.setdefault(search.rule, []).append(
                    (start, end, *(shown if shown[0] < shown[1] else (start, end)))
                )
    for rule, spans in found.items():
        if not rule.user and (rule.code, text) in told:
            continue
        if not any(guard.search(text) for guard in _guards(rule)):
            said = [span for span in spans if not _is_guarded(rule, page, passage, offset + span[2], offset + span[3])]
            if said:  # a sentence that is guarded in one place may stand unguarded in the next
                told.add((rule.code, text))
            for start, end in _apart(said):
                place = Place(block.id, offset + start, offset + end)
                yield Alarm(rule.code, (Mark(place),), rule.message.replace("{found}", page.quoted(place)))


def _is_guarded(rule: Rule, page: Page, passage: Passage, start: int, end: int) -> bool:
    """True where one of the rule's guards holds for what it found."""
    wanted = _named_guards(rule)
    return bool(wanted and guards_at(passage, start, end, page.passages, wanted))


@functools.lru_cache(maxsize=1024)
def _named_guards(rule: Rule) -> Guard:
    named = (NAMES[name] for name in rule.pattern.guards) if rule.pattern else ()
    return functools.reduce(Guard.__or__, named, Guard.NONE)


def _apart(spans: list[tuple[int, int, int, int]]) -> Iterator[tuple[int, int]]:
    """What is shown of the matches, first come and longest first, without those that overlap one before them."""
    free = 0
    for start, end, shown_start, shown_end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= free:
            yield shown_start, shown_end
            free = end


@functools.lru_cache(maxsize=8)
def _batches(rules: tuple[Rule, ...]) -> tuple[_Batch, ...]:
    grouped: dict[tuple[str, bool], list[_Search]] = {}
    for rule in rules:
        if rule.pattern:
            expressions = _expressions(rule, rule.pattern, "any")
            grouped.setdefault((rule.pattern.scope, rule.pattern.case), []).extend(
                _Search(rule, rule.pattern, expression, expression.groupindex.get(MARK, 0))
                for expression in expressions
            )
    return tuple(
        _Batch(scope, tuple(searches), _gate(searches, case=case)) for (scope, case), searches in grouped.items()
    )


def _gate(searches: list[_Search], *, case: bool) -> Any:
    """A set of all expressions, or None where it will not hold them: then each is searched for by itself.

    RE2 says "nothing found" where a set has too little memory to run at all, so it is tried once.
    """
    import re2

    options = _options(case=case)
    options.max_mem = GATE_MEMORY
    gate: Any = re2.Set.SearchSet(options)
    try:
        for search in searches:
            gate.Add(search.expression.pattern)
        canary = gate.Add(CANARY)
        gate.Compile()
    except re2.error:
        return None
    return gate if gate.Match(CANARY) == [canary] else None


@functools.lru_cache(maxsize=1024)
def _guards(rule: Rule) -> tuple[Any, ...]:
    return _expressions(rule, rule.pattern, "unless") if rule.pattern else ()


def _expressions(rule: Rule, spec: PatternSpec, key: str) -> tuple[Any, ...]:
    compiled = []
    for expression in getattr(spec, key):
        try:
            compiled.append(_compiled(expression.text, case=spec.case))
        except ValueError as error:
            raise BadData(f"'{expression.text}' is no RE2 expression: {error}", rule.path, expression.line) from None
    return tuple(compiled)


@functools.lru_cache(maxsize=2048)
def _compiled(text: str, *, case: bool) -> Any:
    """An RE2 expression.

    Raises:
        ValueError: RE2 refuses it, in its own words.
        ClaimcheckError: RE2 is not installed.
    """
    try:
        import re2
    except ImportError:
        raise ClaimcheckError("rules with a pattern need RE2: pip install google-re2") from None
    try:
        return re2.compile(text, _options(case=case))
    except re2.error as error:
        said = error.args[0] if error.args else "refused"
        raise ValueError(said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)) from None
    except UnicodeEncodeError:
        raise ValueError("a lone surrogate is no character") from None


def _options(*, case: bool) -> Any:
    import re2

    options = re2.Options()
    options.case_sensitive = case
    options.log_errors = False  # or RE2 writes to stderr by itself
    return options
