"""`--diff`, `--baseline`, `--fix` and `claimcheck baseline`, as people run them: on files, in repositories."""

import json
import os
import subprocess
import sys

import pytest

from tests.repositories import git

TODAY = ("--today", "2026-01-31")
PAGE = """\
# Warm stones

A {year} trial of 152 adults tested warm stones for stiff knees [1].

Ask your doctor first.

## References

1. Oduya K, Brandt L. Warm stones for stiff knees: a randomised trial of 152 adults. J Rest. {listed};3(1):1-9.
"""
GOOD, BAD = PAGE.format(year=2018, listed=2018), PAGE.format(year=2021, listed=2018)
ALONE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "CLAIMCHECK_CACHE": ""}


@pytest.fixture
def site(tmp_path):
    return tmp_path


def claimcheck(folder, *arguments, text=None):
    command = [sys.executable, "-m", "claimcheck", *map(str, arguments)]
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, **ALONE}, input=text, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout, done.stderr


def check(folder, *arguments, **more):
    return claimcheck(folder, "check", *arguments, *TODAY, "--format", "concise", **more)


def committed(folder, **texts):
    if not (folder / ".git").exists():
        git(folder, "init", "-q")
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "copy")


def test_diff_shows_only_what_is_new(site):
    committed(site, old=BAD, new=GOOD, same=GOOD)
    assert check(site, ".")[0] == 1
    code, out, err = check(site, ".", "--diff", "HEAD")
    assert (code, "No claims" in out or "No findings" in out) == (0, True)
    (site / "new.md").write_text(BAD, encoding="utf-8")
    (site / "old.md").write_text(BAD.replace("Ask your", "Do ask your"), encoding="utf-8")
    code, out, err = check(site, ".", "--diff", "HEAD")
    assert code == 1
    assert [line.split(" ")[0] for line in out.splitlines()[:-1]] == ["new.md:3:3:"]
    assert "Only what is new since HEAD" in err
    assert "2 of 3 files changed; 1 finding that stood there before is not shown." in err


def test_diff_shows_a_sentence_whose_entry_changed(site):
    committed(site, page=GOOD)
    (site / "page.md").write_text(PAGE.format(year=2018, listed=2012), encoding="utf-8")
    code, out, _ = check(site, ".", "--diff", "HEAD")
    assert (code, out.split(": ")[0]) == (1, "page.md:3:3")


def test_diff_of_a_renamed_and_a_staged_file(site):
    committed(site, page=BAD, other=GOOD)
    git(site, "mv", "page.md", "renamed.md")
    assert check(site, ".", "--diff", "HEAD")[0] == 0
    (site / "other.md").write_text(BAD, encoding="utf-8")
    git(site, "add", ".")
    assert check(site, "other.md", "--diff", "HEAD")[0] == 1


def test_diff_needs_git_and_files(site):
    (site / "a.md").write_text(BAD, encoding="utf-8")
    code, out, err = check(site, "a.md", "--diff", "HEAD")
    assert (code, out) == (2, "")
    assert "in no git repository" in err
    committed(site, a=BAD)
    assert "git knows no revision 'nowhere'" in check(site, "a.md", "--diff", "nowhere")[2]
    assert "needs files" in check(site, "-", "--diff", "HEAD", text=BAD)[2]


def test_a_baseline_adopts_a_site_and_shows_what_comes(site):
    (site / "old.md").write_text(BAD, encoding="utf-8")
    (site / "new.md").write_text(GOOD, encoding="utf-8")
    code, out, err = claimcheck(site, "baseline", *TODAY)
    assert (code, err) == (0, "")
    assert out == ".claimcheck-baseline: 1 finding of 2 files adopted.\n"
    code, _, err = check(site, ".", "--baseline", ".claimcheck-baseline")
    assert (code, err) == (0, "1 finding is in the baseline .claimcheck-baseline and not shown.\n")
    # Lines move, and another page goes bad: only that is shown.
    (site / "old.md").write_text("New words on top.\n\n" + BAD, encoding="utf-8")
    (site / "new.md").write_text(BAD, encoding="utf-8")
    code, out, err = check(site, ".", "--baseline", ".claimcheck-baseline")
    assert (code, out.split(": ")[0]) == (1, "new.md:3:3")


def test_what_was_mended_is_told_and_dropped(site):
    for name in ("a.md", "b.md", "c.md"):
        (site / name).write_text(BAD, encoding="utf-8")
    claimcheck(site, "baseline", *TODAY)
    (site / "a.md").write_text(GOOD, encoding="utf-8")
    (site / "b.md").unlink()
    code, _, err = check(site, ".", "--baseline", ".claimcheck-baseline")
    assert code == 0
    assert ".claimcheck-baseline:4: note: stale: SF08 year-differs-from-reference ('2021') is no longer in a.md" in err
    assert "no longer in b.md" in err
    # Of rules that did not run, and of files that were not read, nothing is said.
    assert "stale" not in check(site, ".", "--baseline", ".claimcheck-baseline", "--select", "SF02")[2]
    assert "a.md" not in check(site, "c.md", "--baseline", ".claimcheck-baseline")[2]
    assert claimcheck(site, "baseline", "c.md", *TODAY)[0] == 0
    left = (site / ".claimcheck-baseline").read_text(encoding="utf-8")
    assert [name in left for name in ("a.md", "b.md", "c.md")] == [True, False, True]
    claimcheck(site, "baseline", *TODAY)
    assert "a.md" not in (site / ".claimcheck-baseline").read_text(encoding="utf-8")


