"""The words of a title or a sentence that say what it is about."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
STOP_WORDS = frozenset(
    "a about after all also among an and any are as at be been before between both but by can did do does during each "
    "for from had has have how if in into is it its may more most new no non not of on or other our over per so some "
    "such than that the their them then there these they this those through to under up use used user using versus via "
    "vs was we were what when where which while who whom why will with within without would you your et al".split()
)
# Words of the trade: nearly every title has some of them, so that sharing one says nothing of the topic.
STUDY_WORDS = frozenset(
    "active adult analyse analysis assessment article association author base based blind blinded case clinical cohort "
    "comparative compare compared comparing comparison controlled control cross crossover data design double effect "
    "effective effectiveness efficacy evaluate evaluation evidence experience feasibility finding follow group human "
    "impact individual intervention investigation journal label level literature long longitudinal management "
    "mechanism meta method model multi multicenter multicentre network observational open outcome overview parallel "
    "participant patient people person phase pilot placebo population preliminary prospective protocol published "
    "qualitative quantitative quasi random randomised randomized rationale report research result retrospective "
    "review risk role safety sectional series sham short significant single study subject survey systematic term test "
    "therapy therapeutic treat treated treating treatment trial umbrella update updated usual week year".split()
)


@lru_cache(maxsize=4096)
def title_words(text: str) -> frozenset[str]:
    """Content words of a text: casefolded, accents folded, plurals cut, words of grammar and of research left out.

    Args:
        text: a title or a sentence.

    Returns:
        Words of at least two letters; numbers are no words.
    """
    folded = unicodedata.normalize("NFKD", text.replace("\u2019", "'")).casefold()
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    stems = {_stem(word) for word in WORD.findall(plain) if word not in STOP_WORDS and not word.isdigit()}
    return frozenset(stem for stem in stems if len(stem) > 1 and stem not in STUDY_WORDS)


def _stem(word: str) -> str:
    word = word.removesuffix("'s")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if len(word) > 5 and word.endswith("yses"):
        return word[:-2] + "is"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
