"""HY06: figures on health that nobody is named for; prices, thresholds, cases and what is cited are none."""

import datetime
import time

import pytest

from claimcheck.linter import Settings, check_content, prepare


@pytest.fixture(scope="module")
def check():
    prepared = prepare(Settings(today=datetime.date(2026, 1, 31), select=("HY06",), preview=True))
    return lambda text: list(check_content("page.md", text.encode(), prepared).findings)


FIGURE = "Back pain affects about 80% of adults at some time."


def test_a_sentence_has_one_alarm(check):
    findings = check(f"# Backs\n\n{FIGURE} Insomnia affects one in three people, or 33% of adults.\n")
    assert [finding.quote for finding in findings] == ["about 80% of adults", "one in three people"]
    assert findings[0].message == '"About 80% of adults" is a figure on health, and nobody is named for it.'


@pytest.mark.parametrize(
    "text",
    [
        f"{FIGURE[:-1]} (Rossi 2020).",
        f"{FIGURE}\n\nSource: a report of 2020",
        f"Rossi et al. (2020) asked many.\n\n{FIGURE}",
        f"{FIGURE} See [the report](https://backs.example/report).",
        "Save 30% on pain relief for adults.",
        "Within 30% of ideal body weight, adults have less pain.",
        "She was 75% better, and her pain was gone.",
        "95% of our patients have less pain.",
        "All women, 100% of women, go through menopause and its pain.",
        "A survey found back pain in 80% of adults.",
        "20% of adults like walks.",
        "Do 80% of adults have back pain?",
        "Most blogs claim that 80% of adults have back pain.",
    ],
)
def test_what_is_cited_or_no_figure_on_health(check, text):
    assert check(f"# Backs\n\n{text}\n") == []


def test_a_page_of_many_figures_is_read_once(check):
    started = time.process_time()
    assert len(check("# Backs\n\n" + "\n\n".join([FIGURE] * 1_000))) == 8
    assert time.process_time() - started < 5
