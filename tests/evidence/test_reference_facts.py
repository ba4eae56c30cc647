"""The facts that come along, their schema and their documentation."""

import json
import re
from collections import Counter
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invented_facts import facts_file, figure, source, write

from claimcheck import data
from claimcheck.errors import Errors
from claimcheck.evidence import facts_keys
from claimcheck.evidence.base import load_facts
from claimcheck.evidence.facts_file import check_facts_files
from claimcheck.evidence.facts_format import format_file, formatted
from claimcheck.language.vocabulary import Vocabulary, load_vocabulary
from claimcheck.strict_yaml import load, read

FILE = Path(data.root()) / "reference_facts.yaml"
SCHEMA = json.loads(Path(facts_keys.__file__).with_name("facts.schema.json").read_text())
DOCUMENTATION = Path(data.root()) / "docs" / "facts.md"
MEASURES = {
    "study_count": 213,
    "people_count": 305,
    "share": 170,
    "difference": 76,
    "std_difference": 71,
    "change": 31,
    "ratio": 120,
    "relative_change": 13,
    "point_difference": 7,
    "event_rate": 19,
    "event_count": 33,
    "prevalence_count": 25,
    "deaths": 14,
    "level": 29,
    "time": 45,
    "dose": 9,
    "frequency": 6,
    "session_count": 14,
    "money": 6,
    "date": 27,
    "nnt": 6,
    "other": 40,
}


@pytest.fixture(scope="module")
def sources():
    return read(FILE).data["sources"]


@pytest.fixture(scope="module")
def base():
    return load_facts([FILE], load_vocabulary(data.root() / "rules" / "vocabulary"))


def test_every_source_is_there(sources, base):
    assert len(sources) == 312
    assert sum(len(entry.get("conclusions", ())) for entry in sources) == 306
    assert Counter(held["measure"] for entry in sources for held in entry.get("figures", ())) == MEASURES
    assert base.all_ids() == tuple(entry["id"] for entry in sources)


def test_it_is_in_canonical_form():
    assert format_file(FILE, write=False) is False


def test_other_readers_of_yaml_read_the_same(sources):
    assert yaml.load(FILE.read_text(encoding="utf-8"), yaml.SafeLoader)["sources"] == sources
    assert (
        yaml.load(FILE.read_text(encoding="utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))["sources"] == sources
    )


def test_what_it_says_of_two_reviews(base):
    cochrane, vickers = base.get("mu-2020-cochrane-clbp"), base.get("vickers-2018-ipd")
    counts = {(held.name, held.low) for held in (*cochrane.figures, *vickers.figures) if held.role == "total"}
    assert {number for _, number in counts} >= {33, 8270, 39, 20827}
    assert base.ids("pair:39|20827") == ("vickers-2018-ipd",)
    assert base.ids("pair:33|8270") == ("mu-2020-cochrane-clbp",)
    assert base.ids("count:20827") == ("vickers-2018-ipd",)
    assert cochrane.series.editions_complete
    assert vickers.surnames[0] == "Vickers"


def test_nobody_is_called_et_al(base):
    surnames = {name.casefold() for id_ in base.all_ids() for name in base.get(id_).surnames}
    assert not surnames & {"et al", "et al.", ""}


def test_the_schema_holds(sources):
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.Draft202012Validator(SCHEMA).validate({"schema": 2, "sources": sources})


@pytest.mark.parametrize(
    "text",
    [
        figure(measure="shar"),
        figure(via=None),
        figure(read_at=None),
        source(year=None),
        source(typ="rct"),
        source(pmid="1"),
    ],
)
def test_the_schema_refuses_what_the_loader_refuses(text, tmp_path):
    path = write(tmp_path, facts_file(text))
    assert not jsonschema.Draft202012Validator(SCHEMA).is_valid(read(path).data)
    with pytest.raises(Errors):
        check_facts_files([path])


def test_the_schema_has_the_keys_and_words_of_the_loader():
    definitions = SCHEMA["$defs"]
    for name, shape in (
        ("source", facts_keys.ONE_SOURCE),
        ("figure", facts_keys.SOURCE["figures"]),
        ("conclusion", facts_keys.SOURCE["conclusions"]),
    ):
        assert list(definitions[name]["properties"]) == list(shape.keys)
        assert definitions[name]["required"] == list(shape.required)
        for key, held in shape.keys.items():
            if held.kind == "choice":
                assert definitions[name]["properties"][key]["enum"] == list(held.choices)


def test_every_key_and_word_is_explained():
    text = DOCUMENTATION.read_text(encoding="utf-8")
    cells = " ".join(re.findall(r"^\| ([^|]*) \|", text, re.MULTILINE))
    for keys in (facts_keys.SOURCE, facts_keys.FIGURE, facts_keys.CONCLUSION, facts_keys.SCOPE):
        assert [key for key in keys if f"`{key}`" not in cells] == []
    for words in ("TYPES", "MEASURES", "ROLES", "STATISTICS", "RELATIONS", "CERTAINTIES", "DIRECTIONS", "VIAS"):
        assert [word for word in getattr(facts_keys, words) if not re.search(rf"\b{word}\b", text)] == []


def test_the_example_of_the_documentation_is_in_canonical_form():
    (example,) = re.findall(r"```yaml\n(.*?)```", DOCUMENTATION.read_text(encoding="utf-8"), re.DOTALL)
    assert formatted(example.encode(), "example") == example


TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n\t:#'\"-{}[],&*!|>%@` "), min_size=1
).filter(str.strip)
LOOKS_OTHERWISE = st.sampled_from(
    [
        "no",
        "yes",
        "on",
        "null",
        "~",
        "1:30",
        "2020-01-01",
        "1_000",
        "0x1f",
        "1e5",
        "-",
        "?",
        "a: b",
        "a #b",
        ".5",
        "+1",
        "'",
        "=",
        "<<",
    ]
)
WORDS = TEXTS | LOOKS_OTHERWISE
NUMBERS = st.integers(-(10**15), 10**15) | st.floats(-1e9, 1e9, allow_nan=False).map(lambda number: round(number, 6))


@st.composite
def entries(draw):
    names = draw(st.lists(WORDS, max_size=3, unique=True))
    slots = st.dictionaries(
        st.sampled_from(["part", "unit", "intervention", "outcome", "scale", "note"]), WORDS, max_size=4
    )
    figures = [
        {
            "name": name,
            "measure": "dose",
            "value": draw(NUMBERS | WORDS.filter(_no_range)),
            "verified": False,
            **draw(slots),
        }
        for name in names
    ]
    keys = st.sampled_from(["journal", "publisher", "doi", "pmid", "study", "note", "volume_pages"])
    held = {
        "type": "rct",
        "title": draw(WORDS),
        "year": draw(st.integers(1000, 2999)),
        "names": draw(st.lists(WORDS, max_size=3)),
        **draw(st.dictionaries(keys, WORDS, max_size=4)),
        "scope": draw(st.fixed_dictionaries({"intervention": st.lists(WORDS, max_size=2)}, optional={"note": WORDS})),
        "figures": figures,
    }
    return dict(draw(st.permutations(list(held.items()))))


def _no_range(text):
    return not re.fullmatch(r"-?[0-9.]+-[0-9.]+", text)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=150)
