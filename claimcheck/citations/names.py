"""Names of authors: a key to compare surnames by, and lists of authors as reference lists print them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f"
PARTICLES = r"(?:van|von|de|da|di|do|del|della|dello|der|den|la|le|bin|ibn|al|el|ten|ter|dos|das|du|zu|zur|af|av|st\.?|Van|Von|De|Da|Di|Del|Della|Der|Den|La|Le|Bin|Al|El|Ten|Ter|Dos|Du|St\.?|d'|D'|O'|d\u2019|D\u2019)"
WORD = rf"(?:[dDOlL]['\u2019])?[{UPPER}][^\W\d_]+(?:['\u2019-][^\W\d_]+)*"
SURNAME = rf"(?:{PARTICLES}[ -]?){{0,3}}{WORD}(?: (?:{PARTICLES} ){{0,3}}{WORD}){{0,2}}"
INITIALS = rf"(?:[{UPPER}]\.(?:[ -]?[{UPPER}]\.){{0,4}}(?:-[a-z]\.)?|[A-Z]{{1,4}}(?:-[A-Z]{{1,2}})?(?![\w.'\u2019-])|[A-Z]{{1,4}}(?=\.(?!\w)))"
SUFFIX = r"(?:,? (?:Jr|Sr|II|III|IV|2nd|3rd)\b\.?)?"
GIVEN = rf"(?:{WORD}|[{UPPER}]\.?)(?:[ -](?:{WORD}|[{UPPER}]\.?)){{0,2}}"

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
    folded = unicodedata.normalize("NFKD", JUNIOR.sub("", name.strip().casefold()).translate(SPECIAL))
    return "".join(c for c in folded if c.isalnum())
