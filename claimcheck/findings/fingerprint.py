"""A name for a finding that outlives edits elsewhere on the page: no line number, no offset."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter


class Fingerprints:
    """Fingerprints of one file. The same words in the same sentence are told apart by their order."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._seen: Counter[tuple[str, str, str]] = Counter()

    def next(self, rule: str, quote: str, sentence: str) -> tuple[str, str]:
        """Digest and fingerprint of the next finding of a rule.

        Args:
            rule: its code.
            quote: the words it quotes.
            sentence: the sentence they stand in.

        Returns:
            The digest, which is the same wherever the file lies, and the fingerprint, which holds the path too.
        """
        key = rule, _plain(quote), _plain(sentence)
        self._seen[key] += 1
        count = str(self._seen[key])
        return _hash(*key, count), _hash(*key, self._path, count)


def _hash(*parts: str) -> str:
    # The lengths make sure that words which move from one part to the next change the whole.
    joined = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _plain(text: str) -> str:
    """Text without what an editor changes by the way: case, white space, the kind of dashes and quotation marks."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join(letter if letter.isalnum() else " " for letter in folded).split())
