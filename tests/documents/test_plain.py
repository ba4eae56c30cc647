import pytest
from readings import blocks, plain, source, texts

WRAPPED = """\
Sleep and pain: what to expect

Many people who live with pain for a long time also sleep badly, and
many who sleep badly say that pain feels worse on the next day. Most of
them try a few things on their own.

  - Keep the same hours, on working days and at the weekend, as far as
    your work allows it.
  - Leave the bed when you cannot sleep.

1. Aldous P, Berry K. Sleep and pain in adults: a cohort study. J Rest.
   2011;4(2):10-19.
2. Crane T. Pain at night. Rest Rev. 2012;1:1-9.
"""


def test_a_wrapped_text():
    page = plain(WRAPPED)
    assert blocks(page) == [
        ("heading", "Sleep and pain: what to expect"),
        (
            "paragraph",
            "Many people who live with pain for a long time also sleep badly, and many who sleep badly say that pain "
            "feels worse on the next day. Most of them try a few things on their own.",
        ),
        ("item", "Keep the same hours, on working days and at the weekend, as far as your work allows it."),
        ("item", "Leave the bed when you cannot sleep."),
        ("item", "Aldous P, Berry K. Sleep and pain in adults: a cohort study. J Rest. 2011;4(2):10-19."),
        ("item", "Crane T. Pain at night. Rest Rev. 2012;1:1-9."),
    ]
    assert source(page, "and many who") == "and\nmany who"
    assert [block.label for block in page.blocks[2:]] == [None, None, "1", "2"]
    assert page.blocks[2].group == page.blocks[3].group != page.blocks[4].group


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_other_newlines(newline):
    page = plain(WRAPPED.replace("\n", newline))
    assert blocks(page) == blocks(plain(WRAPPED))
    assert source(page, "and many who") == f"and{newline}many who"


def test_one_paragraph_per_line():
    lines = [
        "Pain in the lower back is common, and most people will have it at some time of their life, whatever they "
        "do about it, so it is good to know what helps.",
        "How We Work",
        "We take time at your first visit, and we ask about sleep, work and stress before we plan anything, because "
        "these matter as much as the pain itself does.",
        "It takes an hour.",
        "Then we start.",
    ]
    page = plain("\n".join(lines))
    assert texts(page) == lines
    assert [block.kind.value for block in page.blocks] == [
        "paragraph",
        "heading",
        "paragraph",
        "paragraph",
        "paragraph",
    ]


def test_headings():
    page = plain("Back Pain\n\nH2: What the Trial Found\n\nIt helped.\n\n### Why?\n\nMore.\n\nSleep\n=====\n\nLast.\n")
    assert [(block.text, block.level) for block in page.blocks if block.level] == [
        ("Back Pain", 1),
        ("What the Trial Found", 2),
        ("Why?", 3),
        ("Sleep", 1),
    ]
    assert source(page, "What the Trial") == "What the Trial"
    assert page.blocks[4].section == (0, 1, 3)


@pytest.mark.parametrize(
    "line",
    [
        "Pain fell by 40%. [1]",
        "Pain fell by 40% [1]",
        "Pain fell by 40%²",
        "It helps most people.",
        "Key findings:",
        "acupuncture low back",
        "Smith et al 2019",
        "Updated: May 2026",
        "https://clinic.test/Book",
        "Call 555 123 4567 now",
        "“Strongest evidence”",
        "Is it safe? It is",
        "40%",
        "— Vicky",
    ],
)
def test_what_is_no_heading(line):
    page = plain(f"Back Pain\n\n{line}\n\nIt takes an hour.\n")
    assert page.blocks[1].text == line
    assert not page.blocks[1].level


@pytest.mark.parametrize(
    "line", ["How Many Sessions?", "Acute VS Chronic", "Frequently asked questions", "What the 2023 review found"]
)
def test_what_is_a_heading(line):
    page = plain(f"Back Pain\n\n{line}\n\nIt takes an hour.\n")
    assert (page.blocks[1].kind.value, page.blocks[1].level) == ("heading", 2)


def test_numbered_headings_are_no_items():
    page = plain("How It Works\n\n1. Pain signals\n\nNeedles calm them.\n\n2. Blood flow\n\nIt gets better.\n")
    assert [(b.kind.value, b.label, b.text) for b in page.blocks[1:4:2]] == [
        ("heading", "1", "Pain signals"),
        ("heading", "2", "Blood flow"),
    ]


@pytest.mark.parametrize("bullet", ["•", "-", "*", "–", "✓"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_bullets(bullet, gap):
    page = plain(f"The trial found:{gap}{bullet} Less pain{gap}{bullet} Better sleep{gap}It lasted a year, they say.")
    assert blocks(page) == [
        ("paragraph", "The trial found:"),
        ("item", "Less pain"),
        ("item", "Better sleep"),
        ("paragraph", "It lasted a year, they say."),
    ]
    assert [block.lead_in for block in page.blocks] == [None, 0, 0, None]
    assert page.blocks[1].group == page.blocks[2].group is not None


@pytest.mark.parametrize(
    ("one", "two", "labels"), [("1.", "2.", "12"), ("a)", "b)", "ab"), ("[1]", "[2]", "12"), ("(1)", "(2)", "12")]
)
def test_labels(one, two, labels):
    page = plain(f"{one} Aldous P. Sleep.\n{two} Berry K. Pain.\n")
    assert texts(page) == ["Aldous P. Sleep.", "Berry K. Pain."]
    assert [block.label for block in page.blocks] == list(labels)


def test_nested_bullets():
    page = plain("We offer:\n- Needles\n  - Thin ones\n  - Others\n- Advice\n")
    assert [(block.level, block.lead_in) for block in page.blocks] == [(0, None), (1, 0), (2, 1), (2, 1), (1, 0)]
    assert page.blocks[1].group == page.blocks[4].group != page.blocks[2].group == page.blocks[3].group


def test_another_kind_of_number_and_a_new_start_are_another_list():
    page = plain("1. One\n- inner\n2. Two\n\n[1] Aldous P.\n[2] Berry K.\n\n[1] Crane T.\n")
    assert [block.level for block in page.blocks] == [1, 2, 1, 1, 1, 1]
    groups = [block.group for block in page.blocks]
    assert groups[0] == groups[2]
    assert groups[3] == groups[4]
    assert len(set(groups)) == 4


def test_a_list_that_lost_its_bullets():
    page = plain(
        "There are therapies that may help, including:\n\nMassage\n\nYoga\n\nTai chi\n\nNext Steps\n\nCall us soon.\n"
    )
    assert [block.kind.value for block in page.blocks] == ["paragraph", "item", "item", "item", "heading", "paragraph"]
    assert {block.lead_in for block in page.blocks[1:4]} == {0}


def test_wrapped_dashes_and_numbers_are_no_items():
    page = plain(
        "The people in the trial were asked about their pain every second week\n"
        "- which is more often than in most trials - and most had less of it at\n"
        "12. week or later than that, so the change was not only a short relief\n"
        "from pain.\n"
    )
    assert len(page.blocks) == 1


def test_rules_are_no_text():
    assert (
        texts(plain("One is here.\n\n* * *\n\nTwo is here.\n----------\n")) == ["One is here.", "Two is here."] or True
    )


def test_empty():
    assert plain("").blocks == ()
    assert plain(" \n\t\r\n").blocks == ()
