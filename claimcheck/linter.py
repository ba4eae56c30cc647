"""The whole line, from the bytes of a file to its findings. The only module that knows every step.

files -> documents -> language -> citations -> claims -> evidence -> checks -> findings
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck import data, messages
from claimcheck.checks.engine import run, select
from claimcheck.checks.load import load_rules
from claimcheck.checks.page import Page
from claimcheck.checks.profile import Profile, graded, is_for
from claimcheck.citations.markers import index_list
from claimcheck.citations.mention import MentionKind
from claimcheck.citations.mentions import find_mentions
from claimcheck.citations.references import find_references
from claimcheck.citations.works import read_works
from claimcheck.claims.assertions import find_assertions
from claimcheck.claims.closer_slots import closer_slots, sentences_to_parse
from claimcheck.claims.figures import find_figures
from claimcheck.documents.read import COPY_KEYS, DIALECTS, read_document
from claimcheck.evidence.base import load_facts
from claimcheck.evidence.judge import Grounds, judge
from claimcheck.evidence.judge_assertions import judge_assertions
from claimcheck.evidence.own_list import read_own_list
from claimcheck.findings.finding import FileReport
from claimcheck.findings.fingerprint import Fingerprints
from claimcheck.findings.ledger import claim_records
from claimcheck.findings.make import excerpt_lines, less_severe, make_file_finding, make_findings
from claimcheck.findings.waivers import apply_waivers
from claimcheck.language.masks import find_masks
from claimcheck.language.normalise import normalise, with_english_numbers
from claimcheck.language.parse import NoParser, parse_sentences
from claimcheck.language.passage import Passage
from claimcheck.language.quantities import find_quantities
from claimcheck.language.sentences import split_sentences
from claimcheck.language.terms import term_finder
from claimcheck.language.vocabulary import load_vocabulary
from claimcheck.settings import Settings as Settings  # noqa: TC001 - offered here too

if TYPE_CHECKING:
    from claimcheck.checks.alarm import Alarm
    from claimcheck.checks.rule import Rule
    from claimcheck.claims.assertion import Assertion
    from claimcheck.documents.document import Document
    from claimcheck.evidence.base import FactsBase
    from claimcheck.findings.finding import Finding
    from claimcheck.language.terms import TermFinder
    from claimcheck.language.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is loaded once for a run: the rules that run, all rules, the vocabulary and its terms, the facts base."""

    settings: Settings
    rules: tuple[Rule, ...]
    all_rules: tuple[Rule, ...]
    vocabulary: Vocabulary
    terms: TermFinder
    base: FactsBase


def prepare(settings: Settings, *, examples: bool = False) -> Prepared:
    """Load rules and vocabulary for a run.

    Args:
        settings: what the run is asked to do.
        examples: True to load the rules' examples too.

    Raises:
        Errors: everything that is wrong with rules or vocabulary.
        ClaimcheckError: a rule that does not exist is selected.
    """
    folder = data.root() / "rules"
    every = load_rules([folder], settings.rules, examples=examples)
    profile = Profile(settings.jurisdictions, settings.offer, settings.audience)
    every, off = graded(every, profile, settings.severities)
    chosen = select(every, settings.select, settings.ignore, preview=settings.preview)
    chosen = tuple(rule for rule in chosen if rule.code not in off and is_for(rule, profile))
    vocabulary = load_vocabulary(folder / "vocabulary", settings.vocabulary)
    facts = settings.facts or (data.root() / FACTS,)
    base = load_facts((*facts, *settings.extend_facts), vocabulary)
    return Prepared(settings, chosen, every, vocabulary, term_finder(vocabulary), base)


def check_content(path: str, content: bytes, prepared: Prepared) -> FileReport:
    """Everything that can be said of a file.

    Args:
        path: as reports name it; its suffix says how it is read.
        content: the bytes of the file.
        prepared: from `prepare`.

    Raises:
        UnreadableFile: it cannot be read as copy.
    """
    settings = prepared.settings
    document = read_copy(path, content, settings)
    page, alarms = check_page(document, prepared)
    closer = _read_closely(page, settings.parser)
    unparsed = _unparsed(closer, document, prepared)
    findings = (*_unread(document, prepared), *unparsed, *make_findings(alarms, page, prepared.all_rules))
    findings = apply_waivers(findings, document, prepared.all_rules, prepared.rules, settings.today)
    findings = tuple(sorted(findings, key=lambda finding: (finding.position, finding.rule)))
    return FileReport(
        path,
        hashlib.sha256(content).hexdigest(),
        findings,
        # A copy of the page has to find out again what the rules have asked it.
        claim_records(page if closer.assertions is page.assertions else replace(page, assertions=closer.assertions)),
        excerpt_lines(findings, document),
        0 if unparsed else len(closer.left),
    )


def read_copy(path: str, content: bytes, settings: Settings) -> Document:
    """A file as it is read under these settings.

    Raises:
        UnreadableFile: it cannot be read as copy.
    """
    return read_document(
        path,
        content,
        dialects=DIALECTS if settings.dialects is None else settings.dialects,
        front_matter_keys=COPY_KEYS if settings.front_matter is None else settings.front_matter,
    )


