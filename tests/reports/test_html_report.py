"""The reviewer's report as a document: whole, by itself, and deaf to whatever its contents try."""

import base64
import datetime
import hashlib
import re
import subprocess
from pathlib import Path

import pytest
from report_pages import FACTS, PAGE, Parsed, write_pages

from claimcheck.cli.reviewing import reviewed
from claimcheck.reports.html_report import html_report
from claimcheck.settings import Settings

TODAY = datetime.date(2026, 1, 31)
LINKS = re.compile(r"https://(?:doi\.org/10\.|pubmed\.ncbi\.nlm\.nih\.gov/|pmc\.ncbi\.nlm\.nih\.gov/articles/PMC)")
EVENT = re.compile(r"on[a-z]+")


@pytest.fixture
def render(tmp_path, monkeypatch):
    """A function that gives the text of the report on some pages."""
    monkeypatch.chdir(tmp_path)

    def rendered(pages, facts=None, **settings):
        write_pages(tmp_path, pages, **({"facts": facts} if facts else {}))
        settings = Settings(today=TODAY, facts=(Path("facts.yaml"),), **settings)
        return html_report(reviewed(["pages"], settings, Path("out.html"), cache=False))

    return rendered


@pytest.fixture
def page(render):
    return Parsed(render({"sand.md": PAGE}))


def check_sound(page):
    """What holds for every report, whatever it shows."""
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    for _, attributes in page.tags:
        assert not [name for name in attributes if EVENT.fullmatch(name) or name == "style"]
        for name in ("src", "srcset", "action", "formaction", "data", "poster", "background", "xlink:href"):
            assert name not in attributes
    for target in page.values("href"):
        assert target.startswith("#") or LINKS.match(target), target
        if target.startswith("#"):
            assert target[1:] in ids, target
    names = {name for name, _ in page.tags}
    assert not names & {"iframe", "object", "embed", "img", "link", "base", "video", "audio", "math", "foreignobject"}
    assert len(page.named("script")) == len(page.named("style")) == 1
    [policy] = [meta["content"] for meta in page.named("meta") if "http-equiv" in meta]
    directives = dict(part.split(" ", 1) for part in policy.split("; "))
    assert directives["default-src"] == "'none'"
    for kind, name in (("script", "script-src"), ("style", "style-src")):
        said = base64.b64encode(hashlib.sha256(page.raw[kind][0].encode()).digest()).decode()
        assert directives[name] == f"'sha256-{said}'"
    assert "url(" not in page.raw["style"][0]
    assert "@import" not in page.raw["style"][0]
    for control in (*page.named("input"), *page.named("select")):
        assert control.get("id") in page.values("for") or control.get("type") in ("checkbox", "radio")


def test_the_report_needs_nothing_else(page):
    check_sound(page)


def test_the_text_can_be_read_and_is_marked_in_place(render):
    text = render({"sand.md": PAGE})
    assert re.search(r"<h3>Warm sand for sore feet</h3>", text)
    assert re.search(r"A <a class=le id=m1-1 href=#n1-1>2021</a><i>1</i> trial", text)
    assert "<ul><li><p>Sand is <em>warm</em>." in text
    assert "<blockquote>" in text
    assert "<th scope=col>Group</th>" in text
    assert "<td>bed rest</td>" in text


def test_a_note_shows_both_sides_and_the_way_between(page):
    for said in ("error", "SF08 year-differs-from-reference", "The copy dates the trial 2021", "this page", "“2019”"):
        assert said in page.text
    assert "marker [1] after the sentence" in page.text
    assert "https://doi.org/10.5555/sand.2019" in page.values("href")


def test_what_was_not_checked_comes_first_with_its_reasons(page):
    start = page.text.index("Not checked", page.text.index("Sign-off"))
    assert start < page.text.index("Summary", start)
    assert "No such figure of that work is on record." in page.text[start : page.text.index("Summary", start)]


def test_waivers_show_reason_name_and_end(page):
    assert "the date is that of the preprint" in page.text
    row = page.text[page.text.index("Recorded") :]
    assert row.index("Ines Moreau") < row.index("no history") < row.index("2027-01-31")
    assert "Waiver W1 is mine." in page.text


def test_limits_record_and_signatures_are_there(page):
    for said in (
        "no medical and no legal advice",
        "Word lists",
        "Facts, 1 file",
        "Printed name",
        "Meaning of the signature",
    ):
        assert said in page.text
    assert hashlib.sha256(PAGE.encode()).hexdigest() in page.text


def test_sources_on_record_are_shown_with_their_notices(render):
    copy = "# Sand\n\nA trial of hot sand for foot pain by Quill and Marsh (2018) had 1,463 people.\n"
    page = Parsed(render({"a.md": copy}, FACTS))
    check_sound(page)
    assert "Quill RT, Marsh O. Hot sand and walking in retired postal workers" in page.text
    assert "Retracted on 2021-05-04: the data could not be found." in page.text
    assert "https://doi.org/10.5555/quill.2018" in page.values("href")


