"""Changes to copy that findings offer: which of them can be made together, and the text with them made."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.documents.document import line_starts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from claimcheck.findings.finding import Finding, Position

NEAR = 3  # lines of copy around a change in a diff
UTF_8_MARK = b"\xef\xbb\xbf"
UTF_16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


@dataclass(frozen=True, slots=True)
class Edit:
    """A change in code points: put `text` where `start` to `end` (half open) stands, because of a finding."""

    start: int
    end: int
    text: str
    finding: Finding


def edits_of(text: str, findings: Iterable[Finding]) -> tuple[Edit, ...]:
    """The changes that findings offer, in the order of the text. Of two at one place only the first is taken.

    Args:
        text: the file, decoded, as it was when the findings were made.
        findings: of the file; a waived one changes nothing.
    """
    starts = line_starts(text)
    offered = sorted(
        (
            Edit(*_offsets(finding.fix.position, starts), finding.fix.text, finding)
            for finding in findings
            if finding.fix and not finding.waived
        ),
        key=lambda edit: (edit.start, edit.end),
    )
    taken: list[Edit] = []
    for edit in offered:
        if not taken or edit.start >= taken[-1].end:
            taken.append(edit)
    return tuple(taken)


def edited(text: str, edits: Sequence[Edit]) -> str:
    """The text with the changes made.

    Args:
        text: what the edits count in.
        edits: in the order of the text, none over another.
    """
    parts: list[str] = []
    last = 0
    for edit in edits:
        parts += (text[last : edit.start], edit.text)
        last = edit.end
    return "".join((*parts, text[last:]))


def encoded_like(text: str, content: bytes) -> bytes:
    """A text in the encoding of a file's bytes: UTF-8, or UTF-16 with a mark, each with the mark that it had."""
    for mark, name in UTF_16.items():
        if content.startswith(mark):
            return mark + text.encode(name)
    mark = UTF_8_MARK if content.startswith(UTF_8_MARK) else b""
    return mark + text.encode("utf-8")


def diff_lines(path: str, before: str, after: str) -> Iterator[str]:
    """The unified diff of a change, without line ends."""
    old, new = before.split("\n"), after.split("\n")
    yield from difflib.unified_diff(_told(old), _told(new), f"a/{path}", f"b/{path}", lineterm="", n=NEAR)


NO_NEWLINE = "\n\\ No newline at end of file"


def _told(lines: list[str]) -> list[str]:
    """Lines as a diff has them: what stands behind the last newline is a line of its own only where it is not empty."""
    return lines[:-1] if lines[-1] == "" else [*lines[:-1], lines[-1] + NO_NEWLINE]


def _offsets(position: Position, starts: Sequence[int]) -> tuple[int, int]:
    return starts[position.line - 1] + position.column - 1, starts[position.end_line - 1] + position.end_column - 1
