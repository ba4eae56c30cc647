"""Headings whose level is typed as text are headings, in every format, and the tag is their label."""

import pytest
from readings import html, markdown, plain, source

LINES = ("H2: What the trial found", "It helped.", "[H3] In whom?", "In ten people.")


@pytest.mark.parametrize(
    "page",
    [
        plain("\n\n".join(LINES)),
        markdown("\n\n".join(LINES)),
        html("".join(f"<p>{line}</p>" for line in LINES)),
    ],
    ids=["plain", "markdown", "html"],
)
def test_a_typed_tag_makes_a_heading(page):
    assert [(block.kind.value, block.text, block.level, block.label) for block in page.blocks] == [
        ("heading", "What the trial found", 2, "H2:"),
        ("paragraph", "It helped.", 0, None),
        ("heading", "In whom?", 3, "[H3]"),
        ("paragraph", "In ten people.", 0, None),
    ]
    assert page.blocks[3].section == (0, 2)
    assert source(page, "What the trial") == "What the trial"


def test_links_and_emphasis_stay_where_they_are():
    block = markdown("H2: See [the trial](https://x.test/t) and *more*").blocks[0]
    assert [block.text[link.start : link.end] for link in block.links] == ["the trial"]
    assert [block.text[start:end] for start, end in block.emphasis] == ["more"]


@pytest.mark.parametrize("text", ["H1: People who rest sleep longer than those who run.", "H2 blockers", "Hint: rest"])
def test_hypotheses_and_other_words_are_no_headings(text):
    assert markdown(text).blocks[0].kind.value == "paragraph"
