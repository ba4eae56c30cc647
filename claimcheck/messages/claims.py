"""Claims, and why each has its verdict: by value of the enums of `claimcheck.evidence` and `claimcheck.citations`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.messages.runs import closing
from claimcheck.messages.words import counted

if TYPE_CHECKING:
    from collections.abc import Mapping


VERDICTS = {
    "supported": "The copy agrees with what it credits.",
    "contradicted": "What the copy credits has another figure.",
    "misattributed": "The figure belongs to something else than the copy says.",
    "uncredited": "The copy names nobody for it.",
    "not_checked": "Somebody is named, and there was nothing that it could be held against.",
}

REASONS = {
    "reference-agrees": "The page's own reference list says the same.",
    "reference-differs": "The page's own reference list says something else.",
    "nobody-named": "The copy does not say where it comes from.",
    "not-asserted": "The copy does not state it as a fact: it is asked, quoted, denied, supposed, or an offer.",
    "unknown-work": "The work that the copy names is in no facts file, and the page's list does not settle it.",
    "several-works": "The copy may mean more than one work, so a difference would prove nothing.",
    "too-far": "The work is named too far from the figure.",
    "not-on-record": "No such figure of that work is on record.",
    "plan": "The work is the plan of a study, and a plan reports no figures.",
    "not-there": "On record, the source reports no such figure.",
    "source-agrees": "The source on record has the same figure.",
    "source-differs": "The source on record has another figure.",
    "direction-differs": "The source on record has the same figure, for the opposite direction.",
    "bound-differs": "The source's figure does not satisfy a bound that the copy gives.",
    "owner-differs": "Another source on record has these figures.",
    "other-arm": "In the source it is the figure of another group.",
    "other-comparator": "In the source it is the figure of a comparison with something else.",
    "other-unit": "The source gives these digits in another unit or on another scale.",
    "other-time": "In the source it is the figure of another time.",
    "other-outcome": "In the source it is the figure of another outcome.",
    "range-hidden": "It is the top of a range; the source gives the whole range.",
    "ambiguous": "The source has several such figures, and the copy does not say which it means.",
    "slots-unknown": "The copy or the record leaves open what the figure belongs to.",
    "unverified": "The figure on record was not read at its source, so it proves nothing.",
    "role-unknown": "Which part of the study is counted is not said on both sides.",
    "untagged": "A customer tells it, without what readers need: provenance, connection, the result to expect.",
    "tagged": "A customer tells it, with all that readers need. What one person felt cannot be checked.",
    "bound-too-loose": "The copy gives a bound too loose to be held against the figure.",
    "conclusion-agrees": "A conclusion of the source on record says the same.",
    "conclusion-differs": "The conclusions of the source on record point another way.",
    "no-conclusion": "No conclusion of that work on this is on record.",
    "conclusions-mixed": "The conclusions of the source differ by comparison or outcome, and the copy names none.",
    "no-side-taken": "What is claimed, or of which treatment, is not said in words that are known.",
}

IDENTITIES = {
    "identified": "the copy names this work and no other",
    "pinned": "one work on record fits all that the copy says, year and name among it",
    "narrowed": "the copy may mean one of these, or another work",
    "none": "nothing ties it to a work on record",
}

STEPS = {
    "in phrase": "the figure stands in the phrase",
    "marker": "marker behind the figure",
    "in sentence": "named in the same sentence",
    "marker back": "marker that closes the passage",
    "same segment": "the passage goes on about",
    "forward": "the next sentence goes on about",
    "definite mention": "points back by",
    "paragraph before": "carried over from the paragraph before",
    "lead-in": "lead-in of the list",
    "heading": "heading above",
    "entry itself": "entry of the page's own list",
}


def claims_closing(verdicts: Mapping[str, int], *, files: int, unread: int, shown: int | None = None) -> str:
    """The line that ends `claimcheck claims`; `shown` where only some claims are."""
    line = closing({}, verdicts, files=files, unread=unread).removeprefix("No findings. ")
    return line if shown is None else f"{counted(shown, 'claim')} shown. {line}"
