"""XML that is well-formed whatever the text in it: elements as lines, every value escaped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.reports.display import REPLACEMENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
# Characters that XML 1.0 has no way to write, and halves of a pair.
NO_CHARACTER = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# What markup is made of; what an attribute would lose; what a terminal, a log or a reader's eye would act on.
ESCAPED = re.compile(
    "[&<>\"'\t\n\r\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|(?<=#)#(?=[A-Za-z]*\\[)"
)
LOG_COMMAND = re.compile("^(\\s*):(?=:)")
NAMES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def escaped(text: str) -> str:
    """Text for an attribute or an element; a parser gives it back, but for characters that XML does not have."""
    clean = NO_CHARACTER.sub(REPLACEMENT, text)
    return ESCAPED.sub(lambda found: NAMES.get(found[0], f"&#{ord(found[0])};"), clean)


def element(name: str, attributes: Mapping[str, object], inside: Iterable[str] = ()) -> list[str]:
    """The lines of an element.

    Args:
        name: its tag.
        attributes: values of None are left out.
        inside: lines of the elements in it.
    """
    given = "".join(f' {key}="{escaped(str(value))}"' for key, value in attributes.items() if value is not None)
    lines = [f"  {line}" for line in inside]
    if not lines:
        return [f"<{name}{given}/>"]
    return [f"<{name}{given}>", *lines, f"</{name}>"]


def text_element(name: str, attributes: Mapping[str, object], text: str) -> str:
    """An element with text in it; its line breaks stay as they are."""
    given = "".join(f' {key}="{escaped(str(value))}"' for key, value in attributes.items() if value is not None)
    # A line of text that begins like a command must not look like one where the file is printed to a log.
    lines = (LOG_COMMAND.sub(r"\1&#58;", escaped(line)) for line in text.split("\n"))
    return f"<{name}{given}>{chr(10).join(lines)}</{name}>"
