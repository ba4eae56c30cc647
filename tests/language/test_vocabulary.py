import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import Errors
from claimcheck.language.vocabulary import Concept, Relatedness, Vocabulary, load_vocabulary

INVENTED = """\
schema: 1
siblings_exclude: [intervention.moss]
concepts:
  - {id: intervention.bedding, terms: [bedding]}
  - {id: intervention.pillow, terms: [pillow, head-rest], broader: [intervention.bedding]}
  - {id: intervention.moss, terms: [moss pillow], exact: [MP], broader: [intervention.pillow]}
  - {id: intervention.moss.dry, terms: [dry moss pillow], broader: [intervention.moss]}
  - {id: intervention.moss.wet, terms: [wet moss pillow], broader: [intervention.moss]}
  - {id: intervention.moss.wet.salt, terms: [salted moss pillow], broader: [intervention.moss.wet]}
  - {id: intervention.blanket, terms: [blankets], broader: [intervention.bedding], apart: [intervention.pillow]}
  - {id: intervention.other, terms: [other bedding], vague: true, broader: [intervention.bedding]}
  - {id: intervention.both, terms: [damp moss pillow], broader: [intervention.moss.dry, intervention.moss.wet]}
"""


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "vocabulary").mkdir()
    (tmp_path / "vocabulary" / "intervention.yaml").write_text(INVENTED)
    return tmp_path / "vocabulary"


@pytest.fixture
def invented(folder):
    return load_vocabulary(folder)


def user_file(tmp_path, concepts, head="schema: 1\nconcepts:\n"):
    path = tmp_path / "ours.yaml"
    path.write_text(head + "".join(f"  - {concept}\n" for concept in concepts), "utf-8")
    return path


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text("ab. -", max_size=4), lambda inner: st.lists(inner, max_size=3)
)


def errors_of(folder, path):
    try:
        load_vocabulary(folder, [path])
    except Errors as caught:
        return [error.line for error in caught.errors]
    return []


def wrong(tmp_path, folder, *concepts, head="schema: 1\nconcepts:\n"):
    path = user_file(tmp_path, concepts, head)
    with pytest.raises(Errors) as caught:
        load_vocabulary(folder, [path])
    return [str(error).replace(str(path), "ours.yaml").replace(str(folder), "ours") for error in caught.value.errors]


class TestRelate:
    @pytest.mark.parametrize(
        ("a", "b", "how"),
        [
            ("moss", "moss", "same"),
            ("moss", "pillow", "narrower"),
            ("moss.wet.salt", "bedding", "narrower"),
            ("bedding", "moss.wet.salt", "wider"),
            ("moss.dry", "moss.wet", "apart"),
            ("moss.dry", "moss.wet.salt", "apart"),
            ("blanket", "pillow", "apart"),
            ("pillow", "blanket", "apart"),
            ("blanket", "moss.wet.salt", "apart"),
            ("other", "other", "same"),
            ("other", "bedding", "narrower"),
            ("other", "pillow", "unknown"),
            ("both", "moss.dry", "narrower"),
            ("both", "moss.wet.salt", "apart"),
            ("moss", "never heard of", "unknown"),
            ("never heard of", "never heard of", "unknown"),
        ],
    )
    def test_two_concepts(self, invented, a, b, how):
        assert invented.relate(f"intervention.{a}", f"intervention.{b}") == how

    def test_none_is_unknown(self, invented):
        assert invented.relate(None, None) is Relatedness.UNKNOWN
        assert invented.relate("intervention.moss", None) is Relatedness.UNKNOWN
        assert invented.relate(None, "intervention.moss") is Relatedness.UNKNOWN

    def test_mirrored(self, invented):
        mirror = {"narrower": "wider", "wider": "narrower"}
        for a in invented.concepts:
            for b in invented.concepts:
                there = invented.relate(a, b)
                assert invented.relate(b, a) == mirror.get(there, there)

    def test_empty(self):
        assert Vocabulary().relate("a", "a") is Relatedness.UNKNOWN
        assert Vocabulary().find("pain") is None


