import re
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.language import masks
from claimcheck.language.masks import find_masks
from claimcheck.language.quantities import find_quantities


def masked(text, links=()):
    return [(text[m.start : m.end], m.kind) for m in find_masks(text, links)]


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("marker", "relief.[2] and [1-3] or [2, 3]. [^1] (ref 3)", ["[2]", "[1-3]", "[2, 3]", "[^1]", "(ref 3)"]),
        ("marker", "sleep.³ pain²,³", ["³", "²,³"]),
        ("marker", "in an earlier trial (12).", ["(12)"]),
        ("code", "BL40, ST 36, LI 4, L4/5 and L5-S1", ["BL40", "ST 36", "LI 4", "L4/5", "L5-S1"]),
        (
            "code",
            "IL-6 IL-10 omega-3 B12 D3 CO2 H2O SpO2",
            ["IL-6", "IL-10", "omega-3", "B12", "D3", "CO2", "H2O", "SpO2"],
        ),
        ("code", "5-HT 5-HTP HbA1c 25(OH)D", ["5-HT", "5-HTP", "HbA1c", "25(OH)D"]),
        ("code", "COVID-19 HPV-16 H1N1 SARS-CoV-2", ["COVID-19", "HPV-16", "H1N1", "SARS-CoV-2"]),
        ("code", "CYP3A4 Q10 K2 G6PD PM2.5 A1C", ["CYP3A4", "Q10", "K2", "G6PD", "PM2.5", "A1C"]),
        ("code", "mRNA-1273 BNT162b2 GLP-1 PHQ-9 DSM-5", ["mRNA-1273", "BNT162b2", "GLP-1", "PHQ-9", "DSM-5"]),
        ("code", "type 2 diabetes, stage 3, a phase 3 trial", ["type 2", "stage 3", "phase 3"]),
        ("code", "24/7, 50/50, 9-to-5, 16:8, 5:2, 3D, 4K", ["24/7", "50/50", "9-to-5", "16:8", "5:2", "3D", "4K"]),
        ("code", "an iPhone 15, the Top 10, SPF 30", ["iPhone 15", "Top 10", "SPF 30"]),
        (
            "reference",
            "Step 3, Chapter 4, Table 2, Figures 1 and 2",
            ["Step 3", "Chapter 4", "Table 2", "Figures 1 and 2"],
        ),
        ("reference", "16 CFR 255.2, Rule 3.1, #1", ["16 CFR 255.2", "Rule 3.1", "#1"]),
        ("reference", "Pain. 2013;154(7):1030-1037", ["2013;154(7):1030-1037"]),
        ("reference", "The journal, 29(2), 172-185.", ["29(2), 172-185"]),
        ("reference", "1. Sleep well", ["1."]),
        ("reference", "12 Main Street, London SW1A 1AA", ["12 Main Street", "SW1A 1AA"]),
        ("time_of_day", "at 9:30, 9am, 10:00 p.m. or 8 o'clock", ["9:30", "9am", "10:00 p.m.", "8 o'clock"]),
        ("time_of_day", "Mon-Fri 9-5", ["9-5"]),
        ("phone", "(555) 123-4567 or 0800 123 4567", ["(555) 123-4567", "0800 123 4567"]),
        ("phone", "+44 20 7946 0958", ["+44 20 7946 0958"]),
        ("phone", "In a crisis call 988.", ["988"]),
        ("identifier", "doi:10.1136/aim.24.3.103 PMID: 14995919.", ["doi:10.1136/aim.24.3.103", "PMID: 14995919"]),
        ("identifier", "NCT01234567 ISRCTN12345678 CD013814", ["NCT01234567", "ISRCTN12345678", "CD013814"]),
        ("identifier", "https://x.org/a/12 info24@x.com", ["https://x.org/a/12", "info24@x.com"]),
        ("identifier", "ISBN 978-3-16-148410-0", ["ISBN 978-3-16-148410-0"]),
        ("version", "v2.1 and 1.2.3", ["v2.1", "1.2.3"]),
    ],
)
def test_masks(kind, text, expected):
    assert masked(text) == [(piece, kind) for piece in expected]
    assert find_quantities(text, find_masks(text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "(2 Hz vs 100 Hz)",
        "95% CI [1, 3]",
        "the top 10 cm of soil",
        "in part 40 people",
        "vitamin D 1000 IU",
        "sessions 4-7 and week 8",
        "a 5-day course for 20 patients",
        "a mean of 7 (2)",
        "Benefits-39 trials",
        "25 kg/m²",
    ],
)
def test_quantities_are_not_masked(text):
    assert masked(text) == []


def test_numeric_links_are_markers():
    text = "It eased pain.1 See the 2019 trial 2."
    links = [
        SimpleNamespace(start=14, end=15, target="#fn:1"),
        SimpleNamespace(start=24, end=34, target="https://x.org"),
        SimpleNamespace(start=35, end=36, target="#ref-2"),
    ]
    assert masked(text, links) == [("1", "marker"), ("2", "marker")]


@given(st.text(alphabet=st.sampled_from("0123456789 aBK.-/,:()[]#²%+@$")))
def test_masks_are_ordered_and_inside(text):
    at = 0
    for mask in find_masks(text):
        assert at <= mask.start < mask.end <= len(text)
        at = mask.end


NEVER = re.compile("(?!)")


@settings(max_examples=400, deadline=None, database=None)
@given(
    st.sampled_from(("", "at ", "by 3 p.m. or ", "v", "1,365 ", "365 days, ")),
    st.from_regex(masks.PLAIN_NUMBER, fullmatch=True, alphabet="()\"'0123456789.,%;:!?"),
    st.sampled_from(("", " am", " pm.", " a.m.", " days a year", " of 40", "/7", "-in-1", "D", " 7:30", "\n9 am")),
)
def test_a_plain_number_is_no_code(before, number, behind):
    text = before + number + behind
    found = find_masks(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(masks, "PLAIN_NUMBER", NEVER)
        assert find_masks(text) == found


@pytest.mark.parametrize("text", ["at 9 am", "on 365 days a year", "1,365 days a year", "from 10 pm"])
def test_times_of_day_and_days_of_a_year_are_codes(text):
    assert find_masks(text)
