"""The facts base: what is compiled, what the records say, and that no trouble with the compiled file is an error."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from types import MappingProxyType

import pytest
from invented_facts import facts_file, source, write

from claimcheck.claims.measures import Measure, Role
from claimcheck.errors import Errors
from claimcheck.evidence import base as base_module
from claimcheck.evidence.base import EMPTY_FACTS, facts_from, load_facts
from claimcheck.evidence.facts_values import surname
from claimcheck.evidence.records import Rank
from claimcheck.language.concept import Concept
from claimcheck.language.quantity import Relation
from claimcheck.language.vocabulary import Vocabulary

NOTHING = Vocabulary()


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    folder = tmp_path / "cache"
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(folder))
    return folder


@pytest.fixture
def file(tmp_path):
    return write(tmp_path, facts_file(source(), source(id="fern-2019", doi="'10.5555/fern'", title="Ferns")))


def compiled(cache):
    return sorted(cache.glob("facts-*.sqlite"))


def one(**changes):
    """The record of a figure."""
    held = {"id": "a", "year": 2020, "figures": [{"measure": "share", "value": 60} | changes]}
    return facts_from([held], NOTHING).get("a").figures[0]


def test_sources_are_found_by_key(file):
    base = load_facts([file], NOTHING)
    assert base.all_ids() == ("fern-2019", "moss-2020-garlic")
    assert base.ids("id:10.5555/moss.2020") == ("moss-2020-garlic",)
    assert base.ids("author:moss|2020") == ("fern-2019", "moss-2020-garlic")
    assert base.ids("author:nobody") == ()
    assert base.get("moss-2020-garlic").title == "Garlic for the common cold"
    assert base.get("moss-2020-garlic") is base.get("moss-2020-garlic")
    assert base.get("nobody") is None
    assert base.entry("moss-2020-garlic")["figures"][0]["name"] == "people"
    assert base.entry("nobody") is None


def test_what_was_compiled_says_the_same(file, cache):
    first = load_facts([file], NOTHING)
    assert len(compiled(cache)) == 1
    again = load_facts([file], NOTHING)
    for id_ in first.all_ids():
        assert again.get(id_) == first.get(id_)
        assert again.entry(id_) == first.entry(id_)
    assert again.all_ids() == first.all_ids()
    assert again.ids("author:moss|2020") == first.ids("author:moss|2020")
    assert again.digest == first.digest


def test_without_a_cache_folder(file, cache, monkeypatch):
    monkeypatch.setenv("CLAIMCHECK_CACHE", "")
    assert load_facts([file], NOTHING).get("fern-2019").title == "Ferns"
    assert not cache.exists()


def test_a_cache_folder_that_cannot_be_written(file, cache):
    cache.write_text("a file where the folder should be")
    assert load_facts([file], NOTHING).get("fern-2019").title == "Ferns"


def test_an_empty_base(tmp_path):
    base = load_facts([write(tmp_path, "schema: 2\nsources: []\n")], NOTHING)
    assert base.all_ids() == load_facts([], NOTHING).all_ids() == EMPTY_FACTS.all_ids() == ()
    assert EMPTY_FACTS.get("a") is None
    assert EMPTY_FACTS.ids("author:moss") == ()


def test_the_digest_is_of_the_content(file, tmp_path):
    digest = load_facts([file], NOTHING).digest
    copy = write(tmp_path, file.read_text(), "copy.yaml")
    assert load_facts([copy], NOTHING).digest == digest
    file.write_text(facts_file(source()))
    assert load_facts([file], NOTHING).digest != digest


def test_a_changed_vocabulary_makes_other_keys(file, cache):
    garlic = Concept("intervention.garlic", ("garlic",))
    journal = Concept("journal.invented", ("Journal of Invented Trials",))
    words = Vocabulary(MappingProxyType({concept.id: concept for concept in (garlic, journal)}))
    assert load_facts([file], NOTHING).ids("journal:journal.invented|2020") == ()
    assert load_facts([file], words).ids("journal:journal.invented|intervention.garlic") == (
        "fern-2019",
        "moss-2020-garlic",
    )
    assert len(compiled(cache)) == 2


@pytest.mark.parametrize("damage", ["empty", "cut", "noise", "zeros", "text", "folder", "half"])
def test_a_damaged_file_is_built_again(file, cache, damage):
    load_facts([file], NOTHING)
    (path,) = compiled(cache)
    content = path.read_bytes()
    if damage == "folder":
        path.unlink()
        path.mkdir()
    else:
        path.write_bytes(
            {
                "empty": b"",
                "cut": content[: len(content) // 2],
                "noise": content[:200] + os.urandom(len(content) - 200),
                "zeros": content[:4096] + bytes(len(content) - 4096),
                "text": b"no database at all, but as long as one\n" * 200,
                "half": content[:5000],
            }[damage]
        )
    base = load_facts([file], NOTHING)
    assert base.get("fern-2019").title == "Ferns"
    assert base.ids("id:10.5555/moss.2020") == ("moss-2020-garlic",)
    assert base.all_ids() == ("fern-2019", "moss-2020-garlic")
    if damage != "folder":
        assert load_facts([file], NOTHING).get("fern-2019").title == "Ferns"


def test_every_damaged_byte_is_noticed_or_does_no_harm(tmp_path, cache):
    file = write(
        tmp_path, facts_file(*(source(id=f"s-{n}", doi=f"'10.5555/{n}'", title=f"Title {n}") for n in range(30)))
    )
    right = load_facts([file], NOTHING)
    (path,) = compiled(cache)
    content = path.read_bytes()
    for place in range(100, len(content), 997):
        path.write_bytes(content[:place] + bytes([content[place] ^ 0x55]) + content[place + 1 :])
        base = load_facts([file], NOTHING)
        for n in range(30):
            found = base.get(f"s-{n}")
            assert found in (None, right.get(f"s-{n}"))
        path.write_bytes(content)


def test_damage_that_shows_only_later(file, cache):
    load_facts([file], NOTHING)
    base = load_facts([file], NOTHING)
    (path,) = compiled(cache)
    path.write_bytes(b"")
    assert base.get("fern-2019").title == "Ferns"
    assert base.all_ids() == ("fern-2019", "moss-2020-garlic")


def test_old_files_make_room(tmp_path, cache):
    for number in range(12):
        load_facts([write(tmp_path, facts_file(source(title=f"Title {number}")))], NOTHING)
    assert 1 <= len(compiled(cache)) <= 8
    assert not list(cache.glob("*.tmp"))


def test_runs_at_the_same_time(tmp_path, cache):
    file = write(tmp_path, facts_file(*(source(id=f"s-{n}", doi=f"'10.5555/{n}'") for n in range(200))))
    script = (
        "import sys; from pathlib import Path\n"
        "from claimcheck.evidence.base import load_facts; from claimcheck.language.vocabulary import Vocabulary\n"
        "base = load_facts([Path(sys.argv[1])], Vocabulary())\n"
        "print(len(base.all_ids()), base.get('s-150').doi, *base.ids('id:10.5555/7'))"
    )
    for _ in range(3):
        runs = [
            subprocess.Popen([sys.executable, "-c", script, str(file)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            for _ in range(8)
        ]
        assert {run.communicate() for run in runs} == {(b"200 10.5555/150 s-7\n", b"")}
        for path in compiled(cache):
            path.write_bytes(path.read_bytes()[:3000])


def test_threads_may_share_a_base(file):
    load_facts([file], NOTHING)
    base = load_facts([file], NOTHING)
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(lambda _: base.get("fern-2019").title, range(100))) == {"Ferns"}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_base_may_be_used_on_both_sides_of_a_fork(file):
    load_facts([file], NOTHING)
    base = load_facts([file], NOTHING)
    assert base.ids("author:moss|2020")
    if (child := os.fork()) == 0:
        os._exit(0 if base.get("fern-2019").title == "Ferns" else 1)
    assert os.waitpid(child, 0)[1] == 0
    assert base.get("fern-2019").title == "Ferns"


def test_later_runs_need_no_yaml(file):
    script = (
        "import sys; from pathlib import Path\n"
        "from claimcheck.evidence.base import load_facts; from claimcheck.language.vocabulary import Vocabulary\n"
        "base = load_facts([Path(sys.argv[1])], Vocabulary()); base.get('fern-2019'); base.ids('x')\n"
        "print(sorted(m for m in sys.modules if m in ('yaml', 'rapidfuzz') or 'facts_' in m and 'compiled' not in m))"
    )
    outputs = [subprocess.run([sys.executable, "-c", script, str(file)], capture_output=True).stdout for _ in range(2)]
    assert b"yaml" in outputs[0]
    assert outputs[1] == b"[]\n"


def test_errors_are_not_kept(tmp_path, cache):
    file = write(tmp_path, facts_file(source(year=None)))
    for _ in range(2):
        with pytest.raises(Errors, match=r"f\.yaml:3:3: "):
            load_facts([file], NOTHING)
    assert compiled(cache) == []


def test_a_file_that_cannot_be_read_does_not_hide_what_is_wrong_with_others(tmp_path):
    file = write(tmp_path, facts_file(source(year=None)))
    with pytest.raises(Errors) as caught:
        load_facts([tmp_path / "gone.yaml", file], NOTHING)
    assert [error.path for error in caught.value.errors] == [str(tmp_path / "gone.yaml"), str(file)]


def test_the_digest_of_a_large_file_is_remembered(tmp_path, cache, monkeypatch):
    file = write(tmp_path, facts_file(source()))
    monkeypatch.setattr(base_module, "SMALL", 10)
    recent = load_facts([file], NOTHING).digest
    assert not list(cache.glob("facts-file-*"))  # it may change again within the same tick
    monkeypatch.setattr(base_module.time, "time", lambda: time.monotonic() + 10**10)
    assert load_facts([file], NOTHING).digest == recent
    assert len(list(cache.glob("facts-file-*"))) == 1
    monkeypatch.setattr(base_module, "_content", lambda path: pytest.fail("it was read"))
    assert load_facts([file], NOTHING).get("moss-2020-garlic").year == 2020


def test_invented_sources_of_examples():
    base = facts_from(
        [{"id": "moss-2020", "year": 2020, "figures": [{"measure": "people_count", "value": 12}]}], NOTHING
    )
    (held,) = base.get("moss-2020").figures
    assert (held.verified, held.via, held.of, held.role) == (True, "publisher", "people", Role.UNKNOWN)
    assert base.get("moss-2020").title == "moss 2020"
    with pytest.raises(Errors, match=r"^example:1:1: unknown key 'yaer' \(did you mean 'year'\?\)$"):
        facts_from([{"id": "moss-2020", "yaer": 2020}], NOTHING)


@pytest.mark.parametrize(
    ("measure", "value", "low", "high"),
    [
        ("share", 60, "59.5", "60.5"),
        ("share", 0.51, "0.505", "0.515"),
        ("ratio", 0.8, "0.75", "0.85"),
        ("difference", -10.26, "-10.265", "-10.255"),
        ("change", "6-8", "6", "8"),
        ("change", "2.7-3.0", "2.7", "3.0"),
        ("study_count", 39, "39", "39"),
        ("people_count", 20800, "20800", "20800"),
        ("deaths", 107000, "107000", "107000"),
        ("event_count", 10, "10", "10"),
        ("prevalence_count", 7_000_000, "6500000", "7500000"),
        ("prevalence_count", 97_600_000, "97550000", "97650000"),
        ("prevalence_count", 1_400_000_000, "1350000000", "1450000000"),
        ("prevalence_count", 12_345_670, "12345670", "12345670"),
        ("prevalence_count", 0, "0", "0"),
        ("date", 2020, "2020", "2020"),
        ("date", "2020-12-11", "2020", "2020"),
    ],
)
def test_what_a_value_allows(measure, value, low, high):
    held = one(measure=measure, value=value)
    assert (held.low, held.high, held.in_words) == (Decimal(low), Decimal(high), False)


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        ({"measure": "people_count", "value": 20827}, "20,827"),
        ({"value": 60, "unit": "%"}, "60%"),
        ({"measure": "difference", "value": -9.22, "unit": "points"}, "-9.22 points"),
        ({"measure": "date", "value": "2020-12-11"}, "2020-12-11"),
        ({"measure": "date", "value": 2020}, "2020"),
        ({"measure": "change", "value": "6-8", "unit": "kg"}, "6-8 kg"),
        ({"measure": "dose", "value": "as needed", "unit": "mg"}, "as needed"),
    ],
)
def test_a_value_as_people_read_it(figure, text):
    assert one(**figure).text == text


def test_words_are_never_compared():
    assert one(measure="dose", value="as needed").in_words


def test_the_record_of_a_figure():
    held = one(
        measure="ratio",
        statistic="hr",
        value=0.8,
        relation="about",
        per=1000,
        weeks=[4, 12],
        place="US",
        cause="overdose",
        data_year=2021,
        arm="pooled",
        part="men",
        projection=True,
        benefit_positive=True,
        verified=False,
    )
    assert held.measure is Measure.RATIO
    assert held.rank is Rank.CURATED
    assert held.relation is Relation.ABOUT
    assert (held.per, held.weeks, held.location, held.cause, held.data_year) == (
        "1000",
        (4.0, 12.0),
        "US",
        "overdose",
        2021,
    )
    assert (held.arm, held.part, held.projection, held.benefit_positive) == ("pooled", "men", True, True)
    assert (held.statistic, held.verified, held.via, held.decimals) == ("hr", False, None, 1)


def test_what_is_never_compared_is_no_figure():
    rows = [{"measure": measure, "value": "x"} for measure in ("p", "other", "dose")]
    assert len(facts_from([{"id": "a", "year": 2020, "figures": rows}], NOTHING).get("a").figures) == 1


def test_the_record_of_a_source():
    held = {
        "id": "a",
        "year": 2020,
        "authors": ["Cherkin DC", "et al."],
        "pooled": "unknown",
        "retracted": False,
        "withdrawn": True,
        "certainty": {"overall": ["very low", "moderate"]},
        "series": {"body": "Body", "editions": ["2020-12-11"], "editions_complete": True},
        "conclusions": [
            {"text_in_my_words": "X", "direction": "none", "comparator": ["sham", "usual care"], "outcome": "pain"}
        ],
        "absent": [{"what": "follow-up"}],
        "complete": ["study_count"],
    }
    found = facts_from([held], NOTHING).get("a")
    assert (found.surnames, found.pooled, found.retracted, found.study) == (("Cherkin",), None, None, "a")
    assert found.withdrawn is not None
    assert found.certainty == ("very low", "moderate")
    assert found.series.editions == ("2020-12-11",)
    assert [conclusion.comparator for conclusion in found.conclusions] == ["sham", "usual care"]
    assert found.conclusions[0].outcome == ("pain",)
    assert found.absent[0].what == "follow-up"


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("Cherkin DC", "Cherkin"),
        ("van Tulder MW", "van Tulder"),
        ("de Boer MR", "de Boer"),
        ("Guerreiro da Silva JB", "Guerreiro da Silva"),
        ("van der Windt DAWM", "van der Windt"),
        ("Kulay L Jr", "Kulay"),
        ("Smith J.-P.", "Smith"),
        ("Smith J. P.", "Smith"),
        ("Øster Å", "Øster"),
        ("SPRINT Research Group", "SPRINT Research Group"),
        ("Acupuncture Trialists' Collaboration", "Acupuncture Trialists' Collaboration"),
        ("WHO", "WHO"),
        ("Ng", "Ng"),
    ],
)
def test_surnames(author, expected):
    assert surname(author) == expected


def test_what_is_kept_is_small(file, cache):
    load_facts([file], NOTHING)
    (path,) = compiled(cache)
    assert path.stat().st_size < 40_000
