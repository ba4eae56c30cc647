"""Markdown inside front matter: what page builders keep there is copy, each character in its place."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readings import blocks, documents, held, links, markdown, source

from claimcheck.documents.read import read_document

LONG = "We treat backs and knees in two rooms with a garden, six days of the week."
PAGE = f"""---
title: Fernwell
sections:
  - type: text
    body: |
      ## Our lamp

      {LONG}
      Read [more](/more) of **it**.

      - One warm lamp
      - Two cold lamps
  - type: prices
    note: 3
    intro: >-
      {LONG}
---

Copy.
"""
READ = [
    ("metadata", "Fernwell"),
    ("heading", "Our lamp"),
    ("paragraph", f"{LONG} Read more of it."),
    ("item", "One warm lamp"),
    ("item", "Two cold lamps"),
    ("paragraph", LONG),
    ("paragraph", "Copy."),
]


@pytest.mark.parametrize("key", ["transcript", "heading", "description_of_us", "bio", "Main text"])
def test_keys_of_texts(key):
    assert blocks(held(markdown(f"---\n{key}: |\n  {LONG}\n---\n\nCopy.\n")))[0] == ("paragraph", LONG)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_texts_of_sections(newline):
    page = held(markdown(PAGE.replace("\n", newline)))
    assert blocks(page) == READ
    assert source(page, "warm lamp") == "warm lamp"
    assert links(page) == [("more", "/more")]


def test_characters_outside_of_ascii_keep_their_places():
    page = held(markdown(PAGE.replace("Our lamp", "Our lämp é 🌟").replace("One warm", "One wärm ü")))
    assert source(page, "wärm ü lamp") == "wärm ü lamp"
    assert source(page, "Two cold") == "Two cold"


def test_tags_of_generators_are_blanked():
    page = held(markdown(PAGE.replace("Our lamp", "Our {{ site.lamp }} lamp")))
    assert ("heading", "Our lamp") in blocks(page)


@pytest.mark.parametrize(
    "lines",
    [
        f"css: |\n  body {{ }}\n  {LONG}",
        f"custom_script: |\n  // {LONG}",
        f"customCss: |\n  /* {LONG} */",
        f"description: |\n  {LONG}",
        "body: |\n  Too short.",
        f"body: |\n  <svg>{LONG}</svg>",
        f"body: |\n  {{ {LONG} }}",
        f"draft: true\n# body: |\n#  {LONG}",
    ],
)
def test_what_is_no_text_of_a_page(lines):
    page = held(markdown(f"---\n{lines}\n---\n\nCopy.\n"))
    assert [block for block in blocks(page) if block[0] != "metadata"] == [("paragraph", "Copy.")]


def test_nothing_is_read_twice():
    statements = f"testimonials:\n  - quote: |\n      {LONG}\n    author: Ana P.\n"
    page = held(markdown(f"---\n{statements}body: |\n  {LONG}\n---\n\nCopy.\n"))
    assert blocks(page) == [("quotation", LONG), ("signature", "Ana P."), ("paragraph", LONG), ("paragraph", "Copy.")]


def test_what_customers_say_stands_where_it_does_in_the_file():
    review = "reviews:\n  - author: Ana P.\n    review: I sleep through again.\n"
    assert blocks(markdown(f"---\nbody: |\n  {LONG}\n{review}more: |\n  {LONG}\n---\nCopy.\n")) == [
        ("paragraph", LONG),
        ("quotation", "I sleep through again."),
        ("signature", "Ana P."),
        ("paragraph", LONG),
        ("paragraph", "Copy."),
    ]


def test_whoever_names_no_key_reads_none():
    page = read_document("page.md", PAGE.encode(), front_matter_keys=())
    assert [block.text for block in page.blocks] == ["Copy."]


def test_groups_of_lists_are_apart():
    page = markdown(PAGE.replace("Copy.", "- a\n- b\n"))
    groups = [block.group for block in page.blocks if block.kind == "item"]
    assert groups[0] == groups[1]
    assert groups[2] == groups[3] != groups[0]


@pytest.mark.parametrize("piece", ["a: |\n  b\n", "- |\n  b c\n", "a: |\n" + " " * 500 + "\n", "  a: >\n     - |\n"])
def test_many_texts_take_little_time(piece):
    started = time.process_time()
    markdown(f"---\ntitle: a\n{piece * 4000}---\nCopy.\n")
    assert time.process_time() - started < 4


@documents(150)
@given(st.lists(st.text(alphabet="ab c\n#*->`[]()<é\U0001f31f\t|:", max_size=60), max_size=3), st.integers(1, 9))
def test_every_text_keeps_its_places(texts, indent):
    lead = "\n" + " " * indent
    scalars = "".join(
        f"k{n}: |{lead}{lead.join((LONG + chr(10) + text).split(chr(10)))}\n" for n, text in enumerate(texts)
    )
    held(markdown(f"---\ntitle: a\n{scalars}---\n\nCopy.\n"))
