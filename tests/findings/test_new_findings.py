from claimcheck.findings.finding import FileReport, Waiver
from claimcheck.findings.new_findings import new_findings, touches
from tests.reports.invented_findings import finding_of, marked

LINES = {3: "A trial of 550 adults.", 5: "A trial of 90 adults.", 9: "1. Oduya K. A trial of 152 adults. 2018."}


def finding(number, text, digest, seconds=(), **more):
    return finding_of([marked(LINES, number, text)], digest=digest, seconds=tuple(seconds), **more)


def report(*findings):
    return FileReport("a.md", "ab" * 32, findings)


def kept(now, before, lines=()):
    return [one.digest for one in new_findings(report(*now), before and report(*before), lines).findings]


def test_in_a_new_file_every_finding_is_new():
    assert kept([finding(3, "550", "x"), finding(5, "90", "y")], None) == ["x", "y"]


def test_what_stood_there_before_is_kept_only_on_a_changed_line():
    now = [finding(3, "550", "x"), finding(5, "90", "y")]
    assert kept(now, now) == []
    assert kept(now, now, [(5, 6)]) == ["y"]
    assert kept(now, now, [(4, 5), (6, 9)]) == []


def test_what_was_not_there_is_new_wherever_it_stands():
    assert kept([finding(3, "550", "x"), finding(5, "90", "y")], [finding(3, "550", "x")]) == ["y"]


def test_the_same_words_again_are_one_more_finding():
    same = finding(3, "550", "x")
    assert kept([same, same], [same]) == ["x"]


def test_a_changed_entry_of_the_list_makes_its_findings_new():
    second = marked(LINES, 9, "152")
    one = finding(3, "550", "x", [second])
    assert kept([one], [one], [(9, 10)]) == ["x"]
    assert kept([finding(3, "550", "x", expected="152")], [finding(3, "550", "x", expected="510")]) == ["x"]


def test_an_entry_that_got_another_number_is_the_same():
    assert kept([finding(3, "550", "x", source="reference:3")], [finding(3, "550", "x", source="reference:2")]) == []
    assert kept([finding(3, "550", "x", source="oduya-2018")], [finding(3, "550", "x", source="brandt-2018")]) == ["x"]


def test_a_finding_whose_waiver_went_is_new():
    waived = finding(3, "550", "x", waived=Waiver("checked by hand"))
    assert kept([finding(3, "550", "x")], [waived]) == ["x"]


def test_a_mark_over_several_lines_is_touched_on_each_of_them():
    lines = {3: "“I slept", 4: "all night", 5: "at last.”"}
    long = finding_of([marked(lines, 3, "“I slept", end=(5, 10))])
    assert [touches(long, [(n, n + 1)]) for n in (2, 3, 4, 5, 6)] == [False, True, True, True, False]
