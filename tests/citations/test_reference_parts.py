"""Entries of invented works, in the styles that lists are printed in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.citations.reference_parts import read_entry, read_label
from claimcheck.language.normalise import normalise

WILLOW = "Warm willow bark for knee pain: a randomised trial of 120 adults"
ZINC = "Zinc spray in people with colds"
TEA = "Effects of ginger tea on nausea: a systematic review"


def read(text, **more):
    parts = read_entry(normalise(text), **more)

    def words(place):
        return text[place[0] : place[1]] if place else None

    locator = parts.locator
    return {
        "authors": parts.authors.surnames if parts.authors else (),
        "corporate": parts.authors.corporate if parts.authors else None,
        "title": words(parts.title),
        "journal": words(parts.journal),
        "year": words(parts.year),
        "locator": (locator.volume, locator.issue, locator.pages) if locator else None,
        "note": words(parts.note),
        "sure": parts.is_sure,
    }


TWO = ("Brennan", "Ostrow")
JOURNALS = [
    (
        f"Brennan K, Ostrow L. {WILLOW}. J Invent Med. 2010;7(2):100-9.",
        TWO,
        WILLOW,
        "J Invent Med",
        ("7", "2", "100-9"),
    ),
    (
        f"Brennan K, Ostrow L. {WILLOW}. J Invent Med 2010 Mar 4; 7: 100\u20139.",
        TWO,
        WILLOW,
        "J Invent Med",
        ("7", None, "100-9"),
    ),
    (
        f"Brennan K, Ostrow L. {WILLOW}. J Invent Med. 2010 Oct;7 Suppl 2:24-30.",
        TWO,
        WILLOW,
        "J Invent Med",
        ("7", "Suppl 2", "24-30"),
    ),
    (
        f"Brennan K, Ostrow L. {WILLOW}. J Invent Med. 2010 Mar 25:7():345-381.",
        TWO,
        WILLOW,
        "J Invent Med",
        ("7", None, "345-381"),
    ),
    (
        f"Brennan, K., & Ostrow, L. (2010). {WILLOW}. Journal of Invented Medicine, 7(2), 100\u2013109.",
        TWO,
        WILLOW,
        "Journal of Invented Medicine",
        ("7", "2", "100-109"),
    ),
    (
        "Brennan, K., & Ostrow, L. (2010). Does zinc help?. Invented medicine : "
        "journal of the Elm Society7(2), 100-109.",
        TWO,
        "Does zinc help?",
        "Invented medicine : journal of the Elm Society",
        ("7", "2", "100-109"),
    ),
    (
        f"Brennan K, Ostrow L (2010) {WILLOW}. J Invent Med 7(2):100\u2013109",
        TWO,
        WILLOW,
        "J Invent Med",
        ("7", "2", "100-109"),
    ),
    (
        f'Brennan, Karen, and Lev Ostrow. "{WILLOW}." Journal of Invented Medicine 7, no. 2 (2010): 100-9.',
        TWO,
        WILLOW,
        "Journal of Invented Medicine",
        ("7", "2", "100-9"),
    ),
    (
        f"Brennan, Karen, and Lev Ostrow. \u201c{WILLOW}.\u201d Journal of Invented "
        f"Medicine, vol. 7, no. 2, 2010, pp. 100\u201309.",
        TWO,
        WILLOW,
        "Journal of Invented Medicine",
        ("7", "2", "100-09"),
    ),
    (
        f'Brennan, Karen, and Lev Ostrow. "{ZINC}." Elm Health 4.1 (2010): 12-19.',
        TWO,
        ZINC,
        "Elm Health",
        ("4", "1", "12-19"),
    ),
    (
        f"Brennan, K. and Ostrow, L., 2010. {ZINC}. Journal of Invented Medicine, 7(2), pp.100-109.",
        TWO,
        ZINC,
        "Journal of Invented Medicine",
        ("7", "2", "100-109"),
    ),
    (
        f"Brennan K, Ostrow L. (2010) '{ZINC}', Journal of Invented Medicine, 7(2), pp. 100-109.",
        TWO,
        ZINC,
        "Journal of Invented Medicine",
        ("7", "2", "100-109"),
    ),
    (
        f"Brennan, K. C. & Ostrow, L. {ZINC}. Elm Commun. 12, 3456 (2010).",
        TWO,
        ZINC,
        "Elm Commun",
        ("12", None, "3456"),
    ),
    (f"Brennan, K.; Ostrow, L. {ZINC}. Elm Nutrition 2010, 11, 228.", TWO, ZINC, "Elm Nutrition", ("11", None, "228")),
    (
        f"K. Brennan, L. Ostrow, {ZINC}, Elmther. Res. 25 (2010) 45\u201352.",
        TWO,
        ZINC,
        "Elmther. Res",
        ("25", None, "45-52"),
    ),
    (f"K Brennan, PhD, L Ostrow. {ZINC}. Elm Med. 2010;169(9):858-866", TWO, ZINC, "Elm Med", ("169", "9", "858-866")),
    (f"{TEA}. Brennan K, Ostrow L. Elm Med. 2010;12(3):45-52.", TWO, TEA, "Elm Med", ("12", "3", "45-52")),
    (
        f"Brennan K, Ostrow L. {ZINC}. J. Elm. Altern. Med. 18, 112\u2013119 (2010).",
        TWO,
        ZINC,
        "J. Elm. Altern. Med",
        ("18", None, "112-119"),
    ),
    (
        f"Brennan K, Ostrow L. {ZINC}. Elm Reviews 2010, Issue 9. Art. No.: CD001234.",
        TWO,
        ZINC,
        "Elm Reviews",
        (None, "9", "CD001234"),
    ),
    (
        f"Brennan K, Ostrow L. {ZINC}. Elm Reviews. 2010;(9):CD001234.",
        TWO,
        ZINC,
        "Elm Reviews",
        (None, "9", "CD001234"),
    ),
    (f"Brennan, K., & Ostrow, L. (2010). {ZINC}. Elm Reviews, 6.", TWO, ZINC, "Elm Reviews", ("6", None, None)),
    (f"Brennan K, Ostrow L.{ZINC}.Elm2010;37:208.", TWO, ZINC, "Elm", ("37", None, "208")),
    (
        f"Brennan K, Ostrow L. {ZINC}. Elm (Oakton Mich 1976). 2010;3:25.",
        TWO,
        ZINC,
        "Elm (Oakton Mich 1976)",
        ("3", None, "25"),
    ),
    (
        "Brennan K, Ostrow L. Pain after willow barkRandomized, Blinded Trial. Elm Med. 2010;1:2-3.",
        TWO,
        "Pain after willow barkRandomized, Blinded Trial",
        "Elm Med",
        ("1", None, "2-3"),
    ),
]


@pytest.mark.parametrize(("text", "authors", "title", "journal", "locator"), JOURNALS)
def test_articles(text, authors, title, journal, locator):
    found = read(text)
    assert found == {
        "authors": authors,
        "corporate": None,
        "title": title,
        "journal": journal,
        "year": "2010",
        "locator": locator,
        "note": None,
        "sure": True,
    }


@pytest.mark.parametrize(
    ("text", "corporate", "authors", "title", "journal", "year"),
    [
        (
            "Oakton Health Organization. (2023, March 5). Thirst. https://oakton.example/thirst",
            "Oakton Health Organization",
            (),
            "Thirst",
            None,
            "2023",
        ),
        (
            "Elm Clinic. Back pain. https://elm.example/back. Accessed March 3, 2021.",
            "Elm Clinic",
            (),
            "Back pain",
            None,
            None,
        ),
        (
            'Elm Centers for Care. "Sleep and You." ECC, 2022, www.elm.example/sleep.',
            "Elm Centers for Care",
            (),
            "Sleep and You",
            "ECC",
            "2022",
        ),
        (
            "Elm Hospital. Tea guidelines. Oakton: Elm Press; 2020.",
            "Elm Hospital",
            (),
            "Tea guidelines",
            "Elm Press",
            "2020",
        ),
        (
            "Elm Hospital. Tea report [Internet]. Oakton: EH; 2023 [cited 2024 Jan 15]. Available from: https://elm.example/t/",
            "Elm Hospital",
            (),
            "Tea report",
            "EH",
            "2023",
        ),
        ("Walter, M. (2017). Why We Yawn. Scribbler.", None, ("Walter",), "Why We Yawn", "Scribbler", "2017"),
        (
            "Walter M. The yawn book. 2nd ed. Oakton: Elm Press; 2015.",
            None,
            ("Walter",),
            "The yawn book",
            "Elm Press",
            "2015",
        ),
        (
            "Walter M. Yawning. In: Jonas K, editor. Handbook of Tired. New Elm: Springfield; 2012. p. 45-67.",
            None,
            ("Walter",),
            "Yawning",
            "Handbook of Tired",
            "2012",
        ),
        (
            "Lehr H, Parr J. Tai chi for sleep. Elm Health. Published online May 4, 2020. doi:10.1000/elm.2020",
            None,
            ("Lehr", "Parr"),
            "Tai chi for sleep",
            "Elm Health",
            "2020",
        ),
        (
            "Tai chi improves sleep in older adults - Elm Health, 2018",
            None,
            (),
            "Tai chi improves sleep in older adults",
            "Elm Health",
            "2018",
        ),
        ("Lehr et al. Journal of Elm. 2019.", None, ("Lehr",), None, "Journal of Elm", "2019"),
    ],
)
def test_books_and_pages(text, corporate, authors, title, journal, year):
    found = read(text)
    assert [found[k] for k in ("corporate", "authors", "title", "journal", "year")] == [
        corporate,
        authors,
        title,
        journal,
        year,
    ]


def test_a_year_that_is_not_the_publication_is_none():
    assert read("Elm Clinic. Back pain. Updated May 2021. https://elm.example/b")["year"] is None
    assert read("Elm Clinic. Back pain. Retrieved 2021 from https://elm.example/b")["year"] is None


def test_words_of_the_title_are_no_note():
    assert read(f"Brennan K. {WILLOW}. J Invent Med. 2010;7(2):100-9.")["note"] is None


@pytest.mark.parametrize(
    "note",
    [
        "Randomized controlled trial of 152 participants aged 18 to 50.",
        "This trial followed 88 adults over 60 for 12 weeks.",
        "12-week trial with 40 nurses.",
    ],
)
def test_note_of_the_page(note):
    entry = f"Brennan K. {WILLOW}. J Invent Med. 2010;7(2):100-9."
    assert read(f"{entry} {note}")["note"] == note
    assert read(f"{entry} doi:10.1000/x.1. PMID: 1234567. {note}")["note"] == note
    assert read(f"{entry} \u2014 {note}")["note"] == note


@pytest.mark.parametrize(
    "end",
    [
        "Epub 2010 Mar 3.",
        "Accessed May 4, 2021.",
        "[PubMed] [Google Scholar]",
        "Available at: https://elm.example",
        "PMCID: PMC1234567.",
    ],
)
def test_what_databases_add_is_no_note(end):
    assert read(f"Brennan K. {WILLOW}. J Invent Med. 2010;7(2):100-9. {end}")["note"] is None


def test_identifiers():
    text = (
        "Brennan K. Tea. Elm. 2010;7:1-2. https://doi.org/10.1000/ABC(1)23. PMID: 12345678; PMCID: PMC7654321. "
        "NCT01234567, https://elm.example/a_(b)."
    )
    ids = read_entry(text).identifiers
    assert (ids.doi, ids.pmid, ids.pmcid) == ("10.1000/abc(1)23", "12345678", "PMC7654321")
    assert (ids.registration, ids.url) == ("NCT01234567", "https://elm.example/a_(b)")


def test_identifiers_of_links():
    ids = read_entry("Tea for all", links=[(0, 11, "https://pubmed.ncbi.nlm.nih.gov/1234567/")]).identifiers
    assert ids.pmid == "1234567"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("[3] Tea", "3"),
        ("(3) Tea", "3"),
        ("3. Tea", "3"),
        ("3) Tea", "3"),
        ("3 Tea", "3"),
        ("\u00b9\u00b2 Tea", "12"),
        ("- Tea", None),
        ("3.5 cups", None),
        ("30 cups", None),
    ],
)
def test_labels(text, label):
    assert read_label(text)[0] == label


@pytest.mark.parametrize(
    "text",
    [
        "Brennan et al. (2019) studied 40 people and found a benefit.",
        "Brennan and Ostrow (2019) showed that willow bark helps.",
        "A 2020 trial in the J Invent Med. 2010;7(2):100-109 found that willow helps.",
        "In 2019, Ostrow and colleagues reported 12 (5) falls.",
        "Back pain is common. Many people try tea (J Invent Med 2010;7:100-109).",
        "Willow bark has been used since 1763; see 12(3) for more.",
        "Book your appointment today!",
        "Back pain includes: low back pain, lumbago, soft tissue injury.",
        "Our clinic opened in 2010 (and moved in 2015).",
        "Call 555 123-4567 or visit us at 12 Elm Street, 2nd floor, 10-18 h.",
        "",
    ],
)
def test_copy_is_no_entry(text):
    assert not read(text)["sure"]


@given(st.text(max_size=300))
def test_any_text(text):
    read(text)


WORDS = st.sampled_from(
    [
        "Brennan",
        "K",
        "K.",
        ",",
        ".",
        "&",
        "et al.",
        "(2010)",
        "2010",
        ";",
        "7(2)",
        ":",
        "100-9",
        "Tea",
        "for",
        "In:",
        "doi:",
        "10.1000/x",
        "https://e.example",
        '"',
        "vol.",
        "no.",
        "[1]",
        "The",
        "Journal",
        "of",
        "eds",
        "pp.",
        "-",
        "Accessed",
    ]
)


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_order_of_parts(text):
    parts = read_entry(text)
    for place in (parts.title, parts.journal, parts.year, parts.note):
        assert place is None or 0 <= place[0] < place[1] <= len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Elm Hospital. "Tea may help." 2022.', {"corporate": "Elm Hospital", "title": "Tea may help", "year": "2022"}),
        (
            "ECC (Elm Centers for Care). (2017). Risk factors for falls. Elm Press.",
            {"corporate": "ECC (Elm Centers for Care)", "title": "Risk factors for falls", "journal": "Elm Press"},
        ),
        (
            "Lehr, G., & Parr, D. (2021). A framework. Proceedings of the 27th Elm Congress, 2114\u20132124.",
            {"journal": "Proceedings of the 27th Elm Congress", "locator": (None, None, "2114-2124")},
        ),
        (
            "Pulse and heart rate (2018) Elm Clinic. Retrieved from https://elm.example/pulse",
            {"title": "Pulse and heart rate", "journal": "Elm Clinic", "year": "2018", "note": None},
        ),
        ("Lehr D, et al. (2011). Circus.", {"authors": ("Lehr",), "title": None, "journal": None, "year": "2011"}),
    ],
)
def test_parts_of_rarer_entries(text, expected):
    found = read(text)
    assert {key: found[key] for key in expected} == expected
