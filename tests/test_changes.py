import pytest

from claimcheck.changes import changes_since
from claimcheck.errors import ClaimcheckError
from tests.repositories import git


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    git(folder, "init", "-q")
    (folder / "a.md").write_text("one\ntwo\nthree\nfour\n", encoding="utf-8")
    (folder / "b.md").write_text("one\n", encoding="utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "first")
    return folder


def changed(site, ref="HEAD"):
    found = changes_since(ref, site).files
    return {path.relative_to(site.resolve()).as_posix(): file for path, file in found.items()}


def test_nothing_changed(site):
    assert changed(site) == {}
    assert changes_since("HEAD", site).of(site / "a.md") is None


def test_changed_lines_of_a_dirty_tree(site):
    (site / "a.md").write_text("zero\none\ntwo\n3\nfour\nfive\n", encoding="utf-8")
    assert changed(site)["a.md"].lines == ((1, 2), (4, 5), (6, 7))


def test_deleted_lines_are_no_lines(site):
    (site / "a.md").write_text("one\nfour\n", encoding="utf-8")
    assert changed(site)["a.md"].lines == ()


def test_staged_and_committed_changes_count(site):
    (site / "a.md").write_text("one\n2\nthree\nfour\n", encoding="utf-8")
    git(site, "commit", "-qam", "second")
    (site / "b.md").write_text("1\n", encoding="utf-8")
    git(site, "add", "b.md")
    assert {name: file.lines for name, file in changed(site, "HEAD~1").items()} == {
        "a.md": ((2, 3),),
        "b.md": ((1, 2),),
    }


def test_what_git_does_not_know_is_new(site):
    (site / ".gitignore").write_text("drafts\n", encoding="utf-8")
    (site / "c.md").write_text("one\n", encoding="utf-8")
    (site / "drafts").mkdir()
    (site / "drafts/d.md").write_text("one\n", encoding="utf-8")
    changes = changes_since("HEAD", site)
    assert changes.of(site / "c.md").before is None
    # Ignored, but named by the user: nothing is known of it, so nothing of it is left out.
    assert changes.of(site / "drafts/d.md").before is None


def test_a_renamed_file_is_held_against_what_it_was(site):
    git(site, "mv", "a.md", "the page.md")
    (site / "the page.md").write_text("one\ntwo\nthree\n4\n", encoding="utf-8")
    changes = changes_since("HEAD", site)
    file = changes.of(site / "the page.md")
    assert (file.before, file.lines) == ("a.md", ((4, 5),))
    assert changes.content_before(file) == b"one\ntwo\nthree\nfour\n"


@pytest.mark.parametrize("name", ["über uns.md", 'a "quoted" name.md', "tab\there.md", "new\nline.md", "-dash.md"])
def test_any_name(site, name):
    (site / name).write_text("one\ntwo\n", encoding="utf-8")
    git(site, "add", "--", name)
    git(site, "commit", "-qm", "second")
    (site / name).write_text("one\n2\n", encoding="utf-8")
    assert changed(site)[name].lines == ((2, 3),)


def test_copy_that_looks_like_a_patch(site):
    text = "diff --git a/x b/x\n@@ -1 +1,9 @@\n--- a\n+++ b\nBinary files a and b differ\n"
    (site / "a.md").write_text(text, encoding="utf-8")
    (site / "b.md").write_text("1\n", encoding="utf-8")
    assert {name: file.lines for name, file in changed(site).items()} == {"a.md": ((1, 6),), "b.md": ((1, 2),)}


def test_a_file_without_lines(site):
    (site / "a.docx").write_bytes(b"PK\x03\x04\x00\x00")
    git(site, "add", ".")
    git(site, "commit", "-qm", "second")
    (site / "a.docx").write_bytes(b"PK\x03\x04\x00\x01")
    (site / "b.md").write_text("1\n", encoding="utf-8")
    files = changed(site)
    assert files["a.docx"].lines is None
    assert files["b.md"].lines == ((1, 2),)


def test_a_mode_and_a_link_and_a_deleted_file_shift_nothing(site):
    (site / "a.md").chmod(0o755)
    (site / "c.md").write_text("one\n", encoding="utf-8")
    git(site, "add", ".")
    git(site, "commit", "-qm", "second")
    (site / "a.md").chmod(0o644)
    (site / "b.md").unlink()
    (site / "b.md").symlink_to("a.md")
    (site / "c.md").write_text("1\n", encoding="utf-8")
    assert changed(site)["c.md"].lines == ((1, 2),)


def test_what_happened_on_the_other_branch_is_no_change_of_mine(site):
    git(site, "checkout", "-qb", "mine")
    (site / "b.md").write_text("mine\n", encoding="utf-8")
    git(site, "commit", "-qam", "mine")
    git(site, "checkout", "-q", "main")
    (site / "a.md").write_text("theirs\n", encoding="utf-8")
    git(site, "commit", "-qam", "theirs")
    git(site, "checkout", "-q", "mine")
    assert set(changed(site, "main")) == {"b.md"}


def test_from_a_folder_below_and_by_a_link(site, tmp_path):
    (site / "docs").mkdir()
    (site / "docs/c.md").write_text("one\n", encoding="utf-8")
    (site / "a.md").write_text("1\n", encoding="utf-8")
    (tmp_path / "link").symlink_to(site)
    changes = changes_since("HEAD", tmp_path / "link/docs")
    assert changes.of(tmp_path / "link/a.md").lines == ((1, 2),)


def test_programs_named_in_settings_are_not_run(site, tmp_path):
    for key in ("diff.external", "core.fsmonitor", "diff.words.textconv"):
        git(site, "config", key, f"touch {tmp_path}/ran; cat")
    (site / ".gitattributes").write_text("*.md diff=words\n", encoding="utf-8")
    (site / "a.md").write_text("1\n", encoding="utf-8")
    assert changed(site)["a.md"].lines == ((1, 2),)
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize("ref", ["nowhere", "--output=x", "HEAD:a.md", "", "-h"])
def test_no_such_revision(site, ref):
    with pytest.raises(ClaimcheckError, match="git knows no revision"):
        changes_since(ref, site)
    assert not (site / "x").exists()


def test_before_the_first_commit_everything_is_new(tmp_path):
    git(tmp_path, "init", "-q")
    (tmp_path / "a.md").write_text("one\n", encoding="utf-8")
    (tmp_path / "b.md").write_text("one\n", encoding="utf-8")
    git(tmp_path, "add", "a.md")
    changes = changes_since("HEAD", tmp_path)
    assert changes.of(tmp_path / "a.md").before is None
    assert changes.of(tmp_path / "b.md").before is None
    with pytest.raises(ClaimcheckError, match="git knows no revision"):
        changes_since("main", tmp_path)


def test_no_repository(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(ClaimcheckError, match="in no git repository"):
        changes_since("HEAD", tmp_path)


def test_no_git(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ClaimcheckError, match="git cannot be run"):
        changes_since("HEAD", tmp_path)


def test_the_repository_that_a_hook_names_is_not_asked(site, tmp_path, monkeypatch):
    other = tmp_path / "other"
    other.mkdir()
    git(other, "init", "-q")
    (site / "a.md").write_text("1\n", encoding="utf-8")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other / ".git/index"))
    assert changed(site)["a.md"].lines == ((1, 2),)


def test_what_a_partial_clone_lacks_is_not_fetched(site, tmp_path):
    git(site, "config", "uploadpack.allowFilter", "true")
    (site / "a.md").write_text("1\n", encoding="utf-8")
    git(site, "commit", "-qam", "second")
    partial = tmp_path / "partial"
    git(tmp_path, "clone", "-q", "--filter=blob:none", site.as_uri(), str(partial))
    with pytest.raises(ClaimcheckError, match="git could not say what changed"):
        changes_since("HEAD~1", partial)
