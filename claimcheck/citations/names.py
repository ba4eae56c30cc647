"""A key to compare surnames by."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that carry no accent that could be taken off.
SPECIAL = str.maketrans(
    {
        "\u00f8": "o",
        "\u00e6": "ae",
        "\u0153": "oe",
        "\u0142": "l",
        "\u0111": "d",
        "\u0131": "i",
        "\u00f0": "d",
        "\u00fe": "th",
    }
)
JUNIOR = re.compile(r"[, ]+(?:jr|sr|ii|iii|iv)\.?$")


@lru_cache(maxsize=8192)
def surname_key(name: str) -> str:
    """The form in which two prints of one surname are equal.

    Args:
        name: a surname as printed: "van der Berg", "D'Adamo", "S\u00f8rensen".

    Returns:
        Letters only, casefolded, accents folded: "vanderberg", "dadamo", "sorensen".
    """
    plain = unicodedata.normalize("NFKD", name).casefold().strip().translate(SPECIAL)
    folded = unicodedata.normalize("NFKD", JUNIOR.sub("", plain))
    return "".join(c for c in folded if c.isalnum())
