"""Testimonials: what a customer or patient says in the first person, closed by a name or by stars.

A testimonial is a run of blocks: a quotation with its signature, paragraphs between an opening and a closing quotation
mark, or one line with a name or stars at its end. Who speaks as a practitioner, seller, researcher or author is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.statement_elements import stand_apart
from claimcheck.claims.voices import OWN_VOICE, is_no_customer
from claimcheck.documents.document import BlockKind
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.language.passage import Passage

SHORTEST = 40
LONGEST_RUN = 8
SIGNATURE_LENGTH = 90
QUOTED_SHARE = 0.6

STAR = r"[★⭐☆🌟✩✭]\ufe0f?"
STARS = re.compile(
    rf"(?:{STAR} ?){{3,}}"
    r"|\b[345](?:\.\d)? ?(?:/|out of) ?5(?: stars?)?\b|\b(?:[345]|four|five)[- ]stars?\b",
    re.IGNORECASE,
)
FIRST_PERSON = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself)\b")
COUPLE = re.compile(r"\b(?:we|us|our)\b", re.IGNORECASE)
COUPLE_CUE = re.compile(
    r"\b(?:my|our) (?:wife|husband|partner|son|daughter|baby|child|children|kids|family)\b", re.IGNORECASE
)

BENEFIT = re.compile(
    r"""\b(?:pain\w*|hurt\w*|reliev\w+|relief|symptoms?|recommend\w*|treat(?:ed|ment|ments)|therap\w+|clinic\w*
    |acupunctur\w+
    |physio\w*|chiropract\w+|osteopath\w*|massage\w*|sleep\w*|slept|anxiety|depression|migraines?|headaches?|acne
    |eczema|bloat\w*|bowels?|pounds|lbs|kg|kilos?|blood\ (?:pressure|sugar)|cholesterol|hot\ (?:flush|flash)\w*
    |menopause
    |cravings?|medication|tablets?|pills?|surgery|diagnos\w+|cured|help(?:ed|s|ing)\ (?:me|my|us)|changed\ my\ life
    |(?:programme|program|supplements?|capsules?|gumm(?:y|ies)))\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Words of a benefit or a provider, one of which is enough."""

HINT = re.compile(
    r"""\b(?:help\w*|ach(?:e|es|ed|ing|y)|stiff\w*|sore\w*|energ\w+|stress\w*|anxious|knees?|hips?|back|shoulders?
    |joints?
    |skin|gut|digesti\w+|weight|stone|inches|hair|condition|heal(?:s|ed|ing|th|thy|thier)|recover\w*|improv\w+|better
    |results?|difference|life|practitioner|doctors?|nurse|dentist|surgeon|coach\w*|trainer|instructor|teacher
    |sessions?
    |appointments?|visits?|course|class(?:es)?|app|device|product|powder|diet|plan|staff|team|welcom\w+
    |professional\w*
    |friendly|calm\w*|relax\w*|mood|focus\w*|confiden\w+|walk\w*|run|running|fit|fitter|lost|quit|smok\w+|listen\w*
    |thank\w*|amazing|brilliant|fantastic|excellent|tried|bought|order(?:ed)?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Words that are heard elsewhere too: two different ones are needed."""

OUTCOME = re.compile(
    r"""\b(?:pain\w*|hurt\w*|ach(?:e|es|ed|ing)|stiff\w*|sleep\w*|slept|energ\w+|anxi\w+|depress\w+|migraines?
    |headaches?|acne|eczema
    |bloat\w*|weight|pounds|lbs|kg|kilos?|stone|inches|blood\ (?:pressure|sugar)|cholesterol|hot\ (?:flush|flash)\w*
    |symptoms?
    |medication|tablets?|pills?|surgery|heal(?:ed|ing)|cured?|recover\w*|improv\w+|better|results?|difference
    |reliev\w+|relief
    |life-chang\w+|changed\ my\ life|my\ life\ (?:back|turned|changed)|help(?:ed|s|ing)?\ (?:me|my|us)|able\ to\ help
    |mood|walk\w*|run\ again|lost|quit|stopped|mobility|fitter|stronger|skin|hair|gone|vanished|disappeared
    |pregnant)\b""",
    re.IGNORECASE | re.VERBOSE,
)

WORD = r"(?:[A-ZÀ-Þ][\w'.-]*|[A-Z]\.)"
NAMES = rf"{WORD}(?: {WORD}){{0,3}}(?: (?:and|&) {WORD}(?: {WORD}){{0,2}})?"
NOBODY = (
    r"(?:(?:[Aa]n? )?(?:[Aa]non(?:ymous)?|[Nn]ame withheld|(?:[A-Z]?[a-z-]+ ){0,2}"
    r"(?:[Pp]atient|[Cc]lient|[Cc]ustomer|[Rr]eader|[Mm]ember|[Uu]ser|[Bb]uyer|[Mm]um|[Mm]om|[Dd]ad|[Rr]unner"
    r"|[Pp]arent|[Gg]randparent|[Cc]arer|[Ss]tudent|[Gg]uest|[Rr]esident|[Gg]raduate|[Pp]articipant|[Aa]ttendee"
    r"|[Mm]other|[Ff]ather|[Gg]rand(?:mother|father|ma|pa)|[Hh]usband|[Ww]ife|[Rr]eviewer))"
    r"(?: (?:of|from|in|to|since)(?! (?:our|my|us|me|the other)\b) [^.!?,;:|()\"-][^.!?,;:|()\"]{1,30})?"
    r"|[Tt]he [A-Z][\w'-]+(?: (?:and|&) [A-Z][\w'-]+|-[A-Z][\w'-]+)? [Ff]amily"
    r"|[Ff]amily of (?:Mrs?\.? |Ms\.? )?[A-Z][\w'-]+)"
)
NOBODY_ALONE = re.compile(rf"[-~\s]*{NOBODY}\.?\s*")
DETAILS = r"(?:(?:, | \(| ?\| ?| - |; | from (?=[A-ZÀ-Þ]))[^.!?\"]{1,60}?\)?)?"
SIGNED = re.compile(rf"\s*(?:-{{1,3}}|~)\s?(?P<name>{NAMES}|{NOBODY})(?P<more>{DETAILS})\.?\s*")
NAMED = re.compile(rf"\s*(?P<name>{NAMES}|{NOBODY})(?P<more>{DETAILS})\s*")
AGED = re.compile(rf"\s*(?P<name>{NAMES})(?P<more>(?:,? \(?|, )(?:aged? )?[1-9]\d\b[^.!?\"]{{0,50}})\.?\s*")
TAIL = re.compile(
    rf"(?:(?<=[.!?\"'★⭐🌟)…] )|(?<=[a-z][.!?\"]))(?:-{{1,3}}|~)\s?(?P<name>{NAMES}|{NOBODY})(?P<more>{DETAILS})\.?\s*$"
)
AGE_IN_BRACKETS = re.compile(rf" \((?P<name>{NAMES})(?P<more>,? (?:aged? )?[1-9]\d\b(?!\d)[^()\"]{{0,40}})\)\.?$")
"""A name with an age in brackets behind what is said; a year is that of a paper."""

OPEN = re.compile(rf"\s*(?:(?:{STAR})+\s*)?[\"']")
CLOSED = re.compile(r"[\"']\s*\.?\s*$")
CARD = gated(rf"\A\s*(?:{STAR}\s?){{3,}}|(?:{STAR}\s?){{3,}}\s*\Z")
PLAIN = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTATION, BlockKind.CELL)


@dataclass(frozen=True, slots=True)
class Testimonial:
    """What a customer says.

    Attributes:
        first, last: places in the sequence of passages that it was found in; `last` holds the signature, if any.
        start: where it starts in the first passage.
        end: where what is said ends in the first passage.
        words: all that is said.
        signature: who says so ("Anna, 43, Leeds"), or None where it is closed by stars alone.
        outcome: True where it tells what became of the speaker's health.
        full: True for a story in the first person that somebody signs, and that is long enough to persuade.
    """

    first: int
    last: int
    start: int
    end: int
    words: str
    signature: str | None
    outcome: bool
    full: bool = True


def find_testimonials(passages: Sequence[Passage]) -> tuple[Testimonial, ...]:
    """The testimonials of a page, in order. `passages` are those that the reader sees."""
    found = []
    place = 0
    while place < len(passages):
        testimonial = _at(passages, place)
        if testimonial:
            found.append(testimonial)
            place = testimonial.last
        place += 1
    return tuple(found)


def _at(passages: Sequence[Passage], first: int) -> Testimonial | None:
    block, text = passages[first].block, passages[first].text
    if block.kind not in PLAIN:
        return None
    opening = OPEN.match(text)
    if block.kind is not BlockKind.QUOTATION and not opening and not _is_card(text):
        return None
    last = _last_block(passages, first, quoted=bool(opening))
    said, signature = split_signature(passages[last].text)
    starred = bool(STARS.search(text))
    if signature is None and not starred:
        after = _signed_after(passages, last)
        if after:
            last, signature = last + 1, after.group("name") + after.group("more")
        elif last + 1 < len(passages) and _is_stars(passages[last + 1].text):
            last, starred = last + 1, True
    if signature is None and not starred:
        return None
    bodies = [p.text for p in passages[first : last + 1] if p.block.kind is not BlockKind.SIGNATURE]
    words = said if len(bodies) == 1 else " ".join(bodies)
    if block.kind is not BlockKind.QUOTATION and opening and not _is_quoted(words):
        return None
    if not _is_customer(words, signature):
        return None
    return Testimonial(
        first,
        last,
        0,
        len(said) if len(bodies) == 1 else len(text),
        words,
        signature.strip(" ~-|") if signature else None,
        bool(OUTCOME.search(words)),
    )


def _last_block(passages: Sequence[Passage], first: int, *, quoted: bool) -> int:
    """The last block of what is said: of one group, or up to the closing quotation mark."""
    block = passages[first].block
    last = first
    if block.kind is BlockKind.QUOTATION and block.group is not None:
        while (
            last + 1 < len(passages)
            and passages[last + 1].block.group == block.group
            and passages[last + 1].block.kind is BlockKind.QUOTATION
            and split_signature(passages[last].text)[1] is None
            and not SIGNED.fullmatch(passages[last + 1].text)
        ):
            last += 1
        return last
    text = passages[first].text
    if not quoted or split_signature(text)[1] is not None or CLOSED.search(text) or is_whole(text):
        return first
    for last in range(first + 1, min(first + LONGEST_RUN, len(passages))):
        if passages[last].block.kind not in PLAIN:
            return first
        if CLOSED.search(passages[last].text) or split_signature(passages[last].text)[1] is not None:
            return last
    return first


def is_whole(text: str) -> bool:
    """True of a quotation that is closed, and of what little stands behind it: a name of any form."""
    return text[:1] == '"' and text.count('"') == 2 and len(text) - text.rfind('"') <= SIGNATURE_LENGTH


def split_signature(text: str) -> tuple[str, str | None]:
    """A block that ends in a signature, split: what is said, and who says so."""
    for quote in ('"', "'"):
        closing = text.rfind(quote)
        if text.count(quote) < 2 or len(text) - closing > SIGNATURE_LENGTH:
            continue
        tail = STARS.sub("", text[closing + 1 :])
        signed = SIGNED.fullmatch(tail) or AGED.fullmatch(tail) or _in_brackets(tail)
        if signed:
            return text[: closing + 1].rstrip(), signed.group("name") + signed.group("more").rstrip()
    tail_at = max(0, len(text) - SIGNATURE_LENGTH)
    signed = TAIL.search(text, tail_at) or AGE_IN_BRACKETS.search(text, tail_at)
    if signed:
        return text[: signed.start()].rstrip(), signed.group("name") + signed.group("more")
    return text, None


def _in_brackets(tail: str) -> re.Match[str] | None:
    stripped = tail.strip()
    return NAMED.fullmatch(stripped[1:-1]) if stripped[:1] == "(" and stripped[-1:] == ")" else None


def _signed_after(passages: Sequence[Passage], last: int) -> re.Match[str] | None:
    """The signature in the block after the quotation: set apart by the reader, by a dash or by an age."""
    if last + 1 == len(passages):
        return None
    here, after = passages[last], passages[last + 1]
    if after.block.kind is not BlockKind.SIGNATURE and stand_apart(here.block, after.block):
        return None  # it belongs to the next one
    text = STARS.sub("", after.text)
    if len(text) > SIGNATURE_LENGTH or after.block.kind is BlockKind.HEADING:
        return None
    if after.block.kind is BlockKind.SIGNATURE:
        return SIGNED.fullmatch(text) or NAMED.fullmatch(text) or re.fullmatch(r"[-\s]*(?P<name>.+?)(?P<more>)", text)
    if here.block.kind is BlockKind.QUOTATION or CLOSED.search(here.text):
        return SIGNED.fullmatch(text) or AGED.fullmatch(text)
    return None


def _is_stars(text: str) -> bool:
    return len(text) < SIGNATURE_LENGTH and bool(re.fullmatch(rf"\s*(?:{STAR}\s*){{3,}}.{{0,40}}", text))


def _is_card(text: str) -> bool:
    """A review card: stars at one end of what is said."""
    return bool(CARD.search(text))


def _is_quoted(words: str) -> bool:
    """True where what is said is quoted, rather than a quoted phrase that is talked about."""
    mark = OPEN.match(words)
    if mark is None:
        return False
    parts = words[mark.end() :].split(mark[0][-1]) if mark[0][-1] == '"' else [words]
    return sum(len(part) for part in parts[::2]) >= QUOTED_SHARE * len(words)


def _is_customer(words: str, signature: str | None) -> bool:
    """True where a customer speaks of themselves: long enough, in the first person, of a benefit or a provider."""
    if len(words) < SHORTEST or (signature and is_no_customer(signature)) or OWN_VOICE.search(words):
        return False
    persons = len(FIRST_PERSON.findall(words))
    couple = bool(COUPLE_CUE.search(words) or (signature and re.search(r" (?:and|&) ", signature)))
    if (persons and couple) or (couple and len(COUPLE.findall(words)) >= 2):
        persons += len(COUPLE.findall(words))
    hints = {hint.lower() for hint in HINT.findall(words)}
    return persons >= 2 and (len(hints) >= 2 or bool(BENEFIT.search(words)))


def runs(testimonials: Sequence[Testimonial]) -> Iterator[tuple[Testimonial, ...]]:
    """Testimonials that stand one after the other: a line above or below stands for all of them."""
    run: list[Testimonial] = []
    for testimonial in testimonials:
        if run and testimonial.first > run[-1].last + 1:
            yield tuple(run)
            run = []
        run.append(testimonial)
    if run:
        yield tuple(run)