HOSTILE = """\
---
title: "</title><script>alert(1)</script>"
---

# <img src=x onerror=alert(1)> "'><svg onload=alert(1)>

A 2021 trial of 240 adults &lt;script&gt;alert(1)&lt;/script&gt; tested [sand](javascript:alert(1)) over 12 weeks [1].

- &quot; onmouseover=&quot;alert(1) {{ 7 * 7 }} {% raw %} ]]> -->

| &lt;/td&gt;&lt;script&gt; | 12 people |
|---|---|
| &lt;/style&gt; | "><b id=main> \u202egnp.exe |

<!-- claimcheck: allow SF08 by: <script>alert(2)</script> -- "><script>alert(3)</script> -->

The trial of 2020 is still the only one [1].

## References

1. Brennan K, <b onclick=alert(1)>Ostrow</b> L. "><script>alert(4)</script>: a trial of 180 adults. J Invent Med.
   2019;7(2):100-109. https://evil.example/?x=<script> doi:10.5555/"><script>alert(5)</script>
"""
HOSTILE_FACTS = (
    FACTS.replace("title: Hot sand and walking", """title: '"><script>alert(6)</script> and walking""")
    .replace("retired postal workers", "retired postal workers'")
    .replace("[Quill RT,", """['Quill"><script>alert(7)</script> RT',""")
    .replace("reason: the data could not be found", "reason: '</script><script>alert(8)</script>'")
)
HOSTILE_RULE = """\
code: ZZ01
name: hostile-rule
status: stable
severity: error
needs: copy
pattern: {any: ['(?P<mark>sand)']}
message: '"><script>alert(9)</script> {found}'
why: A rule that tries to run.
rewrite: '<script>alert(10)</script>'
authorities: [{name: '<script>alert(11)</script>', url: 'https://evil.example/'}]
jurisdictions: [all]
examples:
  flag: [{text: 'Warm {{sand}}.'}, {text: 'Hot {{sand}}.'}, {text: 'Cold {{sand}}.'}]
  pass: [{text: Warm salt.}, {text: Hot salt.}, {text: Cold salt.}]
"""


def test_nothing_of_what_is_shown_can_run(render, tmp_path):
    (tmp_path / "rule.yaml").write_text(HOSTILE_RULE, encoding="utf-8")
    names = {'"><script>alert(12).md': HOSTILE, "'onload='alert(13)' x=.md": HOSTILE, "{{ 7*7 }}.html": HOSTILE}
    text = render(names, HOSTILE_FACTS, rules=(Path("rule.yaml"),))
    page = Parsed(text)
    check_sound(page)
    assert "alert" not in page.raw["script"][0]
    for number in (2, 3, 9, 12, 13):
        assert f"alert({number})" in page.text, number
    assert "{{ 7*7 }}.html" in page.text
    assert "\u202e" not in text
    assert not [value for value in page.values("href") if "evil" in value or "javascript" in value]


def test_hostile_facts_are_text(render):
    copy = "# Sand\n\nA trial of hot sand for foot pain had 1,463 people (doi:10.5555/quill.2018).\n"
    page = Parsed(render({"a.md": copy}, HOSTILE_FACTS))
    check_sound(page)
    for number in (6, 8):
        assert f"alert({number})" in page.text, number


def git(folder, *words, **environment):
    author = {
        "GIT_AUTHOR_NAME": "Rosa &amp; Moss",
        "GIT_AUTHOR_EMAIL": "r@example.org",
        "GIT_AUTHOR_DATE": "2025-03-04T12:00:00Z",
    }
    committer = {
        "GIT_COMMITTER_NAME": "C",
        "GIT_COMMITTER_EMAIL": "c@example.org",
        "GIT_COMMITTER_DATE": "2025-03-05T12:00:00Z",
    }
    subprocess.run(
        ["git", *words],
        cwd=folder,
        check=True,
        capture_output=True,
        env={"PATH": "/usr/bin:/bin", "HOME": str(folder), **author, **committer, **environment},
    )


def test_a_waiver_has_author_and_date_of_its_commit(render, tmp_path):
    git(tmp_path, "init", "-q")
    text = render({"sand.md": PAGE})
    assert "no history" in text
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "copy")
    page = Parsed(render({"sand.md": PAGE}))
    check_sound(page)
    line = PAGE[: PAGE.index("<!--")].count("\n") + 1
    assert f"Rosa &amp; Moss, 2025-03-04, line {line}" in page.text
    (tmp_path / "pages" / "sand.md").write_text(PAGE, encoding="utf-8")
    moved = Parsed(render({"sand.md": PAGE.replace("the preprint", "the first preprint")}))
    assert "not committed yet" in moved.text


def test_without_git_nobody_is_named(render, monkeypatch, tmp_path):
    git(tmp_path, "init", "-q")
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    assert "no history" in render({"sand.md": PAGE})


def test_a_run_without_copy_says_so(render, tmp_path):
    (tmp_path / "pages").mkdir()
    page = Parsed(render({}))
    check_sound(page)
    assert "0 documents read. No claims were found." in page.text
    assert "no file to read in this folder" in page.text
