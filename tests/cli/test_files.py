import os
import sys
from pathlib import Path

import pytest

from claimcheck import files
from claimcheck.errors import UnreadableFile
from claimcheck.files import FoundFile, find_files, read_file

SUFFIXES = {".md", ".txt"}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    for name in [
        "b.md",
        "a.txt",
        "c.html",
        "sub/d.MD",
        ".hidden/e.md",
        "node_modules/f.md",
        ".venv/g.md",
        "sub/.git/h.md",
    ]:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("copy")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(paths):
    found = find_files(paths, SUFFIXES)
    assert not found.errors
    return [file.name for file in found.files]


def test_folders_are_searched_without_what_is_hidden_or_not_the_users(folder):
    assert names(["."]) == ["a.txt", "b.md", "sub/d.MD"]


def test_a_file_is_read_once_however_often_it_is_named(folder):
    assert names(["b.md", "./b.md", "sub/../b.md", str(folder / "b.md"), "."]) == ["a.txt", "b.md", "sub/d.MD"]


def test_a_named_file_is_read_whatever_its_suffix_and_place(folder):
    assert names(["c.html", ".hidden/e.md", ".venv"]) == [".hidden/e.md", ".venv/g.md", "c.html"]


def test_names_are_relative_where_they_can_be(folder, tmp_path_factory):
    other = tmp_path_factory.mktemp("other") / "x.md"
    other.write_text("copy")
    assert names([str(folder / "sub"), str(other)]) == sorted([other.as_posix(), "sub/d.MD"])


def test_paths_that_lead_to_no_file_are_errors_and_the_others_are_found(folder):
    (folder / "empty").mkdir()
    found = find_files(["missing.md", "empty", "b.md"], SUFFIXES)
    assert [file.name for file in found.files] == ["b.md"]
    assert [str(error) for error in found.errors] == [
        "missing.md: no such file or folder; check the path",
        "empty: no file to read in this folder; files that are read end in .md or .txt",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and links of Unix")
def test_pipes_are_not_opened_and_loops_of_links_end(folder):
    os.mkfifo(folder / "pipe.md")
    (folder / "sub" / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "gone.md").symlink_to(folder / "nowhere.md")
    found = find_files(["."], SUFFIXES).files
    assert [file.name for file in found] == ["a.txt", "b.md", "gone.md", "sub/d.MD"]
    with pytest.raises(UnreadableFile, match=r"gone.md: cannot be read: no such file"):
        read_file(found[2])


def test_a_file_beyond_the_limit_is_refused(folder, monkeypatch):
    monkeypatch.setattr(files, "MAX_BYTES", 3)
    with pytest.raises(UnreadableFile, match=r"b.md: larger than 0 MB; split it"):
        read_file(FoundFile(Path("b.md"), "b.md"))
