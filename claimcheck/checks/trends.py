"""A result that did not reach the limit, told as a trend (CS05)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.asserted import blocks_around
from claimcheck.citations.reference import Place
from claimcheck.claims.guards import UNASSERTED, Guard, guards_at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.checks.page import Page
    from claimcheck.language.passage import Passage

__all__ = ["trend_told_as_effect"]

STEMS: Final = ("trend", "Trend", "approach", "umerically", "orderline", "ignifican")
GAIN: Final = (
    r"(?:\w+ ){0,3}?(?:improve\w*|better|relief|benefits?|reduc\w+|lower|less|fewer|higher|greater|longer|faster|"
    r"recovery|"
    r"efficacy|effective\w*)"
)
TREND: Final = re.compile(
    rf"\b(?:(?:(?:a|the|clear|strong|positive|favou?rable|encouraging|promising) trends?|trended) (?:toward|towards|in "
    rf"favou?r of) {GAIN}|approach(?:ed|es|ing) (?:statistical )?significance|"
    r"numerically (?:better|superior|fewer|greater "
    r"(?:improve\w*|reduc\w+|relief|benefits?|weight loss))|borderline[- ]significan\w+|(?:almost|nearly|marginally|"
    r"just "
    r"short of) (?:statistically )?significan\w+)\b",
    re.IGNORECASE,
)
SAID: Final = re.compile(
    r"\b(?:not|no|non|never|nor|without|n't)[- ](?:\w+ ){0,3}?(?:significan\w+|differ\w*|reach\w*|clear\w*|definitive|"
    r"conclusive)\b|\bp(?:[- ]?values?)? ?(?:[=>]|equals|of) ?0?\.\d|\bCI\b|\b(?:could be|may be|by|due to|"
    r"down to) chance\b|\bunderpowered\b|"
    r"\binadequate power\b|\bnull\b",
    re.IGNORECASE,
)
"""What tells the reader that the result is not clear."""
WEAKENED: Final = re.compile(
    r"\b(?:only|rather than|merely|although|though|but|however|failed|isolated|inconsistent|mixed|caution\w*|"
    r"near-significant|unclear|side effects?|adverse|discontinu\w+|season\w*|market\w*|social media|fashion\w*|google|"
    r"sales|popular\w*)\b",
    re.IGNORECASE,
)
GUARDS: Final = UNASSERTED & ~Guard.RED_FLAG


def trend_told_as_effect(page: Page) -> Iterable[Alarm]:
    """CS05: "trended toward relief", and nothing near says that the difference was not clear."""
    for passage in page.copy():
        text = passage.text
        if not any(stem in text for stem in STEMS):
            continue
        for number, sentence in enumerate(passage.sentences):
            found = TREND.search(text, sentence.start, sentence.end)
            if found and not _is_owned(page, passage, number) and not _guarded(page, passage, found):
                yield Alarm(
                    "CS05",
                    (Mark(Place(passage.block.id, *found.span())),),
                    messages.trend_told_as_effect(found[0]),
                    rows=(Row("try", messages.TREND_TRY),),
                    reason="trend",
                )


def _guarded(page: Page, passage: Passage, found: re.Match[str]) -> bool:
    return bool(guards_at(passage, *found.span(), page.passages, GUARDS))


def _is_owned(page: Page, passage: Passage, number: int) -> bool:
    """True where the sentence, one beside it, its list or its table row says that the result is not clear."""
    text, own = passage.text, passage.sentences[number]
    first = passage.sentences[max(0, number - 1)].start
    last = passage.sentences[min(number + 1, len(passage.sentences) - 1)].end
    if WEAKENED.search(text, own.start, own.end) or SAID.search(text, first, last):
        return True
    return any(SAID.search(near.text) for near in blocks_around(page, passage) if near is not passage)
