import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.checks.alarm import Alarm, CreditPath, Fix, Mark, Related, Row
from claimcheck.checks.page import Page
from claimcheck.checks.rule import Rule
from claimcheck.citations.reference import Place
from claimcheck.documents.document import Block, BlockKind, Document, Span, line_starts
from claimcheck.documents.text_map import TextMapBuilder
from claimcheck.findings.finding import Position
from claimcheck.findings.fingerprint import Fingerprints
from claimcheck.findings.make import excerpt_lines, less_severe, make_file_finding, make_finding, make_findings
from claimcheck.language.passage import Passage
from claimcheck.language.sentences import Sentence

RULE = Rule(
    "SF02", "sample-size-differs", "stable", "warning", "references", "a.b", None, "m", "w", "r", (), ("all",), "x", 1
)


def page_of(text, path="a.md"):
    """A page with a block for each paragraph, its lines folded to spaces."""
    blocks = []
    for found in re.finditer(r"(?:[^\r\n]+(?:\r\n|\n|\r)?)+", text):
        builder = TextMapBuilder()
        at = found.start()
        for part in re.split(r"(\r\n|\n|\r)", found[0]):
            if part.strip("\r\n"):
                builder.literal(part, at)
            elif part:
                builder.replaced(" ", at, at + len(part))
            at += len(part)
        blocks.append(Block(len(blocks), BlockKind.PARAGRAPH, builder.build()))
    passages = [
        Passage(
            block,
            block.text,
            tuple(
                Sentence(block.id * 100 + i, block.id, *found.span())
                for i, found in enumerate(re.finditer(r"[^.\s][^.]*\.?", block.text))
            ),
            (),
            (),
            (),
        )
        for block in blocks
    ]
    document = Document(path, text, tuple(blocks), line_starts(text))
    return Page(document, tuple(passages), (), frozenset(), datetime.date(2026, 1, 31))


def place_of(page, words, occurrence=0):
    hits = [
        Place(block.id, found.start(), found.end())
        for block in page.document.blocks
        for found in re.finditer(re.escape(words), block.text)
    ]
    return hits[occurrence]


def alarm_of(page, words, occurrence=0, **more):
    return Alarm("SF02", (Mark(place_of(page, words, occurrence), "list: 152"),), "The copy says it.", **more)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_lines_and_columns_count_from_one_whatever_ends_a_line(newline):
    page = page_of(f"First line{newline}{newline}\U0001f600 a trial{newline}of 550 people.{newline}")
    finding = make_finding(alarm_of(page, "550"), page, RULE)
    assert finding.position == Position(4, 4, 4, 7)
    over = make_finding(alarm_of(page, "trial of 550"), page, RULE)
    assert over.position == Position(3, 5, 4, 7)
    assert over.quote == "trial of 550"
    assert excerpt_lines([finding, over], page.document) == {3: "\U0001f600 a trial", 4: "of 550 people."}


def test_a_finding_carries_all_of_its_alarm():
    page = page_of("A trial of 550 people.\n\n2. Warm stones in 152 adults.")
    entry = place_of(page, "152")
    alarm = alarm_of(
        page,
        "550",
        seconds=(Mark(entry, "its words"),),
        rows=(Row("linked", "marker [2]", "https://a.example"),),
        related=(Related("reference", "152 adults", "reference:2", None, entry), Related("source", "152", "x-2019")),
        source="reference:2",
        owner="x-2019",
        expected="152",
        found="550",
        credit=CreditPath("identified", ("marker",), ("reference:2",)),
        assumed=("arm",),
        reason="differs",
        fix=Fix(place_of(page, "550"), "152"),
    )
    finding = make_finding(alarm, page, RULE)
    assert (finding.rule, finding.name, finding.path) == ("SF02", "sample-size-differs", "a.md")
    assert finding.marks[0].note == "list: 152"
    assert finding.seconds[0].position == Position(3, 19, 3, 22)
    assert finding.seconds[0].text == "152"
    assert (finding.rows[0].label, finding.rows[0].text, finding.rows[0].url) == (
        "linked",
        "marker [2]",
        "https://a.example",
    )
    assert [other.position for other in finding.related] == [Position(3, 19, 3, 22), None]
    assert (finding.source, finding.owner, finding.expected, finding.found) == ("reference:2", "x-2019", "152", "550")
    assert (finding.credit.identity, finding.credit.path, finding.credit.candidates) == (
        "identified",
        ("marker",),
        ("reference:2",),
    )
    assert (finding.assumed, finding.reason, finding.waived) == (("arm",), "differs", None)
    assert finding.fix is None


