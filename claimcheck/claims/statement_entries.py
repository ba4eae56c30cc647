"""Files that are one statement as a whole: entries of a collection, with the name in front matter and no title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.claims.case_words import STAFF
from claimcheck.claims.first_person import SPEAKER, is_experience
from claimcheck.claims.page_owners import is_owner
from claimcheck.claims.statement_customers import FILLER
from claimcheck.claims.statement_names import NOT_NAME, is_dashed, is_name
from claimcheck.claims.statement_words import CHANGE, HOUSE, HOUSE_OR_CUSTOMER, HOUSE_VOICE, PRAISE, STRONG_PRAISE
from claimcheck.claims.testimonials import OUTCOME, Testimonial, split_signature
from claimcheck.claims.voices import OWN_VOICE, TITLED
from claimcheck.documents.document import CUSTOMER, WHOSE, BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.language.passage import Passage

LEAST_WORDS = 12
MOST_BLOCKS = 8
"""Of what a customer says under their name as a title."""

FIRST_NAME = re.compile(r"[A-Z][a-z]+(?: [A-Z]\.?)?(?:,? (?:&|and) [A-Z][a-z]+)?|(?:[A-Z]\.? ?){2,3}")
"""A title that is no more than a customer's name: "Amy", "Jo L.", "C.H."."""

LEAST_OF_SELF, OFTEN_OF_SELF = 2, 6
"""Times that the speaker names themselves: at least, and enough for a story whose end is told in other words."""


FILED = re.compile(
    r"(?:.*[/\\])?_?(?:\w+[_-])?testimonials?[/\\](?!_?(?:index|readme|list|single|section|all|template"
    r"|testimonials?)\.)[^/\\]+\.(?:md|mdx|markdown|txt|docx)",
    re.IGNORECASE,
)
"""A text in a folder for what customers say; what makes a page of several of them has other names."""

SHORTEST_FILED = 4


def is_filed(path: str) -> bool:
    """True of the path of a text that lies in a folder for testimonials."""
    return FILED.fullmatch(path) is not None


def filed_entry(passages: Sequence[Passage], owners: frozenset[str], path: str) -> Testimonial | None:
    """What a customer says in a file that lies in a folder for testimonials, and that has one text and no headings."""
    if not is_filed(path):
        return None
    copy = [(at, passage.block) for at, passage in enumerate(passages) if passage.block.kind is not BlockKind.METADATA]
    kinds = [block.kind for _, block in copy]
    quoted = {block.group for _, block in copy if block.kind is BlockKind.QUOTATION}
    if not copy or BlockKind.HEADING in kinds or len(quoted) > 1:
        return None
    last = copy[-1][0]
    named = next((p.text for p in passages if p.block.label in (WHOSE, CUSTOMER)), None)
    signature = named or next((title.text for title in _titles(passages) if is_name(title.text)), None)
    signs = [at for at, block in copy if block.kind is BlockKind.SIGNATURE or is_dashed(passages[at].text)]
    said = [at for at, _ in copy if at not in signs]
    if not said or len(signs) > 1:
        return None
    told, by = split_signature(passages[said[-1]].text)
    words = " ".join([*(passages[at].text for at in said[:-1]), told])
    signature = by or next((passages[at].text.strip(" -~") for at in signs), signature)
    invites = HOUSE.match(words) and not HOUSE_OR_CUSTOMER.match(words)
    if invites or HOUSE_VOICE.search(words) or OWN_VOICE.search(words) or FILLER.search(words):
        return None
    if len(words.split()) < SHORTEST_FILED or (signature and (is_owner(signature, owners) or TITLED.search(signature))):
        return None
    first = said[0]
    end = len(passages[first].text) if len(said) > 1 else len(told)
    return Testimonial(first, last, 0, end, words, signature, bool(OUTCOME.search(words)), full=False)


def entry_of(passages: Sequence[Passage], owners: frozenset[str]) -> Testimonial | None:
    """What a customer says in a file that has nothing else; None for a profile, and for a page of copy."""
    named = next((passage for passage in passages if passage.block.label in (WHOSE, CUSTOMER)), None)
    named = named or _titled_by(passages)
    name = named.text if named else None
    places = [place for place, passage in enumerate(passages) if passage.block.kind is not BlockKind.METADATA]
    if named and named.block.label == CUSTOMER and not places:  # said in the summary alone
        places = [place for place, passage in enumerate(passages) if len(passage.text.split()) >= LEAST_WORDS][:1]
    if name is None or not places or is_owner(name, owners) or TITLED.search(name):
        return None
    if any(passages[place].block.kind is BlockKind.HEADING for place in places):
        return None
    if any((passages[place].block.group or 0) < 0 for place in places):
        return None  # front matter says what is said, and the rest is about it
    words = " ".join(passages[place].text for place in places)
    if STAFF.search(words) or OWN_VOICE.search(words) or HOUSE_VOICE.search(words) or HOUSE.match(words):
        return None
    of_self = len(SPEAKER.findall(words))
    lived = is_experience(words) and (of_self >= OFTEN_OF_SELF or bool(CHANGE.search(words)))
    if of_self < LEAST_OF_SELF or not (lived or PRAISE.search(words)):
        return None
    essay = len(places) > MOST_BLOCKS or any(passages[place].block.links for place in places)
    if named and named.block.label is None and (essay or not STRONG_PRAISE.search(words)):
        return None  # an essay may have a name for its title
    first, last = places[0], places[-1]
    return Testimonial(first, last, 0, len(passages[first].text), words, name, bool(OUTCOME.search(words)), full=False)


def _titled_by(passages: Sequence[Passage]) -> Passage | None:
    """The title in the front matter of a file, where it is somebody's first name or initials and nothing else."""
    titles = _titles(passages)
    if not titles or not FIRST_NAME.fullmatch(titles[0].text) or NOT_NAME.search(titles[0].text):
        return None
    return titles[0]


def _titles(passages: Sequence[Passage]) -> list[Passage]:
    """The titles in the front matter of a file."""
    return [passage for passage in passages if passage.block.kind is BlockKind.METADATA and passage.block.label is None]
