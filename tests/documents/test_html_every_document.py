"""What holds for every page there is: no failure, each character in its place, the text of a browser."""

import html as entities
import re
import time

import pytest
import turbohtml
from hypothesis import example, given
from hypothesis import strategies as st
from readings import blocks, documents, held, html

from claimcheck.documents import html_tokens
from claimcheck.documents.document import BlockKind
from claimcheck.documents.html import read_html
from claimcheck.documents.html_attributes import read_attributes, value_text

TAGS = (
    "p div b i em a span sup sub q cite blockquote figure figcaption footer nav header aside ul ol li dl dt dd table "
    "tr td th caption tbody h1 h2 h3 br img hr pre code script style template svg math noscript title textarea select "
    "option button label section article body html head details summary font center iframe form input custom-tag"
).split()
ATTRIBUTES = (
    "", ' class="x"', " hidden", ' style="display: none"', " aria-hidden=true", ' title="A &amp; B"', ' href="#r2"',
    " alt='40%'", ' role="navigation"', ' itemprop="reviewBody"', ' itemscope itemtype="https://schema.org/Review"',
    ' itemprop=author', ' colspan=2 rowspan="3"', ' a="x > y"', " /", ' content="c" name="description"',
    ' type="submit"',
)  # fmt: skip
TEXTS = (
    "It helped 40% of people. ", "word", "10", "m", "é", "🙂", "\u00a0", "\u2028", " ", "\n", "\r\n", "\r", "\t", "“",
    "”",
    "— Anna", "&amp;", "&nbsp;", "&#8209;", "&#x1F642;", "&notit;", "&", "&#", "&lt;b", "<", ">", "</>", "<>", "<!",
    "<!-- c -->",
    "<!--", "-->", "<![CDATA[x]]>", "<?php 1 > 2 ?>", "{{ x }}", "{% comment %}", "{% endcomment %}", "<sup>2</sup>",
    '<sup><a href="#n">[<b>3</b>]</a></sup>', '<a href="#r1">1</a>', "</br>", "<a <a", '<p title="', "</p", "\x00",
    "\ufeff",
    '<script type="application/ld+json">{"@type":"Review","author":"A","reviewBody":"B\\u0020\\ud83d\\ude42"}</script>',
    "---\ntitle: A\n---\n", "\u0301", "x" * 300,
)  # fmt: skip
START = st.builds("<{}{}>".format, st.sampled_from(TAGS), st.sampled_from(ATTRIBUTES))
END = st.sampled_from(TAGS).map("</{}>".format)
PAGE = st.lists(st.sampled_from(TEXTS) | START | END, max_size=40).map("".join)


@documents(2000)
@given(PAGE | st.text(st.characters(exclude_categories=("Cs",))))
@example("<td hidden>a<td>b</table><caption>c")
def test_every_page_holds(text):
    html(text)
    html(text, "page.xhtml")


@documents(200)
@given(st.lists(st.sampled_from([t for t in TEXTS if "\r" not in t]) | START | END, max_size=20).map("".join))
def test_newlines_change_no_text(text):
    assert blocks(html(text.replace("\n", "\r\n"))) == blocks(html(text))


SHOWN = [
    t
    for t in TAGS
    if t not in "a q sup code script style template svg math noscript title textarea iframe select".split()
]
PLAIN = [
    t for t in TEXTS
    if not any(mark in t for mark in ("sup", "href", "script", "{", "---", "php", "\r", "\x00", "\ufeff", "<a", "<p",
    "</p"))
]  # fmt: skip


def letters(text: str) -> str:
    return "".join(text.split())


@documents(600)
@given(
    st.lists(
        st.sampled_from(PLAIN) | st.sampled_from(SHOWN).map("<{}>".format) | st.sampled_from(SHOWN).map("</{}>".format),
        max_size=40,
    ).map("".join)
)
def test_the_text_is_that_of_a_browser(text):
    page = "<!doctype html><body>" + text
    read = "".join(block.text for block in html(page).blocks)
    tree = turbohtml.parse(page.replace("</>", "<!>"))
    # A browser moves what stands between the cells of a table, so the order of letters is not compared there.
    seen, ours = letters(tree.text), letters(read)
    assert (sorted(ours), sorted(seen))[0] == sorted(seen)
    if "<table" not in text:
        assert ours == seen


