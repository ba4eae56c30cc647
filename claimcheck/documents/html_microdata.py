"""What schema.org says of a page in attributes (microdata): the text and the author of a review, ratings, dates."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.documents import html_names as names
from claimcheck.documents.document import BlockKind
from claimcheck.documents.drafts import Draft
from claimcheck.documents.html_attributes import Attributes, value_of, value_text

if TYPE_CHECKING:
    from claimcheck.documents.html_reader import HtmlReader

VALUES = frozenset(
    "ratingValue reviewCount ratingCount bestRating datePublished dateModified dateCreated lastReviewed description "
    "headline name".split()
)  # properties of schema.org whose value in an attribute is copy


def read_property(reader: HtmlReader, tag: str, attributes: Attributes) -> bool:
    """Microdata of schema.org: True where the tag opened the text or the author of a review."""
    elements = reader.elements
    kind = value_of(attributes, "itemtype").rsplit("/", 1)[-1]
    properties = value_of(attributes, "itemprop").split()
    in_review = elements.state.review is not None
    what = ""
    if "reviewBody" in properties or ("description" in properties and in_review):
        what = "quote"
    elif "author" in properties and in_review:
        what = "signature"
    for name in ("content", "datetime"):
        if name in attributes and read_value(reader, attributes, name):
            return False
    if kind == "Review" and not what:
        review = reader.page.new_group()
        reader.page.card = review
        elements.state = replace(elements.state, review=review, card=review)
    if not what or tag in names.CELLS or tag in names.HEADINGS:
        return False
    group = elements.state.review if elements.state.review is not None else reader.page.new_group()
    made = elements.open_container(what, tag, state=reader.elements.state)
    if made is not None:
        made.group = group
    return True


def read_value(reader: HtmlReader, attributes: Attributes, name: str) -> bool:
    """A property whose value stands in an attribute. True where it was taken."""
    elements = reader.elements
    properties = value_of(attributes, "itemprop").split()
    content = value_text(*attributes[name])
    if not properties or not content.text:
        return False
    group = elements.state.review
    if "reviewBody" in properties or (group is not None and "author" in properties):
        kind = BlockKind.QUOTATION if "reviewBody" in properties else BlockKind.SIGNATURE
        reader.page.add(Draft(kind, content, group=reader.page.new_group() if group is None else group))
        return True
    for known in properties:
        if known in VALUES:
            reader.add_metadata(known, content, hidden=elements.state.hidden)
            return True
    return False
