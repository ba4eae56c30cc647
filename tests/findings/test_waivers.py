"""Waivers: what they reach, what they never reach, and what is wrong with them."""

import datetime
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.documents.comments import comment_on, find_comments
from claimcheck.documents.document import Span
from claimcheck.findings.directives import Directive, Fault, read_directive
from claimcheck.linter import Settings, check_content, prepare

TODAY = datetime.date(2026, 1, 31)
BAD = "In all, 12 of 20 people (50%) got better."
CODE, NAME, FAMILY = "IN02", "count-and-percentage-differ", "IN"


@pytest.fixture(scope="module")
def found(prepared):
    """A function that gives rule, line and the reason of the waiver of each finding."""

    def findings_of(text, name="page.md", prepared=prepared):
        report = check_content(name, text.encode(), prepared)
        return [(f.rule, f.position.line, f.waived and f.waived.reason) for f in report.findings]

    return findings_of


@pytest.fixture(scope="module")
def raw(prepared):
    return lambda text, name="page.md": check_content(name, text.encode(), prepared).findings


def test_the_copy_of_these_tests_is_flagged(found):
    assert found(BAD) == [(CODE, 1, None)]


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- claimcheck: allow IN02 -- agreed -->",
        "<!--claimcheck:allow IN02 -- agreed-->",
        "<!-- ClaimCheck: Allow in02 -- agreed -->",
        f"<!-- claimcheck: allow {NAME} -- agreed -->",
        f"<!-- claimcheck: allow {FAMILY} -- agreed -->",
        "<!-- claimcheck: allow IN02 \u2014 agreed -->",
        "{/* claimcheck: allow IN02 -- agreed */}",
        "{# claimcheck: allow IN02 -- agreed #}",
        "{#- claimcheck: allow IN02 -- agreed -#}",
        "{{/* claimcheck: allow IN02 -- agreed */}}",
        "{{- /* claimcheck: allow IN02 -- agreed */ -}}",
        "{{!-- claimcheck: allow IN02 -- agreed --}}",
        "{{! claimcheck: allow IN02 -- agreed }}",
        "{% comment %}claimcheck: allow IN02 -- agreed{% endcomment %}",
        "{%- comment -%} claimcheck: allow IN02 -- agreed {%- endcomment -%}",
    ],
)
def test_every_syntax(found, comment):
    assert found(f"# Title {{#moss}}\n\n{comment}\n\n{BAD}\n\n{BAD}\n") == [(CODE, 5, "agreed"), (CODE, 7, None)]


def test_mdx_and_plain_text(found):
    assert found(f"{{/* claimcheck: allow IN02 -- agreed */}}\n\n{BAD}\n", "page.mdx") == [(CODE, 3, "agreed")]
    for between in ("\n", "\n\n", "\r\n", "\r"):
        text = f"<!-- claimcheck: allow IN02 -- 12 of 20 (50%) agreed -->{between}{BAD}\n"
        assert [(rule, waived) for rule, _, waived in found(text, "page.txt")] == [(CODE, "12 of 20 (50%) agreed")]


def test_html_comments():
    def texts(source):
        return [comment.text for comment in find_comments("page.html", source)]

    good = "<!-- claimcheck: allow IN02 -- agreed -->"
    assert texts(f"<p>Moss</p>\n{good}<p>Moss</p>") == ["claimcheck: allow IN02 -- agreed"]
    for code in ("pre", "code", "script", "style", "template", "textarea"):
        assert texts(f"<{code}>{good}</{code}>") == []
    assert texts(f'<img alt="{good}">{good}') == ["claimcheck: allow IN02 -- agreed"]
    assert texts("<!-- {# claimcheck: allow IN02 -- agreed #} -->") == []
    assert texts("<p>&lt;!-- claimcheck: allow IN02 -- agreed --&gt;") == []
    assert texts(f"---\ntitle: {good}\n---\n<p>") == []


