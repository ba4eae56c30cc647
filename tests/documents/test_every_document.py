"""What holds for every text there is: no reader fails, and each character stands where the block says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readings import documents, held, markdown, plain, texts

from claimcheck.documents.read import read_document

PIECES = (
    "It helped 40% of people. ", "word ", "10", "m", "é", "🙂", "\u00a0", "\u2028", "\x0b", "\x85", "“", "”", '"',
    "— Anna", "- Tom R.", "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "    ", "\t", "* ", "- ", "1. ", "[1] ", "> ",
    ">", "# ", "## # ", "H2: ", "===\n", "---\n", "+++\n", "title: A 'b'\n", "description: >\n",
    "title = \"x\\n\"\n", "**", "*", "_", "`", "```\n", "~~", "~", "|", "|-|-|\n", "a | b\n", "a\tb\n", "a   b\n",
    "[^1]", "[^1]: ", "[a](b)", "![a](b)", "<b>", "</b>", "<div>", "</div>\n\n", "<div hidden>", "<span hidden>",
    "</span>", "<sup>2</sup>", "<sup>", "<br>", "<blockquote>", "</blockquote>", "<cite>", "</cite>", "<ul><li>",
    "</ul>", "<table><td>", "<tr>", "</table>", "<h2>", "</h2>", "<!--", "-->", "<script>", "</script>",
    "<template>", "</template>", "<pre>", "</pre>", "&amp;", "&nbsp;", "&#0;", "&", "\\*", "\\", "{{x}}",
    "{{< y >}}", "{% comment %}", "{% endcomment %}", "{: .x}", "Key findings:\n", ": def\n", "- [x] ",
)  # fmt: skip
GENERATED = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
ANY = st.text(st.characters(exclude_categories=("Cs",)))


@documents(400)
@given(GENERATED | ANY)
def test_markdown_holds(text):
    markdown(text)
    markdown(text, "page.mdx")


@documents(400)
@given(GENERATED | ANY)
def test_plain_text_holds(text):
    plain(text)


@documents(100)
@given(GENERATED)
def test_front_matter_and_byte_order_mark(text):
    whole = f"---\ntitle: A\n{text}\n---\n{text}"
    with_mark = held(read_document("a.md", b"\xef\xbb\xbf" + whole.encode()))
    # An element is one and the same with itself only, so that of two readings it is told by its tags.
    assert repr(with_mark.blocks) == repr(read_document("a.md", whole.encode()).blocks)


@documents(200)
@given(st.lists(st.sampled_from([piece for piece in PIECES if "\r" not in piece]), max_size=20).map("".join))
def test_newlines_change_no_text(text):
    for read in (markdown, plain):
        assert texts(read(text.replace("\n", "\r\n"))) == texts(read(text))


WORDS = st.sampled_from("pain needles people 40% sleep 1,162 (p trial) weeks helped".split())
LINES = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)


@documents(200)
@given(st.lists(LINES.map(lambda line: f"It {line}."), min_size=1, max_size=6))
def test_ordinary_paragraphs_read_as_they_are(paragraphs):
    assert texts(markdown("\n\n".join(paragraphs))) == paragraphs
    assert texts(plain("\n\n".join(paragraphs))) == paragraphs


@pytest.mark.parametrize(
    "text",
    [
        "> " * 5000, "[" * 5000, "[a](" * 5000, "*a " * 5000, '<a "' * 5000, "<div hidden>" * 5000 + "</div>",
        "<sup>" * 5000, "{{<" * 5000, "{% comment %}" * 5000 + "{% endcomment %}", "x <!-- " * 5000,
        "“x\n\n" + "y\n\n" * 5000, "a\tb\nx\n" * 5000, "---\ntitle: 'a\n" * 5000, "- a\n" * 5000,
        "“a”\n— B\n" * 5000, "[^1] " * 5000 + "\n\n[^1]: x", " " * 50000 + "x",
    ],
)  # fmt: skip
def test_hostile_texts_are_read_in_time(text):
    markdown(text)
    plain(text)
