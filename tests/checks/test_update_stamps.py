"""FR02: stamps that say when, and nothing else."""

import datetime

import pytest
from copy_pages import found

from claimcheck.checks.update_stamps import empty_update_stamp

TODAY = datetime.date(2026, 6, 30)
TWICE = "Half of all adults sleep badly {0}.\nOne in five people owns a step counter {0}."


def stamps(text):
    return found(empty_update_stamp, text, TODAY)


@pytest.mark.parametrize(
    "stamp",
    [
        "(Updated: May 2026)",
        "(updated 3 May 2026)",
        "(Last reviewed: March 2025)",
        "[Reviewed Sept. 2025]",
        "(as of June 2024)",
        "(data updated on May 3, 2026)",
        "(Last updated: 2026-05)",
        "(Last checked 05/2026)",
    ],
)
def test_a_stamp_beside_two_statements_is_found_both_times(stamp):
    assert stamps(TWICE.format(stamp)) == [stamp, stamp]


@pytest.mark.parametrize(
    "stamp",
    [
        "(updated 2019 guideline)",
        "(WHO fact sheet, updated May 2026)",
        "(updated May 2026 by R. Diaz)",
        "(updated May 2026: 2025 trial added)",
        "(next review due: May 2026)",
        "(as of the spring of 2026)",
        "(Diaz, May 2026)",
    ],
)
def test_a_tag_with_a_source_a_reviewer_or_no_date_passes(stamp):
    assert stamps(TWICE.format(stamp)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Half of all adults sleep badly (updated: May 2026).",
        "# Sleep\nLast updated: May 2026\nHalf of all adults sleep badly.\nLast updated: May 2026",
        "As of May 2026 the shop sells two kinds of insoles. As of May 2026 both cost 20 euros.",
        "* Sleep (updated: May 2026)\n* Zinc (updated: May 2026)\n* Salt (updated: May 2026)",
        "As of January 2027, the price will be 20 euros.",
    ],
)
def test_single_stamps_page_stamps_and_dates_in_prose_pass(text):
    assert stamps(text) == []


@pytest.mark.parametrize("stamp", ["Last updated: July 2026", "Reviewed 1 July 2026", "Page last reviewed: 2027-01-02"])
def test_a_date_that_is_still_to_come_is_found_wherever_it_stands(stamp):
    assert stamps(f"# Sleep\n{stamp}") == [stamp]


def test_this_month_is_not_later_than_today():
    assert stamps("# Sleep\nLast updated: June 2026") == []
