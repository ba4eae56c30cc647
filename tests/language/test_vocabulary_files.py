"""The concepts that claimcheck ships, and the traps that they must not fall into."""

import json
import re
from collections import Counter
from pathlib import Path

import jsonschema
import pytest

from claimcheck import data, strict_yaml
from claimcheck.language import vocabulary_entry, vocabulary_file
from claimcheck.language.concept import KINDS, forms, needs_company
from claimcheck.language.terms import term_finder
from claimcheck.language.vocabulary import load_vocabulary

FOLDER = data.root() / "rules" / "vocabulary"
FILES = sorted(FOLDER.glob("*.yaml"))
SCHEMA = json.loads(Path(vocabulary_file.__file__).with_name("vocabulary.schema.json").read_text("utf-8"))
GUIDE = Path(__file__).parents[2] / "docs" / "vocabulary.md"


@pytest.fixture(scope="module")
def shipped():
    return load_vocabulary(FOLDER)


@pytest.fixture(scope="module")
def find(shipped):
    finder = term_finder(shipped)

    def of(text, *kinds):
        return [hit.concept for hit in finder.find(text) if not kinds or hit.kind in kinds]

    return of


class TestFiles:
    def test_one_for_each_kind(self):
        assert [path.stem for path in FILES] == sorted(KINDS)

    @pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
    def test_one_concept_a_line_by_id(self, path):
        lines = [line for line in path.read_text("utf-8").splitlines() if line.startswith("  ")]
        ids = [re.fullmatch(r"  - \{id: ([a-z0-9.-]+), .*\}", line)[1] for line in lines]
        assert ids == sorted(set(ids))

    @pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
    def test_schema(self, path):
        jsonschema.validate(strict_yaml.read(path).data, SCHEMA)

    def test_every_relation_leads_somewhere(self, shipped):
        for concept in shipped.concepts.values():
            assert {*concept.broader, *concept.apart} <= shipped.concepts.keys()
            assert shipped.relate(concept.id, concept.id) == "same"

    def test_no_term_of_two_concepts_of_a_kind(self, shipped):
        taken = Counter()
        for concept in shipped.concepts.values():
            mine = {
                (concept.kind, form)
                for key in ("terms", "exact")
                for term in getattr(concept, key)
                if not needs_company(concept, key)
                for form in forms(term)
            }
            taken.update(mine)
        assert [term for term, times in taken.items() if times > 1] == []

    def test_every_term_is_its_concept(self, shipped):
        for concept in shipped.concepts.values():
            for term in (*concept.terms, *concept.exact):
                assert shipped.find(term, concept.kind) == concept.id or concept.company
            assert shipped.find(concept.id) == concept.id

    def test_broader_stays_within_a_kind(self, shipped):
        for concept in shipped.concepts.values():
            assert {broader.partition(".")[0] for broader in concept.broader} <= {concept.kind}

    def test_scales_and_times(self, shipped):
        for concept in shipped.concepts.values():
            if concept.kind == "time":
                assert concept.weeks
            if concept.range:
                assert concept.better or concept.id == "scale.promis-t-score"
            if concept.kind == "design":
                assert concept.holds


class TestSchema:
    def test_same_keys_as_the_loader(self):
        concept, extension = SCHEMA["$defs"]["concept"], SCHEMA["$defs"]["extension"]
        assert set(concept["properties"]) == set(vocabulary_entry.CONCEPT_KEYS)
        assert set(extension["properties"]) == set(vocabulary_entry.EXTEND_KEYS)
        assert set(SCHEMA["properties"]) == set(vocabulary_file.FILE_KEYS)
        assert set(SCHEMA["$defs"]["types"]["items"]["enum"]) == set(vocabulary_entry.SOURCE_TYPES)
        assert set(concept["dependentSchemas"]) == set(vocabulary_entry.OF_KINDS)

    @pytest.mark.parametrize(
        "concept",
        [
            {"id": "outcome.a"},
            {"id": "outcome.a", "terms": []},
            {"id": "outcom.a", "terms": ["a"]},
            {"id": "outcome.a", "terms": ["a "]},
            {"id": "outcome.a", "terms": ["a"], "beter": "lower"},
            {"id": "outcome.a", "terms": ["a"], "better": "up"},
            {"id": "outcome.a", "terms": ["a"], "range": [0, 1]},
            {"id": "scale.a", "terms": ["a"], "range": [0]},
            {"id": "design.a", "terms": ["a"], "holds": ["rtc"]},
            {"extend": "outcome.a"},
            {"extend": "outcome.a", "vague": True},
        ],
    )
    def test_refuses(self, concept):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({"schema": 1, "concepts": [concept]}, SCHEMA)