class TestFind:
    @pytest.mark.parametrize(
        "term",
        ["moss pillow", "Moss Pillows", "moss-pillow", " moss  pillow ", "MP", "mp", "intervention.moss", "MPs"],
    )
    def test_one(self, invented, term):
        assert invented.find(term) == invented.find(term, "intervention") == "intervention.moss"
        assert invented.find(term, "outcome") is None

    def test_singular_of_a_plural(self, invented):
        assert invented.find("blanket") == "intervention.blanket"
        assert invented.find("head rest") == "intervention.pillow"

    @pytest.mark.parametrize("term", ["", "s", "-", "moss", "pillowss", "wet moss", "ß"])
    def test_none(self, invented, term):
        assert invented.find(term) is None

    def test_of_two_kinds(self):
        vocabulary = of(Concept("condition.ache", ("ache",)), Concept("outcome.ache", ("ache",)))
        assert vocabulary.find("ache") is None
        assert vocabulary.find("ache", "outcome") == "outcome.ache"

    def test_only_capitals_tell_them_apart(self):
        vocabulary = of(
            Concept("journal.moss", exact=("Moss",), company=("journal",)), Concept("journal.m", exact=("MOSS",))
        )
        assert vocabulary.find("MOSS") == "journal.m"
        assert vocabulary.find("Moss") == "journal.moss"
        assert vocabulary.find("moss") is None

    def test_capitals_do_not_choose_between_kinds(self):
        vocabulary = of(Concept("journal.ache", exact=("Ache",)), Concept("outcome.ache", ("ache",)))
        assert vocabulary.find("Ache") is None

    @given(st.text())
    def test_any_text(self, term):
        of(Concept("outcome.ache", ("ache",))).find(term)


def of(*concepts):
    return Vocabulary({concept.id: concept for concept in concepts})


class TestLoad:
    def test_all_that_it_says(self, tmp_path):
        (tmp_path / "v").mkdir()
        path = user_file(
            tmp_path,
            [
                "{id: scale.lantern, terms: [Lantern Scale], range: [0, 24], variants: [[0, 23]], better: lower}",
                "{id: design.pilot, terms: [pilot], holds: [rct], holds_if_pooled: [cohort], unlike: [pilot light]}",
                "{id: body.moss, terms: [Moss Board], series: true}",
                "{id: journal.moss, exact: [Moss], common: true, company: [journal]}",
                "{id: time.long, terms: [long term], weeks: [52, null]}",
                "{id: time.short, terms: [short term], weeks: [0.5, 2], vague: true}",
            ],
        )
        concepts = load_vocabulary(tmp_path / "v", [path]).concepts
        scale = concepts["scale.lantern"]
        assert (scale.kind, scale.label) == ("scale", "Lantern Scale")
        assert (scale.range, scale.variants, scale.better) == ((0, 24), ((0, 23),), "lower")
        design = concepts["design.pilot"]
        assert (design.holds, design.holds_if_pooled, design.unlike) == (("rct",), ("cohort",), ("pilot light",))
        assert concepts["body.moss"].series
        journal = concepts["journal.moss"]
        assert (journal.common, journal.company, journal.label) == (True, ("journal",), "Moss")
        assert concepts["time.long"].weeks == (52, float("inf"))
        assert concepts["time.short"].weeks == (0.5, 2)
        assert concepts["time.short"].vague
        assert list(concepts) == sorted(concepts)

    def test_warm_as_cold_and_without_yaml(self, folder, cache):
        cold = load_vocabulary(folder)
        script = (
            "import sys, pathlib; from claimcheck.language.vocabulary import load_vocabulary;"
            f"v = load_vocabulary(pathlib.Path({str(folder)!r})); print(repr(dict(v.concepts)), 'yaml' in sys.modules)"
        )
        warm = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
        assert warm.strip() == f"{dict(cold.concepts)!r} False"
        assert len(list(cache.glob("vocabulary-*.json"))) == 1

    def test_read_again_after_a_change(self, folder):
        load_vocabulary(folder)
        (folder / "intervention.yaml").write_text(INVENTED.replace("bedding]}", "bed linen]}", 1))
        assert load_vocabulary(folder).find("bed linen") == "intervention.bedding"

    def test_empty_folder_and_empty_files(self, tmp_path):
        (tmp_path / "v").mkdir()
        assert load_vocabulary(tmp_path / "v").concepts == {}
        (tmp_path / "v" / "outcome.yaml").write_text("schema: 1\nconcepts:\n")
        assert load_vocabulary(tmp_path / "v").concepts == {}

    def test_extend(self, folder, tmp_path):
        path = user_file(
            tmp_path,
            [
                "{extend: intervention.moss, terms: [bog pillow], exact: [BP], unlike: [moss pillowcase]}",
                "{id: intervention.peat, terms: [peat pillow], broader: [intervention.pillow]}",
                "{extend: intervention.blanket, apart: [intervention.peat]}",
            ],
        )
        vocabulary = load_vocabulary(folder, [path])
        moss = vocabulary.concepts["intervention.moss"]
        assert moss.terms == ("moss pillow", "bog pillow")
        assert (moss.exact, moss.unlike, moss.label) == (("MP", "BP"), ("moss pillowcase",), "moss pillow")
        assert vocabulary.relate("intervention.peat", "intervention.bedding") is Relatedness.NARROWER
        assert vocabulary.relate("intervention.peat", "intervention.blanket") is Relatedness.APART

    def test_other_endings(self, folder):
        (folder / "outcome.yml").write_text("schema: 1\n")
        with pytest.raises(Errors, match=r"outcome\.yml: a vocabulary file ends in \.yaml; rename it"):
            load_vocabulary(folder)

    def test_missing(self, tmp_path):
        with pytest.raises(Errors) as caught:
            load_vocabulary(tmp_path / "nowhere", [tmp_path / "ours.yaml"])
        folder, file = map(str, caught.value.errors)
        assert folder.endswith("nowhere: folder of the vocabulary cannot be read: No such file or directory")
        assert file.endswith("ours.yaml: cannot be read: No such file or directory")


