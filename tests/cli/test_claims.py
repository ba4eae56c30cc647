"""`claimcheck claims` on invented copy: the table, CSV, JSON, filters, --why, exit codes."""

import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from claimcheck import messages
from claimcheck.citations.mention import Step
from claimcheck.evidence.verdicts import Identity, Reason, Verdict
from claimcheck.findings.finding import VERDICTS, Basis, Credit, Pointer
from claimcheck.reports.claims import claims_csv, number_words
from claimcheck.reports.display import width

sys.path.insert(0, str(Path(__file__).parents[1] / "reports"))
from invented_findings import claim_of

CHECKOUT = Path(__file__).parents[2]
PAGE = """\
# Warm sand

A 2021 trial of 240 adults tested warm sand for sore feet over 12 weeks [1].

## Our guests

About 60% of them come back.

## References

1. Brennan K, Ostrow L. Warm sand for sore feet: a trial of 180 adults. J Invent Med. 2019;7(2):100-109.
"""
EMPTY = "schema: 2\nsources: []\n"


@pytest.fixture
def claims(tmp_path):
    """Runs `claimcheck claims` in a folder with the page and an empty facts file: exit code, output, complaints."""
    (tmp_path / "page.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "facts.yaml").write_text(EMPTY, encoding="utf-8")

    def run(*arguments, paths=("page.md",), stdin=None):
        command = [sys.executable, "-m", "claimcheck", "claims", *paths, "--facts", "facts.yaml", *arguments]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, input=stdin, check=False)
        assert "Traceback" not in done.stderr
        return done.returncode, done.stdout, done.stderr

    return run


def test_the_table_shows_every_claim_and_its_reason(claims):
    code, out, err = claims()
    assert (code, err) == (0, "")
    assert (
        out
        == """\
page.md
  LINE  KIND          WORDS       VALUE  CREDIT       VERDICT
  3:3   date          2021        2021   reference:1  contradicted
        The page's own reference list says something else.
  3:17  people_count  240 adults  240    reference:1  contradicted
        The page's own reference list says something else.
  3:64  time          12 weeks    12     reference:1  not checked
        No such figure of that work is on record.
  7:1   share         About 60%   60     -            uncredited
        The copy does not say where it comes from.

4 claims in 1 file: 2 contradicted, 1 uncredited, 1 not checked.
"""
    )


def test_why_shows_the_path_the_identity_and_the_slots(claims):
    _, out, _ = claims("--why", "--kind", "people_count")
    assert (
        out
        == """\
page.md
  LINE  KIND          WORDS       VALUE  CREDIT       VERDICT
  3:17  people_count  240 adults  240    reference:1  contradicted
        reason    The page's own reference list says something else.
        credit    the figure stands in the phrase "A 2021 trial of 240 adults",
                  line 3
        identity  identified: the copy names this work and no other
        linked    marker [1] after the sentence
        may be    reference:1
        held      reference:1: people_count 180 adults (total)
        same      measure, role

1 claim shown. 4 claims in 1 file: 2 contradicted, 1 uncredited, 1 not checked.
"""
    )


def test_json_is_the_report_without_findings(claims):
    schema = json.loads((CHECKOUT / "claimcheck" / "reports" / "report.schema.json").read_text("utf-8"))
    plain, with_why = (json.loads(claims("--format", "json", *more)[1]) for more in ((), ("--why",)))
    for report in (plain, with_why):
        jsonschema.validate(report, schema)
        assert report["findings"] == []
        assert len(report["claims"]) == 4
        assert report["files"][0]["claims"] == 4
    assert "why" not in plain["claims"][0]
    why = with_why["claims"][1]["why"]
    assert why["held"] == "reference:1: people_count 180 adults (total)"
    assert why["mentions"][0] == {"text": "A 2021 trial of 240 adults", "line": 3}


