"""ED04: serious conditions that an offer is said to treat, and what leaves them to those who do."""

import datetime
import time

import pytest

from claimcheck import Settings, check_text

SETTINGS = Settings(today=datetime.date(2026, 1, 31), select=("ED04",), preview=True)
PAGE = "# Needles by the sea: acupuncture\n\n{}\n\nBook your visit today.\n"


def treated(text, path="page.md"):
    return [finding.quote for finding in check_text(text, path, SETTINGS).findings]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("We treat diabetes and stiff knees.", "diabetes"),
        ("Our needles help people with stress and relieve multiple sclerosis.", "multiple sclerosis"),
        ("Acupuncture is effective for asthma.", "asthma"),
        ("Can help with weight, pain and heart disease.", "heart disease"),
        ("It is also recommended for gout and rheumatoid arthritis.", "gout"),
        ("## Acupuncture for depression\n\nSix evenings.", "depression"),
        ("## Conditions we treat\n\n- Cold hands\n- Liver disease", "Liver disease"),
    ],
)
def test_a_serious_condition(text, quote):
    assert treated(PAGE.format(text)) == [quote]


@pytest.mark.parametrize(
    "text",
    [
        "We do not treat diabetes.",
        "Do needles treat diabetes?",
        "Needles may help with diabetes.",
        "A trial of needles for diabetes is under way.",
        "We treat stiff knees. If you have diabetes, see your doctor.",
        "We treat people with diabetes alongside your medical team.",
        "We treat stiff knees with long strokes.",
        "Needles treat nausea from cancer treatment.",
        "Our needles help cancer survivors with their sleep.",
        "I was told that needles treat diabetes.",
        "Depression is on the rise. We treat stiff knees.",
        "## When to see a doctor\n\n- Diabetes\n- Liver disease",
        "## Symptoms of stress\n\n- Asthma",
        "> The needles treat my asthma, I am so glad.\n>\n> - Ana, 43",
    ],
)
def test_what_leaves_it_to_others(text):
    assert treated(PAGE.format(text)) == []


@pytest.mark.parametrize(
    "title", ["Fernwell hospital", "Physiotherapy", "Our dietitian", "Needles for horses and dogs"]
)
def test_medical_services_and_animals(title):
    assert treated(f"# {title}\n\nWe treat diabetes.\n\nBook your visit today.\n") == []


def test_joints_and_nerves_are_the_trade_of_chiropractors():
    page = "# Fernwell chiropractic\n\nWe treat {}.\n\nBook your visit today.\n"
    assert treated(page.format("scoliosis")) == []
    assert treated(page.format("asthma")) == ["asthma"]
    assert treated(PAGE.format("We treat scoliosis.")) == ["scoliosis"]


def test_a_list_and_a_name_are_told_once():
    names = "\n".join(f"- {name}" for name in ("Asthma", "Diabetes", "Hepatitis"))
    assert treated(PAGE.format(f"## What we treat\n\n{names}\n\nWe treat asthma. We treat diabetes.")) == [
        "Asthma",
        "diabetes",
    ]


def test_a_long_page_is_read_once():
    text = PAGE.format("\n\n".join(f"In room {n} we treat diabetes and asthma." for n in range(1_500)))
    start = time.process_time()
    assert treated(text) == ["diabetes"]
    assert time.process_time() - start < 5
