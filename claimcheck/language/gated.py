"""Regular expressions that are run only on text that holds a word which they need.

Most expressions look for what most text does not have. One pass over a text finds the needed words
(`claimcheck.language.needed_words`) of all of them; an expression none of whose words are there is neither run nor
compiled. What it finds is what it would have found: a text without those words has no match, whatever part of it is
searched.

Worth it for expressions that rarely match and are asked of many texts. What the text of a passage holds is kept, so
search it between two offsets rather than a piece cut out of it.
"""

from __future__ import annotations

import functools
import re
import sys
from typing import TYPE_CHECKING, Final

from ahocorasick_rs import BytesAhoCorasick

from claimcheck.language.fold import fold
from claimcheck.language.known_words import key, known_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from claimcheck.language.needed_words import Words

TEXTS: Final = 4096
"""Texts of which the words are kept: the passages of a long page."""


class Gated:
    """An expression of `re`, made by `gated`.

    Attributes:
        pattern: as it was written.
        flags: of `re`.
        folded: True where it reads folded text (`claimcheck.language.fold`): what it finds is in small letters.
        needed: bits of its sets of words; set when the first text is read.
    """

    def __init__(self, pattern: str, flags: int, folded: bool) -> None:
        self.pattern = pattern
        self.flags = flags
        self.folded = folded
        self.needed = 0

    @functools.cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression itself."""
        return re.compile(self.pattern, self.flags)

    @functools.cached_property
    def words(self) -> tuple[Words, ...]:
        """Its sets of words; none where the file has none, and no parse trees of expressions can be read."""
        known = known_words().get(key(self.pattern, self.flags))
        if known is not None:
            return known
        try:
            from claimcheck.language.needed_words import needed_words
        except (ImportError, AttributeError):  # they are no public part of `re`; all expressions run then
            return ()
        return needed_words(self.pattern, self.flags)

    def may_match(self, text: str) -> bool:
        """False where it can match nowhere in a text."""
        return _held(text) & self.needed == self.needed

    # The two searches say the same again: they are called so often that a call more would show.
    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        if _held(text) & self.needed != self.needed:
            return None
        return self.compiled.search(fold(text) if self.folded else text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        if _held(text) & self.needed != self.needed:
            return iter(())
        return self.compiled.finditer(fold(text) if self.folded else text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        if not self.may_match(text):
            return None
        return self.compiled.match(fold(text) if self.folded else text, start, end)

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        """As `re.Pattern.sub`; of expressions that read the text as it is."""
        return self.compiled.sub(replacement, text) if self.may_match(text) else text


_patterns: list[Gated] = []


def gated(pattern: str, flags: int = 0, *, folded: bool = False) -> Gated:
    """An expression that is run only where it may match.

    Args:
        pattern: as of `re.compile`. One of which no needed words are known is run everywhere.
        flags: as of `re.compile`.
        folded: True for an expression in small letters that is to find capitals too, in place of `re.IGNORECASE`. It is
            faster. What it finds stands in the same places, but is in small letters.
    """
    made = Gated(pattern, flags, folded)
    _patterns.append(made)
    _gate.cache_clear()
    _held.cache_clear()
    return made


def gated_patterns() -> tuple[Gated, ...]:
    """All that were made so far."""
    return tuple(_patterns)


@functools.cache
def _gate() -> tuple[BytesAhoCorasick, tuple[int, ...]]:
    """Finds the words of all expressions; and, for each word, the bits of the sets that it is in."""
    bits: dict[Words, int] = {}
    for pattern in _patterns:
        pattern.needed = 0
        for words in pattern.words:
            pattern.needed |= bits.setdefault(words, 1 << len(bits))
    of_word: dict[str, int] = {}
    for words, bit in bits.items():
        for word in words:
            of_word[word] = of_word.get(word, 0) | bit
    return BytesAhoCorasick([word.encode("utf-8") for word in of_word]), tuple(of_word.values())


@functools.lru_cache(TEXTS)
def _held(text: str) -> int:
    """The bits of all sets of words that a text holds one of."""
    automaton, bits = _gate()
    held = 0
    for index, _, _ in automaton.find_matches_as_indexes(fold(text).encode("utf-8", "surrogatepass"), overlapping=True):
        held |= bits[index]
    return held
