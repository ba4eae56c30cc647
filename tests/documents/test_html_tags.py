import pytest
from readings import blocks, emphasis, links, markdown, source, texts


def test_a_block_of_html():
    page = markdown(
        "<div class='a > b'>\n<p>Lost 4<b>0</b>&nbsp;%\n  of it</p><p>Next &amp; last</p>\n</div>\n\nAfter *it*.\n"
    )
    assert blocks(page) == [
        ("paragraph", "Lost 40\u00a0% of it"),
        ("paragraph", "Next & last"),
        ("paragraph", "After it."),
    ]
    assert source(page, "40\u00a0% of") == "40</b>&nbsp;%\n  of".replace("40", "4<b>0")
    assert emphasis(page) == ["0", "it"]


def test_kinds():
    page = markdown(
        "<h2>Head</h2>\n<ul>\n<li>one<li>two</li>\n</ul>\n<table><tr><th>n</th><th>p</th></tr><tr><td>12<td>0.04</tr></table>\n"
    )
    assert blocks(page) == [
        ("heading", "Head"),
        ("item", "one"),
        ("item", "two"),
        *[("cell", x) for x in ("n", "p", "12", "0.04")],
    ]
    assert [(block.row, block.column) for block in page.blocks[3:]] == [(0, 0), (0, 1), (1, 0), (1, 1)]
    assert page.blocks[0].level == 2
    assert page.blocks[1].section == (0,)


def test_numbered_lists_have_labels():
    assert [block.label for block in markdown("<ol><li>a</li><li>b</li></ol>").blocks] == ["1", "2"]


def test_a_quotation_with_markdown_in_it():
    page = markdown("<blockquote>\n\nIt **helped** me.\n\n<cite>Anna</cite>\n\n</blockquote>\n\nOur voice.\n")
    assert blocks(page) == [("quotation", "It helped me."), ("signature", "Anna"), ("paragraph", "Our voice.")]
    assert page.blocks[0].group == page.blocks[1].group is not None


def test_a_forgotten_end_tag_does_not_swallow_the_page():
    page = markdown("<blockquote>\nQuoted.\n\nOwn voice.\n\n<script>\n\nNo end.\n")
    assert blocks(page) == [("quotation", "Quoted."), ("paragraph", "Own voice."), ("paragraph", "No end.")]


def test_links_in_html():
    page = markdown('See <a class=x href="https://a.test/?a=1&amp;b=2">the trial</a> and <a name=y>this</a>.')
    assert links(page) == [("the trial", "https://a.test/?a=1&b=2")]


def test_hidden_text_is_marked():
    page = markdown('<div style="display: none">\n\nSecret **one**.\n\n</div>\n\n<p hidden>Two</p>\n\nThree.\n')
    assert [(block.text, block.hidden) for block in page.blocks] == [
        ("Secret one.", True),
        ("Two", True),
        ("Three.", False),
    ]


def test_a_hidden_part_of_a_line_is_left_out():
    assert texts(markdown("It <span hidden>never</span> helps.")) == ["It helps."]


def test_the_word_hidden_in_an_attribute_hides_nothing():
    page = markdown('<div title="a hidden gem" style="overflow: hidden">\n\nSeen.\n\n</div>\n')
    assert [(block.text, block.hidden) for block in page.blocks] == [("Seen.", False)]


def test_unshown_elements():
    page = markdown(
        "<pre>code 1</pre>\n\n<template>\n\n40 %\n\n</template>\n\n<svg><text>5</text></svg>\n\nA <code>6</code> b.\n"
    )
    assert texts(page) == ["A b."]


def test_what_is_no_tag_is_text():
    assert texts(markdown("<p>5 < 6 and 7 > 2 & p <.05</p>")) == ["5 < 6 and 7 > 2 & p <.05"]


def test_html_in_a_block_quote():
    page = markdown("> <p>It helped\n> me.</p>\n")
    assert blocks(page) == [("quotation", "It helped me.")]
    assert source(page, "helped me") == "helped\n> me"


@pytest.mark.parametrize(
    "text",
    [
        "<!--\nIt helps.\n\nA lot.\n-->\n\nEnd.",
        "<!--\nNo end.",
        "> <!--\n> It helps.\n> -->\n\nEnd.",
        "<script>\nx\n\ny\n</script>\nEnd.",
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_comments_of_many_lines(text, newline):
    assert texts(markdown(text.replace("\n", newline))) in ([], ["End."])


SET_IN = (
    '<div class="cards">\n    <div>\n        <p>First card.</p>\n    </div>\n\n    <div>\n        <p>Second card.</p>\n'
    "    </div>\n</div>\n"
)


def test_html_that_is_set_in_is_no_code():
    assert texts(markdown(f"Copy.\n\n{SET_IN}\nMore.\n")) == ["Copy.", "First card.", "Second card.", "More."]


def test_html_that_is_set_in_deeper_than_code_is():
    page = SET_IN.replace("\n\n    <div>", "\n            \n            <!-- next -->\n            <div>")
    assert texts(markdown(f"Copy.\n\n{page}\nMore.\n")) == ["Copy.", "First card.", "Second card.", "More."]


def test_code_is_no_copy_where_no_tag_is_open():
    assert texts(markdown("Copy.\n\n    <p>Some code.</p>\n\nMore.\n")) == ["Copy.", "More."]
    assert texts(markdown(f"{SET_IN}\nCopy.\n\n    <p>Some code.</p>\n")) == ["First card.", "Second card.", "Copy."]


def test_html_goes_on_to_be_set_in_where_it_was_before():
    page = "    <section>\n    <p>One.</p>\n    </section>\n\n    <!-- next -->\n    <section><p>Two.</p></section>\n"
    assert texts(markdown(page)) == ["One.", "Two."]


def test_what_is_set_in_and_no_html_is_code():
    assert texts(markdown("<div>\n\n    some code\n\n</div>\n")) == []


def test_elements_hold_the_copy_in_them():
    page = markdown(
        "Before.\n\n<div class='reviews'>\n<div class='review-card'>\n\nSaid *so*.\n\n</div>\n"
        "<div class='review-card'><p>Said again.</p></div>\n</div>\n\nAfter.\n"
    )
    before, said, again, after = page.blocks
    assert before.holder is None
    assert after.holder is None
    assert said.holder.source == "<div class='review-card'>"
    assert said.holder.around.source == "<div class='reviews'>"
    assert again.holder.source == "<p>"
    assert again.holder.around.around == said.holder.around
    assert said.card != again.card
    assert after.card is None


@pytest.mark.parametrize("tag", ["<div class='review'>", "<div class='review'/>", "</div>", "<br>", "<b class='card'>"])
def test_a_tag_that_holds_nothing(tag):
    page = markdown(f"{tag}\n\nSaid so.\n")
    assert [(block.holder, block.card) for block in page.blocks] == [(None, None)]


def test_a_paragraph_that_nobody_ends():
    page = markdown("<div><p>One.<p>Two.</p></div>\n")
    assert [block.holder.around.source for block in page.blocks] == ["<div>", "<div>"]
