"""The file of needed words: it says what would be worked out, and what it does not know is worked out."""

import json
import subprocess
import sys

import pytest

from claimcheck.language import known_words
from claimcheck.language.gated import Gated
from claimcheck.language.needed_words import needed_words

ALL = "from claimcheck.language import known_words as k; print(k.as_text(k.all_patterns()), end='')"
"""In a process of its own: other tests make expressions too."""


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="another Python may read expressions otherwise")
def test_the_file_is_what_would_be_worked_out():
    done = subprocess.run([sys.executable, "-c", ALL], capture_output=True, text=True, check=True)
    assert done.stdout == known_words.FILE.read_text("utf-8"), "run `make gates`"


def test_what_is_not_in_the_file_is_worked_out():
    pattern = Gated(r"\b(?:humming|chanting) bowls?\b", 0, folded=False)
    assert known_words.key(pattern.pattern, 0) not in known_words.known_words()
    assert pattern.words == needed_words(pattern.pattern) != ()


def test_other_flags_are_another_expression():
    assert known_words.key("tea", 0) != known_words.key("tea", 2)


def test_without_the_file_all_is_worked_out(monkeypatch, tmp_path):
    monkeypatch.setattr(known_words, "FILE", tmp_path / "none.json")
    known_words.known_words.cache_clear()
    try:
        assert known_words.known_words() == {}
        assert Gated("moss tea", 0, folded=False).words == needed_words("moss tea")
    finally:
        known_words.known_words.cache_clear()


def test_the_file_is_read_as_sets_of_words():
    told = json.loads(known_words.FILE.read_text("utf-8"))
    assert len(told) > 60
    assert all(isinstance(words, frozenset) for sets in known_words.known_words().values() for words in sets)
