"""What `make honest` shows in full, on a sample of the sources that come along."""

import pytest
from honesty import ablation, corruption, empty, known_and_unknown, leave_one_out, renaming
from honesty.checking import base_of, check, known_sources, prepared_with
from honesty.corrupted_pages import PAGES
from honesty.forms import FORMS, page, usable
from honesty.sources import rows_of

STEP = 9


@pytest.fixture(scope="module")
def tally():
    return known_and_unknown.run(STEP)


@pytest.fixture(scope="module")
def invented():
    return corruption.ground()


def missed(bars, *names):
    """The bars that are missed, of those whose name begins so; all of them where no name is given."""
    return [(name, figure) for name, figure, met in bars if not met and (not names or name.startswith(names))]


def test_no_right_page_is_accused_and_no_source_taken_for_another(tally):
    silent = ("unknown: ", "known: errors", "borrowed: wrong owner", "wrong source")
    assert missed(known_and_unknown.bars(tally), *silent) == [], tally.lines


def test_every_form_is_used_and_its_counts_are_read(tally):
    assert {form for _, form in tally.counts} == {form.name for form in FORMS}
    for form in FORMS:
        assert tally.counts["known", form.name]["pages"] == tally.counts["unknown", form.name]["pages"] > 0


def test_a_true_sentence_about_a_figure_that_nobody_entered_is_not_accused():
    found = leave_one_out.run(1)
    assert missed(leave_one_out.bars(found)) == [], found.lines


def test_other_names_get_the_same_findings():
    found = renaming.run(STEP)
    assert missed(renaming.bars(found)) == [], found.lines


@pytest.mark.parametrize("right", PAGES, ids=lambda right: right.name)
def test_nothing_is_said_of_a_right_page(right, invented):
    assert corruption.loud(right.text, *invented) == []


@pytest.mark.parametrize(
    ("right", "change"),
    [
        pytest.param(right, change, id=f"{right.name}: {change[0][:20]} -> {change[1][:20]}")
        for right in PAGES
        for change in right.changes
    ],
)
def test_one_change_is_found(right, change, invented):
    old, new, rules = change
    found = corruption.fresh(right.text, old, new, *invented)
    assert {finding.rule for finding in found} & set(rules)


def test_the_page_alone_is_held_against_its_list_without_facts_and_vocabulary():
    found = empty.run(STEP)
    assert missed(empty.bars(found)) == [], found.lines


def test_a_rule_that_is_off_takes_only_its_own_findings_along():
    found = ablation.run(STEP * 4, guards=False)
    assert found.reaching == []


def test_every_guard_that_can_be_taken_away_exists():
    for module, function, instead in ablation.GUARDS.values():
        with ablation.without(module, function, instead):
            pass


def test_a_corrupted_page_differs_from_its_right_one_in_one_place():
    for right in PAGES:
        for old, new, rules in right.changes:
            assert right.text.count(old) == 1, (right.name, old)
            assert old != new
            assert rules


def test_nothing_is_supported_by_sources_that_are_not_there():
    prepared = prepared_with()
    nothing = base_of([], prepared)
    for row in rows_of(known_sources())[::40]:
        for form in (form for form in FORMS if usable(row, form)):
            report = check(page(row, form, row.trials, row.people), nothing, prepared)
            assert all(claim.reason != "source-agrees" for claim in report.claims)
