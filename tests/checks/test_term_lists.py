import pytest

from claimcheck import data
from claimcheck.checks.term_lists import read_terms, term_list
from claimcheck.errors import BadData

GOOD = "schema: 1\nname: moss\nnote: cues\nterms:\n  - no\n  - moss pillow\n  - sea-moss\n"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "cache"))
    (tmp_path / "rules" / "terms").mkdir(parents=True)
    monkeypatch.setattr(data, "root", lambda: tmp_path)
    term_list.cache_clear()
    yield tmp_path / "rules" / "terms"
    term_list.cache_clear()


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