class TestErrors:
    @pytest.mark.parametrize(
        ("concept", "error"),
        [
            ("{id: outcome.a, terms: [a], beter: lower}", "3:33: unknown key 'beter' (did you mean 'better'?)"),
            ("{id: outcome.a, terms: [a], range: [0, 1]}", "3:33: 'range' is for ids that start with 'scale.'"),
            (
                "{id: body.a, terms: [a], better: lower}",
                "3:30: 'better' is for ids that start with 'outcome.' or 'scale.'",
            ),
            ("{id: outcome.a, terms: [a], better: up}", "3:41: unknown direction 'up' (known: lower, higher)"),
            ("{id: outcome.a, terms: []}", "3:28: 'terms' is empty; name at least one term"),
            ("{id: outcome.a}", "3:5: 'terms' is empty; name at least one term"),
            ("{id: outcome.a, terms: a}", "3:28: 'terms' must be a list"),
            ("{id: outcome.a, terms: [30]}", "3:29: an entry of 'terms' must be text; put it in quotes"),
            ("{id: outcome.a, terms: ['-']}", "3:29: an entry of 'terms' must be text; put it in quotes"),
            ("{id: outcome.a, terms: ['a  b']}", "3:29: 'a  b' has white space at its ends or twice; remove it"),
            ("{id: outcome.a, terms: [a-b, A b]}", "3:34: 'A b' stands in 'terms' twice; remove one"),
            ("{terms: [a]}", "3:5: a concept needs 'id'"),
            ("{id: Outcome, terms: [a]}", "3:10: id 'Outcome' must be like condition.neck-pain"),
            ("{id: outcom.a, terms: [a]}", "3:10: unknown kind of concept 'outcom' (did you mean 'outcome'?)"),
            ("[outcome.a]", "3:5: an entry must be a mapping, as in {id: condition.neck-pain, terms: [neck pain]}"),
            ("{id: outcome.a, terms: [a], vague: often}", "3:40: 'vague' must be true or false"),
            (
                "{id: scale.a, terms: [a], range: [9, 0]}",
                "3:38: 'range' must be two numbers, the lower one first, as in [0, 24]",
            ),
            (
                "{id: time.a, terms: [a], weeks: [null, 3]}",
                "3:37: 'weeks' must be two numbers, the lower one first, as in [0, 24]",
            ),
            ("{id: scale.a, terms: [a], variants: 3}", "3:41: 'variants' must be a list of ranges, as in [[0, 23]]"),
            (
                "{id: scale.a, terms: [a], variants: [3]}",
                "3:42: 'variants' must be two numbers, the lower one first, as in [0, 24]",
            ),
            ("{id: design.a, terms: [a], holds: [rtc]}", "3:40: unknown type of source 'rtc' (did you mean 'rct'?)"),
            ("{extend: intervention.moss}", "3:5: nothing is added; give 'terms'"),
            (
                "{extend: intervention.moss, terms: [a], vague: true}",
                "3:45: 'vague' stands with 'id', not with 'extend'",
            ),
            (
                "{extend: intervention.mos, terms: [a]}",
                "3:14: no concept 'intervention.mos' (did you mean 'intervention.moss'?)",
            ),
            (
                "{id: intervention.moss, terms: [a]}",
                "3:10: id 'intervention.moss' is taken at ours/intervention.yaml:6; to add terms, "
                "write 'extend' for 'id'",
            ),
            (
                "{id: intervention.a, terms: [a, Moss Pillows]}",
                "3:37: 'Moss Pillows' is a term of intervention.moss already (ours/intervention.yaml:6); remove one, "
                "or say under 'company' which words it needs",
            ),
            (
                "{extend: intervention.pillow, exact: [MP]}",
                "3:43: 'MP' is a term of intervention.moss already (ours/intervention.yaml:6); remove one, "
                "or say under 'company' which words it needs",
            ),
            (
                "{id: outcome.a, terms: [a], broader: [intervention.mos]}",
                "3:43: 'broader' names no concept: 'intervention.mos' (did you mean 'intervention.moss'?)",
            ),
            ("{id: outcome.a, terms: [a], apart: [zzz]}", "3:41: 'apart' names no concept: 'zzz'"),
            (
                "{id: outcome.a, terms: [a], apart: [outcome.a]}",
                "3:41: 'outcome.a' names itself under 'apart'; remove it",
            ),
            (
                "{extend: intervention.bedding, broader: [intervention.moss]}",
                "3:45: 'broader' goes in a circle: intervention.bedding -> intervention.moss -> intervention.pillow -> "
                "intervention.bedding",
            ),
            (
                "{extend: intervention.bedding, apart: [intervention.moss]}",
                "3:44: 'intervention.moss' is under 'apart' and along 'broader'; "
                "what includes it cannot be apart, remove one",
            ),
        ],
    )
    def test_one_concept(self, tmp_path, folder, concept, error):
        assert wrong(tmp_path, folder, concept) == [f"ours.yaml:{error}"]

    @pytest.mark.parametrize(
        ("head", "error"),
        [
            ("concepts:\n", "1:1: 'schema' must be 1"),
            ("schema: 2\nconcepts:\n", "1:9: 'schema' must be 1"),
            ("schema: 1\nconcept:\n", "2:1: unknown key 'concept' (did you mean 'concepts'?)"),
            ("schema: 1\nsiblings_exclude: [moss]\nconcepts:\n", "2:20: no concept's id starts with 'moss.'"),
            ("schema: 1\nsiblings_exclude: moss\nconcepts:\n", "2:19: 'siblings_exclude' must be a list"),
            ("schema: 1\nschema: 1\nconcepts:\n", "2:1: duplicate key 'schema'; keep one of the two"),
            ("- a\n#\n", "1:1: a vocabulary file must be a mapping of schema, siblings_exclude, concepts"),
        ],
    )
    def test_the_file(self, tmp_path, folder, head, error):
        concepts = [] if head.startswith("-") else ["{id: outcome.a, terms: [a]}"]
        assert wrong(tmp_path, folder, *concepts, head=head) == [f"ours.yaml:{error}"]

    def test_all_at_once_in_order(self, tmp_path, folder):
        found = wrong(tmp_path, folder, "{id: outcome.a}", "{id: outcome.b, terms: [b], beter: lower}", "{id: c}")
        assert [error.split(":")[1] for error in found] == ["3", "4", "5"]

    def test_kind_of_the_file(self, folder):
        (folder / "outcome.yaml").write_text("schema: 1\nconcepts:\n  - {id: scale.a, terms: [a]}\n")
        (folder / "scales.yaml").write_text("schema: 1\n")
        with pytest.raises(Errors) as caught:
            load_vocabulary(folder)
        place, name = (str(error).removeprefix(f"{folder}/") for error in caught.value.errors)
        assert (
            place
            == "outcome.yaml:3:10: 'scale.a' belongs in scale.yaml; this file holds ids that start with 'outcome.'"
        )
        assert name == "scales.yaml: unknown kind of concept 'scales' (did you mean 'scale'?)"

    def test_company_tells_two_concepts_apart(self, tmp_path, folder):
        path = user_file(tmp_path, ["{id: intervention.map, terms: [map], exact: [MP], company: [paper]}"])
        assert "intervention.map" in load_vocabulary(folder, [path]).concepts

    @given(value=VALUES)
    def test_any_value_under_any_key(self, tmp_path_factory, value):
        from claimcheck.language.vocabulary_entry import CONCEPT_KEYS, EXTEND_KEYS

        folder = tmp_path_factory.mktemp("v")
        for key in {*CONCEPT_KEYS, *EXTEND_KEYS}:
            path = user_file(folder, [json.dumps({"id": "time.a", "terms": ["a"], key: value})])
            assert all(errors_of(folder / "..", path))