def test_html_pages(found):
    good = "<!-- claimcheck: allow IN02 -- agreed -->"
    text = f"<p>Moss.</p>\n{good}\n<p><img alt='Moss' src='a.png'>{BAD}</p>\n<p>{BAD}</p>\n"
    assert found(text, "page.html") == [(CODE, 3, "agreed"), (CODE, 4, None)]
    table = f"{good}\n<table><tr><td>a</td><td>{BAD}</td></tr>\n<tr><td>b</td><td>{BAD}</td></tr></table>\n<p>{BAD}"
    assert found(table, "page.html") == [(CODE, 2, "agreed"), (CODE, 3, "agreed"), (CODE, 4, None)]


@pytest.mark.parametrize(
    "piece", ["<!-- claimcheck: ", '<a "', "<pre>", "{# x ", "{{! ", "`", "{% comment %}", "<!-- by:"]
)
@pytest.mark.parametrize("name", ["page.md", "page.html", "page.txt"])
def test_openings_without_an_end_take_no_time(piece, name):
    text = "claimcheck: allow\n" + f"{piece}\n" * 20_000
    start = time.perf_counter()
    assert find_comments(name, text) == ()
    assert time.perf_counter() - start < 5


def test_a_long_head_takes_no_time():
    comment = comment_on("claimcheck: allow " + " by: until:" * 20_000 + " -- agreed", Span(0, 1))
    assert isinstance(read_directive(comment), Fault)


@pytest.mark.parametrize(
    "text",
    [
        "```\n<!-- claimcheck: allow IN02 -- agreed -->\n```",
        "    <!-- claimcheck: allow IN02 -- agreed -->",
        "Write `<!-- claimcheck: allow IN02 -- agreed -->` there.",
        "Write \\<!-- claimcheck: allow IN02 -- agreed --> there.",
        "```\n{# claimcheck: allow IN02 -- agreed #}\n```",
        "<pre>\n<!-- claimcheck: allow IN02 -- agreed -->\n</pre>",
        "<!-- TODO: claimcheck: allow IN02 -- agreed -->",
        "<!-- We use claimcheck: allow IN02 -- agreed -->",
        "Write claimcheck: allow IN02 -- agreed there.",
        "<!-- claimcheck is good -->",
        "<!-- claimcheck: allow IN02 -- never closed",
    ],
)
def test_what_is_no_directive(text):
    assert find_comments("page.md", f"# Title\n\n{text}\n") == ()


def test_front_matter_is_no_place_for_a_directive(found):
    good = "<!-- claimcheck: allow IN02 -- agreed -->"
    assert found(f"---\nnote: '{good}'\n---\n{BAD}\n") == [(CODE, 4, None)]
    assert found(f"{good}\n---\ndescription: {BAD}\n---\n\n{BAD}\n") == [(CODE, 3, "agreed"), (CODE, 6, None)]


def test_ranges_and_files(found):
    start, end = "<!-- claimcheck: allow-start IN02 -- agreed -->", "<!-- claimcheck: allow-end IN02 -->"
    text = f"{BAD}\n\n{start}\n\n{BAD}\n\n{BAD}\n\n{end}\n\n{BAD}\n"
    assert found(text) == [(CODE, 1, None), (CODE, 5, "agreed"), (CODE, 7, "agreed"), (CODE, 11, None)]
    text = f"{BAD}\n\n{BAD}\n\n<!-- claimcheck: allow-file IN02 -- all -->\n"
    assert found(text) == [(CODE, 1, "all"), (CODE, 3, "all")]


def test_the_nearest_of_nested_ranges_gives_the_reason(found):
    text = (
        f"<!-- claimcheck: allow-start IN -- outer -->\n\n{BAD}\n\n"
        f"<!-- claimcheck: allow-start {NAME} -- inner -->\n\n{BAD}\n\n<!-- claimcheck: allow-end IN02 -->\n\n"
        f"{BAD}\n\n<!-- claimcheck: allow-end IN -->\n\n{BAD}\n"
    )
    assert found(text) == [(CODE, 3, "outer"), (CODE, 7, "inner"), (CODE, 11, "outer"), (CODE, 15, None)]


