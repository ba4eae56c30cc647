"""What is no entry, and entries that are hard to see; all works, authors and sites are invented."""

import pytest

from claimcheck.citations.reference_parts import read_entry
from claimcheck.citations.references import find_references
from claimcheck.documents.markdown import read_markdown
from claimcheck.language.normalise import normalise

WILLOW = "Brennan K, Ostrow L. Warm willow bark for knee pain. J Invent Med. 2010;7(2):100-109."
ZINC = "Calder M, Vance P. Zinc spray in people with colds. Northern Journal of Trials. 2011;8(2):101-110."
PAPER = "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC0000123/"


def find(text):
    document = read_markdown("a.md", text)
    references, blocks = find_references(document, [normalise(b.text) for b in document.blocks])
    return references, [b.text for b in document.blocks if b.id not in blocks]


def labels(text):
    return [(e.label, e.authors[:1]) for e in find(text)[0]]


PROSE = [
    "Also, Israel 2015, [Mixing lamps](https://doi.org/10.1000/abd), notes that they were not hurt by it at all.",
    "Really, this wasn't the [first case](https://doi.org/10.1000/abe). The man in 2009 wasn't seen until late.",
    f"In 2005 the board [released a statement]({PAPER}) that it takes no late trials.",
    f"A large [study]({PAPER}) links the lamp to less pain in 64% of 120 patients, whereas another shows how.",
    "In 2006, the navy deemed it third in line, and between 2001 and 2012, 16,000 sailors took it.",
    "In the skin, red light stimulates cells, and lines fade in 136 people over 12 weeks (Source: Bell, 2014).",
    "How long? We have had [two years](https://doi.org/10.1000/abc) of it. Lee et al. tried this in 2017. "
    f"We think that it fades ([source]({PAPER})).",
    f"UPDATE JUNE 2011: One of my readers made [this film about the sun]({PAPER}).",
]


@pytest.mark.parametrize("prose", PROSE)
@pytest.mark.parametrize("heading", ["", "## Scientific Studies\n\n", "## Research\n\n", "## The evidence\n\n"])
def test_prose_is_no_entry(prose, heading):
    references, left = find(f"# Lamps\n\nLamps are popular.\n\n{heading}{prose}\n\nBuy one today.\n")
    assert not references
    assert len(left) == (5 if heading else 4)


def test_doubtful_heading_needs_a_list():
    mostly = f"# Lamps\n\n## Research\n\n{WILLOW}\n\n{ZINC}\n"
    assert len(find(mostly)[0]) == 2
    rarely = "# Lamps\n\n## Research\n\nLamps are old.\n\nThey warm.\n\nThey glow.\n\n"
    assert len(find(rarely + f"See [this lamp report]({PAPER}).\n")[0]) == 0


def test_entry_that_goes_on_with_the_numbers():
    bare = 'Sofer Y, et al. "High values in the north."'
    text = f"# Tea\n\nCopy.[2]\n\n**References**\n\n[1] {WILLOW}\n\n[2] {bare}\n\n[3] {ZINC}\n"
    assert labels(text) == [("1", ("Brennan",)), ("2", ("Sofer",)), ("3", ("Calder",))]
    assert find(text)[0][1].year is None


def test_first_entry_without_year():
    text = f'# Tea\n\n**References**\n\n[1] Sofer Y, et al. "High values."\n\n[2] {WILLOW}\n\n[3] {ZINC}\n'
    assert [a for a, _ in labels(text)] == ["1", "2", "3"]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("heading", ["**References**\n\n", ""])
def test_label_alone(gap, heading):
    text = f"# Tea\n\nCopy.\n\n{heading}[1] {WILLOW}\n\n[2]{gap}{ZINC}\n"
    references, left = find(text)
    assert [e.label for e in references] == ["1", "2"]
    assert references[0].note_place is None
    assert left == ["Tea", "Copy."]


