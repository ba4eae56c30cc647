"""The numbers in a text, one by one, before the grammar puts them together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.language.fold import fold
from claimcheck.language.gated import gated
from claimcheck.language.number_words import MULTIPLIERS, SCALES, SMALL, read_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.language.quantity import Mask


class Kind(Enum):
    """How a number is written."""

    DIGITS = 1
    WORDS = 2
    PART = 3  # half, a third, two-thirds, three quarters, ½
    MULTIPLE = 4  # twice, doubled, threefold
    ONCE = 5


@dataclass(frozen=True, slots=True)
class Atom:
    """One number: its text, its value with sign and magnitude words applied, the size of its last printed place."""

    start: int
    end: int
    kind: Kind
    value: Decimal
    step: Decimal
    decimals: int = 0
    zeros: int = 0
    signed: bool = False


ORDINAL_PARTS = {
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
COUNTS = {w: i for i, w in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"), 1)}
COUNTS |= {"a": 1, "an": 1}
VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
TIMES_WORDS = {
    "twice": Decimal(2), "thrice": Decimal(3), "doubl": Decimal(2), "tripl": Decimal(3), "quadrupl": Decimal(4),
    "halv": Decimal("0.5"),
}  # fmt: skip

ENGLISH = (
    r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:[.·][0-9]+)?|[1-9][0-9]{0,2}(?: [0-9]{3})+(?![0-9,.])"
    r"|[0-9]+(?:[.·][0-9]+)?|[.·][0-9]+"
)
CONTINENTAL = (
    r"[0-9]{1,3}(?:[.'][0-9]{3})+(?![0-9])(?:,[0-9]+)?|[1-9][0-9]{0,2}(?: [0-9]{3})+(?![0-9,.])(?:,[0-9]+)?"
    r"|[0-9]+(?:[,·][0-9]+)?|,[0-9]+"
)
WORD_START = (
    rf"(?:an?|half an?)[ -](?:{MULTIPLIERS})\b|(?:one|two|three|four|five|six|seven|eight|nine"
    rf"|an?)[ -](?:half|halves|thirds?|quarters?"
    rf"|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?|thousandths?)\b"
    rf"|(?:{SMALL})(?:[ -]?fold)?\b|half\b|once\b|twice\b|thrice\b"
    rf"|doubl(?:e|es|ed|ing)\b|tripl(?:e|es|ed|ing)\b|quadrupl(?:e|es|ed|ing)\b|halv(?:es|ed|ing)\b"
)


def _scanner(digits: str) -> re.Pattern[str]:
    """Finds numbers. What a number can begin with is looked at first: most letters begin none."""
    return re.compile(
        r"(?=[0-9.,·½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])(?:"
        rf"(?P<dotted>(?<![\w.,·])[0-9]+(?:[.][0-9]+){{2,}})"
        rf"|(?P<digits>(?:(?<![\w)\]])|(?<=[0-9]x))(?<![0-9][.,·])(?:{digits})(?P<vulgar> ?[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])?)"
        rf"|(?P<part>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]))"
        rf"|(?P<words>\b(?=[adefhnoqstz])(?<!')(?:{WORD_START}))"
    )


# Of folded text.
SCANNERS = {True: _scanner(ENGLISH), False: _scanner(CONTINENTAL)}
ANY_DIGIT = re.compile(r"[0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")
ANY_WORD = gated(
    r"(?<![a-z])(?:one\b|one[ -]|once\b|tw[eio]|thr|thir|ten\b|four|five|fif|fort|six|seven"
    r"|eigh|nine|elev|half|halv|dozen|doubl|quadru|quarter|tripl|zero|hundr|thousa|million|billio|trillio)",
    re.IGNORECASE,
)
HALVES = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
MORE_DIGITS = re.compile(r"[.,][0-9]")
MORE_DIGITS_RUN = re.compile(r"(?:[.,][0-9]+)+")
LIST_OF_DIGITS = re.compile(r"(?:,[0-9]{1,3}){2,}")
SIGN = re.compile(r"(?<![\w)\]%\"'.-])[-+]\Z")
MAGNITUDE = re.compile(
    r"(?:[ -]?(?P<scale>hundred thousand|hundred million|hundred|thousand|million|billion|trillion|mln|bn"
    r"|mn)|(?P<k>k)|(?P<m>m)(?= (?:[a-z]+ )?(?:people|adults|[a-z]{3,}s)\b))(?![a-z0-9])(?!-)",
    re.IGNORECASE,
)
SIZES = {
    "hundred": 100, "hundred thousand": 10**5, "hundred million": 10**8, "mln": 10**6, "mn": 10**6, "bn": 10**9,
    **SCALES,
}  # fmt: skip
MONEY_MAGNITUDE = re.compile(r"[ ]?(?P<letter>[mMbBkK])(?![A-Za-z0-9])")
MIXED = re.compile(r"[ -]([1-9])/([2-9])(?![0-9/.,])")
# "2.5 × 10-6" and "2 × 1019": the exponent may have lost its raised place.
POWER = re.compile(r" ?[×x·] ?10(?:\^?(-[0-9]{1,2})|\^([0-9]{1,2})|(?<=[× ]10)([1-9][0-9]?))(?![0-9.])")
AND_A_HALF = re.compile(r" and an? (half|quarter)\b", re.IGNORECASE)
DOSE_UNIT = re.compile(r" ?-?(?:mg|mcg|μg|ug|g|kg|ml|iu|kcal|%|percent|per cent)(?![a-z])", re.IGNORECASE)
LABEL_BEFORE = re.compile(
    r"(?:group|arm|day|week|month|year|stage|phase|type|table|fig|figure|step|page|part|grade|level|in|of"
    r"|[0-9],?|and|or|take|takes|[0-9] ?[x×]) \Z",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)  # rules about numbers ask again, page by page
def may_hold(text: str) -> bool:
    """A cheap look: False where the text surely holds no number."""
    return ANY_DIGIT.search(text) is not None or ANY_WORD.search(text) is not None


def find_atoms(text: str, masks: Sequence[Mask] = (), *, english: bool = True) -> tuple[Atom, ...]:
    """Numbers in digits and words, in order; none of them touches a mask."""
    atoms: list[Atom] = []
    covers = sorted((m.start, m.end) for m in masks)
    cover = 0
    at = 0
    scanner = SCANNERS[english]
    folded = fold(text)
    words = ANY_WORD.may_match(text)
    while found := scanner.search(folded, at if words else _before_digit(text, at)):
        start, at = found.span()
        while cover < len(covers) and covers[cover][1] <= start:
            cover += 1
        if cover < len(covers) and covers[cover][0] < at:
            at = max(start + 1, covers[cover][1])
            continue
        if found["dotted"]:
            continue
        if found["digits"]:
            at = _read_digits(text, found, english, atoms)
        elif found["part"]:
            top, bottom = VULGAR[found["part"]]
            atoms.append(Atom(start, at, Kind.PART, Decimal(top) / bottom, Decimal(1) / bottom))
        else:
            at = _read_words(text, found, atoms)
    return tuple(atoms)


def _before_digit(text: str, at: int) -> int:
    """Where the next number can begin in a text without numbers in words: a stop or a comma before the next digit."""
    digit = ANY_DIGIT.search(text, at)
    return max(at, digit.start() - 1) if digit else len(text)


def _read_digits(text: str, found: re.Match[str], english: bool, atoms: list[Atom]) -> int:
    """Adds the number to the atoms; returns where to look on."""
    start, end = found.span("digits")
    after = found.end()
    printed = found["digits"]
    if found["vulgar"]:
        printed = printed[: found.start("vulgar") - start]
    if " " in printed and (DOSE_UNIT.match(text, end) or LABEL_BEFORE.search(text[max(0, start - 12) : start])):
        end = after = start + printed.index(" ")
        printed = text[start:end]
    stop = _two_readings(text, end) if english else None
    if stop is not None:
        return stop
    plain = printed.replace(" ", "").replace("'", "")
    plain = plain.replace(",", "") if english else plain.replace(".", "").replace(",", ".")
    plain = plain.replace("·", ".")
    value = Decimal(plain)
    decimals = len(plain.partition(".")[2])
    step = Decimal(1).scaleb(-decimals)
    zeros = 0 if decimals or not value else len(plain) - len(plain.rstrip("0"))
    fraction = None if decimals else _fraction_behind(text, found, start, end)
    if fraction:
        top, bottom, end = fraction
        value, step, zeros = value + Decimal(top) / bottom, Decimal(1) / bottom, 0
    size, sized_end = _size(text, start, end)
    if size != 1:
        value, step, zeros, end = value * size, step * size, 0, sized_end
    half = AND_A_HALF.match(text, end)
    if half and not decimals:
        value, step, end = value + HALVES[half[1].lower()], Decimal("0.5"), half.end()
    signed = SIGN.search(text[max(0, start - 3) : start]) is not None
    if signed:
        start -= 1
        value = -value if text[start] == "-" else value
    atoms.append(Atom(start, end, Kind.DIGITS, value, step, decimals, zeros, signed))
    return max(end, after)


def _two_readings(text: str, end: int) -> int | None:
    """The end of "12,5" or "1.162.000", which say one thing in one country and another in the next; else None."""
    if not MORE_DIGITS.match(text, end):
        return None
    rest = MORE_DIGITS_RUN.match(text, end)
    stop = rest.end() if rest else end
    return None if LIST_OF_DIGITS.fullmatch(text, end, stop) else stop


def _fraction_behind(text: str, found: re.Match[str], start: int, end: int) -> tuple[int, int, int] | None:
    """Numerator, denominator and end of the fraction that a whole number is printed with: "1½", "1 1/2"."""
    if found["vulgar"]:
        return (*VULGAR[found["vulgar"].strip()], end)
    mixed = MIXED.match(text, end) if end - start <= 2 else None
    return (int(mixed[1]), int(mixed[2]), mixed.end()) if mixed else None


def _size(text: str, start: int, end: int) -> tuple[Decimal, int]:
    """What a number is multiplied by ("million", "k", "× 10-6"), and where that ends."""
    currency = start and text[start - 1] in "$€£¥₹"
    letter = MONEY_MAGNITUDE.match(text, end) if currency else None
    if letter:
        return Decimal({"m": 10**6, "b": 10**9, "k": 1000}[letter[1].lower()]), letter.end()
    magnitude = MAGNITUDE.match(text, end)
    if magnitude:
        if magnitude["scale"]:
            return Decimal(SIZES[magnitude["scale"].lower()]), magnitude.end()
        return Decimal({"k": 1000, "m": 10**6}.get(magnitude[0], 1)), magnitude.end()
    power = POWER.match(text, end)
    if power:
        return Decimal(10) ** int(power[1] or power[2] or power[3]), power.end()
    return Decimal(1), end


def _read_words(text: str, found: re.Match[str], atoms: list[Atom]) -> int:
    """Adds the number to the atoms, where there is one; returns where to look on."""
    start, end = found.span()
    word = found[0].lower()
    if word == "once":
        atoms.append(Atom(start, end, Kind.ONCE, Decimal(1), Decimal(1)))
        return end
    if word.endswith("fold"):
        count = read_words(text[start : end - 4].rstrip(" -"), 0)
        if count:
            atoms.append(Atom(start, end, Kind.MULTIPLE, count.value, Decimal(1)))
        return end
    for stem, value in TIMES_WORDS.items():
        if word.startswith(stem):
            atoms.append(Atom(start, end, Kind.MULTIPLE, value, Decimal(1)))
            return end
    top_word, _, part = word.replace("-", " ").rpartition(" ")
    bottom = ORDINAL_PARTS.get(part.rstrip("s"))
    if bottom:
        top = COUNTS.get(top_word, 1)
        # "two third of" is a slip, "a thirds" is none of ours
        if not (part.endswith("s") and top == 1):
            ratio = Decimal(top) / bottom
            atoms.append(Atom(start, end, Kind.PART, ratio, Decimal(1) / bottom))
        return end
    number = read_words(text, start)
    if number is None:
        return end
    value, step, end = number.value, number.step, number.end
    half = AND_A_HALF.match(text, end)
    if half:
        value, step, end = value + HALVES[half[1].lower()], Decimal("0.5"), half.end()
    atoms.append(Atom(start, end, Kind.WORDS, value, step))
    return end
