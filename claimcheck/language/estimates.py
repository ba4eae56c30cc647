"""Confidence intervals, p-values and spreads: parts of an estimate, read before anything else."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from claimcheck.language.atoms import Kind
from claimcheck.language.quantity import Form, Quantity, Relation
from claimcheck.language.reading import Found, Reading, Tail, read_tail, scalar, span
from claimcheck.language.relations import allowed
from claimcheck.language.units import read_unit

INTERVAL_NAME = (
    r"(?:confidence|credible|credibility|prediction|uncertainty) (?:interval|limit)s?(?: ?\(C[rR]?I\))?"
    r"|\bC[rR]?Is?(?: ?(?:80|90|95|98|99) ?%?)?(?![A-Za-z0-9])|\bU\.?I\b|\bPIs?\b"
)
LEVEL_BEHIND = re.compile(rf" ?(?:%|percent|per cent)[ -]?(?:{INTERVAL_NAME})", re.IGNORECASE)
LEVEL_BEFORE = re.compile(r"(?:\bCI|\bconfidence intervals?)[ ,:=(]{0,3}\Z", re.IGNORECASE)
NAME_BEFORE = re.compile(
    rf"(?:{INTERVAL_NAME})[ ,:=;\[(]{{0,4}}(?:(?:of|from|was|were|is|between|ranging from|ranged from) )?[\[(]?\Z",
    re.IGNORECASE,
)
OPENING = re.compile(
    r"(?:\)?[ ,:=;\[(]{0,4})(?:(?:of|from|was|were|is|between|ranging from|ranged from) )?[\[(]?\Z", re.IGNORECASE
)
SEPARATOR = re.compile(r" ?(?:to|-|,|;|and|/|until|\.\.\.?|through) ?-? ?\Z", re.IGNORECASE)
CLOSING = re.compile(r" ?[\])]")
EFFECT_BEFORE = re.compile(
    r"(?:\b(?:a|adj(?:usted)?\.? )?(?:OR|RR|HR|IRR|PR|MD|WMD|SMD|ARR|NNT|ES|ARD|RD)s?\b|\b(?:odds|risk"
    r"|hazard|rate|prevalence) ratio|\brelative risk|\bmean difference"
    r"|\brisk difference|\beffect size|\bHedges'? ?g|\bCohen'?s? d|\bestimate)[^.;()\[\]]{0,24}\Z"
)
P_BEFORE = re.compile(
    r"(?<![A-Za-z0-9])p(?:[ -]?values?)?(?:[- ]?(?:for )?(?:trend|interaction|heterogeneity|difference|int"
    r"|het))?(?: of| was| were| is)? ?(?P<sign><=|>=|[<>=≤≥]|(?:less|greater|more) than|equals?|under"
    r"|below|of)? ?\Z",
    re.IGNORECASE,
)
P_SIGNS = {
    "<": Relation.LT,
    "<=": Relation.LE,
    "≤": Relation.LE,
    ">": Relation.OVER,
    ">=": Relation.AT_LEAST,
    "≥": Relation.AT_LEAST,
}
SPREAD_BEFORE = re.compile(
    r"(?:±|\+ ?/ ?-|\+-|plus or minus|\((?:SD|SE|SEM|S\.D\.|S\.E\.)[ :=,]{1,3}|\b(?:SD|SE|SEM|S\.D\."
    r"|S\.E\.)(?: of| was| ?[=:,])? ?|\bstandard (?:deviation|error)s?(?: of| was| ?[=:,])? ?"
    r"|\b(?:IQR|interquartile range)(?: of| was| ?[=:,])? ?) ?\Z"
)


def interval(reading: Reading, index: int, floor: int) -> Found | None:
    """An interval: "95% CI -0.62 to -0.40", "CI95: 1.2, 2.5", "[1.2; 2.5]" behind an effect.

    A level without bounds is no quantity.
    """
    text, atoms = reading.text, reading.atoms
    atom = atoms[index]
    first = index
    start = atom.start
    level: Decimal | None = None
    named = LEVEL_BEHIND.match(text, atom.end)
    gap = text[max(floor, atom.start - 44) : atom.start]
    if named:
        level, first, opening_at = atom.value, index + 1, named.end()
    elif (before := LEVEL_BEFORE.search(gap)) and atom.value in (80, 90, 95, 97.5, 98, 99) and index + 2 < len(atoms):
        percent = re.compile(r" ?%?").match(text, atom.end)
        opening_at = percent.end() if percent else atom.end
        if OPENING.match(text[opening_at : atoms[index + 1].start]) and _bounds(reading, index + 1, opening_at):
            level, first = atom.value, index + 1
            start = atom.start - len(gap) + before.start()
        else:
            return _unlevelled(reading, index, gap)
    else:
        return _unlevelled(reading, index, gap)
    if not _bounds(reading, first, opening_at):
        return Found((), index + 1)
    return Found((replace(_interval(reading, first, start, opening_at), level=level),), first + 2)


def _unlevelled(reading: Reading, index: int, gap: str) -> Found | None:
    text, atoms = reading.text, reading.atoms
    if index + 1 >= len(atoms):
        return None
    name = NAME_BEFORE.search(gap)
    start = atoms[index].start
    if name and _separated(reading, index):
        found = _interval(reading, index, start - len(gap) + name.start(), start - len(gap) + name.start())
        printed = re.search(r"[89][0-9]", name[0])
        return Found((replace(found, level=Decimal(printed[0]) if printed else None),), index + 2)
    if index and text[start - 1 : start] in ("[", "(") and _separated(reading, index):
        before = text[max(0, atoms[index - 1].start - 44) : atoms[index - 1].start]
        closed = CLOSING.match(text, _after_unit(text, atoms[index + 1].end))
        if closed and start - atoms[index - 1].end <= 3 and EFFECT_BEFORE.search(before):
            return Found((_interval(reading, index, start - 1, start - 1),), index + 2)
    return None


def _after_unit(text: str, at: int) -> int:
    unit = read_unit(text, at)
    return unit.end if unit else at


def _separated(reading: Reading, first: int) -> bool:
    """True where the numbers `first` and `first + 1` are joined as two bounds are."""
    atoms = reading.atoms
    if first + 1 >= len(atoms) or atoms[first].kind is not Kind.DIGITS or atoms[first + 1].kind is not Kind.DIGITS:
        return False
    between = reading.text[_after_unit(reading.text, atoms[first].end) : atoms[first + 1].start]
    return len(between) < 12 and (SEPARATOR.match(between) is not None or (between == " " and atoms[first + 1].signed))


def _bounds(reading: Reading, first: int, opening_at: int) -> bool:
    if first >= len(reading.atoms):
        return False
    opening = reading.text[opening_at : reading.atoms[first].start]
    return len(opening) < 30 and OPENING.match(opening) is not None and _separated(reading, first)


def _interval(reading: Reading, first: int, start: int, opened: int) -> Quantity:
    text, atoms = reading.text, reading.atoms
    tail = read_tail(text, atoms[first + 1].end)
    unit = tail.unit or read_tail(text, atoms[first].end).unit
    closing = CLOSING.match(text, tail.unit_end)
    inner = text[opened : atoms[first].start]
    # The bracket that was opened inside the interval is closed inside it.
    end = closing.end() if closing and ("[" in inner or "(" in inner) else tail.unit_end
    return span(reading, atoms[first], atoms[first + 1], start, Tail(unit, None, tail.unit_end, end), Form.INTERVAL)


def p_value(reading: Reading, index: int, floor: int) -> Found | None:
    """A p-value: "p < .001", "P = 0.03"."""
    atom = reading.atoms[index]
    if atom.kind is not Kind.DIGITS or not 0 <= atom.value <= 1:
        return None
    low = max(floor, atom.start - 36)
    found = P_BEFORE.search(reading.text[low : atom.start])
    if not found or not (found["sign"] or "value" in found[0]):
        return None
    sign = (found["sign"] or "=").lower()
    relation = P_SIGNS.get(sign) or {
        "less": Relation.LT,
        "under": Relation.LT,
        "below": Relation.LT,
        "great": Relation.OVER,
        "more": Relation.OVER,
    }.get(sign.split()[0][:5], Relation.EQ)
    lowest, highest = allowed(atom.value, atom.step / 2, relation)
    start = low + found.start()
    quantity = scalar(reading, atom, atom.start, Tail(None, None, atom.end, atom.end), Form.P_VALUE)
    whole = reading.text[start : atom.end]
    return Found(
        (
            replace(
                quantity, start=start, end=atom.end, text=whole, relation=relation,
                low=max(lowest, Decimal(0)), high=min(highest, Decimal(1)),
            ),
        ),
        index + 1,
    )  # fmt: skip


def spread(reading: Reading, index: int, floor: int) -> Found | None:
    """A spread, which is part of the number before it: "± 0.3", "SD 1.2", "(SD = 3.4)"."""
    atom = reading.atoms[index]
    low = max(floor, atom.start - 30)
    found = SPREAD_BEFORE.search(reading.text[low : atom.start])
    if not found or atom.kind is not Kind.DIGITS:
        return None
    tail = read_tail(reading.text, atom.end)
    start = low + found.start()
    start += found[0].startswith("(")
    if "IQR" in found[0] or "interquartile" in found[0]:
        if _separated(reading, index):
            ends = read_tail(reading.text, reading.atoms[index + 1].end)
            return Found((span(reading, atom, reading.atoms[index + 1], start, ends, Form.SPREAD),), index + 2)
        return None
    quantity = scalar(reading, atom, atom.start, tail, Form.SPREAD)
    return Found((replace(quantity, start=start, text=reading.text[start : quantity.end]),), index + 1)