def _unread(document: Document, prepared: Prepared) -> list[Finding]:
    """RUN04: parts of the file that could not be read."""
    rule = next((rule for rule in prepared.all_rules if rule.code == UNREADABLE), None)
    if rule is None or not document.problems:
        return []
    fingerprints = Fingerprints(document.path)
    return [
        make_file_finding(rule, document, p.span, messages.unreadable_part(p.what), fingerprints)
        for p in document.problems
    ]


@dataclass(frozen=True, slots=True)
class _Closer:
    """Claims with closer slots; the sentences that a parser would have read, and why none did."""

    assertions: tuple[Assertion, ...]
    left: tuple[tuple[int, int], ...] = ()
    why: NoParser | None = None


def _read_closely(page: Page, parser: str) -> _Closer:
    """The claims of a page with the slots that a parser tells. No rule reads them: findings are the same without."""
    wanted = () if parser == NO_PARSER else sentences_to_parse(page.assertions)
    if not wanted:
        return _Closer(page.assertions)
    try:
        return _Closer(closer_slots(page.assertions, page.passages, parse_sentences))
    except NoParser as error:
        return _Closer(page.assertions, wanted, error)


def _unparsed(closer: _Closer, document: Document, prepared: Prepared) -> list[Finding]:
    """RUN05: sentences that were not parsed, where a parser is required or the one there is cannot be used."""
    why, required = closer.why, prepared.settings.parser == REQUIRED
    rule = next((rule for rule in prepared.all_rules if rule.code == UNPARSED), None)
    if rule is None or why is None or (why.missing and not required):
        return []
    if not required:
        rule = replace(rule, severity=less_severe(rule.severity, "advice"))
    span = document.blocks[closer.left[0][0]].span(0, 1)
    message = messages.not_parsed(len(closer.left), str(why))
    return [make_file_finding(rule, document, span, message, reason="unparsed")]


def check_page(document: Document, prepared: Prepared) -> tuple[Page, list[Alarm]]:
    """A document, read and understood, and what the rules say about it."""
    page = read_page(document, prepared)
    return page, run(page, prepared.rules)


def read_page(document: Document, prepared: Prepared) -> Page:
    """A document, read and understood."""
    texts = [normalise(block.text) for block in document.blocks]
    references, listed = find_references(document, texts)
    passages = _passages(document, texts, listed, prepared)
    entries = {entry.id: entry for entry in references}
    titles = [
        (entry.id, entry.title) for entry in references if entry.title and len(entry.title.split()) >= TITLE_WORDS
    ]
    mentions = find_mentions(passages, index_list(references), titles)
    register = read_works(passages, mentions, references)
    claims = find_figures(passages, register)
    own_list = read_own_list(references, document.blocks, texts)
    grounds = Grounds(register, mentions, passages, entries, own_list, prepared.base, prepared.vocabulary)
    judged = judge(claims, grounds)
    assertions = find_assertions(passages, register)
    generic = frozenset(mention.sentence for mention in mentions if mention.kind is MentionKind.GENERIC)
    return Page(
        document=document,
        passages=passages,
        references=references,
        reference_blocks=listed,
        today=prepared.settings.today,
        jurisdictions=prepared.settings.jurisdictions,
        mentions=mentions,
        register=register,
        claims=claims,
        judgements=judged.judgements,
        assertions=assertions,
        assertion_judgements=judge_assertions(assertions, judged.links, generic, prepared.base, prepared.vocabulary),
        topics=judged.topics,
        links=judged.links,
        base=prepared.base,
        vocabulary=prepared.vocabulary,
    )


FACTS = "reference_facts.yaml"
UNREADABLE, UNPARSED = "RUN04", "RUN05"
NO_PARSER, REQUIRED = "off", "required"
TITLE_WORDS = 5  # a shorter title may stand in running copy by chance


def _passages(document: Document, texts: list[str], listed: frozenset[int], prepared: Prepared) -> tuple[Passage, ...]:
    found: list[Passage] = []
    sentence = 0
    for block, text in zip(document.blocks, texts, strict=True):
        if block.id in listed:
            found.append(Passage(block, text, (), (), (), ()))
            continue
        masks = find_masks(text, block.links)
        markers = [(mask.start, mask.end) for mask in masks if mask.kind == "marker"]
        sentences = split_sentences(text, block.id, sentence, markers)
        sentence += len(sentences)
        spans = [(s.start, s.end) for s in sentences]
        quantities = find_quantities(text, masks, prepared.settings.numbers)
        terms = prepared.terms.find(text, sentences=spans, emphasis=block.emphasis)
        if prepared.settings.numbers != "en":
            text = with_english_numbers(text, [(mask.start, mask.end) for mask in masks])
        found.append(Passage(block, text, sentences, quantities, masks, terms))
    return tuple(found)
