import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented_findings import LabelledRow, Position, claim_of, finding_of, marked, run_of

from claimcheck.findings.finding import MarkedCopy, Waiver
from claimcheck.reports.display import character_width, is_plain, shown, width
from claimcheck.reports.look import Look
from claimcheck.reports.text import finding_lines, text_report

PAGE = {
    9: "Warm stones are popular. The house has read the main studies, among them a 2020 trial of over 550 patients "
    "with stiff knees, which ran for two winters in nine towns [2]. The authors concluded that stones work.",
    24: "In 2021, a review in the Journal of Rest pooled nine trials of lamps.",
    114: "2. Oduya K, Brandt L. Warm stones for stiff knees: a randomised trial of 152 adults. J Rest. 2019;3:1-9.",
}


def lines_of(finding, lines=PAGE):
    return "\n".join(finding_lines(finding, lines))


def test_both_places_stand_under_carets_with_their_words():
    finding = finding_of(
        [marked(PAGE, 9, "over 550 patients", "reference 2: 152")],
        "The copy says over 550 patients. Reference 2 on this page says 152.",
        seconds=(marked(PAGE, 114, "152", "this page's own words"),),
        rows=(
            LabelledRow("linked", "marker [2] after the sentence"),
            LabelledRow(
                "also",
                "Oduya and Brandt 2019, on record: 152 adults with stiff knees, followed for nine months",
                "https://doi.example/10.0000/invented",
            ),
            LabelledRow("try", "correct the count, or point the marker at the study that has it"),
        ),
    )
    assert (
        lines_of(finding)
        == """\
a.md:9:90: error: SF02 sample-size-differs
  The copy says over 550 patients. Reference 2 on this page says 152.

      |
    9 | ... them a 2020 trial of over 550 patients with stiff knees, which ...
      |                          ^^^^^^^^^^^^^^^^^ reference 2: 152
      |
  114 | ... knees: a randomised trial of 152 adults. J Rest. 2019;3:1-9.
      |                                  ^^^ this page's own words
  linked    marker [2] after the sentence
  also      Oduya and Brandt 2019, on record: 152 adults with stiff knees,
            followed for nine months
            https://doi.example/10.0000/invented
  try       correct the count, or point the marker at the study that has it"""
    )


def test_marks_that_fit_share_a_line_of_carets():
    lines = {11: "Reviewers read 39 trials with 20,827 adults."}
    finding = finding_of([marked(lines, 11, "39", "list: 33"), marked(lines, 11, "20,827", "list: 8,270")])
    assert lines_of(finding, lines).splitlines()[3:] == [
        "     |",
        "  11 | Reviewers read 39 trials with 20,827 adults.",
        "     |                ^^ list: 33    ^^^^^^ list: 8,270",
    ]


def test_words_that_do_not_fit_beside_carets_stand_below():
    lines = {1: "Reviewers read 39 trials, 20,827 adults."}
    finding = finding_of([marked(lines, 1, "39", "the list has 33"), marked(lines, 1, "20,827", "list: 8,270")])
    assert lines_of(finding, lines).splitlines()[4:] == [
        "   1 | Reviewers read 39 trials, 20,827 adults.",
        "     |                ^^         ^^^^^^ list: 8,270",
        "     |                the list has 33",
    ]


def test_marks_far_apart_on_one_line_are_two_excerpts():
    finding = finding_of([marked(PAGE, 9, "Warm stones"), marked(PAGE, 9, "stones work")])
    assert lines_of(finding).splitlines()[3:] == [
        "     |",
        "   9 | Warm stones are popular. The house has read the main studies, ...",
        "     | ^^^^^^^^^^^",
        "     |",
        "   9 | ... in nine towns [2]. The authors concluded that stones work.",
        "     |                                                   ^^^^^^^^^^^",
    ]


