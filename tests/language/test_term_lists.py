import pytest

from claimcheck import data
from claimcheck.errors import BadData
from claimcheck.language.term_lists import read_terms, term_list, term_pattern

GOOD = "schema: 1\nname: moss\nnote: cues\nterms:\n  - no\n  - moss pillow\n  - sea-moss\n"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "cache"))
    (tmp_path / "rules" / "terms").mkdir(parents=True)
    monkeypatch.setattr(data, "root", lambda: tmp_path)
    term_list.cache_clear()
    term_pattern.cache_clear()
    yield tmp_path / "rules" / "terms"
    term_list.cache_clear()
    term_pattern.cache_clear()


def test_terms(folder):
    (folder / "moss.yaml").write_text(GOOD)
    assert term_list("moss") == ("no", "moss pillow", "sea-moss")
    assert read_terms(folder / "moss.yaml") == term_list("moss")


@pytest.mark.parametrize(
    ("old", "new", "error"),
    [
        ("schema: 1", "schema: 2", "1:9: 'schema' must be 1"),
        ("schema: 1\n", "", "1:1: 'schema' must be 1"),
        ("name: moss", "name: fern", "2:7: 'name' must be that of the file, moss"),
        ("terms:", "term:", "4:1: unknown key 'term' (did you mean 'terms'?)"),
        ("- no", "- true", "5:5: a term must be text"),
        ("- no", "- ' no'", "5:5: a term must be text without white space"),
        ("- no", "- sea-Moss", "7:5: the term 'sea-moss' stands in the list twice"),
        (GOOD, "[]", "1:1: a list of terms must be a mapping"),
        ("terms:\n", "terms: []\nnote: |\n", "duplicate key 'note'"),
        ("note: cues\nterms:\n  - no\n  - moss pillow\n  - sea-moss\n", "terms: []\n", "3:8: 'terms' must be a list"),
    ],
)
def test_errors(folder, old, new, error):
    (folder / "moss.yaml").write_text(GOOD.replace(old, new))
    with pytest.raises(BadData) as caught:
        term_list("moss")
    assert error in str(caught.value)


def test_no_such_list(folder):
    (folder / "moss.yaml").write_text(GOOD)
    with pytest.raises(BadData, match=r"no list of terms 'mos' \(did you mean 'moss'\?\)"):
        term_list("mos")


def test_a_pattern_of_terms(folder):
    (folder / "moss.yaml").write_text(
        "schema: 1\nname: moss\nnote: cues\nterms:\n"
        "  - is/was not\n  - '*n''t'\n  - debunk*\n  - claims ... are/is wrong\n"
    )
    pattern = term_pattern("moss")
    for text in ("It was NOT moss.", "it isn't", "debunking moss", "claims that moss heals are wrong"):
        assert pattern.search(text), text
    for text in ("this is nothing", "bedebunk", "claims fail. They are wrong", "it was moss"):
        assert not pattern.search(text), text
    assert term_pattern("moss", start=True).match('"Debunked again')
    assert not term_pattern("moss", start=True).match("again debunked")


@pytest.mark.parametrize("term", ["a  b", "... b", "a ...", "a b*c", "a//b", "*", "a/*/b"])
def test_a_term_that_cannot_be_read(folder, term):
    (folder / "moss.yaml").write_text(f"schema: 1\nname: moss\nnote: cues\nterms:\n  - '{term}'\n")
    with pytest.raises(BadData, match="5:5: a term is words"):
        term_list("moss")


def test_every_list_that_comes_along_can_be_read(monkeypatch):
    monkeypatch.undo()
    lists = sorted((data.root() / "rules" / "terms").glob("*.yaml"))
    assert lists
    for path in lists:
        assert term_pattern(path.stem).search("") is None
