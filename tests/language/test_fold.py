import re
import sys

import pytest

from claimcheck.language.fold import fold

EVERY = "".join(map(chr, range(sys.maxunicode + 1)))


def test_what_reads_as_a_letter_when_case_is_ignored_is_folded_to_it():
    for letter in "abcdefghijklmnopqrstuvwxyz":
        alike = re.findall(letter, EVERY, re.IGNORECASE)
        assert len(alike) >= 2
        assert {fold(one) for one in alike} == {letter}


def test_marks_that_are_no_letters_are_read_as_they_are():
    for mark in "≤≥±★→“”£€×%":
        assert re.findall(re.escape(mark), EVERY, re.IGNORECASE) == [mark]
        assert fold(mark) == mark


@pytest.mark.parametrize("kind", [r"\w", r"\s", r"\d", r"[^\W\d_]"])
def test_each_place_and_kind_of_letter_stays(kind):
    assert len(fold(EVERY)) == len(EVERY)
    assert [f.start() for f in re.finditer(kind, fold(EVERY))] == [f.start() for f in re.finditer(kind, EVERY)]


def test_a_dot_above_a_letter_stays():
    assert fold("I\u0307s") == "i\u0307s"
