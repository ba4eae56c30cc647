import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.findings.finding import Change, Position, Waiver
from claimcheck.findings.fixes import Edit, diff_lines, edited, edits_of, encoded_like
from tests.reports.invented_findings import finding_of, marked


def offered(text, line, old, new, **more):
    mark = marked({line: text.replace("\r", "").split("\n")[line - 1]}, line, old)
    return finding_of([mark], fix=Change(mark.position, new), **more)


def made(text, *findings):
    return edited(text, edits_of(text, findings))


def test_a_fix_changes_its_own_place_alone():
    text = "A 2021 trial.\r\nA 2021 trial.\r\n"
    assert made(text, offered(text, 2, "2021", "2018")) == "A 2021 trial.\r\nA 2018 trial.\r\n"


def test_fixes_of_other_lengths_do_not_move_each_other():
    text = "Of 9,400 people, 12 left."
    findings = [offered(text, 1, "12", "1,200"), offered(text, 1, "9,400", "94")]
    assert made(text, *findings) == "Of 94 people, 1,200 left."


def test_of_two_fixes_at_one_place_the_first_is_made():
    text = "A 2021 trial."
    assert made(text, offered(text, 1, "2021", "2018"), offered(text, 1, "21", "19")) == "A 2018 trial."


def test_a_waived_finding_changes_nothing():
    text = "A 2021 trial."
    assert edits_of(text, [offered(text, 1, "2021", "2018", waived=Waiver("seen"))]) == ()


@pytest.mark.parametrize(
    ("content", "name"),
    [("é 1\n".encode(), "utf-8"), ("é 1\n".encode("utf-8-sig"), "utf-8-sig"), ("é 1\n".encode("utf-16"), "utf-16")],
)
def test_a_file_keeps_its_encoding(content, name):
    assert encoded_like("é 2\n", content).decode(name) == "é 2\n"
    assert encoded_like("é 1\n", content) == content


TEXT = st.text("ab\n", max_size=12)


@given(TEXT, TEXT)
def test_a_diff_is_one_that_patch_understands(before, after):
    lines = list(diff_lines("a.md", before, after))
    assert (lines == []) == (before == after)
    assert _patched(before, lines) == after


def test_git_applies_the_diff(tmp_path):
    before, after = "one\ntwo\nthree", "one\n2\nthree\n"
    (tmp_path / "a.md").write_text(before, encoding="utf-8")
    patch = "".join(f"{line}\n" for line in diff_lines("a.md", before, after))
    subprocess.run(["git", "apply", "-"], input=patch, text=True, cwd=tmp_path, check=True)
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == after


def _patched(before, lines):
    """What a unified diff makes of a text: written again, by its definition."""
    old = before.split("\n")
    old = old[:-1] if old[-1] == "" else [*old[:-1], old[-1] + "\n\\ No newline at end of file"]
    new, at = [], 0
    for line in lines[2:]:
        if line.startswith("@@"):
            start, _, count = line.split()[1][1:].partition(",")
            first = int(start) - (count != "0")
            new += old[at:first]
            at = first
        elif line[0] == "+":
            new.append(line[1:])
        else:
            assert old[at] == line[1:]
            new += [old[at]] if line[0] == " " else []
            at += 1
    new += old[at:]
    whole = "".join(f"{line}\n" for line in new)
    return whole.removesuffix("\n\\ No newline at end of file\n")


@given(st.text("abc ", max_size=20), st.data())
def test_edits_are_made_where_they_count(text, data):
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=4)))
    edits = [Edit(cuts[0], cuts[1], "X", None), Edit(cuts[2], cuts[3], "Y", None)]
    assert edited(text, edits) == f"{text[: cuts[0]]}X{text[cuts[1] : cuts[2]]}Y{text[cuts[3] :]}"


def test_positions_of_a_fix_may_span_lines():
    text = "a\nb\nc"
    finding = finding_of([marked({1: "a"}, 1, "a")], fix=Change(Position(1, 1, 3, 1), ""))
    assert made(text, finding) == "c"
