"""The reviewer's report: one HTML file that needs nothing else, and lets nothing of what it shows run.

Everything that is shown passes through Jinja2's escaping. The only script and the only style sheet are those of this
package; the content security policy names them by their hashes, so that a browser runs nothing else.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import itertools
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING, Any

from claimcheck import messages
from claimcheck.checks.rule import SEVERITIES
from claimcheck.reports.claims import credit_words, reason_of
from claimcheck.reports.display import printable
from claimcheck.reports.html_charts import Bar, bars, ruler
from claimcheck.reports.html_notes import Note, kind_of, notes_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jinja2 import Environment

    from claimcheck.errors import ClaimcheckError
    from claimcheck.reports.blame import Recorded
    from claimcheck.reports.html_text import Row
    from claimcheck.reports.review import Review, ReviewedDocument
    from claimcheck.reports.review_items import Item

WAIVED = "waived"
ORDER = ("contradicted", "misattributed", "not_checked", "uncredited", "supported")
"""Verdicts, those that ask most of a reviewer first."""
LOOKS = {
    "error": "le",
    "warning": "lw",
    "advice": "la",
    WAIVED: "lv",
    "contradicted": "lc",
    "misattributed": "lm",
    "not_checked": "ln",
    "uncredited": "lu",
    "supported": "ls",
}
"""Classes of the style sheet. Short, because a report has thousands of them."""
LONGEST = 90
MOST_IN_WORDS = 400
"""Claims that are listed with their words under "Not checked"; of more, only the numbers."""
ROLES = (
    ("Medical", "Claims are accurate and the whole evidence is fairly told."),
    ("Legal", "Liability, privacy, comparisons, consumer law."),
    ("Regulatory", "Wording, disclosures and their place follow the rules."),
    ("Owner", "Every note was answered."),
)


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document in the summary: its claims as a bar, and its findings by severity."""

    number: int
    path: str
    claims: int
    chart: tuple[Bar, ...]
    label: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Unchecked:
    """Claims of a document that were not checked for one reason, each with whom it credits."""

    path: str
    count: int
    entries: tuple[tuple[Item, str], ...]


def html_report(review: Review) -> str:
    """The report as one HTML file."""
    environment = _environment()
    style, script = _part("report.css") + _footer_style(review), _part("report.js")
    policy = "; ".join(
        (
            "default-src 'none'",
            f"style-src {_hash(style)}",
            f"script-src {_hash(script)}",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
        )
    )
    template = environment.get_template("report.html.j2")
    return template.render(policy=policy, style=_trusted(style), script=_trusted(script), **_values(review))


def _values(review: Review) -> dict[str, Any]:
    claims = [claim for file in review.run.files for claim in file.claims]
    findings = review.run.findings()
    verdicts = [(name, sum(claim.verdict == name for claim in claims)) for name in ORDER]
    standing = [finding for finding in findings if not finding.waived]
    severities = [(name, sum(f.severity == name for f in standing)) for name in SEVERITIES]
    severities += [(WAIVED, len(findings) - len(standing))]
    severities = [(name, count) for name, count in severities if count]
    by_family = itertools.groupby(sorted(findings, key=_family), key=_family)
    families = {code: list(found) for code, found in by_family}
    names = [name for name, _ in severities]
    notes = _Notes(review)
    counts = dict(verdicts)
    heard = dict(severities)
    return {
        "review": review,
        "record": review.record,
        "title": _title(review),
        "lead": messages.review_lead(
            len(review.documents),
            len(claims),
            counts["contradicted"] + counts["misattributed"],
            counts["not_checked"],
            heard.get("error", 0),
            heard.get("warning", 0),
        ),
        "total": len(claims),
        "chart": bars(verdicts, len(claims)),
        "chart_label": _said(verdicts),
        "verdicts": verdicts,
        "meanings": messages.VERDICTS,
        "severities": severities,
        "severity_names": names,
        "families": [(code, messages.RULE_FAMILIES.get(code, code), len(found)) for code, found in families.items()],
        "family_rows": [
            (messages.RULE_FAMILIES.get(code, code), _counted(found, names)) for code, found in families.items()
        ],
        "document_rows": _document_rows(review, names),
        "unchecked": _unchecked(review),
        "unchecked_in_words": counts["not_checked"] <= MOST_IN_WORDS,
        "uncredited": messages.counted(counts["uncredited"], "claim") if counts["uncredited"] else "",
        "waivers": [(n, list(group)) for n, group in itertools.groupby(review.waivers, key=lambda one: one.number)],
        "waiver_of": {one.finding.fingerprint: one.number for one in review.waivers},
        "recorded": _recorded,
        "notes_beside": notes.beside,
        "notes_on_file": notes.on_file,
        "target": notes.target,
        "kind_of": kind_of,
        "ruler": ruler,
        "limits": messages.LIMITS,
        "identities": messages.IDENTITIES,
        "statement": messages.STATEMENT,
        "waiver_statement": messages.statement_of_waivers(max((one.number for one in review.waivers), default=0)),
        "roles": ROLES,
    }


def _title(review: Review) -> str:
    documents = review.documents
    what = documents[0].file.path if len(documents) == 1 else messages.counted(len(documents), "document")
    return f"Claims of {what}, held against their sources"