def test_copy_over_several_lines_is_shown_where_it_begins():
    lines = {22: '"I have been stiff all my life, and now I dance."'}
    finding = finding_of([marked(lines, 22, '"I', end=(24, 9))])
    assert lines_of(finding, lines).splitlines()[-1] == "     | ^ to line 24"


def test_copy_over_a_line_break_is_shown_on_both_lines():
    lines = {15: "After four weeks, 28 of", 16: "  the 40 nurses slept well."}
    finding = finding_of([marked(lines, 15, "28 of", "70%", end=(16, 9))])
    assert lines_of(finding, lines).splitlines()[3:] == [
        "     |",
        "  15 | After four weeks, 28 of",
        "     |                   ^^^^^",
        "  16 |   the 40 nurses slept well.",
        "     |   ^^^^^^ 70%",
    ]


def test_a_check_may_say_itself_where_a_story_ends():
    lines = {22: '"I have been stiff all my life,', 23: "and now"}
    finding = finding_of([marked(lines, 22, '"I', "to line 30", end=(23, 4))])
    assert lines_of(finding, lines).splitlines()[-1] == "     | ^ to line 30"


def test_a_mark_longer_than_the_page_is_cut():
    lines = {1: "Before it. " + "word " * 60}
    finding = finding_of([MarkedCopy(Position(1, 12, 1, 300), "word", "all of it")])
    *_, copy, carets, note = lines_of(finding, lines).splitlines()
    assert copy.startswith("   1 | ... word word")
    assert copy.endswith(" ...")
    assert len(copy) <= 80
    assert len(carets) <= 80
    assert note == "     |     all of it"


@pytest.mark.parametrize(
    ("line", "text", "shown", "carets"),
    [
        ("\tover\t550 people", "550", " over 550 people", "      ^^^"),
        ("睡眠を550人が試した", "550", "睡眠を550人が試した", "      ^^^"),
        ("caf\u0065\u0301 for 550 people", "550", "caf\u0065\u0301 for 550 people", "         ^^^"),
        ("550 \U0001f600 people", "people", "550 \U0001f600 people", "       ^^^^^^"),
        ("a\u200d\ufe0fb 550", "550", "ab 550", "   ^^^"),
        ("５５０人 tried", "５５０", "５５０人 tried", "^^^^^^"),
    ],
)
def test_carets_stand_by_width_not_by_count(line, text, shown, carets):
    finding = finding_of([marked({1: line}, 1, text)])
    *_, copy, row = lines_of(finding, {1: line}).splitlines()
    assert copy == f"   1 | {shown}"
    assert row == f"     | {carets}"


def test_a_missing_thing_gets_one_caret_even_at_the_end_of_the_line():
    finding = finding_of([MarkedCopy(Position(1, 6, 1, 6), "")])
    assert lines_of(finding, {1: "Stone"}).splitlines()[-1] == "     |      ^"


def test_control_characters_never_reach_the_terminal():
    line = "It \x1b[2J\x07has\u202e 550 \x9b31m people"
    finding = finding_of(
        [marked({1: line}, 1, "550", "\x1b]0;title\x07")],
        "The copy \x1b[31msays\r\n550.",
        path="a\x1b[1m\n.md",
        rows=(LabelledRow("try\x1b", "more \x1b[0m", "https://a.example/\x1b"),),
    )
    run = run_of([finding], lines={1: line})
    text = "\n".join(text_report(run))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", text)
    assert "has" in text
    copy, carets = next(
        pair
        for pair in zip(text.splitlines(), text.splitlines()[1:], strict=False)
        if "550 " in pair[0] and "|" in pair[0]
    )
    assert carets.index("^") == copy.index("550")


def test_colour_is_only_decoration():
    finding = finding_of([marked(PAGE, 9, "over 550 patients", "list: 152")], rows=(LabelledRow("try", "152"),))
    run = run_of([finding], lines=PAGE)
    coloured = "\n".join(text_report(run, Look(colour=True)))
    assert "\x1b[" in coloured
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == "\n".join(text_report(run))


