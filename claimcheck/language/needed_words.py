r"""Which words a text must hold for a regular expression to match anywhere in it, read from the expression itself.

`\b(?:our|my) (?:\w+ )?(?:price|fee)s?\b` needs one of "our " and "my ", and one of "price" and "fee": a text without
them is not worth the search. Reads the parse tree of `re`; what it does not know, it says nothing of, and an expression
of which nothing is known needs nothing.
"""

from __future__ import annotations

import itertools
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MOST_WORDS: Final = 64
"""Words of a set; of what may be written in more ways, only the parts are known."""

MOST_SETS: Final = 2
"""Sets that are kept of an expression: more cost more than they tell."""

SHORTEST: Final = 3
"""Letters and spaces of a word that tells something; one of digits, or with a mark such as "%", may be shorter."""

LONGEST_RANGE: Final = 10
"""Characters of a range in a set that are told one by one: the digits."""

COMMON: Final = frozenset((".", ",", "-", "/", "the", "the ", " the", "and", "of ", " of", "to ", " to", "in ", " in"))
"""These stand nearly everywhere, so that a set that holds one tells nothing."""

ZERO_WIDTH: Final = (codes.AT, codes.ASSERT, codes.ASSERT_NOT)
REPEATS: Final = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
ANYTHING: Final = (codes.ANY, None)
NOTHING: Final = frozenset(("",))

Words = frozenset[str]
# All that a part can be, where that is known; and sets of words, of each of which it must hold one.
Known = tuple[Words | None, tuple[Words, ...]]
UNKNOWN: Final[Known] = (None, ())


def needed_words(pattern: str, flags: int = 0) -> tuple[Words, ...]:
    """Sets of words: a text that the pattern matches in holds, folded, at least one word of each set."""
    exact, sets = _of_sequence(parser.parse(pattern, flags))
    every = sets if exact is None else (*sets, exact)
    telling = sorted(filter(_tells, every), key=lambda words: -min(map(len, words)))
    return tuple(map(_shortest, telling[:MOST_SETS]))


def _of_sequence(items: Iterable[tuple[Any, Any]]) -> Known:
    sets: list[Words] = []
    so_far = NOTHING  # all that may stand since the last item of which that is not known
    whole = True
    for item in _once(items):
        exact, more = _of_item(*item)
        sets.extend(more)
        if exact is not None and len(exact) * len(so_far) <= MOST_WORDS:
            so_far = frozenset(before + behind for before, behind in itertools.product(so_far, exact))
        else:
            whole = False
            sets.append(so_far)
            so_far = NOTHING if exact is None else exact
    if whole:
        return so_far, tuple(sets)
    return None, (*sets, so_far)


def _once(items: Iterable[tuple[Any, Any]]) -> Iterator[tuple[Any, Any]]:
    """What is repeated at least once: once, and something unknown behind it."""
    for code, value in items:
        if code in REPEATS and value[0] > 0:
            yield from value[2]
            if value[1] > 1:
                yield ANYTHING
        else:
            yield code, value


def _of_item(code: Any, value: Any) -> Known:
    if code in ZERO_WIDTH:
        return NOTHING, ()
    if code is codes.LITERAL:
        return _of_characters((value,))
    if code is codes.IN:
        numbers = _numbers(value)
        return UNKNOWN if numbers is None else _of_characters(numbers)
    if code is codes.SUBPATTERN:
        return _of_sequence(value[3])
    if code is codes.ATOMIC_GROUP:
        return _of_sequence(value)
    if code is codes.BRANCH:
        return _of_branches([_of_sequence(branch) for branch in value[1]])
    if code in REPEATS and value[:2] == (0, 1):
        exact, _ = _of_sequence(value[2])
        return UNKNOWN if exact is None else (exact | NOTHING, ())
    return UNKNOWN


def _numbers(items: Sequence[tuple[Any, Any]]) -> list[int] | None:
    """The code points of a set of characters; None for one that holds many, or all but some."""
    numbers: list[int] = []
    for code, value in items:
        if code is codes.LITERAL:
            numbers.append(value)
        elif code is codes.RANGE and value[1] - value[0] < LONGEST_RANGE:
            numbers.extend(range(value[0], value[1] + 1))
        else:
            return None
    return numbers


def _of_characters(numbers: Iterable[int]) -> Known:
    characters = [chr(number) for number in numbers]
    if any(not one.isascii() and not one.lower() == one == one.upper() for one in characters):
        return UNKNOWN  # letters beyond ASCII have more forms than `fold` knows
    return frozenset(map(str.lower, characters)), ()


def _of_branches(branches: Sequence[Known]) -> Known:
    exact = [words for words, _ in branches if words is not None]
    if len(exact) == len(branches):
        return _union(exact), ()
    best = []
    for words, sets in branches:
        telling = [one for one in (*sets, words) if one and "" not in one]
        if not telling:
            return UNKNOWN
        best.append(max(telling, key=lambda words: min(map(len, words))))
    return None, (_union(best),)


def _union(sets: Iterable[Words]) -> Words:
    return frozenset(itertools.chain.from_iterable(sets))


def _shortest(words: Words) -> Words:
    """The words without those that hold another one."""
    return frozenset(one for one in words if not any(other in one for other in words if other != one))


def _tells(words: Words) -> bool:
    return all(word not in COMMON and _is_long(word) for word in words)


def _is_long(word: str) -> bool:
    if len(word) >= SHORTEST or any(not (one.isalnum() or one.isspace()) for one in word):
        return True
    return len(word) > 1 and word.isdigit()
