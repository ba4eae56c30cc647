"""Comments of a Word file that speak to claimcheck; each hangs on the paragraph that it starts in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.documents.comments import Comment, comment_on
from claimcheck.documents.docx_styles import W
from claimcheck.documents.text_map import Span

if TYPE_CHECKING:
    from claimcheck.documents.docx import Reading
    from claimcheck.documents.docx_package import WordFile

ANCHORS = (W + "commentReference", W + "commentRangeStart")


def read_comments(word: WordFile, reading: Reading) -> tuple[Comment, ...]:
    """The comments, in the order of the page."""
    if next(word.body.root.iter(*ANCHORS), None) is None:
        return ()
    texts = {str(comment.comment_id): comment.text for comment in word.document.comments}
    found: list[Comment] = []
    for line in reading.lines:
        length = sum(len(piece.text) for piece in line.paragraph.pieces)
        for anchor in line.paragraph.element.iter(*ANCHORS):
            made = comment_on(texts.pop(anchor.get(W + "id", ""), ""), Span(line.start, line.start + length))
            if made:
                found.append(made)
    return tuple(found)
