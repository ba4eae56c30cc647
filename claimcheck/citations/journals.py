"""Whether two names of journals, as printed, are one journal.

Three answers: yes, no, and unsure. A pair that could be one journal is never told apart: abbreviations, acronyms,
publishers in place of a journal, cut names and slips of the pen are unsure.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.fuzz import ratio

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PARENTHESIS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
SUBTITLE = re.compile(r"\s*:.*| [-\u2013\u2014] .*|\s*=.*")
WORD = re.compile(r"[^\W_]+")
LITTLE = frozenset("the of and for in on a an at to de et la le les des du und der die fur y e".split())
JOURNAL_WORDS = frozenset(
    "journal j annals ann archives arch bulletin bull proceedings proc transactions trans acta letters "
    "lett reports rep "
    "reviews review rev quarterly magazine zeitschrift z revista gazette advances adv".split()
)
GENERIC = frozenset(
    "medical medicine med clinical clin health science sciences sci nursing research res open practice".split()
)
NATIONS = frozenset(
    "american am amer british br brit european eur international int intl canadian can australian aust indian indian "
    "chinese chin japanese jpn scandinavian scand nordic african world global german italian irish korean asian".split()
)
PUBLISHERS = frozenset(
    "network group press publishing publications publisher family portfolio springer elsevier wiley sage karger mdpi "
    "thieme cochrane library pubmed medline plos bmc frontiers biomed central society association academy university "
    "institute institutes college foundation centre center centers clinic hospital school nih who cdc nice nhs fda "
    "department ministry agency service news magazine online website college council".split()
)
CONTRACTIONS = {
    "natl": "national",
    "intl": "international",
    "dtsch": "deutsche",
    "jpn": "japanese",
    "assn": "association",
}
PLACES = frozenset(
    "london england baltimore basel oxford berlin phila philadelphia pa 1976 1985 bethesda md madison edinburgh boston "
    "mass abingdon paris amsterdam switzerland tokyo beijing u s usa united states america clevel "
    "chicago ill ed edition "
    "print online".split()
)


def same_journal(a: str, b: str, known: Callable[[str], str | None] | None = None) -> bool | None:
    """Tell whether two names are one journal.

    Args:
        a: a name as printed, in full or abbreviated.
        b: the other.
        known: the concept that a name stands for, or None; renamed journals share a concept.

    Returns:
        True, False, or None where that is not sure.
    """
    if known:
        first, second = known(a), known(b)
        if first and second:
            return first == second
    return _same(a, b)


@lru_cache(maxsize=8192)
def _same(a: str, b: str) -> bool | None:
    one, two = _words(a), _words(b)
    if not one or not two:
        return None
    if one == two:
        return True
    short, long = sorted((one, two), key=lambda words: (len(words), words))
    if len(one) == len(two):
        matches = [_match(x, y) for x, y in zip(one, two, strict=True)]
        if all(matches):
            return True
        if all(m is not False for m in matches):
            return None
    if len(short) == 1 and (answer := _acronym(short[0], a if short is one else b, long)) is not False:
        return answer
    if _core(one) == _core(two) or _is_publisher(one) or _is_publisher(two):
        return None
    return _differ(short, long)


def _words(name: str) -> tuple[str, ...]:
    """Words that count, casefolded; what stands in parentheses or after a colon is dropped."""
    bare = PARENTHESIS.sub("", name)
    bare = SUBTITLE.sub("", bare) or bare
    folded = unicodedata.normalize("NFKD", bare.casefold().replace("&", " and ").replace("'", "").replace("\u2019", ""))
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    words = WORD.findall(plain)
    return tuple(w for w in words if w not in LITTLE) or tuple(words)


def _core(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(w for w in words if w not in PLACES)


def _is_publisher(words: Sequence[str]) -> bool:
    """True for a publisher, a society or a database, which may stand for any journal of theirs."""
    return not JOURNAL_WORDS.intersection(words) and (
        words[-1] in PUBLISHERS or (words[0] in PUBLISHERS and len(words) == 1)
    )


def _match(x: str, y: str) -> bool | None:
    """True where one word is the other or cuts it short, None where it may be, False where it is not."""
    if x == y:
        return True
    short, long = (x, y) if len(x) <= len(y) else (y, x)
    if long.startswith(short):
        return True if len(short) > 1 or short in "jnz" else None
    if CONTRACTIONS.get(short) == long:
        return True
    if short[0] == long[0] and len(short) >= 3 and len(long) >= len(short) + 2 and _is_drawn_from(short, long):
        return None
    return None if ratio(x, y) >= 85 else False


def _is_drawn_from(short: str, long: str) -> bool:
    """True where the letters of one word stand in the other in the same order: "natl" in "national"."""
    letters = iter(long)
    return all(letter in letters for letter in short)


def _acronym(word: str, printed: str, long: Sequence[str]) -> bool | None:
    """Whether one word is made of the initials of many; False where it is not."""
    if len(long) < 2:
        return False
    initials = "".join(w[0] for w in long)
    if word == initials:
        return True if len(word) >= 4 or (len(word) == 3 and "j" in word and "J" in printed) else None
    if word.startswith(initials) or (initials.startswith(word) and len(word) >= 3):
        return None
    return (
        None
        if len(word) <= 5 and word[0] == long[0][0] and word != long[0] and _is_drawn_from(word, "".join(long))
        else False
    )


def _differ(short: Sequence[str], long: Sequence[str]) -> bool | None:
    """False where the names plainly are two journals, else None."""
    left = list(long)
    only_short: list[str] = []
    for word in short:
        partner = next((w for w in left if _match(word, w) is not False), None)
        if partner is None:
            only_short.append(word)
        else:
            left.remove(partner)
    shared = len(short) - len(only_short)
    if not only_short:
        return _longer(short, long, left)
    if any(_initials_of(word, left) for word in only_short) or any(_initials_of(word, only_short) for word in left):
        return None
    if (
        not left
        or any(_initials_of(word, long) for word in only_short)
        or any(_initials_of(word, short) for word in left)
    ):
        return None
    if shared >= 3 and len(only_short) == 1 and not NATIONS.issuperset({*only_short, *left}):
        return None  # one word of many changed: a journal that was renamed
    if shared and any(x[0] == y[0] for x in only_short for y in left if min(len(x), len(y)) <= 2):
        return None
    # The Archives of the American Medical Association became JAMA's own in 2013: a vocabulary has to tell them apart.
    if {*only_short, *left} & {"jama"} and {*only_short, *left} & {"archives", "arch"}:
        return None
    return False


def _longer(short: Sequence[str], long: Sequence[str], extra: Sequence[str]) -> bool | None:
    """One name holds all words of the other and more."""
    if all(w in PLACES or w in PUBLISHERS or w in JOURNAL_WORDS for w in extra):
        return None
    about = [w for w in short if w not in JOURNAL_WORDS]
    if not about or (all(w in GENERIC for w in about) and len(short) > 1):
        return None
    if _match(short[0], long[0]) is not False:
        # "BMJ" and "BMJ Open" are two; "Journal of Pain" may be short for a longer name.
        return False if len(short) == 1 and len(extra) <= 2 and not JOURNAL_WORDS.intersection(extra) else None
    if len(short) == 1 or all(w in NATIONS for w in extra):
        return None if all(w in NATIONS for w in extra) else False
    return False if JOURNAL_WORDS.intersection(short) and JOURNAL_WORDS.intersection(long) else None


def _initials_of(word: str, words: Sequence[str]) -> bool:
    return 2 <= len(word) <= 6 and len(words) >= 2 and word in "".join(w[0] for w in words)
