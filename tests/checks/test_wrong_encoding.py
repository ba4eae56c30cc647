"""Characters of UTF-8 that were read in another encoding."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import Settings, check_text
from claimcheck.checks.wrong_encoding import find_damage


@pytest.mark.parametrize(
    "meant", ["\u2013", "\u2019", "\u201c", "\u201d", "\u00a0", "\u00e9", "\u00b0", "\u2026", "\u00df", "\U0001f33f"]
)
def test_each_character_is_known_again(meant):
    pieces = "".join(bytes([byte]).decode("cp1252", "replace") for byte in meant.encode())
    if "\ufffd" in pieces:
        pieces = meant.encode().decode("latin-1")
    assert list(find_damage(f"moss {pieces} tea")) == [(5, 5 + len(pieces), meant)]
    assert list(find_damage(pieces)) == [(0, len(pieces), meant)]
    assert list(find_damage(f"moss {meant} tea")) == []


@given(st.text(st.characters(min_codepoint=0x80, max_codepoint=0xFF) | st.sampled_from("€™“œž–—")))
def test_damage_lies_within_the_text_and_apart(text):
    found = list(find_damage(text))
    ends = [0, *(end for _, end, _ in found)]
    assert all(before <= start < end <= len(text) for before, (start, end, _) in zip(ends, found, strict=False))


@given(st.text())
def test_text_without_such_letters_has_no_damage(text):
    plain = "".join(letter for letter in text if not "\u00c2" <= letter <= "\u00f4")
    assert list(find_damage(plain)) == []


@pytest.mark.parametrize(
    "text", ["Ânes", "São João", "20 °C", "CRÈME BRÛLÉE", "à la carte", "Ã la", "naïve", "ÂÂÂÂ", "Â", "â€"]
)
def test_letters_with_accents_are_no_damage(text):
    assert list(find_damage(text)) == []


def test_a_page_is_told_once():
    settings = Settings(today=datetime.date(2026, 1, 31), select=("HY04",), preview=True)
    page = "# Moss â€“ tea\n\nMoss isnâ€™t new.\n\n```\nâ€“\n```\n"
    (finding,) = check_text(page, "page.md", settings).findings
    assert "'â€“' is '–' read in the wrong encoding, with 1 more" in finding.message
    assert [mark.text for mark in finding.marks] == ["â€“", "â€™"]
