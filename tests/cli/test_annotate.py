import docx
import pytest
from click.testing import CliRunner

from claimcheck.cli.check import check


@pytest.fixture
def draft(tmp_path):
    document = docx.Document()
    document.add_heading("Back pain", 1)
    document.add_paragraph("In our trial 120% of people got better (95% CI 5 to 2).")
    document.save(tmp_path / "draft.docx")
    return tmp_path / "draft.docx"


def run(*words):
    return CliRunner().invoke(check, [str(word) for word in (*words, "--no-cache")], standalone_mode=False)


def test_a_copy_with_comments_is_written(draft, tmp_path):
    before = draft.read_bytes()
    result = run(draft, "--annotate", tmp_path / "out.docx", "--format", "concise")
    comments = list(docx.Document(tmp_path / "out.docx").comments)
    lines = [line for line in result.stdout.splitlines() if ".docx:2:" in line]
    assert len(comments) == len(lines) > 0
    assert draft.read_bytes() == before


@pytest.mark.parametrize(
    ("paths", "out", "words"),
    [
        (["draft.docx"], "draft.docx", "is the file that is checked"),
        (["draft.docx"], "out.txt", "does not end in .docx"),
        (["a.md"], "out.docx", "name one Word file"),
        ([], "out.docx", "name one Word file"),
        (["draft.docx", "draft.docx"], "out.docx", "name one Word file"),
    ],
)
def test_what_is_refused(draft, tmp_path, monkeypatch, paths, out, words):
    monkeypatch.chdir(tmp_path)
    before = draft.read_bytes()
    result = run(*paths, "--annotate", out)
    assert words in str(result.exception)
    assert draft.read_bytes() == before


def test_a_file_that_cannot_be_read_gives_no_copy(tmp_path):
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04")
    result = run(tmp_path / "a.docx", "--annotate", tmp_path / "out.docx")
    assert result.return_value == 2
    assert "a damaged Word file, or no Word file; open it in Word and save it again as .docx" in result.stderr
    assert not (tmp_path / "out.docx").exists()


def test_a_copy_that_cannot_be_written_is_an_error(draft, tmp_path):
    result = run(draft, "--annotate", tmp_path / "none" / "out.docx")
    assert result.return_value == 2
    assert "cannot be written: no such file or directory" in result.stderr