class TestGuide:
    def test_its_example_loads(self, tmp_path):
        example = re.search(r"```yaml\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)[1]
        (tmp_path / "ours.yaml").write_text(example, "utf-8")
        vocabulary = load_vocabulary(FOLDER, [tmp_path / "ours.yaml"])
        assert vocabulary.find("moss cushions") == "intervention.moss-pillow"
        assert vocabulary.find("broken nights") == "condition.insomnia"
        jsonschema.validate(strict_yaml.load(example, "ours.yaml").data, SCHEMA)

    def test_every_key(self):
        text = GUIDE.read_text("utf-8")
        assert [key for key in (*vocabulary_entry.CONCEPT_KEYS, *KINDS) if key not in text] == []


class TestRelations:
    @pytest.mark.parametrize(
        ("a", "b", "how"),
        [
            ("outcome.adverse-event.serious", "outcome.adverse-event.any", "apart"),
            ("outcome.adverse-event.pneumothorax", "outcome.adverse-event.any", "apart"),
            ("outcome.mortality", "outcome.mortality.cardiovascular", "apart"),
            ("journal.pain", "journal.j-pain", "apart"),
            ("journal.pain", "journal.clin-j-pain", "apart"),
            ("journal.j-pain", "journal.clin-j-pain", "apart"),
            ("journal.lancet", "journal.lancet-rheumatology", "apart"),
            ("intervention.acupuncture.electro", "intervention.acupuncture.enhanced", "apart"),
            ("intervention.acupuncture.electro", "intervention.acupuncture", "narrower"),
            ("intervention.acupuncture.manual", "intervention.dry-needling", "apart"),
            ("intervention.nsaid.ibuprofen", "intervention.nsaid.naproxen", "unknown"),
            ("intervention.nsaid.ibuprofen", "intervention.drug", "narrower"),
            ("intervention.omega-3.carboxylic-acid", "intervention.icosapent-ethyl", "apart"),
            ("intervention.hpv-vaccination-programmes", "intervention.vaccine.hpv", "narrower"),
            ("condition.low-back-pain.chronic", "condition.pain", "narrower"),
            ("condition.low-back-pain.chronic", "condition.low-back-pain.acute", "apart"),
            ("condition.low-back-pain.acute", "condition.chronic-pain", "apart"),
            ("condition.chronic-primary-low-back-pain", "condition.low-back-pain.acute", "apart"),
            ("condition.low-back-pain", "condition.low-back-pain.chronic", "wider"),
            ("condition.migraine", "condition.headache.tension", "apart"),
            ("condition.cervical-precancer", "condition.cancer.cervical", "apart"),
            ("comparator.sham", "comparator.usual-care", "apart"),
            ("comparator.waiting-list", "comparator.no-treatment", "narrower"),
            ("comparator.waiting-list", "comparator.usual-care", "apart"),
            ("comparator.unspecified-control", "comparator.sham", "unknown"),
            ("comparator.unspecified-control", "comparator.no-treatment", "unknown"),
            ("comparator.other-treatment", "comparator.active-drug", "unknown"),
            ("comparator.active-drug", "comparator.active", "narrower"),
            ("comparator.no-acupuncture", "comparator.usual-care", "unknown"),
            ("comparator.none-stated", "comparator.placebo", "apart"),
            ("population.age.children", "population.age.older", "apart"),
            ("population.age.children", "population.adults", "apart"),
            ("scale.vas-100", "scale.nrs-10", "apart"),
            ("statistic.rr", "statistic.or", "apart"),
            ("design.rct", "design.meta-analysis", "unknown"),
            ("condition.pain", "outcome.pain", "unknown"),
        ],
    )
    def test_two(self, shipped, a, b, how):
        assert {a, b} <= shipped.concepts.keys()
        assert shipped.relate(a, b) == how

    def test_a_renamed_journal_is_one(self, shipped):
        assert shipped.find("Archives of Internal Medicine") == shipped.find("JAMA Internal Medicine")
        assert shipped.find("Arch Intern Med") == "journal.jama-im"

    def test_control_is_no_comparator_of_its_own(self, shipped):
        control = shipped.concepts[shipped.find("control", "comparator")]
        assert control.vague
        kinds = Counter(shipped.relate(control.id, other) for other in shipped.concepts if other != control.id)
        assert set(kinds) == {"unknown"}


class TestTraps:
    @pytest.mark.parametrize(
        ("text", "kinds", "concepts"),
        [
            ("chronic lower back pain", ["condition"], ["condition.low-back-pain.chronic"]),
            ("a lower back", ["statistic", "outcome", "condition"], []),
            ("Chronic low-back pain", ["outcome"], ["outcome.pain"]),
            ("It masks symptoms.", ["intervention"], []),
            ("Face masks and masks", ["intervention"], ["intervention.mask"] * 2),
            ("our treatment protocol", ["design"], []),
            ("the study protocol", ["design"], ["design.protocol"]),
            ("serious adverse events and adverse events", ["outcome"],
             ["outcome.adverse-event.serious", "outcome.adverse-event.any"]),
            ("sham acupuncture", ["intervention", "comparator"], ["comparator.sham"]),
            ("dry needling", ["intervention"], ["intervention.dry-needling"]),
            ("electroacupuncture (EA)", ["intervention"], ["intervention.acupuncture.electro"] * 2),
            ("enhanced acupuncture (EA)", ["intervention"], ["intervention.acupuncture.enhanced"] * 2),
            ("electroacupuncture or enhanced acupuncture: EA", ["intervention"],
             ["intervention.acupuncture.electro", "intervention.acupuncture.enhanced"]),
            ("each EA in the area", ["intervention"], []),
            ("in The Journal of Pain", [], ["journal.j-pain"]),
            ("in the Clinical Journal of Pain", [], ["journal.clin-j-pain"]),
            ("in the European Journal of Pain", [], ["journal.eur-j-pain"]),
            ("in the Scandinavian Journal of Pain", [], []),
            ("published in Pain in 2019", [], ["journal.pain"]),
            ("Pain fell by a third.", ["journal"], []),
            ("Spine surgery", ["journal"], []),
            ("published in The Lancet Neurology", ["journal"], ["journal.lancet-neurology"]),
            ("published in The Lancet Haematology", ["journal"], []),
            ("JAMA Internal Medicine", ["journal"], ["journal.jama-im"]),
            ("JAMA", ["journal"], ["journal.jama"]),
            ("Acupuncture in Medicine", [], ["journal.acupunct-med"]),
            ("A nice walk, as NICE says.", ["body"], ["body.nice"]),
            ("those who ask the WHO", ["body"], ["body.who"]),
            ("Contact us. ABOUT US", ["population"], []),
            ("in the US", ["population"], ["population.country.us"]),
            ("a Cochrane review", ["body", "design"], ["body.cochrane", "design.review"]),
            ("Cochrane Database of Systematic Reviews", ["design"], []),
            ("Centers for Disease Control and Prevention", [], ["body.cdc"]),
            ("compared with control", ["comparator"], ["comparator.unspecified-control"]),
            ("a placebo-controlled trial", ["comparator", "design"], ["comparator.placebo", "design.trial"]),
            ("pain or stiffness", ["statistic"], []),
            ("pain OR stiffness", ["statistic"], []),
            ("OR 1.4 (95% CI 1.1 to 1.8)", ["statistic"], ["statistic.or"]),
            ("Dr Jane Doe, MD", ["statistic"], []),
            ("2.5% minoxidil", ["intervention"], ["intervention.minoxidil"]),
            ("a 5% minoxidil foam", ["intervention"], ["intervention.minoxidil.5-percent"]),
            ("Covid-19 and COVID-19", ["condition"], ["condition.covid-19"] * 2),
            ("a cold plunge", ["condition"], []),
            ("St John's wort", ["intervention"], ["intervention.st-johns-wort"]),
            ("He drank water.", ["comparator"], []),
            ("better than water", ["comparator"], ["comparator.water"]),
        ],
    )  # fmt: skip
    def test_what_is_found(self, find, text, kinds, concepts):
        assert find(text, *kinds) == concepts
