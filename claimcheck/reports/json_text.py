"""JSON that is safe to look at: what a terminal, a log or a reader's eye would act on is written as an escape."""

from __future__ import annotations

import json
import re

# Controls that JSON may hold as they are, marks that turn the direction of text, separators that end a line elsewhere,
# and the beginning of a command in the log of GitHub or Azure.
ACTING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|(?<=#)#(?=[a-z]*\\[)")


def json_text(data: object, *, indent: int | None = None) -> str:
    """Data as JSON. Letters of all alphabets stay readable; reading it back gives the same data."""
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    # A lone surrogate, which a file name can hold, cannot be written as UTF-8, but as an escape of JSON.
    return ACTING.sub(_escaped, text.encode("utf-8", "backslashreplace").decode("utf-8"))


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
