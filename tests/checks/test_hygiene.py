"""HY01: what is left over from a template or a draft, in each format that can hold it."""

import datetime

import pytest

from claimcheck import Settings, check_text

SETTINGS = Settings(today=datetime.date(2026, 1, 31), select=("HY01",))


def residue(text, path):
    report = check_text(text, path, SETTINGS)
    return [(finding.position.line, finding.quote) for finding in report.findings]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("page.txt", "Moss tea\n\nH2: Why drink it?\n\nIt is warm.\n\n[H3] How much?\n\nThree cups.\n"),
        ("page.md", "# Moss tea\n\nH2: Why drink it?\n\nIt is warm.\n\n[H3] How much?\n\nThree cups.\n"),
        ("page.html", "<h1>Moss tea</h1>\n\n<p>H2: Why drink it?</p>\n\n<p>It is warm.</p>\n\n<p>[H3] How much?</p>\n"),
    ],
)
def test_typed_tags_of_headings(path, text):
    assert residue(text, path) == [(3, "Why drink it?"), (7, "How much?")]


def test_marks_of_markdown_are_told_once_a_paragraph():
    text = "Moss tea\n\nMoss tea is *warm* and **wet**.\n\nSee [the list](https://moss.example/list) for prices.\n"
    assert residue(text, "page.txt") == [(3, "*warm*"), (5, "[the list](https://moss.example/list)")]
    assert residue("<p>Moss tea is **warm and wet**.</p>", "page.html") == [(1, "**warm and wet**")]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("page.md", "Moss tea is *warm* and **wet**, see [the list](https://moss.example/list).\n"),
        ("page.txt", "# Moss tea\n\nMoss tea is *warm* and **wet**.\n"),
        ("page.txt", "Moss tea*\n\n* Prices with a star are net. A box is 5 * 3 * 2 inches.\n"),
        ("page.txt", "H2 blockers are no tea. Rated ***** by nobody; *p < 0.05, **p < 0.01.\n"),
    ],
)
def test_marks_that_are_meant(path, text):
    assert residue(text, path) == []


def test_placeholders_in_a_quotation_pass():
    assert residue("Templates say [INSERT NAME] in places.\n", "page.md") == [(1, "[INSERT NAME]")]
    assert residue("> Welcome to [CLINIC NAME].\n", "page.md") == []


@pytest.mark.parametrize(
    "left",
    [
        "[LEAVE BLANK]",
        "[INSERT PHOTO OF THE TEAM HERE]",
        "[YOUR CLINIC NAME]",
        "[Your Clinic Name]",
        "[insert price]",
        "[SIGN_UP_FORM]",
        "[PARTNER_LINK_PLACEHOLDER:tea:moss_box]",
        "[placeholder for the map]",
        "[phone number]",
        "{_offer:brand_name}",
        "{clinic_city}",
        "[to be confirmed]",
        "[add photo here]",
        "[add a source]",
        "HERO_IMAGE_PLACEHOLDER",
        "(word count 600)",
        "(INSERT LINK HERE)",
        "(add link)",
        "TODO:",
        "TKTK",
        "$XX",
        "(555) XXX-XXXX",
        "Your headline goes here",
        "This is placeholder text",
        "As an AI language model, I",
        "Here is the article you asked for",
        "Here's a revised version",
        "Sure! Here is a draft",
        "Let me know if you'd like me to expand",
        "\u301012\u2020source\u3011",
    ],
)
def test_words_that_say_that_something_is_to_come(left):
    told = residue(f"# Moss tea\n\nIt is warm. {left} and it is green.\n", "page.md")
    assert [line for line, _ in told] == [3]
    assert told[0][1] in left or left in told[0][1]


