"""Pages with reference lists of invented works, and pages without."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.citations.references import find_references
from claimcheck.documents.document import Block, BlockKind, Document, line_starts
from claimcheck.documents.html import read_html
from claimcheck.documents.markdown import read_markdown
from claimcheck.documents.plain import read_plain
from claimcheck.documents.text_map import TextMapBuilder
from claimcheck.language.normalise import normalise

WILLOW = (
    "Brennan K, Ostrow L. Warm willow bark for knee pain: a randomised trial of 120 "
    "adults. J Invent Med. 2010;7(2):100-109."
)
ZINC = "Calder M, Vance P. Zinc spray in people with colds. Northern Journal of Trials. 2011;8(2):101-110."
TEA = (
    "Duval R, Imai S, et al. Effects of ginger tea on nausea: a systematic review. "
    "Annals of Invented Care. 2012;9(2):102-111."
)
FIRST = [
    ("Brennan", 2010, "J Invent Med"),
    ("Calder", 2011, "Northern Journal of Trials"),
    ("Duval", 2012, "Annals of Invented Care"),
]


def find(text, path="a.md"):
    document = (read_markdown if path.endswith("md") else read_plain)(path, text)
    references, blocks = find_references(document, [normalise(b.text) for b in document.blocks])
    for entry in references:
        check_places(document, entry)
        assert {p.block for p in entry.places} <= blocks
    left = [b.text for b in document.blocks if b.id not in blocks]
    return document, references, left


def check_places(document, entry):
    def words(place):
        return document.blocks[place.block].text[place.start : place.end]

    assert words(entry.places[0]) == entry.text
    for name in ("title", "journal"):
        place = getattr(entry, name + "_place")
        assert (words(place) if place else None) == getattr(entry, name)
    assert (int(words(entry.year_place)) if entry.year_place else None) == entry.year


def summary(references):
    return [(e.authors[0] if e.authors else None, e.year, e.journal) for e in references]


@pytest.mark.parametrize(
    "heading",
    [
        "References",
        "Sources",
        "Bibliography",
        "Works cited",
        "Citations:",
        "Further reading",
        "Notes",
        "Scientific references",
        "Studies cited",
        "References (3)",
        "Sources and further reading",
        "Selected references",
    ],
)
def test_headings(heading):
    _, references, left = find(f"# Tea\n\nCopy here.\n\n## {heading}\n\n- {WILLOW}\n- {ZINC}\n- {TEA}\n")
    assert summary(references) == FIRST
    assert left == ["Tea", "Copy here."]
    assert {e.further for e in references} == {
        heading in ("Further reading", "Bibliography", "Sources and further reading")
    }


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (f"Copy.\n\n## References\n\n1. {WILLOW}\n2. {ZINC}\n3. {TEA}\n", "a.md"),
        (f"Copy.\n\n## References\n\n1. {WILLOW}\n1. {ZINC}\n1. {TEA}\n", "a.md"),
        (f"Copy.\n\nReferences\n\n[1] {WILLOW}\n[2] {ZINC}\n[3] {TEA}\n", "a.txt"),
        (f"Copy.\n\nREFERENCES:\n\n1) {WILLOW}\n\n2) {ZINC}\n\n3) {TEA}\n", "a.txt"),
        (f"Copy.\n\nReferences: 1. {WILLOW} 2. {ZINC} 3. {TEA}\n", "a.txt"),
        (f"Copy.\n\n**References**\n\n<sup>1</sup> {WILLOW}\n\n<sup>2</sup> {ZINC}\n\n<sup>3</sup> {TEA}\n", "a.md"),
        (f"Copy.\n\n1. {WILLOW}\n2. {ZINC}\n3. {TEA}\n", "a.txt"),
    ],
)
def test_numbered(text, path):
    _, references, left = find(text, path)
    assert summary(references) == FIRST
    assert [(e.label, e.id, e.ordinal, e.numbered) for e in references] == [
        ("1", "reference:1", 1, True),
        ("2", "reference:2", 2, True),
        ("3", "reference:3", 3, True),
    ]
    assert left == ["Copy."]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (f"Copy.\n\n{WILLOW}\n\n{ZINC}\n\n{TEA}\n", "a.txt"),
        (f"Copy.\n\n## References\n\n{WILLOW}\n{ZINC}\n{TEA}\n", "a.md"),
        (f"Copy.\n\n**References**\n{WILLOW}\n{ZINC}\n{TEA}\n", "a.md"),
        (f"Copy.\n\n{WILLOW}\n\n{ZINC}\n\n{TEA}\n", "a.md"),
    ],
)
def test_not_numbered(text, path):
    _, references, left = find(text, path)
    assert summary(references) == FIRST
    assert [(e.label, e.id, e.numbered) for e in references] == [(None, f"reference:{i}", False) for i in (1, 2, 3)]
    assert left == ["Copy."]


def test_fields_of_an_entry():
    _, (entry,), _ = find(
        "Copy.\n\n## References\n\nvan der Elst, A., & D\u2019Amico, C. (2010). Willow bark "
        "for knees. *Journal of Invented Medicine*, "
        "*7*(2), 100\u2013109. https://doi.org/10.1000/JIM.7\n"
    )
    assert (entry.authors, entry.corporate, entry.et_al) == (("van der Elst", "D'Amico"), None, False)
    assert (entry.title, entry.journal, entry.year) == ("Willow bark for knees", "Journal of Invented Medicine", 2010)
    assert (entry.volume, entry.issue, entry.pages) == ("7", "2", "100-109")
    assert (entry.doi, entry.pmid, entry.url) == ("10.1000/jim.7", None, None)


def test_hard_wrapped_entries():
    wrapped = WILLOW.replace("randomised ", "randomised\n   "), ZINC.replace("Northern ", "Northern\n   ")
    _, references, left = find(f"Copy.\n\nReferences\n\n1. {wrapped[0]}\n2. {wrapped[1]}\n", "a.txt")
    assert summary(references) == FIRST[:2]
    assert left == ["Copy."]


@pytest.mark.parametrize(
    "after",
    [
        "Back pain includes: low back pain, lumbago, sciatica, 3 (three) kinds of strain.",
        "Book your appointment today!",
        "This page was last reviewed in 2021.",
        "More Learning Credits",
    ],
)
@pytest.mark.parametrize("heading", ["## References\n\n", ""])
def test_copy_after_the_list(heading, after):
    for marks in (("", ""), ("1. ", "2. ")):
        _, references, left = find(f"Copy.\n\n{heading}{marks[0]}{WILLOW}\n\n{marks[1]}{ZINC}\n\n{after}\n")
        assert summary(references) == FIRST[:2]
        assert left == ["Copy.", after]


def test_affiliations_belong_to_the_entry():
    text = (
        f"Copy.\n\n1. {WILLOW}\nAuthor Affiliations:\nNorth Hospital, Department of "
        f"Trees, Oakton.\nWest University, Elm.\n\n"
        f"2. {ZINC}\nAuthor Affiliations:\nSouth University, Elm.\n\nMore Learning Credits\n"
    )
    document, references, left = find(text, "a.txt")
    assert summary(references) == FIRST[:2]
    assert left == ["Copy.", "More Learning Credits"]
    more = [document.blocks[p.block].text[p.start : p.end] for p in references[0].places[1:]]
    assert "North Hospital" in " ".join(more)
    assert references[0].note_place is None


@pytest.mark.parametrize(("role", "entries"), [("navigation", 2), ("note", 4)])
def test_links_to_other_pages_below_the_list_are_no_entries(role, entries):
    items = f"<li>{WILLOW}</li><li>{ZINC}</li>"
    below = "<p><a href='https://a.example/b'>Portal</a>:</p><ul><li><a href='https://a.example/c'>Care</a></li></ul>"
    page = f"<h2>References</h2><ol>{items}</ol><div role={role}>{below}</div>"
    document = read_html("a.html", page)
    references, _ = find_references(document, [normalise(b.text) for b in document.blocks])
    assert len(references) == entries


def test_remarks_are_notes():
    text = (
        f"## Studies cited\n\n1. {WILLOW}\n\n   A small trial of 120 adults aged 50 and over.\n\n2. "
        f"{ZINC}\n\n   It found fewer colds.\n\n## Contact\n\nCall us.\n"
    )
    document, references, left = find(text)
    assert summary(references) == FIRST[:2]
    notes = [document.blocks[e.note_place.block].text[e.note_place.start : e.note_place.end] for e in references]
    assert notes == ["A small trial of 120 adults aged 50 and over.", "It found fewer colds."]
    assert left == ["Contact", "Call us."]


def test_footnotes():
    _, references, left = find(
        f"Zinc works.[^1] Also tea.[^a] And more.[^n]\n\n[^1]: {ZINC}\n[^a]: "
        f"{TEA}\n[^n]: We mean our own patients here.\n"
    )
    assert [(e.label, e.authors[0]) for e in references] == [("1", "Calder"), ("a", "Duval")]
    assert "We mean our own patients here." in left


def test_links_and_names_without_year():
    _, references, left = find(
        "## Sources\n\n- [Warm willow bark for knee pain](https://doi.org/10.1000/abc) - J Invent Med, 2010\n"
        "- [Elm Clinic: Back pain](https://elm.example/back)\n- Oakton Clinic\n- PMID: 12345678\n"
    )
    assert [(e.title, e.journal, e.year, e.doi) for e in references[:1]] == [
        ("Warm willow bark for knee pain", "J Invent Med", 2010, "10.1000/abc")
    ]
    assert [(e.corporate, e.title, e.url) for e in references[1:2]] == [
        ("Elm Clinic", "Back pain", "https://elm.example/back")
    ]
    assert references[3].pmid == "12345678"
    assert left == []


def test_two_lists_with_the_same_numbers():
    _, references, _ = find(
        f"## A\n\nText.\n\n### Sources\n\n1. {WILLOW}\n\n## B\n\nText.\n\n### Sources\n\n1. {ZINC}\n"
    )
    assert [(e.id, e.label, e.ordinal) for e in references] == [("reference:1", "1", 1), ("reference:1b", "1", 2)]


def test_groups_within_the_list():
    _, references, left = find(
        f"## References\n\n### Trials\n\n1. {WILLOW}\n\n### Reviews\n\n2. {TEA}\n\n## Disclaimer\n\nNo advice.\n"
    )
    assert [e.label for e in references] == ["1", "2"]
    assert left == ["Disclaimer", "No advice."]


def test_a_single_source_in_the_copy():
    _, references, left = find(f"Copy.\n\nSource: {WILLOW}\n\nMore copy.\n", "a.txt")
    assert summary(references) == FIRST[:1]
    assert left == ["Copy.", "More copy."]


@pytest.mark.parametrize(
    "text",
    [
        "## Sources\n\n- Salmon\n- Eggs and milk\n\nVitamin D is found in 2 foods.\n",
        "## Sources of vitamin D\n\n- Salmon (2020)\n- Eggs\n",
        "## Notes\n\nBring a towel. Sessions last 45 minutes (2019 prices).\n\nWe are open on Monday.\n",
        "## Research\n\nBrennan et al. (2019) studied 40 people and found a "
        "benefit.\n\nOstrow and Vance (2012) showed 3 (5) more.\n",
        "## References\n\nOur patients often write to us. Read what they said in 2020.\n",
        "A 2020 trial in the J Invent Med. 2010;7(2):100-109 found that willow helps.\n",
        "In one review (Duval R, Imai S. Annals of Invented Care. 2012;9(2):102-111), tea helped.\n",
        "1. Check your licence (2019).\n2. Ask about 12 (of 20) visits.\n3. Call 555-1234.\n",
        "## Evidence\n\n1. Tea was studied in 2010 and 2011.\n2. Zinc was studied in 2012; 40 people took part.\n",
        "Plain copy.\n",
        "",
    ],
)
def test_pages_without_a_list(text):
    document = read_markdown("a.md", text)
    assert find_references(document, [normalise(b.text) for b in document.blocks]) == ((), frozenset())


PIECES = st.sampled_from(
    [
        "References",
        "Sources:",
        WILLOW,
        ZINC,
        TEA,
        "Copy of 2010.",
        "Author Affiliations:",
        "West University, Elm.",
        f"1. {TEA}",
        f"[2] {ZINC}",
        f"1. {WILLOW} 2. {ZINC}",
        "Further reading",
        "10.1000/abc",
        "PMID: 1234567",
        "Brennan (2010) found",
        "",
    ]
)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(list(BlockKind)),
            PIECES | st.text(max_size=60),
            st.sampled_from([None, "1", "2", "a", "*", "-"]),
            st.integers(0, 2),
        ),
        max_size=12,
    )
)
def test_any_blocks(pieces):
    blocks, source = [], ""
    for kind, text, label, group in pieces:
        builder = TextMapBuilder()
        builder.literal(text, len(source))
        source += text + "\n"
        blocks.append(Block(len(blocks), kind, builder.build(), label=label, group=group or None))
    document = Document("a.md", source, tuple(blocks), line_starts(source))
    references, ids = find_references(document, [normalise(b.text) for b in blocks])
    assert ids <= set(range(len(blocks)))
    assert len({e.id for e in references}) == len(references)
    for entry in references:
        check_places(document, entry)


def test_a_link_to_the_offer_is_no_entry_of_a_doubtful_list():
    _, references, _ = find(f"## Resources\n\n- {TEA}\n- Find a clinic\n")
    assert summary(references) == FIRST[2:]
