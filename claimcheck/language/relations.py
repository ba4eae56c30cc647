"""Words before and after a number that bound it: "over", "up to", "about", "or more", "+"."""

from __future__ import annotations

import re
from decimal import Decimal

from claimcheck.language.fold import fold
from claimcheck.language.quantity import Relation

BEFORE: dict[Relation, str] = {
    Relation.LE: (
        r"(?:no|not) (?:more|longer|greater|higher|later|larger|older) than|at (?:the )?most|not exceeding|not above"
        r"|a maximum of(?= )|maximum(?: of)?|max\.?|capped at|⩽|≤|<=|=<"
    ),
    Relation.AT_LEAST: (
        r"(?:no|not) (?:fewer|less|lower|shorter|younger) than|at (?:the very )?least"
        r"|a minimum of|minimum(?: of)?|min\.?|≥|>=|=>|as (?:few|little|low) as|starting (?:at|from)|upwards? from"
    ),
    Relation.UP_TO: r"up to|as (?:many|much|high|long|often|great|large) as|upwards? to|anywhere up to",
    Relation.OVER: (
        r"(?:(?:well|just|slightly|far|a little|a bit|significantly) )?(?:over|above)"
        r"|(?:(?:slightly|a little|many|far|significantly) )?more than"
        r"|(?:greater|larger|longer|older|higher|bigger|better|later|heavier) than|exceed(?:s|ed|ing)?|in excess of"
        r"|upwards? of|beyond|north of|>|topp(?:ed|ing)|surpass(?:es|ed|ing)?"
    ),
    Relation.NEARLY: (
        r"nearly|almost|close to|(?:just|slightly|a little|a bit) (?:under|below|less than|fewer than|short of|shy of)"
        r"|approaching|approached|nearing|not quite|virtually"
    ),
    Relation.LT: (
        r"(?:well )?(?:under|below)|(?:fewer|less|lower|smaller|shorter|younger|earlier|lighter) than|<|beneath"
    ),
    Relation.ABOUT: (
        r"about|around|roughly|some|approximately|approx\.?|~|≈|circa|ca\.?|c\.|estimated(?: at)?(?: to be)?"
        r"|in the region of|in the neighbou?rhood of|something like|on the order of|more or less|the equivalent of"
    ),
}
NAMES = {f"r{i}": relation for i, relation in enumerate(BEFORE)}
_before = "|".join(f"(?P<r{i}>{words})" for i, words in enumerate(BEFORE.values()))
# Of folded text, right before the number; a relation may itself be qualified ("up to about 40").
BEFORE_NUMBER = re.compile(
    rf"(?<![\w-])(?:{_before})(?: (?:a|an|the|only|just|about|around|roughly|approximately))?\s?\Z"
)
LAST_LETTERS = re.compile(r"(?:[a-z~≈<>≤≥=][.]?) ?\Z", re.IGNORECASE)

AFTER = re.compile(
    r"(?P<over>\+(?![0-9])|[ -]plus\b(?! [0-9]))"
    r"|(?P<le>,? (?:or|and) (?:less|fewer|under|below|younger|lower|shorter|sooner|earlier)\b(?! than)| max(?:imum)?\b"
    r"| at (?:the )?most\b)"
    r"|(?P<least> at (?:the very )?least\b| minimum\b"
    r"|,? (?:or|and) (?:more|over|above|older|longer|greater|higher|upwards?|up|better|later)\b(?! than))"
    r"|(?P<about>[ -]ish\b|-odd\b| or so\b| or thereabouts\b)",
    re.IGNORECASE,
)
BARE_OVER = re.compile(r"over\s?\Z", re.IGNORECASE)
BOUND_CONTEXT = re.compile(
    r"\b(?:for|last(?:s|ed|ing)?|of|is|are|was|were|takes?|took|taking|just|well|slightly|with|aged?|has|have|had"
    r"|having|spent|requir(?:es|ed|ing)|spanning|persist(?:s|ed|ing)?|and|or|to|by|little|bit|after|every) ?\Z",
    re.IGNORECASE,
)
BOUND_BEHIND = re.compile(
    r"'? (?:of (?!treatment|follow|therapy|use|study|age\b)|experience|ago|old\b"
    r"|in (?:business|practice|the (?:field|industry)))",
    re.IGNORECASE,
)
INFINITY = Decimal("Infinity")


def relation_before(text: str, start: int) -> tuple[Relation, int] | None:
    """The relation that stands right before a number, and where its words start."""
    if not start or not LAST_LETTERS.search(text[max(0, start - 3) : start]):
        return None
    low = max(0, start - 34)
    found = BEFORE_NUMBER.search(fold(text[low:start]))
    if not found:
        return None
    name = next(name for name, value in found.groupdict().items() if value is not None)
    return NAMES[name], low + found.start()


def over_a_time(text: str, words_start: int, number_start: int, tail_end: int) -> bool:
    """True where "over" means *in the course of*: "fell over six months", but not "for over six months"."""
    if not BARE_OVER.match(text[words_start:number_start]):
        return False
    if BOUND_BEHIND.match(text, tail_end):
        return False
    return not BOUND_CONTEXT.search(text[max(0, words_start - 14) : words_start])


def relation_after(text: str, end: int) -> tuple[Relation, int] | None:
    """The relation that stands right behind a number or its unit, and where its words end."""
    found = AFTER.match(text, end)
    if not found:
        return None
    name = found.lastgroup
    relation = {"over": Relation.OVER, "le": Relation.LE, "least": Relation.AT_LEAST, "about": Relation.ABOUT}[
        name or ""
    ]
    return relation, found.end()


def allowed(value: Decimal, half: Decimal, relation: Relation) -> tuple[Decimal, Decimal]:
    """What the words allow: lowest and highest value, in the unit of the number.

    Args:
        value: the number.
        half: half of its last printed place; 0 for an exact count.
        relation: how the words bound it.
    """
    if relation is Relation.ABOUT:
        slack = max(abs(value) / 20, half)
        return value - slack, value + slack
    if relation in (Relation.OVER, Relation.AT_LEAST):
        return value, INFINITY
    if relation in (Relation.LT, Relation.LE, Relation.UP_TO):
        return -INFINITY, value
    if relation is Relation.NEARLY:
        low, high = value * 9 / 10, value
        return (low, high) if value >= 0 else (high, low)
    return value - half, value + half
