"""Text put into Markdown so that it stays text: no markup, no link, no mention of anybody, no reference to an issue."""

from __future__ import annotations

import re

from claimcheck.reports.display import printable

ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
# What is markup inside a line, what begins an address (`://`, `www.`, `mailto:`), and what begins a list or heading.
MARKUP = re.compile(
    r"[\\`*_{}\[\]<>#|~$!^&]|:(?=//)|(?<=www)\.|(?<=mailto):|(?<=xmpp):|^[-+=]|(?<=^\d)[.)]|(?<=^\d\d)[.)]"
    r"|(?<=^\d{3})[.)]|(?<=^\d{4})[.)]",
    re.IGNORECASE,
)
# GitHub and GitLab read these in finished text, where a backslash is gone: @name, #1, !1, %1, ~1, GH-1.
POINTING = re.compile(r"(?<=[@#!%~])(?=\w)|(?<=GH)(?=-\d)", re.IGNORECASE)
NOTHING = "\u200b"
"""A character without width: it parts a sign from the word behind it."""


def plain(text: str) -> str:
    """Text for running Markdown and for cells of tables, on one line."""
    parted = POINTING.sub(NOTHING, " ".join(printable(text).split()))
    return MARKUP.sub(lambda found: ENTITIES.get(found[0], f"\\{found[0]}"), parted)


def code(text: str) -> str:
    """Text as a code span, in which nothing is markup, on one line; "" where there is none.

    In a cell of a table a bar ends the cell even there, so it is written with a backslash, which the table takes away.
    """
    shown = " ".join(printable(text).split())
    if not shown:
        return ""
    longest = max((len(run) for run in re.findall("`+", shown)), default=0)
    fence = "`" * (longest + 1)
    space = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{fence}{space}{shown}{space}{fence}".replace("|", "\\|")


def link(text: str, url: str) -> str:
    """A link, where the address is one of the web; else the text, and the address as text behind it."""
    if re.fullmatch(r"https?://[!-;=?-~]+", url):
        return f"[{plain(text)}](<{url}>)"
    return f"{plain(text)} {code(url)}"
