"""The samples as an editor meets them: what must be found, what must stay silent, and what a correction does."""

import dataclasses
import datetime
import difflib
import functools
import pathlib
import re

import pytest
import yaml

from claimcheck.linter import Settings, check_content, prepare

SAMPLES = pathlib.Path(__file__).parent.parent / "samples"
EXPECTED = yaml.safe_load((SAMPLES / "expected.yaml").read_text(encoding="utf-8"))
NAMES = sorted(EXPECTED["samples"])
CLEAN = [name for name in NAMES if all(row.get("surplus") for row in EXPECTED["samples"][name])]


@dataclasses.dataclass(frozen=True)
class Planted:
    """A problem of a sample: where, how it is reported, and what puts it right.

    `open` says why the answer is not yet the expected one: the finding does not come or, with `surplus`, it comes where
    none should. `open_right` says why the correction is not yet read as one. Tests fail once that is no longer so.
    """

    line: int
    rule: str
    severity: str
    quote: str
    change: str = ""
    right: str = ""
    why: str = ""
    open: str = ""
    open_right: str = ""
    surplus: bool = False

    @property
    def comes(self):
        return self.surplus or not self.open

    def corrected(self, text):
        assert text.count(self.change) == 1, f"not exactly once in the sample: {self.change!r}"
        return text.replace(self.change, self.right)


def parameter(name, *rows, values):
    """The values of a test about rows, which must fail while a correction among them is open."""
    reasons = "; ".join(row.open_right for row in rows if row.open_right)
    return pytest.param(*values, id=name, marks=[pytest.mark.xfail(reason=reasons, strict=True)] if reasons else [])


PLANTED = [(name, Planted(**row)) for name in NAMES for row in EXPECTED["samples"][name]]


@functools.cache
def prepared():
    return prepare(Settings(today=EXPECTED["today"]))


def text_of(name):
    return (SAMPLES / name).read_text(encoding="utf-8")


def findings(name, text):
    """What is found in a text that stands in for a sample, by place."""
    return sorted(
        check_content(name, text.encode(), prepared()).findings,
        key=lambda finding: (finding.position.line, finding.rule),
    )


def shown(line, rule, severity, quote):
    return f"{line}: {severity} {rule} {quote!r}"


def rows_found(found, expected):
    """The findings as rows; a quotation is cut to as much of it as the sample expects at that place."""
    left = list(expected)
    rows = []
    for finding in found:
        place = (finding.position.line, finding.rule)
        partner = next(
            (row for row in left if (row.line, row.rule) == place and finding.quote.startswith(row.quote)), None
        )
        if partner:
            left.remove(partner)
        rows.append(shown(*place, finding.severity, partner.quote if partner else finding.quote))
    return rows


def what(finding):
    """A finding wherever it stands: lines move when a draft is corrected."""
    return finding.rule, finding.severity, finding.quote


def test_every_sample_states_what_it_must_give():
    assert {path.name for path in SAMPLES.iterdir()} == {*NAMES, "expected.yaml"}
    assert len(NAMES) >= 12
    assert len(CLEAN) >= 4
    assert isinstance(EXPECTED["today"], datetime.date)


@pytest.mark.parametrize("name", NAMES)
def test_sample_gives_exactly_its_findings(name):
    expected = sorted(
        (row for file, row in PLANTED if file == name and row.comes), key=lambda row: (row.line, row.rule)
    )
    wanted = [shown(row.line, row.rule, row.severity, row.quote) for row in expected]
    got = rows_found(findings(name, text_of(name)), expected)
    difference = "\n".join(difflib.unified_diff(wanted, got, "expected", "found", lineterm="", n=0))
    assert not difference, f"{name}\n{difference}"


@pytest.mark.parametrize(
    ("name", "planted"),
    [parameter(f"{name}-{row.line}-{row.rule}", row, values=(name, row)) for name, row in PLANTED if not row.open],
)
def test_correcting_one_problem_removes_it_and_brings_no_other(name, planted):
    before = findings(name, text_of(name))
    meant = [f for f in before if (f.position.line, f.rule) == (planted.line, planted.rule)]
    assert meant, "the problem is not found in the first place"
    after = [what(finding) for finding in findings(name, planted.corrected(text_of(name)))]
    left = [what(finding) for finding in before]
    fresh = [row for row in after if row not in left]
    assert not fresh, f"new after the correction: {fresh}"
    gone = what(next(f for f in meant if f.quote.startswith(planted.quote)))
    assert after.count(gone) < left.count(gone)


@pytest.mark.parametrize(
    "name",
    [
        parameter(name, *(row for file, row in PLANTED if file == name), values=(name,))
        for name in NAMES
        if name not in CLEAN
    ],
)
def test_sample_corrected_by_hand_gives_no_finding(name):
    text = text_of(name)
    rows = [row for file, row in PLANTED if file == name]
    for change, right in {(row.change, row.right) for row in rows if not row.surplus}:
        assert text.count(change) == 1
        text = text.replace(change, right)
    left = [(f.rule, f.quote, f.message) for f in findings(name, text)]
    surplus = [row for row in rows if row.surplus]
    assert [row for row in left if not any(row[0] == s.rule and row[1].startswith(s.quote) for s in surplus)] == []


def typeset(text):
    """The text as an editor's program may have changed it: curly quotes, long dashes, non-breaking spaces."""
    text = text.replace(" %", "\N{NO-BREAK SPACE}%").replace(" - ", " \N{EN DASH} ")
    text = text.replace(" people", "\N{NO-BREAK SPACE}people").replace("'", "\N{RIGHT SINGLE QUOTATION MARK}")
    return re.sub(r'"([^"]*)"', "\N{LEFT DOUBLE QUOTATION MARK}\\1\N{RIGHT DOUBLE QUOTATION MARK}", text)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "written",
    [
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="Windows line ends"),
        pytest.param(lambda text: "\N{ZERO WIDTH NO-BREAK SPACE}" + text, id="byte order mark"),
        pytest.param(lambda text: text.rstrip("\n"), id="no last newline"),
        pytest.param(lambda text: text.replace("\n", "  \n"), id="spaces at line ends"),
        pytest.param(typeset, id="typeset"),
    ],
)
def test_how_a_draft_is_written_down_changes_nothing(name, written):
    def places(text):
        return [(finding.position.line, finding.rule, finding.severity) for finding in findings(name, text)]

    assert places(written(text_of(name))) == places(text_of(name))
