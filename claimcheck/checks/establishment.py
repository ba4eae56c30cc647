"""AC06: words that say that proof exists, on a page or in a paragraph that shows none."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark
from claimcheck.checks.offers import is_of_animals
from claimcheck.checks.selling import LEADS_TO_SHOP, is_selling
from claimcheck.citations.mention import MentionKind
from claimcheck.citations.reference import Place
from claimcheck.claims.guards import Guard, guards_at
from claimcheck.documents.document import BlockKind
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.page import Page
    from claimcheck.citations.mention import Mention
    from claimcheck.documents.document import Block
    from claimcheck.language.passage import Passage

__all__ = ["establishment_claim"]

READ: Final = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.METADATA})
LABEL = gated(
    r"\b(?:(?:clinically|scientifically|medically)[ -](?:proven|tested|validated|backed|shown|verified|demonstrated"
    r"|backed[ -]up"
    r"|(?<!most clinically )(?<!best clinically )(?:studied|researched))"
    r"|(?:backed|supported|proven|validated) by (?:(?:a |the )?(?:(?:large|growing|strong|solid|vast|extensive) )*"
    r"(?:body of|wealth of|decades of|years of|thousands of|hundreds of|dozens of|countless|numerous|multiple|many) )?"
    r"(?:(?:real|modern|solid|strong|robust|rigorous|extensive|hard|cutting-edge|latest|published|independent"
    r"|peer-reviewed|clinical|scientific|medical|human) ){1,3}(?:science|research|evidence|studies|trials|data)"
    r"|(?:backed|proven) by (?:decades of |years of )?(?:science|research|studies)"
    r"|(?:science|research)-backed)\b(?!-)",
    re.IGNORECASE,
)
PROVEN = gated(
    r"\bproven (?:to (?!be\b(?! (?:\w+ )?effective))(?:\w+ly )?(?!(?:have|me|you|us|him|her|them"
    r"|myself|yourself|ourselves|himself|herself|themselves|itself|everyone|anyone|people|patients|others)\b)[a-z]+"
    r"|effective\b|efficacy\b|effectiveness\b)"
    r"|\b(?:our|with|and|a|an|this|these|uses?|contains?|offers?) proven (?:(?:natural|herbal|safe|non-invasive"
    r"|drug-free|non-surgical|effective|gentle) ){0,2}"
    r"(?:treatments?|therap(?:y|ies)|remed(?:y|ies)|formulas?|ingredients?|botanicals?|herbs?|supplements?|solutions?"
    r"|results|relief|protocols?|methods?|techniques?|cures?)\b",
    re.IGNORECASE,
)
"""The label without the word of science: "proven to ease", "a proven treatment". Only a house that sells speaks so."""
HYPED = gated(
    r"\bproven to be (?:(?:an? )?(?:incredibly|extremely|amazingly|remarkably|astonishingly|wonderfully)"
    r" (?:effective|beneficial|helpful|powerful|useful|potent)\b|(?:an? )?(?:(?:very|highly|most) )?(?:effective"
    r"|powerful|potent|excellent) (?:natural |home |herbal |ayurvedic |traditional |folk ){0,2}remed(?:y|ies)\b)",
    re.IGNORECASE,
)
"""Praise in the dress of proof: "proven to be incredibly effective", "proven to be an effective remedy"."""
NOMINAL = gated(
    r"\b(?:its|their|our|the) (?:established|proven|demonstrated) (?:clinical )?(?:efficacy|effectiveness)\b"
    r"|\b(?:clinical |scientific |medical |published |robust |rigorous |peer-reviewed )+(?:studies|research|trials"
    r"|evidence) (?:back(?:s|ing)?|support(?:s|ing)?) (?:its|their|our|the)"
    r" (?:efficacy|effectiveness|benefits|claims)\b"
    r"|\bwell[ -](?:documented|established|supported|proven) (?:in|by) (?:the )?(?:scientific|medical|clinical)\b",
    re.IGNORECASE,
)
"""The proof as a noun: "its established efficacy", "clinical studies back its benefits"."""
SHOWN = gated(
    r"\b(?:been|is|are|was|were) (?:\w+ly )?(?:shown|proven|proved|demonstrated|confirmed|found) (?:in|by|through) "
    r"(?:many |multiple |several |numerous |countless |various )?(?:clinical|scientific|controlled|medical|human) "
    r"(?:trials|studies|research|tests)\b",
    re.IGNORECASE,
)
PROOF = re.compile(
    r"\[\d+\]|\bet al\b|https?://|\bdoi\b|\((?:[A-Z][a-z]+[^)]*)?(?:19|20)\d\d\)|\bPMID\b|\bNCT\d|\bin (?:19|20)\d\d\b"
    r"|\b(?:n ?= ?\d+|\d[\d,]* (?:people|patients|participants|adults|women|men|volunteers|subjects|(?:peer-reviewed )?"
    r"(?:clinical )?(?:trials|studies)))\b"
)
OF_TEXT = re.compile(
    r",? (?:[\w-]+,? ){0,3}?(?:guides?|guidance|evidence|hooks?|videos?|e-?mails?|copy|messag\w+"
    r"|articles?|analysis|insights?|information|advice|tips|content"
    r"|newsletters?|reviews?|"
    r"answers?|facts?|fact|reality|education|resources?|content|coaching|approach|explanations?|overview|newsletter|"
    r"blog|posts?|reporting|writing|book)\b",
    re.IGNORECASE,
)
OF_INSTRUMENT = re.compile(
    r"(?: [\w-]+){0,3}? (?:questionnaires?|measurements?|metrics?|sensors?|trackers?|scales?|instruments?"
    r"|biomarkers?|markers?|assays?|scores?"
    r"|measures?|criteria|"
    r"thresholds?|cut-?offs?|endpoints?|surveys?|assessments?|algorithms?|rules|ranges?|zones?|equations?|monitors?|"
    r"protocols? for (?:measuring|testing))\b",
    re.IGNORECASE,
)
PAPER = re.compile(
    r"doi\.org|pubmed|ncbi\.nlm|clinicaltrials\.gov|cochrane|/pmc/|sciencedirect|springer|wiley|jamanetwork|nejm"
    r"|thelancet|bmj\.com|frontiersin|mdpi\.com|plos|nature\.com",
    re.IGNORECASE,
)
TO_PRODUCT = re.compile(
    rf"{LEADS_TO_SHOP.pattern}|/products?(?:[/?#.-]|\Z)|//(?:shop|store|buy|order)\.", re.IGNORECASE
)
"""Where a link leads to what is sold: no proof of it."""
TESTED_WHERE = re.compile(r" (?:in|on|at|with|against|outside|by) \b", re.IGNORECASE)
NOT_YET = re.compile(
    r"\b(?:can|may|might|could|should|must|would|to) be (?:\w+ ){0,2}$|\b(?:should|must|ought to)\b[^.;]{0,80}$"
    r"|\b(?:if|until|unless|whether|toward|towards|need|needs|require|requires|seek|seeking|look for"
    r"|looking for|choose|"
    r"prefer|select|opt for|stick (?:to|with)|ask for|demand|than|as|more|how|less|few|only|no other|whichever"
    r"|any) (?:[\w-]+,? ){0,4}$",
    re.IGNORECASE,
)
UNSAID: Final = (
    Guard.NEGATION | Guard.QUESTION | Guard.HYPOTHETICAL | Guard.QUOTATION | Guard.DEBUNKED | Guard.COMPETITOR
)
STUDIED = re.compile(
    r"\b(?:stud(?:y|ies)|trials?|research|reviews?|scientists|researchers|science|history)\b", re.IGNORECASE
)
NO_OFFER = re.compile(
    r"\b(?:our (?:articles?|blog|guides?|insights|newsletter)|criteri(?:a|on)|revenue|lifetime value|retention|churn"
    r"|conversions?)\b",
    re.IGNORECASE,
)
"""What a house writes, asks for or earns: none of it is what it treats with."""
SUMMING_UP = re.compile(
    r"\b(?:conclusions?|summary|in short|overview|introduction|bottom line|final (?:thoughts|words?)|takeaways?|tl;?dr"
    r"|wrap(?:ping)?[ -]up|references|sources|about (?:us|the author)|faqs?|frequently asked)\b",
    re.IGNORECASE,
)
"""The heading of a section that tells again what others have told."""
TITLES: Final = 2
"""Headings of the first level that a page can have without being cut into sections by them."""
CITED = 2
"""Mentions that name a work, from which on a page shows proof; then a label in its title or summary is carried out."""


OF_MAKER: Final = re.compile(
    r"\b(?:approved|licen[cs]ed) and $|\b(?:compan(?:y|ies)|manufacturers?|makers?) (?:that are )?$",
    re.IGNORECASE,
)
"""What a drug that was approved is by law, and who stands behind a thing that others make."""


def establishment_claim(page: Page) -> Iterator[Alarm]:
    """Labels of proof ("clinically proven"), once a page, and "shown in clinical trials" without a trial (AC06)."""
    marks: dict[str, list[Mark]] = {}
    selling: bool | None = None
    shown_at = _Proof(page)
    if is_of_animals(page):
        return
    for passage in page.copy():
        text = passage.text
        if passage.block.kind not in READ:
            continue
        labels = [*LABEL.finditer(text), *NOMINAL.finditer(text), *HYPED.finditer(text)]
        proven = [] if selling is False else [found for found in PROVEN.finditer(text) if _is_apart(found, labels)]
        shown = list(SHOWN.finditer(text))
        if not (labels or proven or shown) or _has_proof(page, passage):
            continue
        for found in shown:
            if not guards_at(passage, *found.span(), page.passages, UNSAID):
                yield _alarm((_mark(passage, found),), found[0])
        if not (labels or proven) or shown_at.stands_for(passage):
            continue
        if passage.block.kind is BlockKind.ITEM and _is_told_below(page, passage.block.id + 1):
            continue
        if proven:
            selling = is_selling(page) if selling is None else selling
            labels += [found for found in proven if selling and not _has_subject(passage, found)]
        for found in labels:
            if _is_of_offer(passage, found) and not guards_at(passage, *found.span(), page.passages, UNSAID):
                marks.setdefault(found[0].lower().replace("-", " "), []).append(_mark(passage, found))
    for places in marks.values():
        yield _alarm(tuple(places), page.quoted(places[0].place))


class _Proof:
    """Where a page shows proof: in its list, in its text, in the sections of its text. Worked out when first asked.

    What opens or sums up a page stands for all of it, and is carried out by proof anywhere. A label further down stands
    for its own section: proof of one benefit is none of the next.
    """

    def __init__(self, page: Page) -> None:
        self.page = page

    @functools.cached_property
    def on_page(self) -> bool:
        """True where the page has a list of references, cites twice, or links to a paper."""
        page = self.page
        if page.references or sum(map(_is_proof, page.mentions)) >= CITED:
            return True
        return any(_leads_to_proof(passage) for passage in page.copy())

    @functools.cached_property
    def in_text(self) -> bool:
        """True where works are cited in the text; a list alone, which no marker leads to, stands for the whole page."""
        return any(map(_is_proof, self.page.mentions)) or any(map(_leads_to_proof, self.page.copy()))

    @functools.cached_property
    def sections(self) -> frozenset[int | None]:
        """The headings of sections in which a block cites, or links to another site."""
        page = self.page
        return frozenset(_section(p.block, self.titles) for p in page.copy() if _has_proof(page, p))

    @functools.cached_property
    def titles(self) -> frozenset[int]:
        """Headings of the first level: site and title. Of three or more all but the first head sections."""
        blocks = self.page.document.blocks
        first = [block.id for block in blocks if block.kind is BlockKind.HEADING and block.level == 1]
        return frozenset(first if len(first) <= TITLES else first[:1])

    def stands_for(self, passage: Passage) -> bool:
        """True where proof carries out a label in this passage."""
        if not self.on_page:
            return False
        own = _section(passage.block, self.titles)
        if own is None or passage.block.kind is BlockKind.METADATA or not self.in_text:
            return True
        return own in self.sections or SUMMING_UP.search(self.page.block(own).text) is not None


def _section(block: Block, titles: frozenset[int]) -> int | None:
    """The heading of the second level that a block stands under or is; None for a title and what opens a page."""
    above = [*block.section, block.id] if block.kind is BlockKind.HEADING else block.section
    return next((number for number in above if number not in titles), None)


def _has_proof(page: Page, passage: Passage) -> bool:
    """True where a block cites: a marker, a work by name, a year, a number of people, a link to another site."""
    links = [link.target for link in passage.block.links if "://" in link.target]
    if PROOF.search(passage.text) or any(not TO_PRODUCT.search(target) for target in links):
        return True
    return _names_work(page, passage.block.id)


def _names_work(page: Page, block: int) -> bool:
    """True where a block names a work that a reader can find."""
    return any(map(_is_proof, page.mentions_in(block)))


def _is_told_below(page: Page, block: int) -> bool:
    """True where a paragraph, which ends the list of the item above it, names a work: it goes on about that item."""
    blocks = page.document.blocks
    return block < len(blocks) and blocks[block].kind is BlockKind.PARAGRAPH and _names_work(page, block)


def _is_proof(mention: Mention) -> bool:
    """True for a mention by which a reader can find the work: not for "studies", "the FDA", "a research team"."""
    features = mention.features
    if mention.kind is MentionKind.NAMED:
        if features.authors or features.trial or features.title:
            return True
        return bool(features.journal_name) and features.year is not None
    return mention.kind in (MentionKind.MARKER, MentionKind.IDENTIFIER) or features.year is not None


def _leads_to_proof(passage: Passage) -> bool:
    """True where a link of a block leads to a paper."""
    return any(PAPER.search(link.target) for link in passage.block.links)


def _is_apart(found: re.Match[str], labels: list[re.Match[str]]) -> bool:
    """False for a label that another one holds already: "clinically proven to"."""
    return not any(found.start() < label.end() and label.start() < found.end() for label in labels)


def _has_subject(passage: Passage, found: re.Match[str]) -> bool:
    """True where studies are what is said to have proven it: that is the verb of a study, and no label."""
    sentence = passage.sentence_at(found.start())
    return STUDIED.search(passage.text, sentence.start, found.start()) is not None


def _is_of_offer(passage: Passage, found: re.Match[str]) -> bool:
    """False for a label of a text or of a way to measure, and for one that is wished for or denied by its verb."""
    text = passage.text
    sentence = passage.sentence_at(found.start())
    before, behind = text[sentence.start : found.start()], text[found.end() : sentence.end]
    if OF_MAKER.search(before):
        return False
    if OF_TEXT.match(behind) or NOT_YET.search(before) or NO_OFFER.search(f"{before} {behind}"):
        return False
    if found[0].lower().endswith(("tested", "validated")):
        return not OF_INSTRUMENT.match(behind) and not TESTED_WHERE.match(behind)
    return True


def _mark(passage: Passage, found: re.Match[str]) -> Mark:
    return Mark(Place(passage.block.id, *found.span()))


def _alarm(marks: tuple[Mark, ...], words: str) -> Alarm:
    return Alarm("AC06", marks, messages.establishment_claim(words))
