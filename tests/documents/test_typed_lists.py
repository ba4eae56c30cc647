"""Lists that a page has typed: one bullet, or one number, for each line or paragraph."""

import time

import pytest
from readings import html, links, markdown, source
from word import paragraph, run, word

ENTRIES = "1. Marsh A. Bark. 2014.", "2. Dahl C. Joints. 2019."
READ = [
    ("paragraph", "References", None),
    ("item", "Marsh A. Bark. 2014.", "1"),
    ("item", "Dahl C. Joints. 2019.", "2"),
]
BREAK = "<w:r><w:br/></w:r>"


@pytest.mark.parametrize(
    "page",
    [
        html("References<br>" + "<br>\n".join(ENTRIES)),
        html("<p>References</p>" + "".join(f"<p>{entry}</p>" for entry in ENTRIES)),
        markdown("References<br>" + "<br>".join(ENTRIES)),
        word(paragraph(run("References") + "".join(BREAK + run(entry) for entry in ENTRIES))),
    ],
    ids=["lines of HTML", "paragraphs of HTML", "lines of Markdown", "lines of Word"],
)
def test_each_line_is_an_item(page):
    assert [(b.kind.value, b.text, b.label) for b in page.blocks] == READ
    assert page.blocks[1].group == page.blocks[2].group is not None
    assert source(page, "Dahl C.") == "Dahl C."


def test_bullets_and_what_introduces_them():
    page = markdown("Key findings:\n• 40% of\n  people <b>slept</b>\n• See [the trial](x)\n")
    assert [(b.kind.value, b.text, b.lead_in) for b in page.blocks] == [
        ("paragraph", "Key findings:", None), ("item", "40% of people slept", 0), ("item", "See the trial", 0),
    ]  # fmt: skip
    assert links(page) == [("the trial", "x")]
    assert page.blocks[1].emphasis == ((14, 19),)


def test_a_list_below_a_typed_one_keeps_what_introduces_it():
    page = html("<p>• one<p>• two, such as:<ul><li>inner</ul>")
    assert [(b.text, b.lead_in) for b in page.blocks] == [("one", None), ("two, such as:", None), ("inner", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "<p>• alone</p><p>Copy.</p>", "<p>1. Sleep</p><p>3. Eat</p>", "<p>• one</p><p>- two</p>",
        "<p>It fell.<br>- Tom", "<p>2019. A year.<br>It fell.", "<p>• one</p><p hidden>• two</p>",
        "<p>(a) one</p><p>(b) two</p>",
    ],
)  # fmt: skip
def test_what_is_no_list(text):
    assert not any(block.kind == "item" for block in html(text).blocks)


@pytest.mark.parametrize("text", ["x<br>" * 5000, "• x<br>" * 5000, "• x<br>- y<br>" * 2500, "1. x<br>y<br>" * 2500])
def test_many_lines_take_no_time(text):
    started = time.process_time()
    html(text)
    assert time.process_time() - started < 5
