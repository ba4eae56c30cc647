"""Tags of site generators in Markdown (Hugo, Liquid, Jinja, Handlebars, MDX, WordPress): no copy, so they are blanked.

What comes back is as long as the source, so every offset stays what it was.
"""

from __future__ import annotations

import re

from claimcheck.documents.page_builder import BLANK, BLANKS

TAGS = re.compile(
    r"\{%-?\s*(?P<name>comment|highlight|schema|javascript|stylesheet)\b.{0,20000}?\{%-?\s*end(?P=name)\s*-?%\}"
    r"|\{\{[<%].{0,4000}?[>%]\}\}|\{\{\{?[^{}]{0,2000}\}\}\}?|\{%.{0,2000}?%\}|\{\#.{0,2000}?\#\}|\{/\*.{0,20000}?\*/\}"
    r"|\{:[^{}\n]{0,500}\}"
    r"|\[/?(?:caption|gallery|embed|audio|video|playlist|contact-form-7|vc_\w{1,40}|et_pb_\w{1,40})\b[^\]\n]{0,1000}\]",
    re.DOTALL,
)
STARTS = ("{{", "{%", "{#", "{/*", "{:", "[/", "[caption", "[gallery", "[embed", "[contact-form", "[vc_", "[et_pb_")
MODULE_LINE = re.compile(r"^(?:import|export)\s[^\r\n]*", re.MULTILINE)
OTHER = re.compile(r"[^\r\n]")


def blank_templates(text: str, *, modules: bool = False) -> str:
    """The text with `BLANK` in place of each character of a tag; a line of nothing else becomes an empty one.

    Args:
        text: Markdown.
        modules: whether lines that start with `import` or `export` are code too, as in MDX.
    """
    blanked = text
    if any(start in text for start in STARTS):
        blanked = TAGS.sub(_blank, text)
    if modules:
        blanked = MODULE_LINE.sub(_blank, blanked)
    if blanked is text:
        return text
    # With CRLF the $ of a line stands before LF only, so the CR is looked over.
    return "".join(
        BLANKS.sub(lambda found: " " * len(found.group()), line)
        if BLANK in line and not line.strip(BLANK + " \t\r\n")
        else line
        for line in blanked.splitlines(keepends=True)
    )


def _blank(found: re.Match[str]) -> str:
    return OTHER.sub(BLANK, found.group())
