"""How far the noun phrase of a study noun reaches, to the left and to the right.

A mention owns its phrase: year, counts, journal and topic inside are its own. The phrase ends before the first finite
verb, so that "a trial of 84 nurses published in Invented Care found ..." ends after "Care".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

WORD = re.compile(r"[^\s]+")

# Words that cannot stand between a determiner and its noun.
NOT_A_MODIFIER = frozenset(
    (
        "of in on at by for from with to into than as that which who whose is are was were be been has have had do "
        "does did can could may might will would shall should must not if when while because although but or so then "
        "there here it they we you he she i its their our your his my what why how where said found shows show showed"
    ).split()
)

INDEFINITE = re.compile(r"(?:an?|another|one|a second|a third|a further)$", re.IGNORECASE)
DEFINITE = re.compile(r"(?:the|this|that|these|those|both|its|their)$", re.IGNORECASE)

# Verbs that end a phrase. Base forms that are nouns as well ("support", "work") are left out.
FINITE = frozenset(
    (
        "is are was were be been being has have had do does did can could may might will would shall should must "
        "cannot found finds find shows show showed gave gives give took takes saw sees made makes came comes "
        "suggests suggest confirms confirm indicates indicate says say said tells tell told reveals reveal "
        "concludes conclude recommends recommend ran runs kept held helps works notes proves prove backs supports "
        "looks compares compare pools includes include covers contains involves follows enrols enrolls leaves put "
        "went goes got gets began begins remains appears appear seems seem reports argues adds states lists puts "
        "lets led drew draws brought meant means set asks sums isn't wasn't doesn't didn't hasn't aims"
    ).split()
)
# Past participles that go on with the phrase when a preposition follows: "published in", "led by", "included in".
PARTICIPLES = frozenset(
    (
        "published conducted led carried funded based performed presented released included run done registered "
        "sponsored designed reported commissioned pooled printed indexed posted randomised randomized completed"
    ).split()
)
PREPOSITIONS = frozenset(["in", "by", "at", "on", "from", "out", "with", "to", "across", "between", "over", "for"])
ED_NOUNS = frozenset(
    (
        "randomised randomized controlled blinded double-blinded peer-reviewed combined pooled needed aged mixed "
        "overweight registered licensed untreated simulated standardised standardized advanced related affected "
        "diagnosed healed feed seed bed speed need weed med united unmedicated sleep-deprived so-called based bleed"
    ).split()
)
# No finite verb follows these: in "a trial of weighted blankets" the word in -ed says what kind.
BEFORE_A_NOUN = frozenset("of for with in on by from about between against into via the a an any".split())
OPENS_CLAUSE = re.compile(
    r"^(?:that|which|who|whose|where|when|while|because|although|but|and|so|than|versus|vs\.?|compared|unlike|"
    r"whereas|if|as)$",
    re.IGNORECASE,
)
GOES_ON = re.compile(
    r"^(?:published|involving|including|covering|reviewing|pooling|led|conducted|with|of|in|from|using|spanning|"
    r"analysing|analyzing|comparing)$",
    re.IGNORECASE,
)


def left_edge(text: str, floor: int, noun_start: int) -> tuple[int, str]:
    """Start of the phrase that ends in the noun at `noun_start`, and its determiner in lower case ("" where none).

    Nothing before `floor` is looked at.
    """
    words = [(m.start() + floor, m.group()) for m in WORD.finditer(text[max(floor, noun_start - 160) : noun_start])]
    shift = max(floor, noun_start - 160) - floor
    words = [(start + shift, word) for start, word in words][-9:]
    start = noun_start
    for position, word in reversed(words):
        bare = word.strip("(\"'*_").lower()
        if bare.rstrip("*_") in (
            "a",
            "an",
            "another",
            "one",
            "the",
            "this",
            "that",
            "these",
            "those",
            "both",
            "its",
            "their",
        ):
            return position + len(word) - len(word.lstrip("(\"'*_")), bare
        if (
            bare.rstrip(".,;:") in NOT_A_MODIFIER
            or word[-1] in ".;:!?)]"
            or (word[-1] == "," and not re.match(r"\d{4},$|[\w-]+,$", word))
        ):
            break
        if bare in FINITE or (bare.endswith("'s") and not bare[:-2].isdigit()):
            if bare.endswith("'s"):
                return position, "'s"
            break
        start = position
    return start, ""


def right_edge(text: str, noun_end: int, ceiling: int, names: Sequence[tuple[int, int]] = ()) -> int:
    """End of the phrase whose noun ends at `noun_end`; not behind `ceiling`.

    `names` are stretches of the text that name a thing: a word inside one is no verb ("weighted blanket").
    """
    end = noun_end
    words = list(WORD.finditer(text, noun_end, ceiling))
    depth = 0
    for index, found in enumerate(words):
        word = found.group()
        if depth == 0 and (word.startswith("[") or word in ("-", "--", "|")):
            break
        bare = word.strip("()[]\"'*_.,;:!?").lower()
        after = words[index + 1].group().strip("()[]\"'*_.,;:!?").lower() if index + 1 < len(words) else ""
        if depth == 0 and not word.startswith("("):
            if OPENS_CLAUSE.match(bare) and not (bare == "and" and _joins(words, index, names)):
                break
            if bare in PARTICIPLES:
                if after not in PREPOSITIONS and not (
                    after in ("online", "recently", "today", "last", "this") or after[:2] in ("19", "20")
                ):
                    break
            elif word[0].islower() and _is_verb(words, index, names):  # not "Notes on Applied Rest"
                break
        depth += word.count("(") - word.count(")")
        end = found.end()
        if depth <= 0:
            depth = 0
            if word[-1] in ";:!?" or (
                word[-1] == "."
                and not re.search(r"\b(?:et al|vs|no|vol|dr|st|e\.g|i\.e|[A-Z])\.$", word, re.IGNORECASE)
            ):
                break
            if word[-1] == "," and not (GOES_ON.match(after) or (after[:2] in ("19", "20") and after[:4].isdigit())):
                break
    while end > noun_end and text[end - 1] in ",;:.!? ":
        end -= 1
    return end


def _is_verb(words: list[re.Match[str]], index: int, names: Sequence[tuple[int, int]]) -> bool:
    """True where the word may be the verb of the sentence, so that the phrase ends before it."""
    found = words[index]
    bare = found.group().strip("()[]\"'*_.,;:!?").lower()
    if any(start < found.end() and found.start() < end for start, end in names):
        return False
    if bare in FINITE:
        return True
    before = words[index - 1].group().lower() if index else ""
    return _past_tense(bare) and before not in BEFORE_A_NOUN


def _past_tense(word: str) -> bool:
    return (
        len(word) > 4
        and word.endswith("ed")
        and word not in ED_NOUNS
        and "-" not in word
        and not word.endswith(("eed", "sed rate"))
    )


def _joins(words: list[re.Match[str]], index: int, names: Sequence[tuple[int, int]]) -> bool:
    """True where "and" joins two nouns of the phrase ("39 trials and 20,827 adults"), not two clauses."""
    following = range(index + 1, min(index + 3, len(words)))
    return (
        bool(following)
        and not any(_is_verb(words, i, names) for i in following)
        and words[index + 1].group().strip("()[]\"'*_.,;:").lower() not in ("it", "they", "we", "the", "this")
    )
