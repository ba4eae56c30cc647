"""TE07: weight lent by trade, and by name on a page that sells."""

import datetime

import pytest

from claimcheck import Settings, check_text

SETTINGS = Settings(today=datetime.date(2026, 1, 31), select=("TE07",), preview=True)
SHOP = "# Moss drops for sleep\n\n{}\n\nOrder yours today.\n"
NEWS = "# Moss drops for sleep\n\n{}\n"


def quotes(text):
    return [finding.quote for finding in check_text(text, "page.md", SETTINGS).findings]


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Ada Quennell, a dermatologist, swears by moss serum.",
        "Dr. Quennell, an OB-GYN, has long advocated for moss supplements.",
        "Ada Quennell, MD, recommends 200 mg of moss an hour before bed.",
        "Professor Orsini personally endorses the drops.",
    ],
)
def test_a_name_counts_where_the_page_sells(text):
    assert len(quotes(SHOP.format(text))) == 1
    assert quotes(NEWS.format(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Quennell recommends a regular bedtime.",
        "Dr. Quennell may also recommend drops.",
        "Dr. Quennell recommends to avoid drops at night.",
        "Dr. Quennell recommends 200 mg of moss, as in one trial (Orsini 2021).",
        "Dr. Quennell never recommends drops.",
        "> Dr. Quennell swears by the drops.",
    ],
)
def test_what_is_no_endorsement(text):
    assert quotes(SHOP.format(text)) == []


def test_trades_count_everywhere():
    assert quotes(NEWS.format("Midwives swear by moss.")) == ["Midwives swear by"]
    assert quotes(NEWS.format("A doctor-approved drop, trusted by athletes.")) == [
        "doctor-approved",
        "trusted by athletes",
    ]
