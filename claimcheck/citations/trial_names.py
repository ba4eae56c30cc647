"""Names of trials in their own capitals: "the SOFTHANDS trial", "a trial called REST-2", "In CALMER, a trial of ...".

What a name stands for is not known here: it is looked up in the page's own list and in the facts base. A study that
is called by its name is not the unnamed one told of before. Only capitals count, and no term of the vocabulary: "the
CBT trial" says what was tried, "the UK trial" where.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WORD = r"[A-Z][A-Za-z0-9]*(?:[A-Z]|\d)[A-Za-z0-9]*"
NAME = rf"(?P<name>{WORD}(?:-[A-Z0-9][A-Za-z0-9]*)*(?: (?:\d{{1,2}}|I{{2,3}}))?)"
MODIFIERS = r"(?: (?:clinical|randomi[sz]ed|landmark|controlled|large|main|original|pivotal|outcomes?)){0,3}"
BEFORE_NOUN = re.compile(rf"(?<![\w-]){NAME}{MODIFIERS} $")
BEHIND_NOUN = re.compile(rf"(?: \(|,? (?:called|named|known as|dubbed|nicknamed) (?:the )?){NAME}(?![\w-])")
APPOSED = re.compile(rf"(?<![\w-]){NAME}(?: \((?:19|20)\d\d\))?(?:, | (?:was|is) )$")
NO_NAME = re.compile(
    r"(?:RCTs?|IPD|NMA|US|USA|UK|EU|UN|NHS|NIH|FDA|WHO|CDC|AHRQ|NICE|EMA|MHRA|BMJ|JAMA|NEJM|PLOS|AI|DNA|MRI|fMRI|EEG|"
    r"BBC|CNN|ABC|NBC|CBS|TV|II|III|IV|VI|CBD|PILOT|COVID|PHASE|NEW|THC|LDL|HDL|BMI|UV|OTC|MD|PhD|[A-Z]\d?)$"
)
LONGEST = 40


def find_trial_name(
    text: str, start: int, noun: tuple[int, int], taken: Sequence[tuple[int, int]] = ()
) -> tuple[int, int] | None:
    """Place of the name of a trial at its study noun, or None.

    Args:
        text: the block's text.
        start: where the noun's phrase starts.
        noun: start and end of the study noun.
        taken: stretches that name something else: a treatment, a condition, a body, a journal.
    """
    floor = max(start, noun[0] - LONGEST)
    before = BEFORE_NOUN.search(text[floor : noun[0]])
    apposed = APPOSED.search(text[max(0, start - LONGEST) : start])
    behind = BEHIND_NOUN.match(text, noun[1], noun[1] + LONGEST)
    for found, shift in ((before, floor), (behind, 0), (apposed, max(0, start - LONGEST))):
        if found is None or NO_NAME.match(found.group("name")):
            continue
        first, last = found.start("name") + shift, found.end("name") + shift
        if not any(a < last and first < b for a, b in taken):
            return first, last
    return None


def is_told(name: str, sentences: Iterable[str]) -> bool:
    """True where one of the sentences prints the name."""
    return any(has_name(sentence, name) for sentence in sentences)


def has_name(text: str, name: str) -> bool:
    """True where a text prints the name, in its own capitals."""
    return bool(re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text))


def handles(names: Sequence[str]) -> tuple[str, ...]:
    """What copy calls a work by: "CALMER" of "CALMER trial", nothing of "CALMER follow-up" or "Moss 2020"."""
    return _named(names, rf"{NAME}(?: (?:trial|study))?$")


def trials_in(names: Sequence[str]) -> tuple[str, ...]:
    """Names of trials anywhere in the names of a work: "CALMER" of "CALMER follow-up"."""
    return _named(names, rf"{NAME}(?![\w-])")


def _named(names: Sequence[str], pattern: str) -> tuple[str, ...]:
    found = (re.match(pattern, name) for name in names)
    return tuple(dict.fromkeys(m.group("name") for m in found if m and not NO_NAME.match(m.group("name"))))