def test_list_whose_text_is_lost():
    numbers = "".join(f"[{n}]\n\n" for n in range(1, 9))
    assert not find(f"# Tea\n\nCopy.[3]\n\n{numbers}[9] {WILLOW}\n\n[10]\n\n[11]\n\n[12]\n")[0]


@pytest.mark.parametrize(
    "tail",
    [
        "Found this helpful? Share it with others:\n\n[Share](https://elm.example/s) [Pin](https://elm.example/p)",
        "Follow us on [Elm](https://elm.example/2012/)",
        "### Related posts\n\n- [Ten teas](https://elm.example/ten)",
        "Tags: [tea](https://elm.example/tea)",
        "3 comments\n\n[Ann](https://elm.example/ann) 4 May 2012.",
        "### About the author\n\n[Ann Bell](https://elm.example/ann) writes.",
        "[Try it now](https://elm.example/try)",
    ],
)
def test_list_ends(tail):
    references, left = find(f"# Tea\n\n## References\n\n1. {WILLOW}\n2. {ZINC}\n\n{tail}\n")
    assert [e.label for e in references] == ["1", "2"]
    assert len(left) > 1


def test_unheaded_footnotes():
    text = f'# Tea\n\nCopy.[2]\n\n[1] {WILLOW}\n\n[2] Sofer Y. "High values in the north."\n\n[3] {ZINC}\n'
    assert [a for a, _ in labels(text)] == ["1", "2", "3"]


def test_footnotes_of_prose():
    notes = (
        "[^1]: We thank Dr. Bell for [this](https://elm.example/a).\n\n[^2]: It was [not so](https://elm.example/b)."
    )
    assert not find(f"# Tea\n\nCopy.[^1] More.[^2]\n\n{notes}\n")[0]


def test_table():
    rows = f"| No. | Reference | Link |\n| --- | --- | --- |\n| 1 | {WILLOW} | [Go]({PAPER}) |\n| 2 | {ZINC} | - |\n"
    references, left = find(f"# Tea\n\n## References\n\n{rows}")
    assert [(e.label, e.year) for e in references] == [("1", 2010), ("2", 2011)]
    assert left == ["Tea"]


def test_citation_amid_a_list_of_copy():
    _, left = find(f"# Tea\n\n- {WILLOW}\n- It calms most people.\n- It warms most people.\n")
    assert left == ["Tea", "It calms most people.", "It warms most people."]


@pytest.mark.parametrize(
    ("text", "authors", "journal", "year"),
    [
        (
            'Mathers. R., Davids. J. S., Befus. A. D., (1993), "Nerves and cells", Comp Elm Physiol, 106(1):39-48.',
            ("Mathers", "Davids", "Befus"),
            "Comp Elm Physiol",
            "1993",
        ),
        (
            "Bell AD, Ray AN. Knees: a survey. Elm Surg [Internet]. 2019 Sep [cited 2022 Apr 23];85(2):100-4.",
            ("Bell", "Ray"),
            "Elm Surg",
            "2019",
        ),
        (
            'Ivory, P. Michael, et al. "Clocks in the eye." Progress in Elm Research 24.4 (2005): 433-456.',
            ("Ivory",),
            "Progress in Elm Research",
            "2005",
        ),
        (
            'Davis, J. Fern, Sue Bell, and G. Arun Moss. "Walking." Indian Journal of Elms 8.1 (2014): 10-12.',
            ("Davis", "Bell", "Moss"),
            "Indian Journal of Elms",
            "2014",
        ),
        ('Baker, Tom, et al. "Long lives." _Bioelms_33.1932 (2012): 49-56.', ("Baker",), "Bioelms", "2012"),
        (
            "The ELM 2017 Hormone Statement Advisory Panel. The 2017 statement. Menopause. 2017;24(7):728-753.",
            (),
            "Menopause",
            "2017",
        ),
    ],
)
def test_fields(text, authors, journal, year):
    parts = read_entry(text)
    assert parts.authors
    assert parts.authors.surnames == authors
    assert parts.journal
    assert text[slice(*parts.journal)] == journal
    assert parts.year
    assert text[slice(*parts.year)] == year
