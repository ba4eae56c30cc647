"""Figures of two arms that are compared without a word that says which is larger."""

import pytest

from claimcheck.claims.arm_figures import compare_arms

OURS, THEIRS = {"sand"}, {"tea"}


@pytest.mark.parametrize(
    ("text", "larger"),
    [
        ("12 with sand and 9 with tea", 1),
        ("9 with tea and 12 with sand", 1),
        ("with sand 9, with tea 12", -1),
        ("with tea 9, with sand 12", 1),
        ("sand and tea: 9 and 12", -1),
        ("9 and 12 with tea and sand", 1),
        ("\u22122.5 (SD 1.1) with sand and \u22120.5 (SD 0.9) with tea", -1),
        ("9 with sand", 0),
        ("9 and 12", 0),
        ("sand: 9 with tea 12 with sand", 0),
        ("12 with sand and 12 with tea", 0),
        ("12 with sand, 9 with tea and 7 with mud", 0),
        ("in group 2 of the sand study it was 12 and with tea 9", 1),
    ],
)
def test_compare_arms(text, larger):
    assert compare_arms(text, OURS, THEIRS) == larger
