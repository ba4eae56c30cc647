import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import Errors
from claimcheck.findings.baseline import (
    Entry,
    entries_of,
    format_baseline,
    former_name,
    is_baseline,
    merged,
    read_baseline,
    split_known,
)
from claimcheck.findings.finding import FileReport, Waiver
from tests.reports.invented_findings import finding_of, marked

LINES = {3: "A trial of 550 adults."}


def finding(digest="x", **more):
    return finding_of([marked(LINES, 3, "550")], digest=digest, **more)


def report(*findings):
    return FileReport("a.md", "ab" * 32, findings)


def test_a_known_finding_is_hidden_and_a_new_one_is_not():
    split = split_known(report(finding("x"), finding("y")), entries_of(report(finding("x")), "a.md"))
    assert [one.digest for one in split.left.findings] == ["y"]
    assert (split.hidden, split.stale) == (1, ())


def test_each_entry_hides_one_finding():
    entries = entries_of(report(finding("x")), "a.md")
    assert split_known(report(finding("x"), finding("x")), entries).hidden == 1
    assert split_known(report(finding("x"), finding("x")), entries * 2).hidden == 2


def test_a_swap_is_seen():
    # One mended, another made: a count by file would call this no change.
    split = split_known(report(finding("y")), entries_of(report(finding("x")), "a.md"))
    assert len(split.left.findings) == 1
    assert [entry.digest for entry in split.stale] == ["x"]


def test_a_file_that_moved_is_known_by_half_of_its_findings():
    gone = {
        "old.md": entries_of(report(finding("x"), finding("y")), "old.md"),
        "other.md": entries_of(report(finding("x"), finding("u"), finding("v")), "other.md"),
    }
    assert former_name(report(finding("x"), finding("z")), gone) == "old.md"
    assert former_name(report(finding("u"), finding("v")), gone) == "other.md"
    assert former_name(report(finding("z")), gone) is None
    assert former_name(report(finding("x")), {"other.md": gone["other.md"]}) is None
    assert former_name(report(), gone) is None


def test_another_rule_is_another_finding():
    split = split_known(report(finding("x", rule="SF08")), entries_of(report(finding("x")), "a.md"))
    assert split.hidden == 0


def test_what_cannot_be_waived_cannot_be_adopted():
    unread, waived = finding("x", rule="RUN04"), finding("y", waived=Waiver("seen"))
    assert entries_of(report(unread, waived), "a.md") == ()
    entries = [Entry("a.md", "RUN04", "x"), Entry("a.md", "SF02", "y")]
    split = split_known(report(unread, waived), entries)
    assert split.hidden == 0
    assert len(split.stale) == 2


ENTRIES = st.lists(
    st.builds(
        Entry,
        path=st.text(max_size=8),
        rule=st.text(max_size=4),
        digest=st.text(max_size=6),
        name=st.text(max_size=6),
        quote=st.text(max_size=12),
    ),
    max_size=8,
)


@given(ENTRIES)
def test_what_is_written_is_read_again(entries):
    text = format_baseline(entries)
    read = read_baseline(text, "known")
    assert [(e.path, e.rule, e.digest, e.name, e.quote) for e in read] == [
        (e.path, e.rule, e.digest, e.name, e.quote) for e in sorted(entries)
    ]
    assert is_baseline(text)
    # One entry a line whatever the copy says, or a merge would tear it.
    assert len(text.split("\n")) == len(entries) + 4


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "no JSON"),
        ("[" * 100_000, "no JSON"),
        ("[1]", "no entry"),
        ('{"path": "a.md", "rule": "SF02"}', "no 'digest'"),
        ('{"path": 1, "rule": "SF02", "digest": "x"}', "no 'path'"),
        ('{"path": "a.md", "rule": "SF02", "digest": "x", "line": 3}', "unknown key 'line'"),
        ('{"claimcheck-baseline": 2}', "another version"),
    ],
)
def test_a_bad_line_is_told_with_its_number(line, said):
    with pytest.raises(Errors) as caught:
        read_baseline(f"# words\n\n{line}\n", "known")
    [error] = caught.value.errors
    assert (error.path, error.line) == ("known", 3)
    assert error.what.startswith(said)
    assert "claimcheck baseline" in error.what


def test_every_bad_line_is_told():
    with pytest.raises(Errors) as caught:
        read_baseline("{\n{\n", "known")
    assert [error.line for error in caught.value.errors] == [1, 2]


def test_a_new_baseline_keeps_what_was_not_read():
    old = [Entry("a.md", "SF02", "x", line=4), Entry("b.md", "SF02", "y", line=5)]
    new = [Entry("a.md", "SF08", "z")]
    assert merged(old, new, lambda path: path == "b.md") == (Entry("a.md", "SF08", "z"), Entry("b.md", "SF02", "y"))


def test_a_file_of_something_else_is_no_baseline():
    assert not is_baseline("# My page\n")
    assert not is_baseline(json.dumps({"schema": 1}))