@documents(500)
@given(
    st.lists(
        st.sampled_from(["&", "amp", "copy", "not", ";", "=", " ", "x", "#38", "#x26", "\n", "'", "é", "&lt;"])
    ).map("".join)
)
def test_attributes_read_as_the_parser_reads_them(value):
    tag = f'<p title="{value}">'
    [token] = turbohtml.tokenize(tag)
    read = read_attributes(tag, 0)["title"]
    assert value_text(*read).text.split() == token.attr("title").split()
    for run in value_text(*read).runs:
        assert not run.literal or value_text(*read).text[run.start : run.end] == tag[run.source_start : run.source_end]


@pytest.mark.parametrize(
    "text",
    [
        "<a " * 20000, "<a <a <a" * 10000, "<div>" * 10000, "<div>x" * 10000 + "</div>" * 10000, "<ul>x" * 10000,
        "<ul><li>x" * 10000, "<table><tr><td>" * 10000, "<table>x" * 10000, "<blockquote>x" * 10000,
        "<span hidden>" * 10000, "<span hidden>x" * 10000 + "</span>" * 10000, "<b>" * 10000 + "</i>" * 10000,
        "<div><table><td>" + "<b>" * 10000 + "</div>" * 10000, "<li><ul>" + "<b>" * 10000 + "<li></li>" * 10000,
        "<sup>" * 10000, '<a href="#x">' * 10000, "<q>x" * 10000, "<q>" * 10000, "<template>" * 10000,
        "<svg>" * 10000 + "</svg>",
        "<!--" * 10000, "{{" * 10000, "{% comment %}" * 5000, "<?php " * 10000, "<p title='" * 10000, "&amp;" * 50000,
        "<td rowspan=60000 colspan=1000>" * 2000,
        "<table><td rowspan=60000 colspan=900>" + "<td rowspan=9 colspan=99>" * 3000,
        '<script type="application/ld+json">' + "[" * 100000 + "</script>",
        '<script type="application/ld+json">' + '{"a":' * 50000,
        "<p>" + "x" * 2_000_000, "<cite>" * 10000, "<figure><figcaption>x" * 5000, " " * 500000 + "<p>x",
        "<noscript>" * 10000,
        '<div itemprop="reviewBody">x' * 10000, "<footer>x" * 10000, "<h1>x" * 10000, "<p>x<br><br>" * 20000,
        "<select><option>" * 9000,
    ],
)  # fmt: skip
def test_hostile_pages_are_read_in_time(text):
    started = time.process_time()
    read_html("page.html", text)
    assert time.process_time() - started < 10  # each takes well under a second


def test_tokens_that_do_not_fit_are_a_problem(monkeypatch):
    def broken(text, base):
        yield "<p>", "p", base, base + 3
        raise html_tokens.TokenMismatch(base + 3)

    monkeypatch.setattr("claimcheck.documents.html.read_tokens", broken)
    page = held(read_html("page.html", "<p>It <b>helped</b>.</p>\n<p>A lot.</p>"))
    assert blocks(page) == [("paragraph", "It helped."), ("paragraph", "A lot.")]
    assert "a simpler one" in page.problems[0].what


@pytest.mark.parametrize("text", ["<p>Copy.</p><p title='x", "Copy. <!-- no end", "Copy.<script>x", "Copy.<style>"])
def test_what_swallows_the_page_is_a_problem(text):
    page = html(text + " and no copy follows here")
    assert [block.text for block in page.blocks if block.kind is not BlockKind.METADATA] == ["Copy."]
    assert len(page.problems) == 1


def test_entities_of_the_text_are_those_of_the_standard():
    names = ["amp;", "nbsp;", "ge;", "minus;", "ndash;", "hellip;", "frac12;", "eacute;"]
    text = " ".join(f"x&{name}y" for name in names)
    page = html(text)
    assert re.sub(r"\s", "", page.blocks[0].text) == re.sub(r"\s", "", entities.unescape(text))
