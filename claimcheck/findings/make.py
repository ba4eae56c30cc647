"""From alarms, which know blocks, to findings, which know lines and columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.checks.rule import SEVERITIES
from claimcheck.citations.reference import Place
from claimcheck.evidence.verdicts import Identity
from claimcheck.findings.finding import Change, Credit, Finding, LabelledRow, MarkedCopy, Position, SecondPlace
from claimcheck.findings.fingerprint import Fingerprints

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.checks.alarm import Alarm, Mark
    from claimcheck.checks.page import Page
    from claimcheck.checks.rule import Rule
    from claimcheck.documents.document import Document, Span


def make_findings(alarms: Iterable[Alarm], page: Page, rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """The findings of a page, in the order of its lines."""
    by_code = {rule.code: rule for rule in rules}
    fingerprints = Fingerprints(page.document.path)
    findings = [make_finding(alarm, page, by_code[alarm.rule], fingerprints) for alarm in alarms]
    return tuple(sorted(findings, key=lambda finding: (finding.position, finding.rule)))


def make_finding(alarm: Alarm, page: Page, rule: Rule, fingerprints: Fingerprints | None = None) -> Finding:
    """The finding that an alarm stands for.

    Args:
        alarm: from a check.
        page: the page it was raised on.
        rule: the rule that raised it. The finding is as severe as the less severe of the two.
        fingerprints: of the file; each finding takes the next.
    """
    fingerprints = fingerprints or Fingerprints(page.document.path)
    marks = _marked(alarm.marks, page)
    first = alarm.marks[0].place
    digest, fingerprint = fingerprints.next(rule.code, page.quoted(first), sentence_of(first, page))
    return Finding(
        path=page.document.path,
        position=marks[0].position,
        rule=rule.code,
        name=rule.name,
        severity=less_severe(rule.severity, alarm.severity),
        message=alarm.message,
        quote=marks[0].text,
        marks=marks,
        seconds=_marked(alarm.seconds, page),
        rows=tuple(LabelledRow(row.label, row.text, row.url) for row in alarm.rows),
        related=tuple(
            SecondPlace(
                related.label,
                related.text,
                related.source,
                related.url,
                position_of(related.place, page) if related.place else None,
            )
            for related in alarm.related
        ),
        source=alarm.source,
        owner=alarm.owner,
        expected=alarm.expected,
        found=alarm.found,
        credit=_credit(alarm),
        assumed=alarm.assumed,
        reason=alarm.reason,
        fix=_change(alarm, page),
        fingerprint=fingerprint,
        digest=digest,
        heading=_heading(first, page),
    )


def make_file_finding(
    rule: Rule,
    document: Document,
    span: Span,
    message: str,
    fingerprints: Fingerprints | None = None,
    reason: str = "unreadable",
) -> Finding:
    """A finding on a piece of the source that is in no block: what RUN rules say of unreadable parts and waivers."""
    fingerprints = fingerprints or Fingerprints(document.path)
    position = source_position(document, span)
    text = document.text[span.start : span.end][:80]
    digest, fingerprint = fingerprints.next(rule.code, text, message)
    return Finding(
        path=document.path,
        position=position,
        rule=rule.code,
        name=rule.name,
        severity=rule.severity,
        message=message,
        quote=text,
        marks=(MarkedCopy(position, text),),
        reason=reason,
        fingerprint=fingerprint,
        digest=digest,
    )


def less_severe(severity: str, other: str | None) -> str:
    """The milder of two severities; None is none."""
    return severity if other is None else max(severity, other, key=SEVERITIES.index)


def position_of(place: Place, page: Page) -> Position:
    """Lines and columns of a place."""
    return source_position(page.document, page.block(place.block).span(place.start, place.end))


def source_position(document: Document, span: Span) -> Position:
    """Lines and columns of a piece of the source."""
    return Position(*document.position(span.start), *document.position(span.end))


def sentence_of(place: Place, page: Page) -> str:
    """The sentence that a place stands in; where there is none, as in a reference list, the whole block."""
    passage = page.passages[place.block]
    if not passage.sentences:
        return page.block(place.block).text
    sentence = passage.sentence_at(place.start)
    return page.quoted(Place(place.block, sentence.start, sentence.end))


def excerpt_lines(findings: Iterable[Finding], document: Document) -> dict[int, str]:
    """The source lines on which places of the findings begin and end, by number: excerpts and columns need them."""
    numbers: set[int] = set()
    for finding in findings:
        places = [mark.position for mark in (*finding.marks, *finding.seconds)]
        places += [other.position for other in finding.related if other.position]
        places += [finding.fix.position] if finding.fix else []
        for place in places:
            numbers.update((place.line, place.end_line))
    return {number: source_line(document, number) for number in sorted(numbers)}


def source_line(document: Document, number: int) -> str:
    """A line of the source, without what ends it."""
    start = document.lines[number - 1]
    end = document.lines[number] if number < len(document.lines) else len(document.text)
    return document.text[start:end].rstrip("\r\n")


def _change(alarm: Alarm, page: Page) -> Change | None:
    """The change of an alarm, where a program may make it.

    That is where the work is identified, nothing was taken for granted, and the file says the words as a reader sees
    them: a change across markup or an entity could break the page.
    """
    fix = alarm.fix
    if fix is None or alarm.severity not in (None, SEVERITIES[0]) or alarm.assumed:
        return None
    if alarm.credit is None or alarm.credit.identity != Identity.IDENTIFIED:
        return None
    if not page.block(fix.place.block).content.is_literal(fix.place.start, fix.place.end):
        return None
    return Change(position_of(fix.place, page), fix.text)


def _heading(place: Place, page: Page) -> str | None:
    section = page.block(place.block).section
    return page.block(section[-1]).text if section and page.document.path.lower().endswith(".docx") else None


def _credit(alarm: Alarm) -> Credit | None:
    return Credit(alarm.credit.identity, alarm.credit.path, alarm.credit.candidates) if alarm.credit else None


def _marked(marks: Sequence[Mark], page: Page) -> tuple[MarkedCopy, ...]:
    made: list[MarkedCopy] = []
    last: Mark | None = None
    for mark in marks:
        position = position_of(mark.place, page)
        text = page.quoted(mark.place)
        # A story of several paragraphs is one thing to look at: "^ to line 24".
        if last is not None and not mark.note and _whole(last, page) and _whole(mark, page) and _follows(last, mark):
            before = made[-1]
            whole = Position(before.position.line, before.position.column, position.end_line, position.end_column)
            made[-1] = MarkedCopy(whole, f"{before.text}\n{text}", before.note)
        else:
            made.append(MarkedCopy(position, text, mark.note))
        last = mark
    return tuple(made)


def _whole(mark: Mark, page: Page) -> bool:
    return mark.place.start == 0 and mark.place.end == len(page.block(mark.place.block).text)


def _follows(mark: Mark, other: Mark) -> bool:
    return other.place.block == mark.place.block + 1