def test_a_table_is_waived_whole_from_before_it_and_by_cell_within(found):
    rows = f"| Moss | Result |\n| --- | --- |\n| a | {BAD} |\n| b | {BAD} |\n"
    good = "<!-- claimcheck: allow IN02 -- agreed -->"
    assert found(f"{good}\n\n{rows}\n{BAD}\n") == [(CODE, 5, "agreed"), (CODE, 6, "agreed"), (CODE, 8, None)]
    inside = rows.replace(f"| a | {BAD}", f"| a | {good} {BAD}")
    assert found(inside) == [(CODE, 3, "agreed"), (CODE, 4, None)]


def test_by_and_until_are_in_the_record(raw):
    comment = "<!-- claimcheck: allow IN02, SF by: Ann Lee until: 2026-12-31 -- see issue #5 -->"
    waived = next(f.waived for f in raw(f"{comment}\n\n{BAD}") if f.rule == CODE)
    assert (waived.reason, waived.line, waived.by, waived.until) == ("see issue #5", 1, "Ann Lee", "2026-12-31")


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        ("2026-01-31", [(CODE, 3, "agreed")]),
        ("2026-02-01", [(CODE, 3, "agreed")]),
        ("2026-01-30", [("RUN03", 1, None), (CODE, 3, None)]),
    ],
)
def test_until(found, until, expected):
    assert found(f"<!-- claimcheck: allow IN02 until: {until} -- agreed -->\n\n{BAD}") == expected


