"""Bad input of every kind, through the whole line: a clear line each, exit code 2, and the rest is still checked."""

import os
import subprocess
import sys

import pytest

GOOD = """\
A 2021 trial of 550 adults tested warm stones for stiff knees [1].

## References

1. Oduya K, Brandt L. Warm stones for stiff knees: a randomised trial of 152 adults. J Rest. 2018;3(1):1-9.
"""
RULE = """\
code: XH01
name: ancient-secret
status: stable
severity: warning
needs: copy
pattern: {any: ['ancient secret']}
message: "{found}"
why: Because.
rewrite: Say more.
jurisdictions: [all]
examples:
  flag:
    - text: "The {{ancient secret}} of moss."
    - text: "An {{ancient secret}} of sleep."
    - text: "No {{ancient secret}} at all."
  pass:
    - text: "The secret of moss."
    - text: "The ancient moss."
"""


def run(folder, *arguments, stdin=None):
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", *arguments], cwd=folder, capture_output=True, input=stdin, check=False
    )
    out, err = done.stdout.decode(), done.stderr.decode()
    assert "Traceback" not in err
    return done.returncode, out, err


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "good.md").write_text(GOOD, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("bad.md", b"Fine.\nCaf\xe9 society.\n", "bad.md:2:4: error: byte 0xe9 is not UTF-8"),
        ("bad.md", b"Fine.\nA \x00 here.\n", "bad.md:2:3: error: a NUL byte"),
        ("bad.md", b"Fine.\n" + b"word " * 10_000_000, "bad.md: error: larger than 20 MB"),
        ("bad.txt", b"Fine.\n" + b"word " * 1_000_000, "bad.txt:2:1: error: a line of 5,000,000 characters"),
        ("bad.md", b"%PDF-1.7\n", "bad.md: error: a PDF, not text"),
    ],
)
def test_a_file_that_is_no_copy_is_told_and_the_others_are_checked(folder, name, content, said):
    (folder / name).write_bytes(content)
    code, out, err = run(folder, "check", ".", "--format", "concise")
    assert code == 2
    assert err.startswith(said)
    assert err.count("\n") == 1
    assert out.startswith("good.md:1:3: error: SF08 ")
    assert out.rstrip().endswith("1 input could not be read.")


def test_what_is_wrong_with_rules_is_told_all_at_once(folder):
    (folder / "few.yaml").write_text(RULE, encoding="utf-8")
    (folder / "key.yaml").write_text(RULE.replace("severity", "severty").replace("XH01", "XH02"), encoding="utf-8")
    (folder / "broken.yaml").write_text("code: [XH03\nname: b\n", encoding="utf-8")
    files = [argument for name in ("few", "key", "broken", "gone") for argument in ("--rules", f"{name}.yaml")]
    code, out, err = run(folder, "check", "good.md", *files)
    assert (code, out) == (2, "")
    for said in [
        "few.yaml:16:3: error: 2 examples to pass; a rule loads with at least 3",
        "key.yaml:4:1: error: unknown key 'severty' (did you mean 'severity'?)",
        "broken.yaml:2:",
        "gone.yaml: error: cannot be read",
    ]:
        assert any(line.startswith(said) for line in err.splitlines()), said


def test_a_broken_vocabulary(folder):
    (folder / "words.yaml").write_text("schema: 1\nconcept: []\n", encoding="utf-8")
    code, out, err = run(folder, "check", "good.md", "--vocabulary", "words.yaml")
    assert (code, out) == (2, "")
    assert "words.yaml:2:1: error: unknown key 'concept'" in err


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_rule(folder, option):
    code, out, err = run(folder, "check", "good.md", option, "SF99")
    assert (code, out) == (2, "")
    assert err.startswith("error: no rule 'SF99'")


def test_rules_of_ones_own_can_be_tried(folder):
    good = RULE + '    - text: "Moss."\n'
    (folder / "own.yaml").write_text(good, encoding="utf-8")
    assert run(folder, "rules", "test", "own.yaml") == (0, "6 examples of 1 rule: all as they must be.\n", "")
    (folder / "own.yaml").write_text(good.replace("The secret of moss", "Our ancient secret is moss"), encoding="utf-8")
    code, out, _ = run(folder, "rules", "test", "own.yaml")
    assert code == 1
    assert out.splitlines() == [
        "own.yaml:17: XH01 pass 1: flagged: 'ancient secret'",
        "6 examples of 1 rule: 1 failed.",
    ]


def test_standard_input_that_is_no_text(folder):
    code, _, err = run(folder, "check", "-", stdin=b"\xff\xff")
    assert code == 2
    assert err.startswith("stdin.md:1:1: error: byte 0xff is not UTF-8")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read(folder):
    (folder / "secret.md").write_text("x", encoding="utf-8")
    (folder / "secret.md").chmod(0)
    code, _, err = run(folder, "check", "secret.md")
    assert (code, err) == (2, "secret.md: error: cannot be read: permission denied\n")


def test_an_empty_file_is_no_problem(folder):
    (folder / "empty.md").write_bytes(b"")
    assert run(folder, "check", "empty.md") == (0, "No findings. No claims found in 1 file.\n", "")
