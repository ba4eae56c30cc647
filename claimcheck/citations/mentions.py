"""Mentions: every span of a passage that points at a work.

Reads: passages, the page's own list. Gives: mentions in the order of the page. A mention owns its noun phrase; year,
journal and topic inside it are its features. Nothing is linked here: see `works`.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.citations import phrases, study_nouns
from claimcheck.citations.journal_names import find_journal
from claimcheck.citations.markers import NOT_SURNAMES, SURNAME, ListIndex, Pointer, find_pointers
from claimcheck.citations.mention import Features, Mention, MentionKind
from claimcheck.citations.trial_names import find_trial_name
from claimcheck.citations.years import find_year
from claimcheck.documents.document import BlockKind
from claimcheck.language.gated import gated
from claimcheck.language.quantities import Form, Relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.language.passage import Passage
    from claimcheck.language.sentences import Sentence

ACCORDING = re.compile(
    r"(?:according to|as (?:reported|shown|described) (?:in|by)|(?:^|[.,;] )(?:in|from)) $", re.IGNORECASE
)
ACCORDING_TO = re.compile(r"according to (?:the |a |an )?$", re.IGNORECASE)
BARE_WORD = re.compile(r"[\w'-]+")
BODY_NOUN = re.compile(
    r"(?:'s?)?(?: (?:\(?(?:19|20)\d\d\)?|\w+))?? (?:update|edition|dataset|database|data|figures|estimates?|"
    r"statistics|reviewers|review team|experts)\b",
    re.IGNORECASE,
)
PUBLISHES = re.compile(
    r"\b(?:publish(?:ed|es)|releas(?:ed|es)|issued|produced|ran|conducted|updated|carried out|completed|funded)\b",
    re.IGNORECASE,
)

PRINTED = re.compile(
    r",? (?:that |which )?(?:was |were |has been |have been )?(?:first )?"
    r"(?:published|appeared|printed|came out|released)\b"
)
LEAD = re.compile(r"\W*(?:First |Also )?(?P<printed>Published|Printed|Appearing)(?: online)? in [^.;:]{3,120}?,? ?, ")
BY_AUTHORS = re.compile(
    rf"\bby (?:Dr\.? |Prof\.? |Professor )?(?P<first>{SURNAME})(?:,? (?:and|&) (?P<second>{SURNAME})|"
    r",? et al\b|,? and (?:colleagues|co-workers|others|her team|his team|their team))"
)
THINGS = frozenset({"intervention", "condition", "population", "scale", "journal", "body"})
TEAM = gated(r"\b(?:research|study|review|trial) (?:team|group|authors?)\b", folded=True)
# "The research was completed in 2020": a verb follows, so it is one piece of work, not research at large.
TELLS = re.compile(r" (?:was|were|had|has|also|then|found|showed|included|involved|looked|ran|took|saw|\w+ed)\b")


def find_mentions(
    passages: Sequence[Passage], index: ListIndex, titles: Sequence[tuple[str, str]] = ()
) -> tuple[Mention, ...]:
    """All mentions of the page. `titles` are pairs of an entry's id and its title."""
    count = itertools.count()
    found: list[Mention] = []
    for passage in passages:
        if not passage.sentences:
            continue
        drafts = sorted(_of_passage(passage, index, titles), key=lambda m: (m.start, -m.end))
        found += [replace(mention, id=next(count)) for mention in drafts]
    return tuple(found)


def _of_passage(passage: Passage, index: ListIndex, titles: Sequence[tuple[str, str]]) -> list[Mention]:
    pointers = find_pointers(passage, index)
    noun, person = study_nouns.may_hold(passage.text)
    if not (pointers or passage.terms or noun or person):
        return list(_titles(passage, titles))
    markers = [_pointer_mention(passage, p) for p in pointers]
    nouns = list(_study_nouns(passage, pointers)) if noun else []
    people = [m for m in _people(passage) if not any(n.start <= m.start < n.end for n in nouns)] if person else []
    bodies = list(_bodies(passage, [*nouns, *people]))
    named = _merge_authors([*nouns, *people, *bodies], markers)
    joined = _publisher_joins(passage, named)
    return [*joined, *_titles(passage, titles, joined)]