def test_a_baseline_holds_from_any_folder(site):
    (site / "docs").mkdir()
    (site / "docs/a.md").write_text(BAD, encoding="utf-8")
    claimcheck(site, "baseline", *TODAY)
    assert check(site / "docs", "a.md", "--baseline", "../.claimcheck-baseline")[0] == 0
    assert check(site, str(site / "docs/a.md"), "--baseline", ".claimcheck-baseline")[0] == 0


def test_a_file_that_was_moved_keeps_its_baseline(site):
    (site / "old.md").write_text(BAD, encoding="utf-8")
    (site / "stays.md").write_text(BAD, encoding="utf-8")
    claimcheck(site, "baseline", *TODAY)
    (site / "docs").mkdir()
    (site / "old.md").rename(site / "docs/new.md")
    code, out, err = check(site, ".", "--baseline", ".claimcheck-baseline")
    assert code == 0, out
    assert err == "2 findings are in the baseline .claimcheck-baseline and not shown.\n"
    # One file moved once: a copy of it is new.
    (site / "docs/other.md").write_text(BAD, encoding="utf-8")
    code, out, err = check(site, ".", "--baseline", ".claimcheck-baseline")
    assert (code, out.split(": ")[0].split(":")[0]) == (1, "docs/other.md")


def test_a_baseline_is_not_written_over_something_else(site):
    (site / "a.md").write_text(BAD, encoding="utf-8")
    code, _, err = claimcheck(site, "baseline", "--output", "a.md", *TODAY)
    assert (code, (site / "a.md").read_text(encoding="utf-8")) == (2, BAD)
    assert "no baseline of claimcheck" in err


def test_a_baseline_is_not_written_where_something_was_not_read(site):
    (site / "a.md").write_text(BAD, encoding="utf-8")
    (site / "b.md").write_bytes(b"\xff\xfe\x00")
    code, _, err = claimcheck(site, "baseline", *TODAY)
    assert (code, (site / ".claimcheck-baseline").exists()) == (2, False)
    assert "was not written" in err


def test_a_baseline_that_is_broken_or_missing(site):
    (site / "a.md").write_text(BAD, encoding="utf-8")
    code, out, err = check(site, "a.md", "--baseline", "known")
    assert (code, out) == (2, "")
    assert "no baseline 'known'; write one with `claimcheck baseline --output known`" in err
    (site / "known").write_text("<<<<<<< mine\n{}\n", encoding="utf-8")
    code, out, err = check(site, "a.md", "--baseline", "known")
    assert (code, [line.split(" ")[0] for line in err.splitlines()]) == (2, ["known:1:", "known:2:"])


def test_fix_shows_changes_and_makes_them(site):
    (site / "a.md").write_text(BAD, encoding="utf-8")
    code, out, err = check(site, "a.md", "--diff-fix")
    assert code == 1
    assert (site / "a.md").read_text(encoding="utf-8") == BAD
    assert out.splitlines()[:2] == ["--- a/a.md", "+++ b/a.md"]
    assert "-A 2021 trial of" in out
    assert "1 fix would be applied in 1 file." in err
    code, out, err = check(site, "a.md", "--fix")
    assert (code, (site / "a.md").read_text(encoding="utf-8")) == (0, GOOD)
    assert "+A 2018 trial of" in err
    assert "1 fix applied in 1 file." in err
    assert "1 supported" in out or "2 supported" in out


def test_the_diff_of_fixes_is_one_that_git_applies(site):
    committed(site, a=BAD)
    out = check(site, "a.md", "--diff-fix")[1]
    subprocess.run(["git", "apply", "-"], cwd=site, input=out, text=True, check=True)
    assert (site / "a.md").read_text(encoding="utf-8") == GOOD


def test_only_what_is_shown_is_fixed(site):
    committed(site, old=BAD, new=GOOD)
    (site / "new.md").write_text(BAD, encoding="utf-8")
    (site / "old.md").write_text(BAD.replace("Ask your", "Do ask your"), encoding="utf-8")
    assert check(site, ".", "--diff", "HEAD", "--fix")[0] == 0
    assert (site / "new.md").read_text(encoding="utf-8") == GOOD
    assert "A 2021 trial" in (site / "old.md").read_text(encoding="utf-8")


def test_a_waived_finding_is_not_fixed(site):
    waived = BAD.replace("A 2021", "<!-- claimcheck: allow SF08 -- the journal corrects it -->\n\nA 2021")
    (site / "a.md").write_text(waived, encoding="utf-8")
    assert check(site, "a.md", "--fix")[0] == 0
    assert (site / "a.md").read_text(encoding="utf-8") == waived


def test_fixes_need_files_and_one_way(site):
    (site / "a.md").write_text(BAD, encoding="utf-8")
    assert "need files" in check(site, "-", "--fix", text=BAD)[2]
    code, _, err = check(site, "a.md", "--fix", "--diff-fix")
    assert (code, "give one of them" in err) == (2, True)


def test_the_report_tells_of_what_is_left(site):
    (site / "a.md").write_text(BAD.replace("A 2021 trial of 152", "A 2021 trial of over 550"), encoding="utf-8")
    _, out, _ = claimcheck(site, "check", "a.md", "--fix", "--format", "json", *TODAY)
    assert {finding["rule"] for finding in json.loads(out)["findings"]} == {"SF02", "SF08"}
