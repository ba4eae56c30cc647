"""claimcheck as people get it: wheel, sdist and editable, each in a clean environment outside the checkout.

Nothing is fetched: an environment sees the dependencies of the one that runs the tests through a `.pth` file.
"""

import os
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path

import pytest

from claimcheck._version import VERSION

CHECKOUT = Path(__file__).parents[2]
COPY = """\
# Warm stones

A 2021 trial of 550 adults tested warm stones for stiff knees [1].

## References

1. Oduya K, Brandt L. Warm stones for stiff knees: a randomised trial of 152 adults. J Rest. 2018;3(1):1-9.
"""


def run(*command, cwd, **environment):
    """What a command prints; the checkout is on none of its paths."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**clean, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def built(kind, folder):
    code, out, err = run(
        sys.executable, "-m", "build", "--no-isolation", f"--{kind}", "--outdir", folder, CHECKOUT, cwd=folder
    )
    assert code == 0, out + err
    [made] = [path for path in folder.iterdir() if path.suffix in (".whl", ".gz")]
    return made


def environment_with(what, folder):
    """A new environment with claimcheck in it; the folder of its commands."""
    place = folder / "venv"
    assert run(sys.executable, "-m", "venv", "--without-pip", place, cwd=folder)[0] == 0
    scheme = sysconfig.get_preferred_scheme("prefix") if os.name != "nt" else "nt"
    site = Path(sysconfig.get_path("purelib", scheme, {"base": str(place)}))
    # Packages of the outer environment, but not what its own `.pth` files lead to: the checkout, if it is editable.
    (site / "outer.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    scripts = Path(sysconfig.get_path("scripts", scheme, {"base": str(place), "installed_base": str(place)}))
    python = scripts / "python"
    options = [
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
        "--quiet",
        "--disable-pip-version-check",
        "--ignore-installed",
    ]
    code, out, err = run(python, "-m", "pip", "install", *options, *what, cwd=folder)
    assert code == 0, out + err
    return scripts


@pytest.fixture(scope="module", params=["wheel", "sdist", "editable"])
def installed(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "editable":
        return request.param, environment_with(["--editable", CHECKOUT], folder)
    (folder / "dist").mkdir()
    return request.param, environment_with([built(request.param, folder / "dist")], folder)


def test_each_install_checks_copy_anywhere(installed, tmp_path):
    _, scripts = installed
    (tmp_path / "draft.md").write_text(COPY, encoding="utf-8")
    assert run(scripts / "claimcheck", "--version", cwd=tmp_path) == (0, f"claimcheck {VERSION}\n", "")
    code, out, err = run(
        scripts / "claimcheck", "check", "draft.md", "--format", "concise", cwd=tmp_path, CLAIMCHECK_CACHE=""
    )
    assert (code, err) == (1, "")
    assert "draft.md:3:3: error: SF08 year-differs-from-reference" in out
    code, out, err = run(scripts / "claimcheck", "report", "draft.md", "-o", "report.html", cwd=tmp_path)
    assert (code, out, err) == (0, "report.html: 1 document\n", "")
    assert "SF08 year-differs-from-reference" in (tmp_path / "report.html").read_text("utf-8")
    code, out, _ = run(scripts / "claimcheck", "explain", "SF08", cwd=tmp_path)
    assert code == 0
    assert out.startswith("SF08 year-differs-from-reference")


def test_each_install_runs_its_own_code_and_data(installed, tmp_path):
    kind, scripts = installed
    code, out, err = run(
        scripts / "python",
        "-c",
        "import claimcheck, claimcheck.data as d; print(claimcheck.__file__); print(d.root())",
        cwd=tmp_path,
    )
    assert code == 0, err
    package, data = map(Path, out.split())
    if kind == "editable":
        assert package.is_relative_to(CHECKOUT)
        assert data == CHECKOUT
    else:
        assert package.is_relative_to(scripts.parent)
        assert data == package.parent / "_data"
    assert (data / "reference_facts.yaml").is_file()
    assert any((data / "rules").rglob("*.yaml"))


def test_the_wheel_holds_what_is_needed_and_nothing_else(tmp_path):
    with zipfile.ZipFile(built("wheel", tmp_path)) as wheel:
        names = wheel.namelist()
    tops = {name.split("/")[0] for name in names}
    assert tops == {"claimcheck", f"claimcheck_health-{VERSION}.dist-info"}
    rules = {path.relative_to(CHECKOUT).as_posix() for path in (CHECKOUT / "rules").rglob("*.yaml")}
    assert {name.removeprefix("claimcheck/_data/") for name in names if "/_data/rules/" in name} == rules
    assert "claimcheck/py.typed" in names
    assert "claimcheck/reports/report.schema.json" in names
    for part in ("report.html.j2", "report.css", "report.js"):
        assert f"claimcheck/reports/templates/{part}" in names
    assert f"claimcheck_health-{VERSION}.dist-info/licenses/LICENSE" in names


def test_the_sdist_can_be_worked_on(tmp_path):
    with tarfile.open(built("sdist", tmp_path)) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    for needed in [
        "Makefile",
        ".ci/run",
        "README.md",
        "LICENSE",
        "pyproject.toml",
        "reference_facts.yaml",
        "docs/writing-rules.md",
        "claimcheck/reports/templates/report.html.j2",
    ]:
        assert needed in names
    assert not [name for name in names if name.startswith((".venv", ".git/", ".hypothesis"))]
