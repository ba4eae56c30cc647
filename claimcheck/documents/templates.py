"""Tags of site generators in Markdown (Hugo, Liquid, Jinja, Handlebars, MDX, WordPress): no copy, so they are blanked.

What comes back is as long as the source, so every offset stays what it was.
"""

from __future__ import annotations

import re

from claimcheck.documents.page_builder import BLANK, BLANKS

# No tag holds its own opening, so that a thousand openings without an end are read once each.
TAGS = re.compile(
    r"\{\{[<%](?:(?!\{\{).)*?[>%]\}\}|\{\{\{?[^{}]*\}\}\}?|\{%-?\s*(?P<name>\w*)(?:(?!\{%).)*?%\}|\{#(?:(?!\{#).)*?#\}"
    r"|\{/\*(?:(?!\{/\*).)*?\*/\}|\{:[^{}\r\n]*\}"
    r"|\[/?(?:caption|gallery|embed|audio|video|playlist|contact-form-7|vc_\w{1,40}|et_pb_\w{1,40})\b[^\[\]\r\n]*\]",
    re.DOTALL,
)
STARTS = ("{{", "{%", "{#", "{/*", "{:", "[/", "[caption", "[gallery", "[embed", "[contact-form", "[vc_", "[et_pb_")
UNSHOWN = frozenset({"comment", "highlight", "schema", "javascript", "stylesheet"})  # with all up to {% end... %}
MODULE_LINE = re.compile(r"^(?:import|export)\s[^\r\n]*", re.MULTILINE)
OTHER = re.compile(r"[^\r\n]")


def blank_templates(text: str, *, modules: bool = False) -> str:
    """The text with `BLANK` in place of each character of a tag; a line of nothing else becomes an empty one.

    Args:
        text: Markdown; its lines end in LF or CRLF.
        modules: whether lines that start with `import` or `export` are code too, as in MDX.
    """
    blanked = text
    if any(start in text for start in STARTS):
        blanked = _blank_tags(text)
    if modules:
        blanked = MODULE_LINE.sub(lambda found: _blank(found.group()), blanked)
    if blanked is text:
        return text
    return "\n".join(_without_blank_line(line) for line in blanked.split("\n"))


def _blank_tags(text: str) -> str:
    tags = list(TAGS.finditer(text))
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
