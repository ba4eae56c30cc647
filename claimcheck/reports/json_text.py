"""JSON that is safe to look at: what a terminal, a log or a reader's eye would act on is written as an escape."""

from __future__ import annotations

import json
import re

# Controls that JSON may hold as they are, marks that turn the direction of text, separators that end lines elsewhere.
ACTING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
# The beginning of a command in the log of GitHub or Azure.
COMMAND = re.compile(r"(?<=#)#(?=[a-z]*\[)")
ENCODERS = {indent: json.JSONEncoder(ensure_ascii=False, indent=indent).encode for indent in (None, 1, 2)}


def json_text(data: object, *, indent: int | None = None) -> str:
    """Data as JSON. Letters of all alphabets stay readable; reading it back gives the same data.

    Args:
        data: of plain kinds.
        indent: 1 or 2 spaces for each level, or all in one line.
    """
    text = ENCODERS[indent](data)
    # Most rows of a report have nothing to look at closely, and there may be many thousands.
    if not text.isascii():
        # A lone surrogate, which a file name can hold, cannot be written as UTF-8, but as an escape of JSON.
        text = ACTING.sub(_escaped, text.encode("utf-8", "backslashreplace").decode("utf-8"))
    elif "\x7f" in text:
        text = ACTING.sub(_escaped, text)
    return COMMAND.sub(_escaped, text) if "##" in text else text


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
