"""No example, sample or test names a source of the facts file: a rule is not tested on what it was written from."""

import functools
import pathlib
import re

import pytest

from claimcheck import data
from claimcheck.citations.names import surname_key
from claimcheck.evidence.base import load_facts
from claimcheck.language.vocabulary import load_vocabulary

ROOT = pathlib.Path(__file__).parent.parent
MAY_NAME = frozenset(
    {
        # The facts file itself, and how such files are read.
        "tests/evidence/test_reference_facts.py",
        "tests/cli/test_facts.py",
        "tests/evidence/test_base.py",
        "tests/evidence/test_facts_file.py",
        "tests/evidence/invented_facts.py",
        # What a DOI looks like.
        "tests/language/test_masks.py",
    }
)
"""Files that judge no copy."""
TEXTS = sorted(
    path
    for folder, pattern in (("rules", "*.yaml"), ("samples", "*"), ("tests", "*"))
    for path in (ROOT / folder).rglob(pattern)
    if path.is_file() and path.suffix in (".yaml", ".md", ".txt", ".html", ".py", ".json", ".csv")
    if path.relative_to(ROOT).as_posix() not in MAY_NAME and path.parent.name != "vocabulary"
)

WORD = re.compile(r"\w+")
AUTHOR_AND_YEAR = re.compile(
    r"(?<![\w-])(?P<first>[A-Z][\w'’-]+)(?=(?: (?:et al\.?|(?:and|&) [A-Z][\w'’-]+|and colleagues)| [A-Z]{1,3}"
    r"(?:, [A-Z][\w'’-]+ [A-Z]{1,3})*)?,? ?\(?(?P<year>(?:19|20)\d\d)\b)"
)
LEAST_WORDS_OF_TITLE = 5
STUDY_WORD = r"(?:[Tt]rials?|[Ss]tud(?:y|ies)|[Rr]eviews?|[Cc]ohort|[Gg]uideline|[Pp]rogramme|[Pp]rogram|RCT)"


@functools.cache
def known():
    """Titles, identifiers, names and (first author, year) of all sources that come along."""
    vocabulary = load_vocabulary(data.root() / "rules" / "vocabulary")
    base = load_facts([data.root() / "reference_facts.yaml"], vocabulary)
    sources = [base.get(number) for number in base.all_ids()]
    titles = {" ".join(WORD.findall(s.title.casefold())) for s in sources}
    return (
        {title for title in titles if len(title.split()) >= LEAST_WORDS_OF_TITLE},
        {i.casefold() for s in sources for i in (s.doi, s.pmid, s.pmcid, s.registration) if i},
        {name for s in sources for name in s.names if re.search(r"[A-Z]{3}|\d", name)},
        {(surname_key(s.surnames[0]), s.year) for s in sources if s.surnames},
    )


def named_in(text):
    """What a text names of the sources that come along.

    A title counts with its capital, for "massage for low back pain" may stand in any sentence; a name in capitals alone
    ("DASH") counts beside a word for a study.
    """
    titles, identifiers, names, authors = known()
    plain = " ".join(WORD.findall(text))
    folded, lowered = plain.casefold(), text.casefold()
    found = [
        title for title in titles if any(plain[m.start()].isupper() for m in re.finditer(re.escape(title), folded))
    ]
    found += [i for i in identifiers if i in lowered and re.search(rf"(?<![\w.]){re.escape(i)}(?!\w)", lowered)]
    found += [name for name in names if name in text and re.search(_as_name(name), text)]
    pairs = {(surname_key(m["first"]), int(m["year"])) for m in AUTHOR_AND_YEAR.finditer(text)}
    return sorted([*found, *(f"{name} {year}" for name, year in pairs & authors)])


def _as_name(name):
    whole = rf"(?<!\w){re.escape(name)}(?!\w)"
    if re.search(r"\W", name):
        return whole
    return rf"{whole}(?:\W+\w+){{0,2}}?\W+{STUDY_WORD}\b|\b{STUDY_WORD}(?:\W+\w+){{0,2}}?\W+{whole}"


def test_the_search_finds_what_is_named():
    titles, identifiers, names, authors = known()
    surname, year = min(authors)
    one_word = min(name for name in names if name.isalpha())
    assert named_in(f"see {min(identifiers)}") == [min(identifiers)]
    assert one_word in named_in(f"It was seen in the {one_word} study.")
    assert named_in(f"the word {one_word} alone") == []
    assert max(titles) in named_in(f'"{max(titles).capitalize()}"')
    assert named_in(f"we write about {max(titles)}") == []
    assert f"{surname} {year}" in named_in(f"{surname.title()} et al. ({year}) found it.")
    assert named_in("Quill et al. (2018) found it.") == []


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_source_of_the_facts_file_is_named(path):
    name = path.relative_to(ROOT).as_posix()
    text = path.read_text(encoding="utf-8", errors="replace")
    if name.startswith("rules/"):
        text = text.partition("\nexamples:")[2]  # who asks for a rule is no example
    assert named_in(text) == []
