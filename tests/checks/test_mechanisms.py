"""CS07 and ST05: what happens in the body told as a benefit; the same words of textbooks and of doubt."""

import datetime
import time

import pytest

from claimcheck import Settings, check_text

TODAY = datetime.date(2026, 1, 31)
OFFER = "Book your appointment today."


def quotes(code, said, end=OFFER):
    text = f"# Moss\n\n{said}\n\n{end}\n"
    settings = Settings(today=TODAY, select=(code,), preview=True)
    return [finding.quote for finding in check_text(text, "page.md", settings).findings]


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("Our massage stimulates the vagus nerve, and you feel calm.", "stimulates the vagus nerve"),
        ("Acupuncture resets the central pain filter.", "resets the central pain filter"),
        ("This therapy balances brain chemistry. Your mood lifts.", "balances brain chemistry"),
        ("Pain goes away. It blocks pain signals.", "blocks pain signals"),
        ("The patch raises serotonin levels for better sleep.", "raises serotonin levels"),
        ("Our lamp boosts ATP production. Recovery is faster.", "boosts ATP production"),
    ],
)
def test_mechanisms_of_an_offer(said, quote):
    assert quotes("CS07", said) == [quote]
    assert quotes("CS07", said, end="It is green.") == []


@pytest.mark.parametrize(
    "said",
    [
        "Our massage may stimulate the vagus nerve, and you may feel calm.",
        "Massage is believed to activate the parasympathetic nervous system and ease pain.",
        "Stress triggers cortisol release, and sleep suffers; ask for our massage.",
        "When you laugh, your brain releases endorphins, and pain fades.",
        "Antidepressants raise serotonin levels and lift your mood.",
        "Our massage stimulates the vagus nerve.",
        "In mice our extract blocks pain receptors and eases pain.",
        "Our massage does not reset the nervous system, and pain may come back.",
        "Our teacher calms the nervous system of each horse, and its pain goes (Quill 2019).",
    ],
)
def test_no_mechanism_of_an_offer(said):
    assert quotes("CS07", said) == []


def test_each_sentence_once_and_a_few_of_a_page():
    said = " ".join(f"Our massage {verb} the vagus nerve and eases pain." for verb in ("calms", "resets"))
    assert quotes("CS07", said) == ["calms the vagus nerve", "resets the vagus nerve"]
    many = "\n\n".join(f"Our massage number {word} calms the vagus nerve and eases pain." for word in "abcdefghij")
    assert len(quotes("CS07", many)) == 5


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("Blood tests show significant reductions in inflammatory markers after 6 sessions.", None),
        ("Cortisol levels dropped in 8 of 10 members.", "Cortisol levels dropped"),
        ("HRV improvements are seen in 72% of adults.", "HRV improvements"),
        ("It reduced cytokines by 40%.", "reduced cytokines"),
    ],
)
def test_markers_with_a_figure(said, quote):
    assert quotes("ST05", said) == [quote or "significant reductions in inflammatory markers"]
    assert quotes("ST05", said, end="It is green.") == []


@pytest.mark.parametrize(
    "said",
    [
        "It lowered blood pressure by 8 mmHg.",
        "Cortisol levels dropped.",
        "Cortisol levels dropped by 20% in one small trial, but nobody knows (Quill 2019) what it means.",
        "Heart rate variability improves with age in 1 of 10, which is unclear.",
    ],
)
def test_no_marker_as_a_benefit(said):
    assert quotes("ST05", said) == []


@pytest.mark.parametrize("piece", ["triggers a ", "calms the nervous ", "drops in IL-6 ", "lowered cortisol by 1 "])
def test_long_texts_take_little_time(piece):
    started = time.process_time()
    quotes("CS07", piece * 1500)
    quotes("ST05", piece * 1500)
    assert time.process_time() - started < 6