class _Notes:
    """The notes of each document, made once, in the order of its text."""

    def __init__(self, review: Review) -> None:
        self._review = review
        self._beside: dict[tuple[int, int], tuple[Note, ...]] = {}
        self._on_file: dict[int, tuple[Note, ...]] = {}
        self._targets: dict[tuple[int, int], int] = {}
        for document in review.documents:
            self._add(document)

    def beside(self, document: ReviewedDocument, row: Row) -> tuple[Note, ...]:
        """The notes beside a passage."""
        return self._beside[document.number, row.id]

    def on_file(self, document: ReviewedDocument) -> tuple[Note, ...]:
        """The notes about what is no copy."""
        return self._on_file[document.number]

    def target(self, document: int, item: int) -> int:
        """The number of the note that speaks of an item; several may share one."""
        return self._targets[document, item]

    def _add(self, document: ReviewedDocument) -> None:
        said: dict[object, str] = {}
        number = document.number
        self._on_file[number] = notes_of(document.text.unplaced, document, self._review, said)
        for stretch in document.text.stretches:
            for row in stretch.rows:
                notes = notes_of(row.items, document, self._review, said)
                self._beside[number, row.id] = notes
                self._targets.update(
                    {(number, item.number): note.items[0].number for note in notes for item in note.items}
                )


def _document_rows(review: Review, names: Sequence[str]) -> list[DocumentRow]:
    most = max((len(document.file.claims) for document in review.documents), default=0)
    rows = []
    for document in review.documents:
        counts = [(name, document.file.count(name)) for name in ORDER]
        rows.append(
            DocumentRow(
                document.number,
                document.file.path,
                len(document.file.claims),
                bars(counts, most),
                _said(counts),
                _counted(document.file.findings, names),
            )
        )
    return rows


def _unchecked(review: Review) -> list[tuple[str, list[Unchecked]]]:
    """Claims that were not checked, by reason and document; the reason that most have first."""
    found: dict[str, dict[str, list[tuple[Item, str]]]] = {}
    for document in review.documents:
        for item in document.items:
            if item.claim and item.claim.verdict == "not_checked":
                source = document.source(item.claim.source) if item.claim.source else None
                credit = source.name if source else credit_words(item.claim)
                by_path = found.setdefault(reason_of(item.claim), {})
                by_path.setdefault(document.file.path, []).append((item, credit))
    listed = [
        (reason, [Unchecked(path, len(entries), tuple(entries)) for path, entries in by_path.items()])
        for reason, by_path in found.items()
    ]
    return sorted(listed, key=lambda one: (-sum(part.count for part in one[1]), one[0]))


def _counted(findings: Iterable[Any], names: Sequence[str]) -> tuple[int, ...]:
    listed = [WAIVED if finding.waived else finding.severity for finding in findings]
    return tuple(listed.count(name) for name in names)


def _family(finding: Any) -> str:
    code: str = finding.rule.rstrip("0123456789")
    return code


def _said(counts: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in counts if count) or "no claims"


def _recorded(one: Recorded) -> str:
    return messages.recorded_by(one.author, one.date)


def _footer_style(review: Review) -> str:
    """The foot of each printed page: digits and letters of our own, nothing of what is shown."""
    said = f"claimcheck {review.record.version}, record {review.record.short}"
    kept = "".join(c for c in said if c.isascii() and (c.isalnum() or c in " .,+"))
    font = 'font: 7pt "Liberation Sans", Arial, sans-serif; color: #4a463f;'
    return (
        f'@page {{ @bottom-left {{ content: "{kept}"; {font} }}'
        f' @bottom-right {{ content: counter(page) " / " counter(pages); {font} }} }}\n'
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _part(name: str) -> str:
    return resources.files("claimcheck.reports").joinpath("templates", name).read_text("utf-8")


def _trusted(text: str) -> Any:
    """Text of this package that is markup; nothing that was read from a file of the user."""
    from markupsafe import Markup

    return Markup(text)  # noqa: S704


@functools.cache
def _environment() -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FunctionLoader(_part),
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_harmless,
    )
    environment.filters.update(
        address=_address,
        base=_base,
        folder=_folder,
        id=_id,
        look=LOOKS.__getitem__,
        own=_trusted,
        place=_place,
        short=_short,
        where=_where,
    )
    return environment


def _harmless(value: object) -> object:
    """Text without control characters and without those that turn its direction; markup as it is."""
    if isinstance(value, str) and not hasattr(value, "__html__"):
        return printable(value)
    return value


def _address(url: str) -> str:
    """An address as people read it."""
    return url.removeprefix("https://").removeprefix("http://").rstrip("/")


def _id(name: str) -> str:
    """The number of an item as a part of an id."""
    return name.replace(".", "-")


def _place(url: str) -> str:
    """What an address is, in a word: beside the text there is no room for all of it, and the sources have it."""
    kinds = {"https://doi.org/": "DOI", "https://pubmed.ncbi.nlm.nih.gov/": "PubMed", "https://pmc.": "PMC"}
    return next((word for start, word in kinds.items() if url.startswith(start)), "page")


def _folder(path: str) -> str:
    return path[: len(path) - len(_base(path))]


def _base(path: str) -> str:
    return path.rpartition("/")[2]


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"


def _where(error: ClaimcheckError) -> str:
    return ":".join(str(part) for part in (error.path, error.line, error.column) if part is not None) or "claimcheck"
