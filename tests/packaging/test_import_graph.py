"""What is imported, and when: start-up is what people feel, and no statistical model is needed for anything."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

NEVER = [
    "spacy",
    "numpy",
    "pandas",
    "pydantic",
    "rich",
    "requests",
    "urllib.request",
    "http.client",
    "importlib.metadata",
]
COPY = """\
A 2021 trial of 550 adults tested warm stones for stiff knees [1].

## References

1. Oduya K, Brandt L. Warm stones for stiff knees: a randomised trial of 152 adults. J Rest. 2018;3(1):1-9.
"""


def imported_by(arguments, cwd, blocked=()):
    """The names of all modules that a run of the command line imported, and its exit code."""
    code = f"""
import sys
for name in {list(blocked)!r}:
    sys.modules[name] = None
sys.argv = ["claimcheck", *{list(arguments)!r}]
from claimcheck.__main__ import main
code = 0
try:
    main()
except SystemExit as ended:
    code = ended.code or 0
print("IMPORTED", code, *(name for name, module in sys.modules.items() if module is not None))
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=cwd, capture_output=True, text=True, check=False)
    last = done.stdout.splitlines()[-1].split()
    assert last[0] == "IMPORTED", done.stderr
    return int(last[1]), set(last[2:])


def below(names, tops):
    return sorted(name for name in names if any(name == top or name.startswith(f"{top}.") for top in tops))


@pytest.fixture
def draft(tmp_path):
    (tmp_path / "draft.md").write_text(COPY, encoding="utf-8")
    return tmp_path


def test_the_version_needs_nothing(tmp_path):
    code, names = imported_by(["--version"], tmp_path)
    assert code == 0
    assert not below(names, [*NEVER, "click", "yaml", "rapidfuzz", "re2", "ahocorasick_rs", "pyromark"])
    assert below(names, ["claimcheck"]) == ["claimcheck", "claimcheck.__main__", "claimcheck._version"]


def test_help_needs_no_linter(tmp_path):
    code, names = imported_by(["--help"], tmp_path)
    assert code == 0
    assert not below(names, [*NEVER, "yaml", "rapidfuzz", "re2", "ahocorasick_rs", "pyromark", "claimcheck.linter"])


@pytest.mark.parametrize("form", ["text", "concise", "json"])
def test_a_check_imports_nothing_that_is_slow_or_could_reach_the_network(draft, form):
    code, names = imported_by(["check", "draft.md", "--format", form], draft)
    assert code == 1
    assert not below(names, NEVER)


def test_everything_runs_where_spacy_cannot_be_imported(draft):
    # `None` in sys.modules makes an import fail, even inside a try.
    code, _ = imported_by(["check", "draft.md", "--preview"], draft, blocked=["spacy", "thinc", "numpy"])
    assert code == 1
    assert imported_by(["rules", "list"], draft, blocked=["spacy"])[0] == 0


def test_one_module_imports_spacy():
    package = Path(__file__).parents[2] / "claimcheck"
    naming = re.compile(r"import spacy|import_module\(\"spacy")
    assert [p.name for p in package.rglob("*.py") if naming.search(p.read_text("utf-8"))] == ["parse.py"]


LONG = "Moss tea, which many people drink in the evening, reduces nervous stress in older adults.\n"


def test_the_parser_is_loaded_where_somebody_looks_at_slots_and_a_sentence_needs_it(tmp_path):
    (tmp_path / "long.md").write_text(LONG, encoding="utf-8")
    (tmp_path / "short.md").write_text("Yoga reduces back pain.\n", encoding="utf-8")
    for arguments in (
        ["check", "long.md", "--preview"],
        ["check", "long.md", "--format", "json"],
        ["claims", "long.md"],
        ["claims", "short.md", "--why"],
    ):
        assert not below(imported_by(arguments, tmp_path)[1], ["spacy"]), arguments
    assert below(imported_by(["claims", "long.md", "--why"], tmp_path)[1], ["spacy"])
