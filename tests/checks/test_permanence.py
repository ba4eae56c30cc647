"""ED03: benefits that last or come at once; what is sourced, timed, wished for, denied or medicine is let be."""

import datetime
import time

import pytest

from claimcheck.linter import Settings, check_content, prepare


@pytest.fixture(scope="module")
def check():
    prepared = prepare(Settings(today=datetime.date(2026, 1, 31), select=("ED03",), preview=True))
    return lambda text: list(check_content("page.md", text.encode(), prepared).findings)


PAGE = "# Moss for back pain\n\n{}\n\nBook your appointment today.\n"
LASTS, SOON = "neither how long nor who measured it.", "names nobody who measured it."


@pytest.mark.parametrize(
    ("said", "quote", "end"),
    [
        ("Moss brings deep, lasting pain relief.", "lasting pain relief", LASTS),
        ("Relief that lasts!", "Relief that lasts", LASTS),
        ("Moss ends back pain for good.", "ends back pain for good", LASTS),
        ("Lose weight once and for all.", "Lose weight once and for all", LASTS),
        ("Long-term relief without surgery.", "Long-term relief", LASTS),
        ("Moss gives almost immediate improvement.", "almost immediate improvement", SOON),
        ("Moss instantly eases tension.", "instantly eases tension", SOON),
        ("Moss lowers stress in minutes.", "lowers stress in minutes", SOON),
        ("You feel relief from the very first session.", "feel relief from the very first session", SOON),
    ],
)
def test_how_long_and_how_soon(check, said, quote, end):
    (finding,) = check(PAGE.format(said))
    assert finding.quote == quote
    assert finding.message.endswith(end)


@pytest.mark.parametrize(
    "said",
    [
        "Moss brought lasting relief [3].",
        "Moss brought lasting relief in Quennell et al. (2019).",
        "Moss brings lasting relief, for six weeks.",
        "Moss may bring lasting relief.",
        "We do not promise lasting relief.",
        "Everybody wants lasting relief.",
        "Our goal is lasting relief.",
        "Surgery brings lasting relief.",
        "Some people have immediate relief.",
        "Does moss bring lasting relief?",
        "Slow progress rather than overnight results.",
        "She had immediate relief.",
        "We treat long-term pain and its long-term side effects.",
        "If pain gets worse, stop immediately.",
        "Ice lowers swelling immediately after a fall.",
        "Our blood tests give immediate results.",
        "Permanent weight loss is hard.",
        "Moss is for good sleep and good health.",
    ],
)
def test_what_promises_no_time(check, said):
    assert check(PAGE.format(said)) == []


@pytest.mark.parametrize(
    "page",
    [
        "# Lip fillers\n\nLasting results.\n\nBook your appointment today.\n",
        "# Websites\n\nLasting results for your shop.\n\nBook your appointment today.\n",
        "# Looks\n\nLasting results.\n\nWe also offer botox. Book your appointment today.\n",
        PAGE.format('> "It gave me lasting relief, thank you!"\n>\n> - Ana, 43'),
    ],
)
def test_looks_other_trades_and_customers(check, page):
    assert check(page) == []


def test_a_page_that_informs_is_let_be(check):
    leaflet = (
        "# Gout\n\nSymptoms of gout and its causes of pain. Ask your health care provider about side effects.\n\n"
        "Diagnosis: blood tests. Risk factors and complications below.\n\nCold packs give immediate relief.\n"
    )
    assert check(leaflet) == []
    assert len(check(f"{leaflet}\nBook your appointment today.\n")) == 1


def test_a_wording_is_told_once_and_a_page_is_read_once(check):
    text = "Moss brings lasting relief."
    assert len(check(PAGE.format(f"{text}\n\n{text}"))) == 1
    said = "lasting relief that eases back pain in minutes and improves sleep for good"
    rooms = (f"Room {number}: {said}." for number in range(1_500))
    started = time.process_time()
    assert check(PAGE.format("\n\n".join(rooms)))
    assert time.process_time() - started < 5
