"""Rules, guards and steps of identity taken away one by one: what changes.

A rule that is off takes its own findings with it and no others. A guard that changes nothing on all these pages is
said: it goes, or it gets a page of its own.
"""

from __future__ import annotations

import importlib
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck.evidence.values import Agreement
from claimcheck.evidence.verdicts import Identity
from honesty.checking import base_of, check, known_sources, prepared_with
from honesty.corrupted_pages import PAGES
from honesty.corruption import ground
from honesty.forms import FORMS, page, usable
from honesty.known_and_unknown import altered
from honesty.sources import rows_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from claimcheck.evidence.base import FactsBase
    from claimcheck.linter import Prepared

CHECKOUT = Path(__file__).parents[2]
EVIDENCE, CITATIONS = "claimcheck.evidence", "claimcheck.citations"
Outcome = tuple[frozenset[tuple[str, Any]], tuple[Any, ...]]


def always(value: Any) -> Callable[..., Any]:
    """A function that says the same whatever it is asked."""
    return lambda *_args, **_more: value


# name: module, function, what stands in its place
GUARDS: dict[str, tuple[str, str, Any]] = {
    "list: identity": (f"{EVIDENCE}.judge_list", "list_identity", always(Identity.IDENTIFIED)),
    "list: may not contradict": (f"{EVIDENCE}.judge_list", "_may_not_contradict", always(None)),
    "list: same measure": (f"{EVIDENCE}.judge_list", "_same_measure", always(value=True)),
    "facts: identity, scope and reach": (f"{EVIDENCE}.judge", "_refused", always(None)),
    "facts: figures of one sentence": (f"{EVIDENCE}.judge", "_together", always(None)),
    "facts: owners": (f"{EVIDENCE}.judge", "_owners", always(None)),
    "owner: cannot be the work": (f"{EVIDENCE}.judge", "cannot_be", always(value=True)),
    "owner: one study": (f"{EVIDENCE}.owners", "_one_study", always(value=True)),
    "candidates: same title": (f"{EVIDENCE}.candidates", "_same_title", always(value=True)),
    "candidates: identifier and author": (f"{EVIDENCE}.candidates", "_no_conflict", always(value=True)),
    "candidates: features": (f"{EVIDENCE}.candidates", "_fits", always(value=True)),
    "candidates: same topic": (f"{EVIDENCE}.candidates", "_same_topic", always(value=True)),
    "candidates: design": (f"{EVIDENCE}.candidates", "_may_be_called", always(value=True)),
    "candidates: register of editions": (f"{EVIDENCE}.candidates", "_has_register", always(value=True)),
    "compare: verified figures": (f"{EVIDENCE}.compare", "may_contradict", always(value=True)),
    "compare: weak figures": (f"{EVIDENCE}.judge", "is_weak", always(value=False)),
    "compare: round values": (f"{EVIDENCE}.judge", "is_round", always(value=False)),
    "compare: range hidden": (f"{EVIDENCE}.compare", "_range_hidden", always(None)),
    "compare: borrowed": (f"{EVIDENCE}.compare", "_borrowed", always(None)),
    "compare: other unit": (f"{EVIDENCE}.compare", "_other_unit", always(None)),
    "compare: values": (f"{EVIDENCE}.compare", "agreement", always(Agreement.DIFFERS)),
    "slots: comparable": (f"{EVIDENCE}.slots", "Standing.comparable", property(always(value=True))),
    "slots: apart": (f"{EVIDENCE}.slots", "Standing.apart", property(always(()))),
    "links: entry contradicts": (f"{CITATIONS}.binding", "contradicts", always(value=False)),
    "links: entries that fit": (f"{CITATIONS}.linking", "find_entry", always(None)),
    "credit: heading": (f"{CITATIONS}.credits", "heading_credit", always(None)),
    "credit: carried over": (f"{CITATIONS}.credits", "_carried", always(None)),
    "credit: in the sentence": (f"{CITATIONS}.credits", "_in_sentence", always(None)),
    "credit: by marker": (f"{CITATIONS}.credits", "_by_marker", always(None)),
}


