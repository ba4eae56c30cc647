"""What the elements of HTML mean for a reader of copy."""

from __future__ import annotations

VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split()
)
UNSHOWN = frozenset(
    "script style template svg math iframe object noembed noframes xmp code audio video canvas textarea".split()
)  # with all that stands in them
RAW = frozenset("script style iframe noembed noframes xmp noscript title textarea plaintext".split())
PART_WORDS = frozenset("img input embed svg math code iframe object audio video canvas textarea".split())
EMPHASIS = frozenset({"b", "strong", "i", "em"})
HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = frozenset({"ul", "ol", "menu", "dir", "dl"})
CELLS = frozenset({"td", "th"})
TABLE_PARTS = frozenset({"table", "tr", "td", "th", "caption", "tbody", "thead", "tfoot", "colgroup"})
BARRIERS = frozenset({"table", "td", "th", "caption"})
REGIONS = frozenset({"nav", "header", "footer", "aside"})
ROLES = {"navigation": "nav", "banner": "header", "contentinfo": "footer", "complementary": "aside"}
LIST_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}  # `type` of `<ol>`
CONTAINERS = {
    "blockquote": "quote",
    "li": "item",
    "dd": "item",
    "dt": "term",
    "title": "title",
    **dict.fromkeys(LISTS, "list"),
    **dict.fromkeys(HEADINGS, "heading"),
}
BLOCKS = frozenset(
    "address article aside body button caption center details dialog div fieldset figcaption figure footer form "
    "frameset head header hgroup hr html legend listing main nav noscript optgroup option p plaintext pre search "
    "section select summary tbody tfoot thead colgroup table tr td th".split()
) | frozenset(CONTAINERS)
KEEP_PARAGRAPH = frozenset(
    "body button caption head html legend noscript optgroup option select tbody tfoot thead title tr td th "
    "colgroup frameset".split()
)  # blocks that do not end a paragraph whose end tag was left out
# Tags that end an element whose end tag may be left out, and the elements that they look no further than.
ENDS = {
    "li": ("li",),
    "dt": ("dt", "dd"),
    "dd": ("dt", "dd"),
    "option": ("option",),
    "optgroup": ("optgroup", "option"),
}
CLOSED_IN = (BLOCKS - {"address", "div", "p", "li", "dt", "dd", "option", "optgroup"}) | {"select"}
