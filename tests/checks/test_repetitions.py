"""HY03: passages that a page prints twice, and what it repeats on purpose."""

import datetime
import time

import pytest

from claimcheck import Settings, check_text

SETTINGS = Settings(today=datetime.date(2026, 1, 31), select=("HY03",))
ONE = "Fern oil is pressed in autumn from leaves that fell in the wood."
TWO = "The bottle holds enough for a winter of sore knees at home."


def repeated(text, path="page.md"):
    return [(finding.position.line, finding.quote) for finding in check_text(text, path, SETTINGS).findings]


def test_both_places_are_marked():
    [finding] = check_text(f"# Fern oil\n\n{ONE}\n\nIt is green.\n\n{ONE}\n", "page.md", SETTINGS).findings
    assert finding.position.line == 7
    assert "twice, word for word" in finding.message
    assert [(related.label, related.text) for related in finding.related] == [("elsewhere", ONE)]


def test_sentences_and_paragraphs_that_follow_one_another_are_one_passage():
    assert repeated(f"# Fern oil\n\n{ONE} Yes. {TWO}\n\nIt is green.\n\n{ONE} Yes. {TWO}\n") == [
        (7, f"{ONE} Yes. {TWO}")
    ]
    assert len(repeated(f"# Fern oil\n\n{ONE}\n\n{TWO}\n\nIt is green.\n\n{ONE}\n\n{TWO}\n")) == 1
    assert len(repeated(f"# Fern oil\n\n{ONE}\n\nIt is wet.\n\n{TWO}\n\nIt is green.\n\n{ONE}\n\n{TWO}\n")) == 2


def test_three_places_are_one_finding_and_a_refrain_is_none():
    page = "\n\nIt is green.\n\n".join([ONE] * 3)
    [finding] = check_text(page, "page.md", SETTINGS).findings
    assert "in 3 places" in finding.message
    assert repeated("\n\nIt is green.\n\n".join([ONE] * 4)) == []


def test_words_added_or_left_out():
    longer = ONE.replace("Fern oil is", "Fern oil, as the name says, is")
    [finding] = check_text(f"{longer}\n\nIt is green.\n\n{ONE}\n", "page.md", SETTINGS).findings
    assert "nearly word for word" in finding.message
    assert repeated(f"{ONE}\n\nIt is green.\n\n{ONE.replace('autumn', 'spring')}\n") == []
    assert repeated(f"{ONE}\n\nIt is green.\n\nAs mentioned earlier, {ONE}\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "Lorem ipsum dolor sit amet consectetur adipisicing elit sed do.",
        "A bottle with a green cap and a label of paper",
        "We accept most health funds and claim rebates for you on the spot.",
        "To find out more about our fern oil, call us on 555 0100.",
        "Now turn the bottle round three times before you open it.",
        "Results may vary between the people who press fern oil at home.",
    ],
)
def test_what_is_no_sentence_of_copy_or_comes_back_on_purpose(text):
    assert repeated(f"# Fern oil\n\n{text}\n\nIt is green.\n\n{text}\n") == []


@pytest.mark.parametrize(
    "page",
    [
        f"<p>{ONE}</p><footer><p>{ONE}</p></footer>",
        f"<p>{ONE}</p><p>It is green.</p><blockquote>{ONE}</blockquote>",
        f'<div class="swiper-slide"><p>{ONE}</p></div><div class="swiper-slide"><p>{ONE}</p></div>',
        f'<div><p>{ONE}</p></div><div class="d-md-none"><p>{ONE}</p></div>',
        f"<h2>{ONE}</h2><p>{ONE}</p>",
        f"<p>{ONE}</p><h2>Key takeaways</h2><ul><li>{ONE}</li></ul>",
        f"<table><tr><td>{ONE}</td><td>{ONE}</td></tr></table>",
        f'<meta name="description" content="{ONE}"><p>{ONE}</p>',
        f"<h2>Why fern?</h2><p>{ONE} It is old.</p><h2>Is it green?</h2><p>Yes. {ONE}</p>",
    ],
)
def test_what_a_page_says_in_two_forms(page):
    assert repeated(page, "page.html") == []


def test_words_of_front_matter_may_come_back():
    assert repeated(f"---\ntitle: Fern oil\ndescription: {ONE}\n---\n\n# Fern oil\n\n{ONE}\n") == []


def test_customers_may_say_the_same():
    said = f'"I love it. {ONE}"\n\n- Anna, Leeds'
    assert repeated(f"# Fern oil\n\n## What our clients say\n\n{said}\n\n{said.replace('Anna', 'Beth')}\n") == []


def test_a_sentence_far_away_may_be_needed_again():
    between = "\n\n".join(f"Leaf {number} is green." for number in range(60))
    assert repeated(f"{ONE}\n\n{between}\n\nIt is old. {ONE}\n") == []
    assert len(repeated(f"{ONE} {TWO}\n\n{between}\n\nIt is old. {ONE} {TWO}\n")) == 1


def test_a_long_page_is_read_once():
    page = "\n\n".join(f"{ONE[:-1]} number {number}. {TWO}" for number in range(1500))
    start = time.process_time()
    repeated(page)
    repeated("\n\n".join(f"Leaf {number} of the fern was pressed on a day of rain." for number in range(1500)))
    assert time.process_time() - start < 5


@pytest.mark.parametrize("name", ["hero-mob-sub", "services_para_mobile", "desktop-lead", "d-none"])
def test_what_small_and_large_screens_show_is_no_repetition(name):
    page = (
        f'<h1>Fern oil</h1><div class="{name}"><p>{{}}</p></div><p>It is green.</p><div class="lead"><p>{{}}</p></div>'
    )
    assert repeated(page.format(ONE, ONE), "page.html") == []
    assert len(repeated(page.replace(name, "mobility").format(ONE, ONE), "page.html")) == 1
