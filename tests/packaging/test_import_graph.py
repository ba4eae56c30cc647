"""What is imported, and when: start-up is what people feel, and no statistical model is needed for anything."""

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


def test_no_module_imports_spacy_at_all():
    package = Path(__file__).parents[2] / "claimcheck"
    assert not [path for path in package.rglob("*.py") if "import spacy" in path.read_text("utf-8")]
