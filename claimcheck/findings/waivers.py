"""Waivers: a person's recorded reason to let a finding stand, and what is wrong with such records (RUN rules).

A waived finding stays in every report. A waiver that is faulty, unknown or past its date waives nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.documents.comments import find_comments
from claimcheck.documents.document import BlockKind
from claimcheck.documents.text_map import Span
from claimcheck.findings.directives import BLOCK, END, FILE, START, Directive, Fault, Name, read_directive
from claimcheck.findings.finding import Change, Waiver
from claimcheck.findings.fingerprint import Fingerprints
from claimcheck.findings.make import make_file_finding, source_position

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Sequence

    from claimcheck.checks.rule import Rule
    from claimcheck.documents.document import Block, Document
    from claimcheck.findings.finding import Finding

UNKNOWN, UNUSED, EXPIRED, FAULTY = "RUN01", "RUN02", "RUN03", "RUN06"
NEVER_WAIVED = "RUN"
REASONS = {UNKNOWN: "unknown-rule", UNUSED: "unused-waiver", EXPIRED: "expired-waiver", FAULTY: "faulty-waiver"}


@dataclass(frozen=True, slots=True)
class Reach:
    """One name of a directive: the rules that it means, and the part of the source that it speaks of.

    Attributes:
        directive, name: as written.
        codes: of the rules.
        span: half open; a finding is reached where its first mark starts in it. None where it reaches nothing.
    """

    directive: Directive
    name: Name
    codes: frozenset[str]
    span: Span | None


@dataclass(frozen=True, slots=True)
class Trouble:
    """What a RUN rule says of a waiver."""

    code: str
    span: Span
    what: str
    remove: Span | None = None


def apply_waivers(
    findings: Iterable[Finding], document: Document, every: Sequence[Rule], ran: Iterable[Rule], today: datetime.date
) -> tuple[Finding, ...]:
    """The findings of a document, those that somebody waived marked so, and what is wrong with the waivers.

    Args:
        findings: what the rules said.
        document: with the comments that hold the waivers.
        every: all rules that exist.
        ran: those that ran on this document.
        today: the last day on which `until: today` holds.
    """
    findings = tuple(findings)
    comments = document.comments or find_comments(document.path, document.text)
    if not comments:
        return findings
    troubles: list[Trouble] = []
    directives: list[Directive] = []
    for comment in comments:
        read = read_directive(comment)
        if isinstance(read, Fault):
            troubles.append(Trouble(FAULTY, read.span, read.what))
        else:
            directives.append(read)
    reaches = _reaches(directives, document, every, troubles)
    valid = [reach for reach in reaches if not _expired(reach.directive, today)]
    for directive in {id(reach.directive): reach.directive for reach in reaches if reach not in valid}.values():
        said = messages.expired_waiver(str(directive.until), today.isoformat())
        troubles.append(Trouble(EXPIRED, directive.comment.span, said))
    marked, used = _marked(findings, valid, document)
    if not document.problems:  # what could not be read may hold what the waiver is for
        troubles.extend(_unused([reach for reach in valid if reach not in used], valid, every, ran))
    rules = {rule.code: rule for rule in every}
    fingerprints = Fingerprints(document.path)
    spoken = [_finding(trouble, rules[trouble.code], document, fingerprints) for trouble in _sorted(troubles, rules)]
    return (*marked, *spoken)


def _expired(directive: Directive, today: datetime.date) -> bool:
    return directive.until is not None and directive.until < today


def _reaches(
    directives: Iterable[Directive], document: Document, every: Sequence[Rule], troubles: list[Trouble]
) -> list[Reach]:
    """What each name of each directive reaches. A range without both its ends reaches nothing."""
    found: list[Reach] = []
    opened: list[Reach] = []
    for directive in directives:
        span = _span(directive, document)
        for name in directive.names:
            codes = _codes(name, every, troubles)
            if not codes:
                continue
            reach = Reach(directive, name, codes, span)
            if directive.verb == START:
                opened.append(reach)
            elif directive.verb == END:
                start = next((one for one in reversed(opened) if one.codes == codes), None)
                if start is None:
                    troubles.append(Trouble(FAULTY, name.span, messages.end_without_start(name.text)))
                    continue
                opened.remove(start)
                found.append(replace(start, span=_between(start.directive, directive)))
            else:
                found.append(reach)
    troubles.extend(Trouble(FAULTY, one.name.span, messages.start_without_end(one.name.text)) for one in opened)
    return found


def _codes(name: Name, every: Sequence[Rule], troubles: list[Trouble]) -> frozenset[str]:
    """The rules that a code, name or family means."""
    from claimcheck.checks.engine import unknown_rule

    upper, lower = name.text.upper(), name.text.lower()
    codes = frozenset(rule.code for rule in every if upper in (rule.code, rule.family) or lower == rule.name)
    if any(code.startswith(NEVER_WAIVED) for code in codes):
        troubles.append(Trouble(FAULTY, name.span, messages.cannot_be_waived(name.text)))
        return frozenset()
    if not codes:
        known = {word for rule in every for word in (rule.code, rule.name, rule.family) if rule.family != NEVER_WAIVED}
        troubles.append(Trouble(UNKNOWN, name.span, unknown_rule(name.text, known)))
    return codes


def _span(directive: Directive, document: Document) -> Span | None:
    comment = directive.comment
    if directive.verb == FILE:
        return Span(0, len(document.text) + 1)
    if directive.verb != BLOCK:
        return None
    return comment.span if comment.of_block else _next_block(comment.span.end, document)


def _between(start: Directive, end: Directive) -> Span:
    first, last = start.comment, end.comment
    # A comment that hangs on a paragraph, as in Word, takes that paragraph into the range.
    return Span(
        first.span.start if first.of_block else first.span.end, last.span.end if last.of_block else last.span.start
    )


def _next_block(offset: int, document: Document) -> Span | None:
    """The first block behind a comment; of a table that starts behind it, all cells."""
    placed = [(block.span(0, len(block.text)), block) for block in document.blocks if block.text]
    behind = [(span, block) for span, block in placed if span.start >= offset]
    if not behind:
        return None
    span, first = min(behind, key=lambda one: (one[0].start, one[0].end))
    if first.kind is BlockKind.METADATA and first.label:
        # The text of an attribute: the copy around it is what the waiver stands before.
        copy = [one for one, block in behind if block.kind is not BlockKind.METADATA]
        return Span(span.start, max(span.end, min(copy, key=lambda one: one.start).end)) if copy else span
    if first.kind is BlockKind.CELL and first.group is not None:
        table = [one for one, block in placed if _same_table(block, first)]
        if min(one.start for one in table) >= offset:
            return Span(span.start, max(one.end for one in table))
    return span


def _same_table(block: Block, other: Block) -> bool:
    return block.kind is BlockKind.CELL and block.group == other.group


def _marked(
    findings: Iterable[Finding], reaches: Sequence[Reach], document: Document
) -> tuple[list[Finding], list[Reach]]:
    """The findings with their waivers, and the waivers that something is waived by."""
    # Findings know lines and columns, not offsets.
    places = [
        (source_position(document, Span(reach.span.start, min(reach.span.end, len(document.text)))), reach)
        for reach in reaches
        if reach.span
    ]
    marked: list[Finding] = []
    used: list[Reach] = []
    for finding in findings:
        at = (finding.position.line, finding.position.column)
        around = [
            reach
            for place, reach in places
            if finding.rule in reach.codes
            and (place.line, place.column) <= at
            and (at < (place.end_line, place.end_column) or reach.directive.verb == FILE)
        ]
        used.extend(around)
        # The narrowest has the reason that was written for just this place.
        nearest = min(around, key=_size, default=None)
        marked.append(replace(finding, waived=_waiver(nearest.directive, document)) if nearest else finding)
    return marked, used


def _size(reach: Reach) -> int:
    return reach.span.end - reach.span.start if reach.span else 0


def _waiver(directive: Directive, document: Document) -> Waiver:
    line, _ = document.position(directive.comment.span.start)
    until = directive.until.isoformat() if directive.until else None
    return Waiver(directive.reason, line, directive.by, until)


def _unused(
    unused: Iterable[Reach], reaches: Sequence[Reach], every: Sequence[Rule], ran: Iterable[Rule]
) -> Iterator[Trouble]:
    """RUN02, for names whose rules ran. A family counts as run where all its stable rules did."""
    running = {rule.code for rule in ran}
    stable = {rule.code for rule in every if rule.status == "stable"}
    for reach in unused:
        needed = reach.codes & stable or reach.codes
        if not needed <= running:
            continue
        alone = sum(one.directive is reach.directive for one in reaches) == 1 and len(reach.directive.names) == 1
        # To remove one end of a range, or one name among several, is not all that is to be done.
        whole = alone and reach.directive.verb in (BLOCK, FILE) and not reach.directive.comment.of_block
        remove = reach.directive.comment.span if whole else None
        yield Trouble(UNUSED, reach.name.span, messages.unused_waiver(reach.name.text), remove)


def _sorted(troubles: Iterable[Trouble], rules: dict[str, Rule]) -> list[Trouble]:
    known = (trouble for trouble in troubles if trouble.code in rules)
    return sorted(known, key=lambda trouble: (trouble.span.start, trouble.span.end, trouble.code))


def _finding(trouble: Trouble, rule: Rule, document: Document, fingerprints: Fingerprints) -> Finding:
    made = make_file_finding(rule, document, trouble.span, trouble.what, fingerprints, REASONS[trouble.code])
    return replace(made, fix=Change(source_position(document, trouble.remove), "")) if trouble.remove else made
