"""Words of the reviewer's report: every kind of claim, and every verdict, has its own."""

from claimcheck import messages
from claimcheck.claims.assertion import Kind
from claimcheck.claims.measures import Measure
from claimcheck.evidence.verdicts import Reason
from claimcheck.findings.finding import VERDICTS
from claimcheck.reports.html_report import LOOKS, ORDER


def test_every_kind_of_claim_is_said_in_words():
    kinds = {*(measure.value for measure in Measure), *(kind.value for kind in Kind)}
    assert kinds - set(messages.CLAIM_KINDS) == set()


def test_brief_reasons_are_reasons():
    assert set(messages.BRIEF_REASONS) <= {reason.value for reason in Reason}


def test_every_verdict_has_its_place_and_its_look():
    assert set(ORDER) == set(VERDICTS) <= set(LOOKS)
    assert len(set(LOOKS.values())) == len(LOOKS)


def test_the_lead_counts_in_whole_sentences():
    assert messages.review_lead(1, 1, 1, 1, 0, 0) == (
        "1 claim in 1 document. 1 of them does not match what the copy credits; 1 was not checked. "
        "No rule speaks of an error or a warning."
    )
    assert messages.review_lead(2, 1200, 0, 3, 1, 2) == (
        "1,200 claims in 2 documents. None of them was found not to match what the copy credits; 3 were not checked. "
        "The rules speak of 1 error and 2 warnings."
    )
