import time

import pytest
from readings import blocks, held

from claimcheck.documents.read import MAX_BYTES, MAX_LINE, SUFFIXES, read_document
from claimcheck.errors import UnreadableFile


@pytest.mark.parametrize("name", ["a.md", "a.MD", "b/a.markdown", "a.mdown", "a.mkd"])
def test_markdown_by_suffix(name):
    assert blocks(read_document(name, b"# A\n\n**b**.")) == [("heading", "A"), ("paragraph", "b.")]


@pytest.mark.parametrize("name", ["a.txt", "a", "a.xyz", "-"])
def test_everything_else_is_plain(name):
    assert blocks(read_document(name, b"**b**.")) == [("paragraph", "**b**.")]


def test_suffixes():
    assert {".md", ".markdown", ".mdown", ".mkd", ".txt"} <= SUFFIXES


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_a_byte_order_mark_is_no_text(name):
    page = held(read_document(name, b"\xef\xbb\xbfIt helps.\r\n\r\nDaily, they say."))
    assert page.text == "It helps.\r\n\r\nDaily, they say."
    assert page.position(page.blocks[0].span(0, 2).start) == (1, 1)
    assert page.position(page.blocks[1].span(0, 5).start) == (3, 1)
    assert blocks(read_document("a.md", b"\xef\xbb\xbf---\ntitle: A\n---\n")) == [("metadata", "A")]


@pytest.mark.parametrize(
    ("content", "line", "column", "words"),
    [
        (b"ok\r\n\xc3\xa9caf\xe9", 2, 5, "0xe9 is not UTF-8; save the file as UTF-8"),
        (b"\xef\xbb\xbfab\xff", 1, 3, "0xff is not UTF-8"),
        (b"a\n\nb\x00", 3, 2, "NUL"),
        (b"\xff\xfea\x00\n\x00b\x00\x00", 2, 2, "the UTF-16 text breaks off"),
        (b"\xff\xfea\x00\x00\x00", 1, 2, "a NUL character"),
        (b"\xff\xfe\x00\x00a\x00\x00\x00", 1, 1, "UTF-32 text; save it as UTF-8"),
        (b"<meta charset='latin-1'>\ncaf\xe9", 2, 4, "the page says that it is latin-1"),
        (b"%PDF-1.7 x", None, None, "a PDF, not text"),
        (b"PK\x03\x04\x00", None, None, "an Office or zip file"),
        (b"\x7fELF\x00", None, None, "a program"),
        (b"ok\n" + b"a" * (MAX_LINE + 1), 2, 1, "a line of 1,000,001 characters"),
    ],
)
def test_unreadable(content, line, column, words):
    for name in ("a.md", "tool"):
        with pytest.raises(UnreadableFile, match=words.replace("(", r"\(")) as caught:
            read_document(name, content)
        assert (caught.value.path, caught.value.line, caught.value.column) == (name, line, column)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.html"])
def test_utf_16_with_a_mark(name, encoding):
    page = held(read_document(name, "\ufeffIt helps \U0001f642 caf\u00e9.".encode(encoding)))
    assert [block.text for block in page.blocks] == ["It helps \U0001f642 caf\u00e9."]
    assert page.text[0] == "I"


def test_a_page_of_one_long_line():
    page = read_document("a.html", b"<p>It helps.</p>" * 100_000)
    assert len(page.blocks) == 100_000


def test_a_file_that_is_too_large_is_refused_at_once():
    started = time.process_time()
    with pytest.raises(UnreadableFile, match=r"larger than 20 MB.*split it"):
        read_document("a.md", b"a" * (MAX_BYTES + 1))
    assert time.process_time() - started < 5
