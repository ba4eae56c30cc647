"""Reports as the cache keeps them."""

import datetime
import json
import zlib

from claimcheck.findings.finding import (
    Basis,
    ClaimRecord,
    Credit,
    FileReport,
    KeptClaims,
    Pointer,
    Position,
    RunReport,
)
from claimcheck.kept import packed, unpacked
from claimcheck.reports.json import json_report, report_data

KEY = "0" * 32
PLACE = Position(3, 1, 3, 9)
BASIS = Basis((Pointer("the trial\u2028", 3),), "marker", "a-2019: 52%", None, ("of",), ("value",), (), ("time",))
CLAIMS = (
    ClaimRecord("a\udc80.md", PLACE, "share", "71% “of”\n\u2028 ##[x", "contradicted", "differs", 71, "%"),
    ClaimRecord("a\udc80.md", PLACE, "time", "8-12 weeks", "supported", value=(8, None), slots={"b": "2", "a": "1"}),
    ClaimRecord("a\udc80.md", PLACE, "n", "9", "supported", credit=Credit("pinned", ("x",), ("s", "t")), basis=BASIS),
)
REPORT = FileReport("a\udc80.md", "ff", (), CLAIMS, {3: "71% …"})


def run_of(*files):
    return RunReport("1", datetime.date(2026, 1, 31), files)


def test_what_is_unpacked_is_what_was_packed():
    again = unpacked(KEY, packed(KEY, REPORT))
    assert isinstance(again.claims, KeptClaims)
    assert (len(again.claims), again.count("supported"), again.count("uncredited")) == (3, 2, 0)
    assert again == REPORT
    assert again.claims[1:] == CLAIMS[1:]


def test_reports_are_the_same_whether_claims_were_kept_or_made():
    again = unpacked(KEY, packed(KEY, REPORT))
    assert json_report(run_of(again)) == json_report(run_of(REPORT))
    assert again.claims._made is None  # the rows alone were read
    assert report_data(run_of(again)) == report_data(run_of(REPORT)) == json.loads(json_report(run_of(again)))


def test_what_is_kept_can_be_packed_again():
    again = unpacked(KEY, packed(KEY, unpacked(KEY, packed(KEY, REPORT))))
    assert again == REPORT


def test_a_report_without_claims():
    report = FileReport("a.md", "ff")
    again = unpacked(KEY, packed(KEY, report))
    assert (again, list(again.claims)) == (report, [])
    assert json_report(run_of(again)) == json_report(run_of(report))


def test_what_is_no_report_or_another_is_none():
    content = packed(KEY, REPORT)
    assert unpacked("1" * 32, content) is None
    for broken in (
        None,
        b"",
        content[:-1],
        zlib.compress(b"{}"),
        zlib.compress(b"[1, 2, 3]\n[]\n"),
        zlib.compress(b"\xff"),
    ):
        assert unpacked(KEY, broken) is None