def test_a_waiver_is_shown():
    finding = finding_of([marked(PAGE, 24, "2021")], waived=Waiver("checked with the author"))
    assert "  waived    checked with the author" in lines_of(finding)


def test_the_report_ends_with_the_closing_line():
    run = run_of([finding_of([marked(PAGE, 24, "2021")])], [claim_of("contradicted")], PAGE)
    *_, blank, last = text_report(run)
    assert (blank, last) == ("", "1 error. 1 claim in 1 file: 1 contradicted, 0 not checked.")


WORD = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30)


@settings(max_examples=300)
@given(st.lists(WORD, min_size=1, max_size=40), st.data())
def test_no_line_is_wider_than_80_columns(words, data):
    line = re.sub("[\r\n]", " ", " ".join(words))
    edges = sorted(data.draw(st.lists(st.integers(0, len(line)), min_size=2, max_size=6)))
    notes = data.draw(st.lists(st.text(max_size=100), min_size=6, max_size=6))
    marks = [
        MarkedCopy(Position(7, a + 1, 7, b + 1), line[a:b], note)
        for a, b, note in zip(edges[::2], edges[1::2], notes, strict=False)
    ]
    finding = finding_of(marks, " ".join(words) or "x", rows=(LabelledRow("linked", line),))
    shown = list(finding_lines(finding, {7: line}))
    assert all(width(row) <= 80 or "://" in row for row in shown)
    assert any(row.startswith("   7 |") for row in shown)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), min_size=1, max_size=300), st.data())
def test_carets_stand_under_what_is_marked(line, data):
    start = data.draw(st.integers(0, len(line) - 1))
    marker = "^x^"
    line = line[:start] + marker + line[start:]
    finding = finding_of([MarkedCopy(Position(1, start + 1, 1, start + 4), marker)])
    rows = list(finding_lines(finding, {1: line}))
    copy, carets = next((a, b) for a, b in itertools.pairwise(rows) if a.startswith("   1 |"))
    at = 0
    for index, character in enumerate(copy):
        if at == carets.index("^") and character == "^":
            assert copy[index:].startswith(marker)
            return
        at += width(character)
    pytest.fail("no mark above the carets")


def test_plain_characters_are_shown_as_they_are_one_column_wide():
    for code in range(0x3000):
        if is_plain(chr(code)):
            assert (shown(chr(code)), character_width(chr(code))) == (chr(code), 1), hex(code)
    assert is_plain("A “plain” text – 5 × 10 ≥ 2’s café… ←")
    for character in "\xad\u200b\u202e\u0301漢\t\x7f\u2028":
        assert not is_plain(character)


def test_findings_that_differ_in_their_place_alone_are_told_once():
    page = {n: f"A tea (Updated: May 2026) of number {n}." for n in range(1, 4)} | {4: "A tea (updated 5/2026)."}
    stamp = "A stamp stands on this page four times."
    findings = [finding_of([marked(page, n, "(Updated: May 2026)")], stamp, rule="FR02") for n in (1, 2, 3)]
    findings += [finding_of([marked(page, 4, "(updated 5/2026)")], stamp, rule="FR02")]
    findings += [finding_of([marked(page, 3, "number 3")], "Another thing.", rule="FR02")]
    report = "\n".join(text_report(run_of(findings, lines=page)))
    assert report.count("A stamp stands") == 1
    assert re.findall(r"^ +(\d+) \|", report, re.MULTILINE) == ["1", "4", "3"]
    assert "  again     lines 2 and 3\n" in report
    assert report.count("Another thing.") == 1


def test_findings_with_a_second_place_or_a_waiver_are_not_put_together():
    page = {1: "A trial of 550.", 2: "A trial of 550.", 3: "2. A trial of 152."}
    findings = [finding_of([marked(page, n, "550")], "Two counts.", seconds=(marked(page, 3, "152"),)) for n in (1, 2)]
    assert "\n".join(text_report(run_of(findings, lines=page))).count("Two counts.") == 2
