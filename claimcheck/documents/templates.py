"""Tags of site generators (Hugo, Liquid, Jinja, Handlebars, MDX, WordPress ...): no copy, so they are blanked.

What comes back is as long as the source, so every offset stays what it was.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.documents.mdx import blank_mdx
from claimcheck.documents.page_builder import BLANK, BLANKS
from claimcheck.documents.read import DIALECTS

if TYPE_CHECKING:
    from collections.abc import Collection

ALL_DIALECTS = (*DIALECTS, "mdx")

# No tag holds its own opening, so that a thousand openings without an end are read once each.
CURLY = r"\{\{\{?(?:[^{}]|\{[^{}]*\})*?\}\}\}?"
STATEMENT = r"\{%-?\s*(?P<name>\w*)(?:(?!\{%).)*?%\}"
PATTERNS = {  # in the order in which they are tried
    r"\{\{[<%](?:(?!\{\{).)*?[>%]\}\}": {"hugo"},
    r"\{\{-?\s*/\*(?:(?!\{\{).)*?\*/\s*-?\}\}": {"hugo"},
    r"\{\{~?!--(?:(?!\{\{!).)*?--~?\}\}": {"handlebars"},
    CURLY: {"hugo", "liquid", "jinja", "handlebars"},
    STATEMENT: {"liquid", "jinja"},
    r"\{#(?:(?!\{#).)*?#\}": {"jinja"},
    r"\{/\*(?:(?!\{/\*).)*?\*/\}": {"hugo", "mdx"},
    r"\{:[^{}\r\n]*\}": {"kramdown"},
    r"\[/?(?:caption|gallery|embed|audio|video|playlist|contact-form-7|vc_\w{1,40}|et_pb_\w{1,40})\b[^\[\]\r\n]*\]": {
        "wordpress"
    },
    r"<\?(?:php\b|=)(?:(?!<\?).)*?(?:\?>|\Z)": {"php"},
    r"<%(?:(?!<%).)*?%>": {"erb"},
    r"(?m:^)[ \t]*:{3,}[ \t]*[\w-]{0,40}(?:[ \t]?\{[^{}\r\n]*\})?": {"directives"},
}
STARTS = (
    "{{",
    "{%",
    "{#",
    "{/*",
    "{:",
    "[/",
    "[caption",
    "[gallery",
    "[embed",
    "[contact-form",
    "[vc_",
    "[et_pb_",
    "<?",
    "<%",
    ":::",
)
UNSHOWN = frozenset({"comment", "highlight", "schema", "javascript", "stylesheet"})  # with all up to {% end... %}
OTHER = re.compile(r"[^\r\n]")


def blank_templates(text: str, dialects: Collection[str] = DIALECTS, *, empty_lines: bool = True) -> str:
    """The text with `BLANK` in place of each character of a tag.

    Args:
        text: Markdown or HTML; its lines end in LF or CRLF.
        dialects: of `ALL_DIALECTS`.
        empty_lines: whether a line of nothing but tags becomes an empty one, which parts paragraphs of Markdown.

    Raises:
        ValueError: a dialect that nobody knows.
    """
    blanked = text
    tags = _tags(frozenset(dialects))
    if tags and any(start in text for start in STARTS):
        blanked = _blank_tags(text, tags)
    if "mdx" in dialects:
        blanked = blank_mdx(blanked)
    if blanked is text or not empty_lines:
        return blanked
    return "\n".join(_without_blank_line(line) for line in blanked.split("\n"))


@cache
def _tags(dialects: frozenset[str]) -> re.Pattern[str] | None:
    unknown = sorted(dialects - set(ALL_DIALECTS))
    if unknown:
        raise ValueError(f"no dialect is called {unknown[0]!r}; known are {', '.join(ALL_DIALECTS)}")
    wanted = [pattern for pattern, of in PATTERNS.items() if of & dialects]
    if not wanted:
        return None
    if STATEMENT not in wanted:
        wanted.append("(?P<name>(?!))")
    return re.compile("|".join(wanted), re.DOTALL)


def _blank_tags(text: str, pattern: re.Pattern[str]) -> str:
    tags = list(pattern.finditer(text))
    parts, at, place = [], 0, 0
    last_end = {found["name"]: number for number, found in enumerate(tags) if found["name"]}
    while place < len(tags):
        found = tags[place]
        end, name = found.end(), found["name"]
        if name in UNSHOWN and last_end.get(f"end{name}", -1) > place:
            while tags[place]["name"] != f"end{name}":
                place += 1
            end = tags[place].end()
        parts += [text[at : found.start()], _blank(text[found.start() : end])]
        at, place = end, place + 1
    return "".join((*parts, text[at:])) if parts else text


def _blank(tag: str) -> str:
    return OTHER.sub(BLANK, tag)


def _without_blank_line(line: str) -> str:
    if BLANK in line and not line.strip(BLANK + " \t\r"):
        return BLANKS.sub(lambda found: " " * len(found.group()), line)
    return line