def _mention(
    passage: Passage,
    start: int,
    end: int,
    anchor: tuple[int, int],
    kind: MentionKind,
    features: Features,
    **more: object,
) -> Mention:
    sentence = passage.sentence_at(anchor[0])
    return Mention(-1, passage.block.id, sentence.id, start, end, *anchor, kind, features, **more)  # type: ignore[arg-type]


def _pointer_mention(passage: Passage, pointer: Pointer) -> Mention:
    kind = (
        MentionKind.IDENTIFIER if pointer.identifier else MentionKind.NAMED if pointer.in_text else MentionKind.MARKER
    )
    features = Features(authors=pointer.authors, year=pointer.year, identifier=pointer.identifier)
    before = passage.text[: pointer.start].rstrip(" .,;:!?\"')*_")
    several = len(pointer.entries) > 1 or len(pointer.labels) > 1
    at = max(0, pointer.start - 1) if kind is not MentionKind.NAMED else pointer.start
    year = None
    if pointer.in_text and pointer.year:
        found = passage.text.rfind(str(pointer.year), pointer.start, pointer.end)
        year = (found, found + 4)
    sentence = passage.sentence_at(at)
    return replace(
        _mention(passage, pointer.start, pointer.end, (pointer.start, pointer.end), kind, features),
        sentence=sentence.id,
        labels=pointer.labels,
        entries=pointer.entries,
        plural=several,
        adjacent_to=len(before),
        subject=pointer.in_text and _is_subject(passage, sentence, pointer.start),
        year_place=year,
    )


def _study_nouns(passage: Passage, pointers: Sequence[Pointer]) -> Iterator[Mention]:
    text = passage.text
    reached, names = 0, _names(passage)
    for found in study_nouns.find_nouns(text):
        if found.start() < reached or _in_other_sense(text, found):
            continue
        if any(p.start <= found.start() < p.end for p in pointers):
            continue
        sentence = passage.sentence_at(found.start())
        start, determiner = phrases.left_edge(text, max(sentence.start, reached), found.start())
        if _counted(passage, start, found.start(), determiner):
            continue
        end = phrases.right_edge(text, found.end(), sentence.end, names)
        end = min([end, *(p.start for p in pointers if found.end() <= p.start < end and p.labels)])
        mention = _noun_mention(passage, sentence, found, start, end, determiner)
        if mention.kind is not MentionKind.GENERIC:
            reached = end  # "a review of 39 trials": the trials are counted inside the phrase, they are no mention
        yield mention


def _names(passage: Passage) -> list[tuple[int, int]]:
    """Where the passage names a thing. Terms for outcomes are left out: some are clauses ("stopped smoking")."""
    return [(hit.start, hit.end) for hit in passage.terms if hit.kind in THINGS]


def _in_other_sense(text: str, noun: re.Match[str]) -> bool:
    """True for "free trial", "customer reviews", "the study team": the noun is part of another thing's name."""
    around = (max(0, noun.start() - 60), noun.end() + 40)
    return any(
        found.start() < noun.end() and noun.start() < found.end()
        for pattern in (study_nouns.OTHER_SENSE, TEAM)
        for found in pattern.finditer(text, *around)
    )


def _noun_mention(
    passage: Passage, sentence: Sentence, found: re.Match[str], start: int, end: int, determiner: str
) -> Mention:
    name = find_trial_name(passage.text, start, found.span(), _names(passage))
    start = min(start, name[0]) if name else start  # "CALMER (2019), a trial of ..."
    features, journal, year = _features(passage, sentence, start, end, found.span())
    trial = passage.text[slice(*name)] if name else None
    features = replace(features, design=study_nouns.design_of(found), noun=found.group().lower(), trial=trial)
    plural = study_nouns.is_plural(found.group())
    subject = _is_subject(passage, sentence, start)
    kind = _noun_kind(passage.text, found, determiner, features, plural=plural, subject=subject)
    return _mention(
        passage,
        start,
        end,
        found.span(),
        kind,
        features,
        plural=plural,
        determiner=determiner,
        subject=subject,
        journal_place=journal,
        year_place=year[0] if year else None,
        year_kind=year[1] if year else "published",
    )


