"""FR02: stamps such as "(Updated: May 2026)" that say when, and nothing else."""

from __future__ import annotations

import collections
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.citations.reference import Place
from claimcheck.documents.document import BlockKind
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from claimcheck.checks.page import Page
    from claimcheck.language.passage import Passage

__all__ = ["empty_update_stamp"]

TIMES = 2
TIMES_OF_MANY_DATES = 3
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
DATE = (
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?(?P<month>{MONTH})(?: (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?)?,? "
    r"(?P<year>20\d\d)|(?P<iso>20\d\d-\d\d(?:-\d\d)?)|(?P<slashed>(?:0?[1-9]|1[0-2])/20\d\d)"
)
STAMP = gated(
    r"(?P<open>[(\[] ?)?\b(?P<verb>(?:page |article |content |data |information |figures? |fact )?"
    r"(?:(?:last |medically |clinically )?(?:updated|reviewed|checked|revised|verified|modified)|last (?:update|review)"
    r"|accurate as of|correct as of|as of))"
    rf"(?: on| in|:)?:? (?:{DATE})(?P<close> ?[)\]])?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Stamp:
    """A stamp. `date` is year, month, day; a part that is not printed is 0. `inline`: beside a statement, as a tag."""

    place: Place
    words: str
    date: tuple[int, int, int]
    inline: bool


def empty_update_stamp(page: Page) -> Iterator[Alarm]:
    """Stamps that stand as a tag beside single statements, twice or more; and stamps dated after today.

    A stamp of its own, above or below the page, is fine, and so is one with a reviewer, a source or a change.
    """
    stamps = [stamp for passage in page.copy() for stamp in _stamps(passage)]
    inline = [stamp for stamp in stamps if stamp.inline]
    times = collections.Counter(_key(stamp) for stamp in inline)
    for stamp in stamps:
        if _is_later(stamp.date, page.today):
            day = f"{page.today.day} {page.today:%B %Y}"
            yield _alarm(stamp, messages.future_stamp(stamp.words, day))
        elif stamp.inline and times[_key(stamp)] >= TIMES:
            yield _alarm(stamp, messages.repeated_stamp(stamp.words, times[_key(stamp)]))
        elif stamp.inline and len(inline) >= TIMES_OF_MANY_DATES:
            yield _alarm(stamp, messages.inline_stamps(stamp.words, len(inline)))


def _stamps(passage: Passage) -> Iterator[_Stamp]:
    text = passage.text
    for found in STAMP.finditer(text):
        bracketed = bool(found["open"] and found["close"])
        whole = text.strip() == found[0].strip()
        as_of = found["verb"].lower() == "as of"
        if (as_of and not bracketed) or re.search(
            r"\b(?:next|due|to be|be)\s*$", text[: found.start("verb")], re.IGNORECASE
        ):
            continue
        alone = bracketed or _is_sentence(passage, found)
        if not alone and not whole:
            continue
        start, end = (found.start(), found.end()) if bracketed else (found.start("verb"), found.end())
        words = passage.block.text[found.start("verb") : found.start("close") if bracketed else found.end()].strip()
        tag = alone and not whole and passage.block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTATION)
        yield _Stamp(
            Place(passage.block.id, start, end), words, _date(found), tag and _follows_a_statement(text, found)
        )


def _is_sentence(passage: Passage, found: re.Match[str]) -> bool:
    """True where the stamp is a sentence of its own: no source, reviewer or change stands beside it."""
    text = passage.text
    before, after = text[: found.start("verb")].rstrip(), text[found.end() :].lstrip()
    return (not before or before[-1] in ".!?|;") and (not after or after[0] in ".|")


def _follows_a_statement(text: str, found: re.Match[str]) -> bool:
    """True where at least four words stand before or behind the stamp: it is a tag on what they say."""
    return len(text[: found.start()].split()) >= 4 or len(text[found.end() :].split()) >= 4


def _date(found: re.Match[str]) -> tuple[int, int, int]:
    if found["iso"]:
        year, month, *day = (int(part) for part in found["iso"].split("-"))
        return year, month, day[0] if day else 0
    if found["slashed"]:
        month, year = (int(part) for part in found["slashed"].split("/"))
        return year, month, 0
    day_of_month = int(found["day"] or found["day2"] or 0)
    return int(found["year"]), MONTHS.index(found["month"][:3].lower()) + 1, day_of_month


def _is_later(date: tuple[int, int, int], today: datetime.date) -> bool:
    return date > (today.year, today.month, today.day if date[2] else 0)


def _key(stamp: _Stamp) -> tuple[int, int, int]:
    return stamp.date


def _alarm(stamp: _Stamp, message: str) -> Alarm:
    return Alarm(
        "FR02",
        (Mark(stamp.place),),
        message,
        rows=(Row("law", "CAP Code 3.1, 3.3 (UK)"), Row("try", messages.stamp_try())),
        expected="a source, a reviewer or a change",
        found=stamp.words,
    )
