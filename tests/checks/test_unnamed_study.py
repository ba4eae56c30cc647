"""AC02: once a paragraph, silent where a reader is led to the study, and where no study carries the sentence."""

import datetime
import time

import pytest

from claimcheck.linter import Settings, check_content, prepare


@pytest.fixture(scope="module")
def check():
    prepared = prepare(Settings(today=datetime.date(2026, 1, 31), select=("AC02",), preview=True))
    return lambda text: list(check_content("page.md", text.encode(), prepared).findings)


STUDY = "A recent study found that moss baths ease stiff knees."


def test_a_paragraph_has_one_alarm(check):
    findings = check(f"# Moss\n\n{STUDY} One trial showed that moss tea lowers blood pressure.")
    assert [finding.quote for finding in findings] == ["A recent study"]
    assert findings[0].message == '"A recent study" carries the sentence, and nothing here tells readers which it is.'


@pytest.mark.parametrize(
    "led_to",
    [
        f"{STUDY[:-1]} (Quennell 2019).",
        f"{STUDY} See [the paper](https://moss.example/paper).",
        f"{STUDY}\n\nThe team of Quennell et al. counted steps.",
        f"{STUDY}\n\nThey walked far.\n\n[Read on](https://moss.example/paper)",
        "A 2019 study in the Journal of Mosses found that moss baths ease stiff knees.",
        f"{STUDY}\n\n## References\n\n1. Quennell A. Moss baths for knees. J Moss. 2019;1:2-3.",
    ],
)
def test_a_reader_who_is_led_to_it(check, led_to):
    assert check(f"# Moss\n\n{led_to}\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "A National Moss Study found that baths ease stiff knees.",
        "We wait for a study that shows that moss baths ease stiff knees.",
        "Our study found that moss baths ease stiff knees.",
        "A study of moss baths for stiff knees is under way.",
        "A recent study found no difference in stiff knees between moss and warm water.",
        "A case study found that customers with stiff knees like moss.",
        "> A recent study found that moss baths ease stiff knees, and I feel well.\n>\n> - Ana, 43",
    ],
)
def test_no_study_that_carries_a_sentence(check, text):
    assert check(f"# Moss\n\n{text}\n") == []


def test_a_page_of_many_studies_is_read_once(check):
    started = time.process_time()
    assert len(check("# Moss\n\n" + "\n\n".join([STUDY] * 1_000))) == 12
    assert time.process_time() - started < 5