@given(st.lists(entries(), max_size=3), st.lists(st.from_regex(r"# [a-z ]*", fullmatch=True), max_size=2))
def test_formatting_keeps_all_data_and_the_head(held, head):
    held = [{"id": f"s-{9 - number}", **entry} for number, entry in enumerate(held)]
    text = "".join(f"{line}\n" for line in head) + yaml.safe_dump({"sources": held, "schema": 2}, allow_unicode=False)
    before = load(text, "f")
    written = formatted(text.encode(), "f")
    after = load(written, "f").data
    assert after == {"schema": 2, "sources": sorted(before.data["sources"], key=lambda entry: entry["id"])}
    assert formatted(written.encode(), "f") == written
    assert written.splitlines()[: len(head)] == [line.rstrip() for line in head]
    assert yaml.load(written, yaml.SafeLoader) == after


def test_byte_order_mark_and_line_ends_of_windows(tmp_path):
    content = b"\xef\xbb\xbf" + facts_file(source()).replace("\n", "\r\n").encode()
    path = tmp_path / "f.yaml"
    path.write_bytes(content)
    assert format_file(path, write=True) is True
    assert format_file(path, write=True) is False
    assert b"\r" not in path.read_bytes()
    assert load_facts([path], Vocabulary()).get("moss-2020-garlic").year == 2020


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (facts_file("# lost\n", source()), 3),
        (facts_file(source(year="2020 # lost")), 8),
        (facts_file(source()) + "# lost\n", 15),
        (facts_file(source(), "\n  # lost\n", source(id="b")), 16),
    ],
)
def test_a_comment_that_would_be_lost_stops_it(text, line, tmp_path):
    path = write(tmp_path, text)
    with pytest.raises(Errors, match=rf"f\.yaml:{line}: a comment here would be lost"):
        format_file(path, write=True)
    assert path.read_text() == text


def test_a_hash_in_a_text_is_no_comment(tmp_path):
    path = write(tmp_path, facts_file(source(note="'a # b'", publisher="a#b", pmid='"#1"')))
    assert format_file(path, write=True) is True


def test_a_file_with_errors_is_left_as_it_is(tmp_path):
    text = facts_file(source(year=None))
    path = write(tmp_path, text)
    with pytest.raises(Errors):
        format_file(path, write=True)
    assert path.read_text() == text
    assert list(tmp_path.iterdir()) == [path]


def test_links_of_the_file_system_and_rights_stay(tmp_path):
    path = write(tmp_path, facts_file(source(), "\n\n"))
    path.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(path)
    assert format_file(link, write=True) is True
    assert link.is_symlink()
    assert path.stat().st_mode & 0o777 == 0o640
