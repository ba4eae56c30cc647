"""What is left out, by `exclude` and by the .gitignore files of a repository, as git itself has it."""

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.config.nearest import Configurations
from claimcheck.exclusions import Exclusions
from claimcheck.files import find_files

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def exclusions():
    return Exclusions(Configurations())


def found(folder, *paths):
    """Names of the files that are found, and of what was named and left out, with what leaves it out."""
    run = find_files(paths or ["."], {".md"}, folder, exclusions())
    return [file.name for file in run.files], run.left_out, [str(error) for error in run.errors]


COPY = {"a.md": "", "drafts/b.md": "", "sub/drafts/c.md": "", "sub/d.md": "", "sub/e.old.md": ""}


def test_exclude_is_relative_to_its_file_and_written_as_in_gitignore(tree):
    folder = tree({**COPY, "claimcheck.toml": "exclude = ['/drafts/', '*.old.md']"})
    assert found(folder)[0] == ["a.md", "sub/d.md", "sub/drafts/c.md"]
    tree({"claimcheck.toml": "exclude = ['drafts/']"})
    assert found(folder)[0] == ["a.md", "sub/d.md", "sub/e.old.md"]
    tree({"claimcheck.toml": "exclude = ['sub/*.md', '!sub/d.md']"})
    assert found(folder)[0] == ["a.md", "drafts/b.md", "sub/d.md", "sub/drafts/c.md"]


def test_what_is_named_is_left_out_too_and_told(tree):
    folder = tree({**COPY, "claimcheck.toml": "\nexclude = ['drafts/']"})
    files, left_out, errors = found(folder, "a.md", "drafts/b.md", "sub/**/*.md")
    assert files == ["a.md", "sub/d.md", "sub/e.old.md"]
    assert left_out == [("drafts/b.md", "claimcheck.toml:2"), ("sub/drafts/c.md", "claimcheck.toml:2")]
    assert errors == []
    assert [file.name for file in find_files(["drafts"], {".md"}, folder).files] == ["drafts/b.md"]


def test_a_folder_without_anything_left_is_an_error_that_says_why(tree):
    folder = tree({**COPY, "claimcheck.toml": "exclude = ['drafts/', 'sub/*.md']"})
    assert found(folder, "drafts")[2] == ["drafts: this folder is left out by claimcheck.toml:1; --no-exclude reads it"]
    assert found(folder, "sub")[2] == [
        "sub: no file to read in this folder: 'exclude' or .gitignore leaves out all there is; --no-exclude reads it"
    ]


def test_a_nested_configuration_has_its_own_exclude(tree):
    folder = tree({**COPY, "claimcheck.toml": "exclude = ['*.md']", "sub/claimcheck.toml": "exclude = ['drafts/']"})
    # The folder `sub` itself stands under the outer file, what is in it under the inner one.
    assert found(folder)[0] == ["sub/d.md", "sub/e.old.md"]


def test_a_broken_nested_configuration_excludes_nothing_by_itself(tree):
    folder = tree({**COPY, "sub/claimcheck.toml": "exclude = 3"})
    assert "sub/d.md" in found(folder)[0]


def test_without_a_repository_no_gitignore_counts(tree):
    folder = tree({**COPY, ".gitignore": "*.md"})
    assert found(folder)[0] == sorted(COPY)


GITIGNORES = {
    ".gitignore": "drafts/\n*.old.md\n!keep.old.md\n/only-here.md\nbuild/**\n# a comment\n\\#x.md\nspace\\ .md\n",
    "sub/.gitignore": "!drafts/\n*.md\n!d.md\n",
    "sub/deep/.gitignore": "!f.md\n",
    ".git/info/exclude": "private.md\n",
}
PAGES = [
    *COPY,
    *("keep.old.md", "only-here.md", "sub/only-here.md", "build/x/y.md", "#x.md", "sub/deep/f.md", "sub/deep/g.md"),
    *("private.md", "x/private.md", "x/a.md", "drafts/keep.old.md"),
]