def _noun_kind(
    text: str, found: re.Match[str], determiner: str, features: Features, *, plural: bool, subject: bool
) -> MentionKind:
    """How a study noun points: at a named work, a new one, one that was told of, or at none."""
    if features.design == "design.guideline" and not subject:
        return MentionKind.GENERIC  # an aside: "consistent with the guidelines of ..."
    if features.body or features.journal or features.journal_name or features.authors or features.trial:
        return MentionKind.GENERIC if plural and not features.body else MentionKind.NAMED
    if phrases.INDEFINITE.match(determiner) and not plural:
        return MentionKind.INDEFINITE
    if phrases.DEFINITE.match(determiner):
        loose = found.group().lower() in ("research", "reports", "papers")
        return MentionKind.GENERIC if loose and not TELLS.match(text, found.end()) else MentionKind.DEFINITE
    if determiner == "'s" or features.year:
        return MentionKind.GENERIC if plural else MentionKind.NAMED
    return MentionKind.GENERIC


def _features(
    passage: Passage, sentence: Sentence, start: int, end: int, noun: tuple[int, int]
) -> tuple[Features, tuple[int, int] | None, tuple[tuple[int, int], str] | None]:
    text = passage.text
    if lead := LEAD.match(text, sentence.start, start):  # "Published in the Lancet in 2019, the trial ..."
        start = lead.start("printed") if lead.end() == start else start
    hits = [h for h in passage.terms if start <= h.start and h.end <= end]
    journal = find_journal(text, start, end, passage.block.emphasis)
    if journal is None and (printed := PRINTED.match(text, end, sentence.end)):
        journal = find_journal(text, end, min(printed.end() + 80, sentence.end), passage.block.emphasis)
    journal_hit = next((h for h in hits if h.kind == "journal"), None)
    year = find_year(text, sentence, start, end, noun)
    # A body is the publisher where it stands before the noun or behind "by"; "a study of Medicare patients" has none.
    body = next(
        (
            h.concept
            for h in hits  # "an NIH-funded trial" is not a work of the NIH
            if h.kind == "body" and text[h.end : h.end + 1] != "-" and (h.start < noun[0] or _is_author(text, h.start))
        ),
        None,
    )
    place = journal or ((journal_hit.start, journal_hit.end) if journal_hit else None)
    by = BY_AUTHORS.search(text, noun[1], end)
    authors = () if by is None or by.group("first").lower() in NOT_SURNAMES or body else _surnames(by)
    features = Features(
        body=body,
        authors=authors,
        journal=journal_hit.concept if journal_hit else None,
        journal_name=text[place[0] : place[1]] if place else None,
        year=int(text[year[0][0] : year[0][1]]) if year and year[1] == "published" else None,
        interventions=tuple(dict.fromkeys(h.concept for h in hits if h.kind == "intervention")),
        conditions=tuple(dict.fromkeys(h.concept for h in hits if h.kind == "condition")),
    )
    return features, place, year


def _surnames(found: re.Match[str]) -> tuple[str, ...]:
    return tuple(name for name in (found.group("first"), found.group("second")) if name)


def _is_author(text: str, start: int) -> bool:
    return bool(re.search(r"\b(?:by|from|published by) (?:the )?$", text[max(0, start - 20) : start]))


def _counted(passage: Passage, start: int, noun: int, determiner: str) -> bool:
    """True where a number stands before the noun: "39 trials" is a figure of some work, not a work."""
    for quantity in passage.quantities:
        if start - 2 <= quantity.start < noun and quantity.end <= noun + 1:
            if quantity.form in (Form.DATE, Form.ORDINAL) or (
                quantity.unit is not None and quantity.form is not Form.SCALAR
            ):
                continue
            if (
                quantity.unit
                or quantity.text.lower() in ("one", "a", "an")
                or determiner in ("a", "an", "another", "one")
            ):
                continue
            if re.fullmatch(r"(?:19|20)\d\d", quantity.text) and quantity.relation is Relation.EQ:
                continue
            return True
    return False


def _people(passage: Passage) -> Iterator[Mention]:
    text = passage.text
    for found in study_nouns.PEOPLE_NOUN.finditer(text):
        sentence = passage.sentence_at(found.start())
        start, determiner = phrases.left_edge(text, sentence.start, found.start())
        hits = [h for h in passage.terms if h.kind == "body" and start <= h.start < found.end()]
        definite = determiner in ("the", "these", "those", "its", "their", "both")
        kind = MentionKind.NAMED if hits else MentionKind.DEFINITE if definite else MentionKind.GENERIC
        yield _mention(
            passage,
            start,
            found.end(),
            found.span(),
            kind,
            Features(body=hits[0].concept if hits else None),
            people=True,
            determiner=determiner,
            subject=_is_subject(passage, sentence, start),
        )