@pytest.mark.parametrize(
    ("rule", "alarm", "given"),
    [
        ("error", None, "error"),
        ("error", "warning", "warning"),
        ("advice", "error", "advice"),
        ("warning", "advice", "advice"),
    ],
)
def test_the_less_severe_of_rule_and_alarm_counts(rule, alarm, given):
    assert less_severe(rule, alarm) == given


def test_paragraphs_of_one_story_are_one_mark():
    page = page_of('"I was stiff.\n\n"Now I dance.\n\n"Every day."\n\nSold here.')
    whole = [Mark(Place(number, 0, len(page.block(number).text))) for number in range(3)]
    finding = make_finding(Alarm("SF02", tuple(whole), "A story."), page, RULE)
    [mark] = finding.marks
    assert mark.position == Position(1, 1, 5, 13)
    apart = make_finding(Alarm("SF02", (whole[0], whole[2]), "A story."), page, RULE)
    assert len(apart.marks) == 2


def test_findings_stand_in_the_order_of_the_page():
    page = page_of("A trial of 550 people.\n\nA trial of 560 people.")
    findings = make_findings([alarm_of(page, "560"), alarm_of(page, "550")], page, [RULE])
    assert [finding.quote for finding in findings] == ["550", "560"]


def fingerprint(text, words, occurrence=0):
    page = page_of(text)
    alarms = [alarm_of(page, words, number) for number in range(occurrence + 1)]
    return make_findings(alarms, page, [RULE])[occurrence].fingerprint


def test_a_fingerprint_outlives_edits_elsewhere():
    before = fingerprint("A trial of 550 people.", "550")
    assert fingerprint("New words above.\n\nAnd here. A   trial of\n550 PEOPLE.", "550") == before
    assert fingerprint("A trial of 550 adults.", "550") != before
    assert fingerprint("A trial of 551 people.", "551") != before


def test_fingerprints_are_unique_in_a_run():
    text = "A trial of 550 people. A trial of 550 people."
    assert fingerprint(text, "550", 0) != fingerprint(text, "550", 1)
    assert Fingerprints("a.md").next("SF02", "a", "b") != Fingerprints("b.md").next("SF02", "a", "b")
    assert Fingerprints("a.md").next("SF02", "a", "b") != Fingerprints("a.md").next("SF08", "a", "b")


@given(st.lists(st.tuples(*[st.sampled_from(["a", "b", "a b", ""])] * 3), max_size=20))
def test_no_two_findings_of_a_file_share_a_fingerprint(keys):
    fingerprints = Fingerprints("a.md")
    made = [fingerprints.next(*key) for key in keys]
    assert len(set(made)) == len(made)


SURE = CreditPath("identified", ("marker",), ("reference:2",))


def fix_of(text, words, **more):
    page = page_of(text)
    return make_finding(alarm_of(page, words, **{"fix": Fix(place_of(page, words), "152"), **more}), page, RULE).fix


def test_a_fix_is_offered_where_the_work_is_sure():
    fix = fix_of("A trial of 550 people.", "550", credit=SURE)
    assert (fix.position, fix.text) == (Position(1, 12, 1, 15), "152")


@pytest.mark.parametrize(
    "unsure",
    [
        {"credit": None},
        {"credit": CreditPath("pinned", (), ())},
        {"credit": CreditPath("narrowed", (), ())},
        {"credit": SURE, "assumed": ("arm",)},
        {"credit": SURE, "severity": "warning"},
    ],
)
def test_no_fix_is_offered_where_something_is_not(unsure):
    assert fix_of("A trial of 550 people.", "550", **unsure) is None


def test_no_fix_is_offered_across_what_the_file_says_otherwise():
    # The reader folded the line break to a space: a change there would join the lines.
    assert fix_of("A trial of 5\n50 people.", "5 50", credit=SURE) is None


def test_a_part_that_could_not_be_read_is_a_finding_too():
    page = page_of("One.\n\n<broken\nthing>")
    finding = make_file_finding(RULE, page.document, Span(6, 13), "This part could not be read.")
    assert (finding.position, finding.quote, finding.reason) == (Position(3, 1, 3, 8), "<broken", "unreadable")