def test_csv_has_one_row_for_each_claim(claims):
    rows = list(csv.DictReader(io.StringIO(claims("--format", "csv")[1])))
    assert [(row["line"], row["column"], row["kind"], row["value"], row["verdict"]) for row in rows] == [
        ("3", "3", "date", "2021", "contradicted"),
        ("3", "17", "people_count", "240", "contradicted"),
        ("3", "64", "time", "12", "not checked"),
        ("7", "1", "share", "60", "uncredited"),
    ]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+44 people", "'+44 people"),
        ("@sum", "'@sum"),
        ("-2.4 kg", "'-2.4 kg"),
        ("\tx", "' x"),
        ("\rx", "' x"),
        ("-2.4", "-2.4"),
        ("+3", "+3"),
        ("a=b", "a=b"),
    ],
)
def test_no_cell_is_a_formula(text, cell):
    assert next(csv.DictReader(io.StringIO(claims_csv([claim_of(text=text)]), newline="")))["words"] == cell


def test_filters_by_verdict_and_kind(claims):
    _, out, _ = claims("--verdict", "not-checked,uncredited")
    assert re.findall(r"^  (\d+:\d+)", out, re.MULTILINE) == ["3:64", "7:1"]
    assert "2 claims shown. 4 claims in 1 file" in out
    _, out, _ = claims("--verdict", "supported")
    assert out == "0 claims shown. 4 claims in 1 file: 2 contradicted, 1 uncredited, 1 not checked.\n"


@pytest.mark.parametrize(
    ("option", "word", "near"), [("--verdict", "suported", "supported"), ("--kind", "people", "people_count")]
)
def test_a_typo_gets_the_nearest_name(claims, option, word, near):
    code, out, err = claims(option, word)
    assert (code, out) == (2, "")
    assert f"'{word}' is not one of" in err
    assert len(err.splitlines()) == 1
    if near != "people_count":
        assert f"did you mean '{near}'?" in err


def test_the_exit_code_says_whether_all_was_read(claims):
    assert claims()[0] == 0
    code, out, err = claims(paths=("page.md", "gone.md"))
    assert code == 2
    assert "gone.md" in err
    assert out.endswith("1 input could not be read.\n")


def test_standard_input_has_a_name(claims):
    _, out, _ = claims("--stdin-filename", "draft.md", paths=("-",), stdin=PAGE)
    assert out.startswith("draft.md\n")


def test_every_reason_verdict_identity_and_step_has_a_sentence():
    for enum, sentences in (
        (Reason, messages.REASONS),
        (Verdict, messages.VERDICTS),
        (Identity, messages.IDENTITIES),
        (Step, messages.STEPS),
    ):
        assert {member.value for member in enum} == set(sentences), enum
    assert set(messages.VERDICTS) == set(VERDICTS)
    for sentence in (*messages.REASONS.values(), *messages.VERDICTS.values()):
        assert sentence.endswith(".")
        assert not re.search(r"\b(wrong|false|misleading|fabricated|true)\b", sentence)


def test_values_as_people_write_them():
    assert [number_words(value) for value in (1240, 0.5, (6, 8), (550, None), (None, 3), None)] == [
        *("1,240", "0.5", "6 to 8", "over 550", "up to 3", ""),
    ]


def test_no_line_is_wider_than_the_table_and_every_row_is_aligned(monkeypatch):
    from invented_findings import run_of

    from claimcheck.reports.claims import claims_table

    credit = Credit("narrowed", ("in sentence",), ("a-very-long-name-of-a-source-2019", "another-2020"))
    basis = Basis((Pointer("a large review of many trials of warm sand in people with sore feet", 3),), held="x" * 200)
    claims = [
        claim_of(
            text="a very long claim of 12,345 people with sore feet " * 3, value=12345, credit=credit, basis=basis
        ),
        claim_of(verdict="not_checked", text="短い 主張", value=(1, 2), reason="too-far"),
    ]
    for columns in (80, 100, 120):
        for why in (False, True):
            lines = list(claims_table(run_of(claims=claims), claims, columns=columns, why=why))
            assert all(width(line) <= columns for line in lines), lines
            heading = lines[1]
            assert lines[2].index("supported") == heading.index("VERDICT")
            assert "..." in lines[2]
