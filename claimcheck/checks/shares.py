"""IN02: counts that are not the percentage printed beside them."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.printed_numbers import COUNT, DECIMAL, WHOLE, count_of, decimal_of, half_unit, shown, unit
from claimcheck.citations.reference import Place
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.page import Page
    from claimcheck.language.passage import Passage

__all__ = ["count_and_percentage_differ"]

PERCENT = rf"(?P<p>{DECIMAL})(?P<sign> ?%| ?per ?cent\b)"
ABOUT_P = (
    r"(?P<hedge>about|around|roughly|approximately|some|~ ?|over|more than|at least|nearly|almost|just under|under"
    r"|just over|up to|less than|> ?|< ?|≥ ?|≤ ?)? ?"
)
NO_UNIT = r"(?! ?(?:mg|mcg|g|kg|ml|iu|Hz|mm|cm|minutes?|hours?|days?|weeks?|months?|years?)\b)"
OUT_OF = r" (?:of|out of) (?:the |these |those |our |all |a total of )?"
OF = r" ?(?:of|out of|/) ?(?:the |these |those |our |all |a total of |its )?"
WORDS = r"(?: (?!of\b|or\b|and\b|but\b)[a-z][\w'-]*){0,4}"
END = r"(?= ?[);,\]])(?! ?[;,] (?:(?:of|in|among)\b|(?:and )?(?!9[059] ?%)\d))"
SHAPES = tuple(
    gated(rf"(?<![\d.,/-]){shape}", re.IGNORECASE)
    for shape in (
        # 31 of 40 (78%), 31 of 40 people (78%; ...)
        rf"(?P<k>{COUNT}){OF}(?P<n>{WHOLE}){WORDS} ?[(\[] ?{ABOUT_P}{PERCENT}{END}",
        # 31 people (78%) of 40
        rf"(?P<k>{WHOLE}){WORDS} [(\[] ?{ABOUT_P}{PERCENT} ?[)\]]{OUT_OF}(?P<n>{WHOLE})",
        # 78% (31/40), 78% of people (31 of 40)
        rf"{ABOUT_P}{PERCENT}(?: of{WORDS}|{WORDS})? [(\[] ?(?:n ?= ?)?"
        rf"(?P<k>{WHOLE}){OF}(?P<n>{WHOLE}){NO_UNIT}{WORDS} ?[)\],](?! ?\d)",
        # 31 of 40 people, or 78%; 31 of 40, that is 78%
        rf"(?P<k>{COUNT}){OF}(?P<n>{WHOLE}){WORDS}(?:,? (?:or|that is|i\.e\.|equal to|which is)|, -| -| ="
        rf"|:) {ABOUT_P}"
        rf"{PERCENT}(?=[.;,)]| *$| of (?:them|those|people|the total|all))",
        # (31/40; 78%)
        rf"[(\[](?:n ?= ?)?(?P<k>{WHOLE}){OF}(?P<n>{WHOLE})[;,] {ABOUT_P}{PERCENT} ?[)\]]",
    )
)
ADJUSTED = re.compile(
    r"\b(?:weighted|adjusted|standardi[sz]ed|imputed|modell?ed|estimated|per[- ]protocol|of respondents|projected"
    r"|off\b"
    r"|Kaplan)",
    re.IGNORECASE,
)
NO_SHARE = re.compile(
    r"\b(?:parts?|steps?|levels?|days?|weeks?|pages?|chapters?|modules?|phases?|questions?|grades?|lessons?|seasons?"
    r"|versions?|classes|figures?|tables?|stages?|scored?|rated?|ratings?|scores|stars?|about|around|approximately"
    r"|roughly|some"
    r"|nearly"
    r"|almost|over|than|least|minimum)"
    r" (?:of |was |is )?$",
    re.IGNORECASE,
)
LIMIT = re.compile(r"(?:\b(?:below|above|under|over|least|most|than|to|of)|[<>≥≤])\s*$", re.IGNORECASE)
TOLERANCE = Decimal("0.01")  # for copy that cuts off what it should round
YEARS = range(1990, 2036)
GATE = gated(r"\d ?%|per ?cent", re.IGNORECASE)
OF_NUMBER = re.compile(r"[fF/] ?(?i:(?:the|these|those|our|all|a total of|its) )?\d")
"""What OUT_OF and OF end with, and a digit: every shape holds one, and most copy with a percentage none."""


def count_and_percentage_differ(page: Page) -> Iterator[Alarm]:
    """Places where k of N people is printed with a percentage that k of N is not.

    |100 k / N - p| may be half of the last digit of p, and 0.01 for copy that cuts off digits (CONSORT 2025 item 26;
    GRIM, Brown & Heathers 2017). Rounded words for the share ("about 70%") get more room.
    """
    for passage in page.copy():
        text = passage.text
        if not GATE.search(text) or not OF_NUMBER.search(text):
            continue
        for sentence in passage.sentences:
            first, last = sentence.start, sentence.end
            if not (GATE.search(text, first, last) and OF_NUMBER.search(text, first, last)):
                continue  # shapes take their time, and most sentences around hold none
            taken: list[tuple[int, int]] = []
            for found in (found for shape in SHAPES for found in shape.finditer(text, first, last)):
                span = found.span("k")
                if span in taken or not _is_checked(passage, found):
                    continue
                taken.append(span)
                alarm = _share_alarm(passage, found)
                if alarm:
                    yield alarm


def _is_checked(passage: Passage, found: re.Match[str]) -> bool:
    sentence = passage.sentence_at(found.start())
    before = passage.text[sentence.start : found.start()]
    # "HbA1c below 8% (28 of 81)" gives a limit and the count of those below it.
    if found.start("p") < found.start("k") and (found["hedge"] or LIMIT.search(before)):
        return False
    return not NO_SHARE.search(before) and not ADJUSTED.search(passage.text[sentence.start : sentence.end])


def _share_alarm(passage: Passage, found: re.Match[str]) -> Alarm | None:
    count, whole = count_of(found["k"]), count_of(found["n"])
    percent = decimal_of(found["p"])
    if not 0 < count <= whole or whole == 1 or percent > 100:
        return None
    if whole in YEARS and "," not in found["n"]:
        return None
    share = Decimal(100 * count) / whole
    if _agrees(share, percent, half_unit(found["p"]), (found["hedge"] or "").strip().lower()):
        return None
    # One off in the last digit ("66%" for two of three) is a slip of rounding, no contradiction.
    digit = unit(found["p"])
    is_slip = not found["hedge"] and abs(share.quantize(digit, ROUND_HALF_UP) - percent) <= digit
    start = min(found.start("k"), found.start("p"))
    return Alarm(
        "IN02",
        (Mark(Place(passage.block.id, start, max(found.end("sign"), found.end("n"))), f"{shown(share)}%"),),
        messages.count_and_percentage(found["k"], found["n"], found["p"], shown(share)),
        rows=(Row("try", messages.recompute_share(found["k"], found["n"], found["p"])),),
        expected=f"{shown(share)}%",
        found=f"{found['p']}%",
        severity="advice" if is_slip else None,
    )


def _agrees(share: Decimal, percent: Decimal, half: Decimal, hedge: str) -> bool:
    if hedge in ("over", "more than", "just over", "at least", ">", "≥"):
        return share >= percent - half - TOLERANCE
    if hedge in ("under", "just under", "less than", "<", "≤", "up to"):
        return share <= percent + half + TOLERANCE
    if hedge in ("nearly", "almost"):
        return percent * Decimal("0.9") <= share <= percent + half
    if hedge:
        return abs(share - percent) <= max(Decimal("2.5"), percent / 20)
    return abs(share - percent) <= half + TOLERANCE
