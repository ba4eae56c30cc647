"""Money: what a number of dollars, pounds or euros is paid for."""

from __future__ import annotations

import re
from dataclasses import replace

from claimcheck.language.atoms import Kind
from claimcheck.language.gated import gated
from claimcheck.language.quantity import Form
from claimcheck.language.ranges import AND, BETWEEN, TO, range_start
from claimcheck.language.reading import Found, Reading, Tail, scalar, span
from claimcheck.language.units import read_per, read_unit

CURRENCY = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR"}
CURRENCY_CODES = {"us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "nz": "NZD", "hk": "HKD", "s": "SGD"}
CURRENCY_BEFORE = re.compile(
    r"(?:(?<![A-Za-z])(?P<country>US|AU?|CA?|NZ|HK|S) ?)?(?P<sign>[$€£¥₹]) ?\Z|(?<![A-Za-z])(?P<code>USD"
    r"|EUR|GBP|AUD|CAD|NZD|CHF|JPY|INR|SGD) ?\Z"
)
CURRENCY_BEHIND = re.compile(
    r" ?(?:(?P<code>USD|EUR|GBP|AUD|CAD|NZD|CHF|JPY|INR|SGD)|[ -]?(?P<word>(?:(?:us|american|australian"
    r"|canadian|new zealand) )?dollars?|euros?|pounds sterling|quid|bucks|rupees?|yen|francs?|cents|pence)"
    r"|(?P<sign>[€£]))(?![A-Za-z])",
    re.IGNORECASE,
)
ANY_CURRENCY = gated(
    r"[$€£¥₹]|usd|eur|gbp|aud|cad|nzd|chf|jpy|inr|sgd|dollar|pounds sterling|quid|bucks|rupee|yen|franc|cents|pence",
    folded=True,
)
"""Nothing is money without one of these."""

CURRENCY_WORDS = {
    "doll": "USD",
    "buck": "USD",
    "euro": "EUR",
    "poun": "GBP",
    "quid": "GBP",
    "rupe": "INR",
    "yen": "JPY",
    "fran": "CHF",
    "cent": "USD",
    "penc": "GBP",
    "us d": "USD",
    "amer": "USD",
    "aust": "AUD",
    "cana": "CAD",
    "new ": "NZD",
}


def money(reading: Reading, index: int, floor: int) -> Found | None:
    """Money: "$75 per session", "£1.2m", "40 dollars", "$15-20 each"."""
    text, atoms = reading.text, reading.atoms
    atom = atoms[index]
    if atom.kind not in (Kind.DIGITS, Kind.WORDS) or not ANY_CURRENCY.may_match(text):
        return None
    before = CURRENCY_BEFORE.search(text[max(floor, atom.start - 6) : atom.start])
    behind = None if before else CURRENCY_BEHIND.match(text, atom.end)
    last = atoms[index + 1] if index + 1 < len(atoms) else None
    if not before and not behind:
        if last and TO.match(text[atom.end : last.start]) and (far := CURRENCY_BEHIND.match(text, last.end)):
            tail = _money_tail(text, far.end(), _currency(far))
            return Found(
                (span(reading, atom, last, range_start(text, atom.start, floor), tail, Form.MONEY),), index + 2
            )
        return None
    unit = _currency(before or behind)
    start = atom.start - len(before[0]) if before else atom.start
    end = behind.end() if behind else atom.end
    if last:
        joint = re.sub(r"(?:(?:US|AU?|CA?|NZ) ?)?[$€£¥₹] ?\Z", "", text[end : last.start])
        join_and = AND.match(joint) and BETWEEN.search(text[max(floor, start - 24) : start])
        if (TO.match(joint) or join_and) and last.value >= atom.value and not read_unit(text, last.end):
            far = CURRENCY_BEHIND.match(text, last.end)
            tail = _money_tail(text, far.end() if far else last.end, unit)
            low = (
                replace(atom, value=atom.value * last.step)
                if last.step > 1 and atom.step == 1 and atom.value * last.step <= last.value
                else atom
            )
            return Found((span(reading, low, last, range_start(text, start, floor), tail, Form.MONEY),), index + 2)
    quantity = scalar(reading, atom, floor, _money_tail(text, end, unit), Form.MONEY, start)
    return Found((quantity,), index + 1)


def _money_tail(text: str, end: int, unit: str) -> Tail:
    per = read_per(text, end)
    return Tail(unit, per.name if per else None, end, per.end if per else end)


def _currency(found: re.Match[str] | None) -> str:
    groups = found.groupdict() if found else {}
    if groups.get("code"):
        return str(groups["code"]).upper()
    if groups.get("word"):
        word = str(groups["word"]).lower()
        return CURRENCY_WORDS.get(word[:4], "USD")
    country = (groups.get("country") or "").lower()
    return (
        CURRENCY_CODES.get(country) or CURRENCY[str(groups.get("sign"))]
        if groups.get("sign") == "$"
        else CURRENCY[str(groups.get("sign"))]
    )