@pytest.mark.parametrize(
    "text",
    [
        "She told [the nurse] that it was [sic] warm [12], and [your] cup was [added] later.",
        "See [Your Name Matters](https://moss.example/names) and [insert coins](https://moss.example/coins).",
        "- [ ] Boil water\n- [x] Add moss",
        "`[INSERT NAME]` and `TODO:` stand in code.",
        "```\nTODO: [YOUR NAME]\n```",
        "[Book now] [Add to cart] [Read more] [Enter]",
        "Tick-borne disease (TBD) is no tea.",
        "Thymidine kinase (TK) is measured.",
        "The package [insert] says so.",
        "Sex chromosomes may be XXX or XXY.",
        "We keep a placeholder for your second visit.",
        "As an AI language model, ChatGPT may invent sources.",
        "Would you like me to visit you at home? Here is the content of the box.",
        "The word count of the leaflet is 600.",
        "Zzzz",
        "YYYY",
    ],
)
def test_brackets_and_capitals_that_are_meant(text):
    assert residue(f"# Moss tea\n\n{text}\n", "page.md") == []


@pytest.mark.parametrize(
    "note",
    [
        "Meta description (160 characters max)",
        "Primary keyword",
        "**Secondary keywords**",
        "SEO title",
        "Target word count",
        "Note to editor",
    ],
)
def test_notes_to_the_writer(note):
    assert residue(f"# Moss tea\n\n{note}: moss tea for all\n", "page.md") == [(3, note.strip("*"))]
    assert residue(f"# Moss tea\n\nOf all pages, each {note.lower()}: is read.\n", "page.md") == []


@pytest.mark.parametrize("block", ["PPPPP", "null", "asdf", "Placeholder image", "TKTK"])
def test_blocks_that_say_nothing(block):
    assert residue(f"# Moss tea\n\n{block}\n\nIt is warm.\n", "page.md") == [(3, block)]


def test_the_initials_of_a_customer_are_no_filler():
    assert residue("# Moss tea\n\nTK\n\nIt is warm.\n", "page.md") == []


def test_pictures_and_their_targets():
    assert residue("# Moss tea\n\n![A cup](CUP_IMAGE_PLACEHOLDER)\n", "page.md") == [(3, "A cup")]
    assert residue("# Moss tea\n\n![null](/cups/one.jpg)\n", "page.md") == [(3, "null")]
    assert residue("# Moss tea\n\n![A cup](/cups/placeholder-1.jpg)\n", "page.md") == []


def test_no_value_in_front_matter():
    assert residue("---\ntitle: Moss tea\ndescription: null\n---\n\nIt is warm.\n", "page.md") == []


def test_placeholders_of_forms_and_of_pages_about_drafts():
    assert residue('<p>Tea</p><input placeholder="[Your name]">', "page.html") == []
    assert residue("# Template for our letters\n\nWelcome to [CLINIC NAME]. TODO: more.\n", "page.md") == []
    assert residue("# Moss\n\nWelcome to [CLINIC NAME].\n", "letter-template.md") == []
    assert residue("# Moss\n\n## Sample letter\n\nDear [CLINIC NAME], hello.\n", "page.md") == []
    assert residue('<div class="template-body"><p>Dear [CLINIC NAME], hello.</p></div>', "page.html") == []
    assert residue("| When | Where |\n| - | - |\n| TBD | [CLINIC NAME] |\n", "page.md") == [(3, "[CLINIC NAME]")]


def test_the_title_of_a_theme_hides_no_filler():
    page = "<title>Moss | Health and Medical HTML Template</title><p>Lorem ipsum dolor sit amet, consectetur.</p>"
    assert len(residue(page, "page.html")) == 1


def test_labels_of_a_draft_in_a_file_that_tells_what_several_pages_are_to_hold():
    one = "Meta description: Moss tea for all.\n\nMoss tea is warm.\n\n"
    assert [quote for _, quote in residue(f"# Moss tea\n\n{one}", "page.md")] == ["Meta description"]
    assert residue(f"# Moss tea\n\n{one}H2: Why?\n\n{one}", "page.md") == []
    assert residue("# Moss tea\n\nH2: Why drink it?\n\nTODO: ask.\n", "session-notes.md") == []
    assert residue("# Moss tea\n\nH2: Why drink it?\n\nTODO: ask.\n", "tea.md") != []
