"""Testimonials in the ledger of claims."""

import datetime
import json

import pytest

from claimcheck.linter import Settings, check_content, prepare

STORY = '"I had tried every tea in the shop. After a month of Brightroot my knees stopped aching." - Anna'
TAGGED = (
    "Customer letter, May 2025, printed as written; she was not paid.\n\n"
    f"{STORY}\n\nIn the trial, 4 in 10 people had less pain at eight weeks, 3 in 10 with the dummy tea.\n"
)
TODAY = datetime.date(2026, 1, 31)


def told(text, *places):
    """Words, verdict and reason of what customers tell."""
    settings = Settings(today=TODAY, jurisdictions=places or ("us", "uk"))
    report = check_content("page.md", text.encode(), prepare(settings))
    return [(c.text, c.verdict, c.reason) for c in report.claims if c.kind == "testimonial"]


def test_what_nobody_can_weigh_is_uncredited():
    words = 'After a month of Brightroot my knees stopped aching."'
    assert told(STORY) == [(words, "uncredited", "untagged")]


def test_what_is_tagged_is_not_checked():
    assert {(verdict, reason) for _, verdict, reason in told(TAGGED)} == {("not_checked", "tagged")}


@pytest.mark.parametrize(
    ("places", "reason"),
    [(("us",), "untagged"), (("uk",), "tagged"), (("uk", "us"), "untagged"), (("uk", "au"), "untagged")],
)
def test_tags_are_those_of_the_place(places, reason):
    without_result = TAGGED.split("\n\nIn the trial")[0]
    assert {found for _, _, found in told(without_result, *places)} == {reason}


def test_no_tag_counts_where_the_law_lets_no_testimonial_stand():
    assert {found for _, _, found in told(TAGGED, "au")} == {"untagged"}


def test_bad_examples_are_no_claims():
    assert told(f"Never print stories such as this one:\n\n{STORY}") == []


def test_figures_are_counted_as_before():
    settings = Settings(today=TODAY)
    plain = check_content("page.md", b"In the trial, 4 in 10 people had less pain.", prepare(settings))
    page = f"In the trial, 4 in 10 people had less pain.\n\n{STORY}\n".encode()
    with_story = check_content("page.md", page, prepare(settings))
    numeric = [(c.kind, c.text, c.verdict) for c in with_story.claims if c.kind != "testimonial"]
    assert numeric == [(c.kind, c.text, c.verdict) for c in plain.claims]


def test_claims_can_be_asked_for_by_kind(tmp_path, capsys):
    from claimcheck.cli.app import run

    (tmp_path / "page.md").write_text(TAGGED)
    assert run(["claims", str(tmp_path / "page.md"), "--kind", "testimonial", "--format", "json"]) == 0
    claims = json.loads(capsys.readouterr().out)["claims"]
    assert claims
    assert {claim["kind"] for claim in claims} == {"testimonial"}