@needs_git
def test_gitignore_files_leave_out_what_git_leaves_out(tree):
    folder = tree(dict.fromkeys(PAGES, ""))
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    tree(GITIGNORES)
    asked = subprocess.run(
        ["git", "check-ignore", "--no-index", *PAGES], cwd=folder, capture_output=True, text=True, check=False
    )
    ignored = {line.encode().decode("unicode_escape").strip('"') for line in asked.stdout.splitlines()}
    assert 5 < len(ignored) < len(PAGES) - 3
    assert {name for name in PAGES if exclusions().file(folder / name)} == ignored
    assert set(found(folder)[0]) == set(PAGES) - ignored
    assert exclusions().file(folder / "drafts/b.md") == ".gitignore"
    assert exclusions().file(folder / "x/private.md") == ".git/info/exclude"


# Two stars count as such where they are a whole part; git takes "a**/b" for "ab", which its manual does not say.
NAMES = st.lists(
    st.sampled_from(["a", "b", "*", "?", ".md", "[ab]", "[!a]", "[^b]", "[a-]", "[]b]", "[[:alpha:]]", "\\"]),
    min_size=1,
    max_size=3,
).map("".join)
PARTS = st.one_of(st.just("**"), NAMES.filter(lambda name: "**" not in name))
LINES = st.lists(
    st.builds(
        lambda sign, start, parts, end: sign + start + "/".join(parts) + end,
        st.sampled_from(["", "", "!"]),
        st.sampled_from(["", "", "/"]),
        st.lists(PARTS, min_size=1, max_size=3),
        st.sampled_from(["", "", "/"]),
    ),
    min_size=1,
    max_size=4,
)


@needs_git
def test_generated_gitignore_files_do_too(tmp_path_factory):
    """Patterns that no person would write, on every path of a small tree. Git itself is asked."""
    folder = tmp_path_factory.mktemp("repository")
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    names = ["a", "b", "a.md", "b.md", "a/a.md", "a/b.md", "b/a.md", "a/b/a.md", "b/b/b.md", "ab/ba.md"]
    names = [name for name in names if name.endswith(".md")]
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("")

    @settings(max_examples=150, deadline=None)
    @given(LINES, LINES)
    def same(outer, inner):
        (folder / ".gitignore").write_text("\n".join(outer) + "\n")
        (folder / "a" / ".gitignore").write_text("\n".join(inner) + "\n")
        asked = subprocess.run(
            ["git", "check-ignore", "--no-index", *names], cwd=folder, capture_output=True, text=True, check=False
        )
        assert {name for name in names if exclusions().file(folder / name)} == set(asked.stdout.split())

    same()


def test_a_worktree_and_a_submodule_have_a_file_instead_of_the_folder(tree):
    folder = tree({"a.md": "", "b.md": "", ".git": "gitdir: elsewhere\n", ".gitignore": "b.md"})
    assert found(folder)[0] == ["a.md"]


def test_an_inner_repository_is_one_of_its_own(tree):
    folder = tree({"a.md": "", "in/a.md": "", ".git/HEAD": "", "in/.git/HEAD": "", ".gitignore": "a.md"})
    assert found(folder)[0] == ["in/a.md"]


def test_gitignore_can_be_turned_off_where_a_configuration_says_so(tree):
    folder = tree({"a.md": "", "sub/a.md": "", ".git/HEAD": "", ".gitignore": "a.md"})
    tree({"sub/claimcheck.toml": "gitignore = false"})
    assert found(folder)[0] == ["sub/a.md"]


def test_globs_are_for_files_with_copy(tree):
    folder = tree({**COPY, "sub/x.csv": ""})
    assert found(folder, "*.md", "sub/*")[0] == ["a.md", "sub/d.md", "sub/e.old.md"]
    assert found(folder, "sub/[de]*.md")[0] == ["sub/d.md", "sub/e.old.md"]
    assert found(folder, "*.csv")[2] == ["*.csv: no file to read fits this; files that a pattern may find end in .md"]
    # A file whose name looks like a glob is itself.
    tree({"[x].md": ""})
    assert found(folder, "[x].md")[0] == ["[x].md"]
    assert Path("[x].md").exists()