def _bodies(passage: Passage, taken: Sequence[Mention]) -> Iterator[Mention]:
    """Bodies and journals that stand outside every study noun's phrase."""
    text = passage.text
    for hit in passage.terms:
        if hit.kind not in ("body", "journal") or any(m.start <= hit.start < m.end for m in taken):
            continue
        sentence = passage.sentence_at(hit.start)
        subject = _is_subject(passage, sentence, hit.start)
        part = BODY_NOUN.match(text, hit.end) if hit.kind == "body" else None
        if hit.kind == "journal" or not (subject or part):
            continue  # a body in an aside ("consistent with CDC guidance") is no work; a lone journal names none
        end = phrases.right_edge(text, part.end(), sentence.end, _names(passage)) if part else hit.end
        start, determiner = phrases.left_edge(text, sentence.start, hit.start)
        start = start if determiner else hit.start
        features, _, year = _features(passage, sentence, hit.start, end, (hit.start, part.end() if part else hit.end))
        yield _mention(
            passage,
            start,
            end,
            (hit.start, hit.end),
            MentionKind.NAMED,
            replace(features, body=hit.concept),
            subject=subject,
            determiner=determiner,
            year_place=year[0] if year else None,
        )


def _is_subject(passage: Passage, sentence: Sentence, start: int) -> bool:
    before = passage.text[sentence.start : start]
    if ACCORDING.search(before) or ACCORDING_TO.search(before):
        return True
    words = BARE_WORD.findall(before.lower())
    return not any(
        w in phrases.FINITE or (w.endswith("ed") and len(w) > 4 and w not in phrases.ED_NOUNS) for w in words
    )


def _merge_authors(mentions: Sequence[Mention], markers: Sequence[Mention]) -> list[Mention]:
    """Authors inside a study noun's phrase ("the trial by Oduya et al. (2019)") are its features."""
    merged, used = list(mentions), set()
    for number, marker in enumerate(markers):
        if marker.kind is not MentionKind.NAMED:
            continue
        for i, mention in enumerate(merged):
            if mention.start <= marker.start < mention.end and mention.kind is not MentionKind.GENERIC:
                features = replace(
                    mention.features,
                    authors=marker.features.authors,
                    year=mention.features.year or marker.features.year,
                )
                merged[i] = replace(
                    mention,
                    features=features,
                    kind=MentionKind.NAMED,
                    entries=marker.entries,
                    end=max(mention.end, marker.end),
                    year_place=mention.year_place or marker.year_place,
                )
                used.add(number)
    return [*merged, *(m for i, m in enumerate(markers) if i not in used)]


def _publisher_joins(passage: Passage, mentions: list[Mention]) -> list[Mention]:
    """Where a body or authors publish a review, they are features of the new work."""
    ordered = sorted(mentions, key=lambda m: m.start)
    gone: set[int] = set()
    for i, (body, work) in enumerate(itertools.pairwise(ordered)):
        unlinked = body.features.authors and not (body.entries or body.features.year or work.features.authors)
        if not (
            (body.features.body or unlinked)
            and body.features.design is None
            and body.subject
            and work.sentence == body.sentence
        ):
            continue
        if work.kind is MentionKind.INDEFINITE and PUBLISHES.search(passage.text[body.anchor_end : work.start]):
            known = replace(work.features, body=body.features.body, authors=body.features.authors)
            ordered[i + 1] = replace(work, features=known, kind=MentionKind.NAMED, subject=True)
            gone.add(i)
    return [m for i, m in enumerate(ordered) if i not in gone]


def _titles(passage: Passage, titles: Sequence[tuple[str, str]], taken: Sequence[Mention] = ()) -> Iterator[Mention]:
    """Titles of the list in running copy, as printed; inside a phrase the same words are only what a study is about."""
    if passage.block.kind is BlockKind.HEADING:
        return
    for entry, title in titles:
        start = passage.text.find(title)
        if start < 0 or any(m.start <= start < m.end for m in taken):
            continue
        end = start + len(title)
        yield _mention(passage, start, end, (start, end), MentionKind.NAMED, Features(title=title), entries=(entry,))