@dataclass(slots=True)
class Ablation:
    """Rules and guards: how many, and what is not as it must be."""

    pages: int = 0
    rules: int = 0
    silent_rules: list[str] = field(default_factory=list)
    reaching: list[str] = field(default_factory=list)
    changed: dict[str, int] = field(default_factory=dict)
    gone: list[str] = field(default_factory=list)

    @property
    def idle(self) -> list[str]:
        """Guards that change nothing."""
        return [name for name, pages in self.changed.items() if pages == 0]


Corpus = list[tuple[str, str, "FactsBase", "Prepared"]]  # path, text, facts, all else


def corpus(step: int = 4) -> Corpus:
    """Pages of all kinds: corrupted ones, forms about every `step`th source, samples, cases."""
    base, invented = ground()
    prepared = prepared_with()
    known = known_sources()
    everything = base_of(known, prepared)
    rows = rows_of(known)[::step]
    gone = {row.id for row in rows[::2]}
    some = base_of([source for source in known if source["id"] not in gone], prepared)
    found: Corpus = []
    for right in PAGES:
        texts = [right.text, *(right.text.replace(old, new) for old, new, _ in right.changes)]
        found += [("page.md", text, base, invented) for text in texts]
    for row in rows:
        for form in FORMS:
            if usable(row, form):
                found.append(("page.md", page(row, form, row.trials, row.people), some, prepared))
                changed = page(row, form, altered(row.trials), altered(row.people))
                found.append(("page.md", changed, everything, prepared))
    for folder in ("samples", "tests/cases"):
        for path in sorted((CHECKOUT / folder).glob("*.[mt][dx]*")):
            found.append((path.name, path.read_text("utf-8"), everything, prepared))
    return found


def run(step: int = 4, guards: bool = True) -> Ablation:
    """Check all pages with everything, then without one rule, then without one guard."""
    pages = corpus(step)
    whole = [_outcome(*one) for one in pages]
    result = Ablation(pages=len(pages))
    speaking = {rule for findings, _ in whole for rule, _ in findings}
    codes = [rule.code for rule in prepared_with().rules]
    result.rules = len(codes)
    result.silent_rules = [code for code in codes if code not in speaking]
    for code in sorted(speaking):
        for (path, text, base, prepared), (findings, _) in zip(pages, whole, strict=True):
            if not findings:
                continue
            left = replace(prepared, rules=tuple(rule for rule in prepared.rules if rule.code != code))
            if _outcome(path, text, base, left)[0] != {found for found in findings if found[0] != code}:
                result.reaching.append(code)
                break
    for name, (module, function, instead) in GUARDS.items() if guards else ():
        try:
            with without(module, function, instead):
                result.changed[name] = sum(_outcome(*one) != was for one, was in zip(pages, whole, strict=True))
        except AttributeError as error:
            result.gone.append(f"{name}: {error}")
    return result


@contextmanager
def without(module: str, function: str, instead: Any) -> Iterator[None]:
    """The function replaced, for a while.

    Raises:
        AttributeError: it does not exist any more.
    """
    *holders, name = function.split(".")
    place: Any = importlib.import_module(module)
    for holder in holders:
        place = getattr(place, holder)
    was = place.__dict__[name] if name in place.__dict__ else getattr(place, name)
    setattr(place, name, instead)
    try:
        yield
    finally:
        setattr(place, name, was)


def _outcome(path: str, text: str, base: FactsBase, prepared: Prepared) -> Outcome:
    try:
        report = check(text, base, prepared, path)
    except Exception as error:
        return frozenset(), (type(error).__name__,)
    findings = frozenset((f.rule, (f.position, f.severity, f.message)) for f in report.findings)
    return findings, tuple((c.position, c.verdict, c.reason, c.credit) for c in report.claims)


def bars(result: Ablation) -> Iterator[tuple[str, str, bool]]:
    """Name, figure beside its bar, and whether it is met."""
    rules = f"{len(set(result.reaching))} of {result.rules} rules (0) {' '.join(result.reaching)}"
    yield "ablation: rules that take others' findings along", rules.rstrip(), not result.reaching
    yield "ablation: rules silent on these pages", " ".join(result.silent_rules) or "none", True
    idle = f"{len(result.idle)} of {len(result.changed)} (no bar): {'; '.join(result.idle) or 'none'}"
    yield "ablation: guards that change nothing", idle, True
    yield "ablation: guards that are not there", "; ".join(result.gone) or "none", not result.gone