@pytest.mark.parametrize(
    ("comment", "rule", "marked"),
    [
        ("<!-- claimcheck: allow IN02x -- agreed -->", "RUN01", "IN02x"),
        ("<!-- claimcheck: allow  moss  -- agreed -->", "RUN01", "moss"),
        ("<!-- claimcheck: allow FR05 -- agreed -->", "RUN02", "FR05"),
        ("<!-- claimcheck: allow FR05 until: 2026-01-01 -- agreed -->", "RUN03", "ALL"),
        ("<!-- claimcheck: allow IN02 -->", "RUN06", "ALL"),
        ("<!-- claimcheck: allow IN02 -- -->", "RUN06", "ALL"),
        ("<!-- claimcheck: allow IN02 -- ... -->", "RUN06", "ALL"),
        ("<!-- claimcheck: allow -- agreed -->", "RUN06", "ALL"),
        ("<!-- claimcheck: alow IN02 -- agreed -->", "RUN06", "alow"),
        ("<!-- claimcheck allow IN02 -- agreed -->", "RUN06", "ALL"),
        ("<!-- claimcheck: allow IN02 SF02 -- agreed -->", "RUN06", "IN02 SF02"),
        ("<!-- claimcheck: allow IN02 until: 2026-02-30 -- agreed -->", "RUN06", "2026-02-30"),
        ("<!-- claimcheck: allow IN02 until: soon -- agreed -->", "RUN06", "soon"),
        ("<!-- claimcheck: allow IN02 by: -- agreed -->", "RUN06", "ALL"),
        ("<!-- claimcheck: allow RUN02 -- agreed -->", "RUN06", "RUN02"),
        ("<!-- claimcheck: allow RUN -- agreed -->", "RUN06", "RUN"),
        ("<!-- claimcheck: allow unused-waiver -- agreed -->", "RUN06", "unused-waiver"),
        ("<!-- claimcheck: allow-start IN02 -- agreed -->", "RUN06", "IN02"),
        ("<!-- claimcheck: allow-end IN02 -->", "RUN06", "IN02"),
        ("<!-- claimcheck: allow-end IN02 -- agreed -->", "RUN06", "ALL"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_error_at_its_place(raw, comment, rule, marked, newline):
    # Two paragraphs above, one below that FR05 says nothing of.
    text = newline.join(["Moss is 🌿 green.", "", "Moss is soft.", "", comment, "", "Moss is old.", ""])
    [finding] = raw(text)
    marked = comment if marked == "ALL" else marked
    column = comment.index(marked) + 1
    position = finding.position
    assert (finding.rule, position.line, position.column) == (rule, 5, column)
    assert (position.end_line, position.end_column, finding.quote) == (5, column + len(marked), marked[:80])
    assert finding.severity == ("warning" if rule == "RUN02" else "error")


def test_a_faulty_waiver_waives_nothing(found):
    for faulty in ("allow IN02", "allow-start IN02 -- agreed", "alow IN02 -- agreed"):
        assert (CODE, 3, None) in found(f"<!-- claimcheck: {faulty} -->\n\n{BAD}\n")


def test_unknown_rules_are_told_with_the_nearest(raw):
    [finding] = raw("<!-- claimcheck: allow count-and-percentages-differ -- agreed -->\n\nMoss.")
    assert f"did you mean '{NAME}'?" in finding.message


def test_unused_only_where_its_rules_ran(found):
    other = prepare(Settings(today=TODAY, select=("FR05",)))
    assert found("<!-- claimcheck: allow IN02 -- agreed -->\n\nMoss.") == [("RUN02", 1, None)]
    assert found("<!-- claimcheck: allow IN02 -- agreed -->\n\nMoss.", prepared=other) == []
    assert found("<!-- claimcheck: allow IN -- agreed -->\n\nMoss.", prepared=other) == []


def test_only_a_whole_waiver_is_offered_for_removal(raw):
    [alone] = raw("Moss.\n\n<!-- claimcheck: allow IN02 -- agreed -->\n\nMoss.")
    assert (alone.fix.position.line, alone.fix.position.column, alone.fix.text) == (3, 1, "")
    text = f"<!-- claimcheck: allow IN02, FR05 -- agreed -->\n\n{BAD}"
    assert [f.fix for f in raw(text) if f.rule == "RUN02"] == [None]


def test_run_findings_are_never_waived(raw):
    text = f"<!-- claimcheck: allow-file IN02 -- agreed -->\n\n{BAD}\n\n<!-- claimcheck: allow moss -- agreed -->\n"
    assert [(f.rule, bool(f.waived)) for f in raw(text)] == [(CODE, True), ("RUN01", False)]


def test_a_comment_on_a_paragraph_as_in_word():
    comment = comment_on(" claimcheck: allow IN02 \u2013 agreed ", Span(10, 20))
    read = read_directive(comment)
    assert isinstance(read, Directive)
    assert (comment.of_block, read.reason, read.names[0].span) == (True, "agreed", Span(10, 20))
    assert find_comments("page.docx", "<!-- claimcheck: allow IN02 -- agreed -->") == ()
    assert comment_on("please check with claimcheck: allow IN02", Span(0, 1)) is None
    assert isinstance(read_directive(comment_on("claimcheck: allow IN02", Span(0, 1))), Fault)


PIECES = st.lists(
    st.sampled_from(
        [
            BAD,
            f"# {BAD}",
            f"- {BAD}",
            f"> {BAD}",
            "Moss is green.",
            "<!-- claimcheck: allow IN02 -- block -->",
            "{# claimcheck: allow IN -- block #}",
            "<!-- claimcheck: allow-start IN02 -- range -->",
            "<!-- claimcheck: allow-end IN02 -->",
            "<!-- claimcheck: allow FR05 -- other -->",
            "`<!-- claimcheck: allow-file IN02 -- code -->`",
        ]
    ),
    max_size=12,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=PIECES, newline=st.sampled_from(["\n\n", "\r\n\r\n", "\n\n\n"]))
def test_a_waiver_never_reaches_further_than_it_says(found, pieces, newline):
    waived = {line for rule, line, reason in found(newline.join(pieces)) if rule == CODE and reason}
    reached, block, opened = set(), False, []
    line = 1
    for piece in pieces:
        if "allow-start" in piece and not piece.startswith("`"):
            opened.append(line)
        elif "allow-end" in piece and opened:
            start = opened.pop()
            reached.update(range(start, line))
        elif " -- block" in piece:
            block = True
        elif piece[0] not in "<{" and not piece.startswith("`"):
            if block:
                reached.add(line)
            block = False
        line += newline.count("\n")
    with_bad = {number for number, piece in _numbered(pieces, newline) if BAD in piece}
    assert waived == reached & with_bad


def _numbered(pieces, newline):
    return [(1 + index * newline.count("\n"), piece) for index, piece in enumerate(pieces)]
