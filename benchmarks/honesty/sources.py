"""Sources with a verified total, as pages about them need them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from honesty.checking import Entry

DESIGNS = {
    "systematic_review": "systematic review",
    "meta_analysis": "meta-analysis",
    "ipd_meta_analysis": "meta-analysis of individual patient data",
    "overview": "overview of reviews",
    "rct": "randomised trial",
    "cohort": "cohort study",
}
INITIALS = re.compile(r"\s+[A-Z]{1,4}$")


@dataclass(frozen=True, slots=True)
class Row:
    """One source: what a page says of it. `trials` and `people` are its verified totals, or None."""

    id: str
    study: str
    year: int
    design: str
    intervention: str
    condition: str
    author: str | None
    journal: str | None
    body: str | None
    title: str
    vancouver: str
    apa: str
    trials: int | None
    people: int | None

    @property
    def is_trial(self) -> bool:
        """True for a study that has people of its own, not trials."""
        return self.trials is None


def rows_of(sources: Iterable[Entry]) -> list[Row]:
    """The sources that pages can be written about."""
    return [row for source in sources if (row := _row(source)) is not None]


def surname(source: Entry) -> str | None:
    authors = source.get("authors") or [None]
    return INITIALS.sub("", str(authors[0])) if authors[0] else None


def vancouver(source: Entry) -> str:
    """The source as an entry of a reference list, numbered style."""
    authors = ", ".join(str(author) for author in (source.get("authors") or [])[:6])
    where = f"{source.get('journal') or source.get('publisher') or ''}. {source['year']}"
    return f"{authors}. {source['title']}. {where};{source.get('volume_pages', '')}.".replace(";.", ".")


def apa(source: Entry) -> str:
    """The source as an entry of a reference list, APA style."""
    names = [re.sub(r"\s+([A-Z]{1,4})$", _dotted, str(author)) for author in (source.get("authors") or [])[:6]]
    people = f"{', '.join(names[:-1])}, & {names[-1]}" if len(names) > 1 else "".join(names)
    pages = f", {source['volume_pages']}" if source.get("volume_pages") else ""
    return f"{people} ({source['year']}). {source['title']}. *{source.get('journal') or ''}*{pages}."


def _dotted(match: re.Match[str]) -> str:
    return ", " + " ".join(f"{letter}." for letter in match[1])


def _row(source: Entry) -> Row | None:
    scope = source.get("scope") or {}
    treatment, condition = (str((scope.get(key) or [""])[0]) for key in ("intervention", "condition"))
    design = DESIGNS.get(source["type"])
    trials, people = _total(source, "study_count", "trials"), _total(source, "people_count", "people")
    taken_back = source.get("retracted") or source.get("withdrawn")
    if not (design and treatment and condition and (trials or people)) or taken_back:
        return None
    return Row(
        id=source["id"],
        study=source.get("study", source["id"]),
        year=source["year"],
        design=design,
        intervention=treatment,
        condition=condition,
        author=surname(source),
        journal=source.get("journal"),
        body=(source.get("series") or {}).get("body"),
        title=source["title"],
        vancouver=vancouver(source),
        apa=apa(source),
        trials=trials,
        people=people,
    )


def _total(source: Entry, measure: str, of: str) -> int | None:
    values = [
        figure["value"]
        for figure in source.get("figures") or []
        if (figure.get("measure"), figure.get("role"), figure.get("of")) == (measure, "total", of)
        and figure.get("verified")
        and isinstance(figure["value"], int)
        and not figure.get("relation")
    ]
    return values[0] if len(values) == 1 else None
