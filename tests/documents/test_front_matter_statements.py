"""Lists of front matter in which customers speak."""

import time

import pytest
from readings import blocks, markdown, source

from claimcheck.documents.document import OF_CUSTOMERS
from claimcheck.documents.read import read_document

ANA = [("quotation", "I sleep through again."), ("signature", "Ana P.")]
BEN = [("quotation", "My knees no longer ache."), ("signature", "Ben")]
COPY = [("paragraph", "Copy.")]


@pytest.mark.parametrize(
    "lines",
    [
        "testimonials:\n  - quote: I sleep through again.\n    author: Ana P.\n"
        "  - quote: My knees no longer ache.\n    author: Ben",
        "testimonials:\n- text: 'I sleep through again.'\n  name: Ana P.\n"
        "- text: My knees no longer ache.\n  name: Ben",
        "Reviews: # ours\n  - name: Ana P.\n    stars: 5\n    review: >-\n      I sleep\n      through again.\n"
        "  - name: Ben\n    review: |\n      My knees no longer ache.",
        "testimonials:\n  - testimonial_html: >-\n      <p>I sleep <b>through</b>\n      again.</p>\n"
        "    testimonial_name: Ana P.\n  - testimonial_html: My knees no longer <i>ache</i>.\n"
        "    testimonial_name: Ben",
        "quote1:\n  by: Ana P.\n  quote: >-\n    I sleep\n    through again.\nother: 1\n"
        "quote2:\n  quote: My knees no longer ache.\n"
        "  by: Ben",
        "blocks:\n  - kind: a\n    testimonial:\n      id: 3\n      name: Ana P.\n"
        "      content: I sleep\n        through again.\n"
        "      date: 2020\n  - kind: a\n    testimonial:\n      name: Ben\n      content: My knees no longer ache.",
        "page:\n  client_stories:\n    title: What they say\n    items:\n      - body: I sleep through again.\n"
        "        author: Ana P.\n      -\n        body: My knees no longer ache.\n        author: Ben\n  more: 1",
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_yaml(lines, newline):
    text = f"---\ndraft: true\n{lines}\ntags: [a]\n---\n\nCopy.\n".replace("\n", newline)
    assert blocks(markdown(text)) == ANA + BEN + COPY


def test_toml():
    text = (
        '+++\ntitle = "Our tea"\n[[reviews]]\nreview = "I sleep through again."\ntitle = "Ana P."\n[[reviews]]\n'
        'date = "2019"\nreview = "My knees no longer ache."\nname = "Ben"\n'
        '[menu]\nreview = "No text of ours."\n+++\n\nCopy.\n'
    )
    assert blocks(markdown(text)) == [("metadata", "Our tea"), *ANA, *BEN, *COPY]


def test_json():
    text = (
        '{\n"title": "Our tea",\n"page": {"testimonials": [{"quote": "I sleep through again.", "author": "Ana P."}, '
        '{"quote": "My knees no longer ache.", "author": "Ben"}]}\n}\n\nCopy.\n'
    )
    assert blocks(markdown(text)) == [("metadata", "Our tea"), *ANA, *BEN, *COPY]


@pytest.mark.parametrize(
    "lines",
    [
        "testimonials:\n  - ana-p\n  - ben",
        "testimonials:\n  - quote: ana-p",
        "testimonials: true",
        "services:\n  - text: We make tea for all who sleep badly.\n    name: Tea",
        "testimonials:\nservices:\n  - text: We make tea for all who sleep badly.",
        "reviews:\n  file: all.json",
    ],
)
def test_what_is_no_such_list(lines):
    assert blocks(markdown(f"---\n{lines}\n---\n\nCopy.\n")) == COPY


def test_places():
    page = markdown("---\nreviews:\n  - review: 'It''s the best tea.'\n    name: Ana\n---\n")
    assert source(page, "It's the best tea.") == "It''s the best tea."


def test_a_file_may_be_one_statement():
    text = "---\ntitle: Chai (Parent)\nrating: 5\nreview: >-\n  She is the best.\n\n  I recommend her.\n---\n"
    assert blocks(markdown(text))[-2:] == [
        ("quotation", "She is the best. I recommend her."),
        ("signature", "Chai (Parent)"),
    ]


def test_a_review_that_is_a_number_is_no_statement():
    assert "quotation" not in dict(blocks(markdown("---\ntitle: Tea kettle\nreview: 4\n---\n")))


def test_a_statement_of_the_file_and_a_list_stand_in_order():
    of_list = "testimonials:\n  - quote: My knees no longer ache.\n    author: Ben"
    of_file = "review: I sleep through again."
    who = ("metadata", "Ana P.")
    page = markdown(f"---\n{of_list}\n{of_file}\nauthor: Ana P.\n---\nCopy.\n")
    assert blocks(page) == [who, *BEN, *ANA, *COPY]
    page = markdown(f"---\n{of_file}\n{of_list}\nauthor: Ana P.\n---\nCopy.\n")
    assert blocks(page) == [who, *ANA, *BEN, *COPY]


def test_front_matter_of_many_keys_is_read_in_little_time():
    keys = "".join(f"key{number}: a few words of text\n" for number in range(80_000))
    started = time.process_time()
    assert blocks(markdown(f"---\nquote: I sleep through again.\n{keys}---\nCopy.\n"))[-1] == COPY[0]
    assert time.process_time() - started < 4


def test_words_of_a_key_may_be_written_together():
    text = "---\nlayout: page\ntestimonialAuthor: Ana P.\nquote: >-\n  I sleep\n  through again.\n---\nCopy.\n"
    assert blocks(markdown(text)) == [*ANA, *COPY]


def test_entries_of_a_page_builder_that_have_a_quotation_and_its_speaker():
    section = (
        "sections:\n  - type: hero\n    title: Tea\n  - type: featured\n    quote: I sleep\n      through again.\n"
    )
    text = f"---\n{section}    author: Ana P.\n  - type: prices\n    name: Ben\n---\nCopy.\n"
    assert blocks(markdown(text)) == [*ANA, *COPY]
    alone = f"---\n{section}  - type: prices\n    name: Ben\n---\nCopy.\n"
    assert blocks(markdown(alone)) == COPY


def test_front_matter_of_many_sections_is_read_in_little_time():
    section = "  - type: featured\n    quote: I sleep through again.\n    author: Ana P.\n"
    started = time.process_time()
    assert len(blocks(markdown(f"---\nsections:\n{section * 3000}---\nCopy.\n"))) == 2 * 3000 + 1
    assert time.process_time() - started < 4


@pytest.mark.parametrize(
    "kind", ["type: reviews", "block: testimonials_grid", "component: ClientStories", "_type: 'review'"]
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_entries_of_a_section_whose_kind_says_that_customers_speak(kind, newline):
    section = (
        f"sections:\n  - type: hero\n    items:\n      - text: We make tea for all.\n        name: Tea\n  - {kind}\n"
        "    title: Kind words\n    items:\n      - text: I sleep through again.\n        author: Ana P.\n"
        "      - name: Ben\n        text: My knees no longer ache.\n  - type: prices\n    items:\n"
        "      - text: It costs three francs.\n        name: Bags\n"
    )
    text = f"---\n{section}---\nCopy.\n".replace("\n", newline)
    assert blocks(markdown(text)) == [*ANA, *BEN, *COPY]


@pytest.mark.parametrize("kind", ["type: preview", "type: prices", "note: reviews", "type: reviews are read here"])
def test_entries_of_other_sections(kind):
    section = f"sections:\n  - {kind}\n    items:\n      - text: We make tea for all.\n        name: Tea\n"
    assert blocks(markdown(f"---\n{section}---\nCopy.\n")) == COPY


@pytest.mark.parametrize("line", ["  - type: reviews\n", "    type: reviews\n", "- type: reviews\n  a:\n    - b: 1\n"])
def test_many_sections_for_customers_are_read_in_little_time(line):
    started = time.process_time()
    blocks(markdown(f"---\nsections:\n{line * 8000}---\nCopy.\n"))
    assert time.process_time() - started < 4


def test_keys_of_two_words():
    page = (
        "---\ntestimonials:\n- name: Richard\n  position:\n"
        "  review text: Being in an office it is easy to snack,\n    and this box helps.\n---\n"
    )
    assert [block.text for block in read_document("page.md", page.encode()).blocks] == [
        "Being in an office it is easy to snack, and this box helps.",
        "Richard",
    ]


def test_a_file_with_the_place_where_a_review_was_written():
    page = "---\nsource: 'Efra R.'\nplatform: 'Google'\nrating: 5\n---\n\nCame in for back pain.\n"
    labels = [block.label for block in read_document("page.md", page.encode()).blocks]
    assert OF_CUSTOMERS in labels
    assert OF_CUSTOMERS not in [
        block.label for block in read_document("page.md", page.replace("'Google'", "'Windows'").encode()).blocks
    ]
