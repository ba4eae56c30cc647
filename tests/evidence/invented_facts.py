"""Invented facts files for tests."""

from pathlib import Path

SOURCE = """\
- id: moss-2020-garlic
  type: rct
  title: Garlic for the common cold
  authors: [Moss AB, Fern C]
  journal: Journal of Invented Trials
  year: 2020
  doi: '10.5555/moss.2020'
  scope:
    intervention: [garlic]
    condition: [common cold]
  figures:
    - {name: people, measure: people_count, value: 1463, verified: true, read_at: 'http://a.eu', via: index}
"""


def facts_file(*sources: str) -> str:
    """The text of a facts file with these sources."""
    return "schema: 2\nsources:\n" + "".join(sources)


def source(**changes: str | None) -> str:
    """The invented source, with lines of other text under these keys; None takes a key out."""
    lines = SOURCE.splitlines()
    for key, value in changes.items():
        places = [place for place, line in enumerate(lines) if line[2:].startswith(f"{key}:")]
        new = [] if value is None else [f"  {key}: {value}"]
        if places:
            new = [("- " + line[2:]) if places[0] == 0 else line for line in new]
            lines[places[0] : places[0] + 1] = new
        else:
            at = next(place for place, line in enumerate(lines) if line.startswith("  scope:"))
            lines[at:at] = new
    return "\n".join(lines) + "\n"


def figure(**changes: object) -> str:
    """The invented source with one figure, in which these keys are otherwise; None takes a key out."""
    held = {
        "name": "pain",
        "measure": "difference",
        "value": "-1.5",
        "ci": "[-2.5, -0.5]",
        "verified": "true",
        "read_at": "'https://example.org/moss'",
        "via": "publisher",
    }
    held |= changes
    shown = ", ".join(f"{key}: {value}" for key, value in held.items() if value is not None)
    return "\n".join([*SOURCE.splitlines()[:-1], f"    - {{{shown}}}"]) + "\n"


def write(folder: Path, text: str, name: str = "f.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
