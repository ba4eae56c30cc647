"""Rules on claims without a figure: how strong, how safe, better than what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.messages.words import capital, counted, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SAFETY_TRY = {
    "SA01": "name the common minor effects, the rare serious ones, and who should ask first",
    "SA04": "turn it round: these people ask their doctor or midwife first",
}
COMPARISON_TRY = "name the study that compared the two, its groups, how many people and the result"
PROOF_TRY = "'found' or 'reported', with the kind of study and how many people took part"
TREND_TRY = "say that the difference was not clear, and give both figures"
STUDY_TRY = "name it: first author, year, journal or a link; then how many people, compared with what, and the result"
SUPERLATIVE_TRY = "say what it is and what it does; or name the survey that compared it with the others, and its date"
FIGURE_TRY = "name the source and its year behind the figure, or leave the figure out"
LONGEST = 60


def _short(words: str) -> str:
    if len(words) <= LONGEST:
        return words
    return f"{words[:LONGEST].rsplit(' ', 1)[0]} ..."


def absolute_safety(said: str) -> str:
    """SA01, for words that leave no harm at all."""
    return f'"{capital(said)}" leaves no harm at all. No treatment that does something is without any.'


def bare_safety(said: str) -> str:
    """SA01, for the word alone."""
    return f'The copy says "{said}", and neither here nor beside it what harm there may be.'


def group_reassured(groups: Sequence[str]) -> str:
    """SA04."""
    said = listed(f'"{group}"' for group in groups)
    return f"The copy calls it fit for {said}, and does not say that these people ask first."


HARMS_TRY = "two lines: the common minor effects, the rare serious ones, and who should ask first"


def benefit_without_risk(offer: str, benefits: int) -> str:
    """SA03."""
    return f"The benefits of {offer} stand in {benefits} sentences of this page, and what harm there may be in none."


CARE_TRY = (
    "say what was measured, drop the contrast, and add: 'Do not stop prescribed treatment without medical advice.'"
)


def care_avoided(said: str) -> str:
    """ED10, for words that sell something in place of medicine."""
    return f'"{capital(_short(said))}" sells it in place of medical care, and the page does not say to keep that up.'


def care_belittled(said: str) -> str:
    """ED10, for words that run medicine down."""
    return f'"{capital(_short(said))}" runs other care down.'


MECHANISM_TRY = 'say that it is a hypothesis ("is thought to"), and name a trial for the benefit apart from it'
MARKER_TRY = "name the study and its group for comparison, and say whether patients felt a difference"


def mechanism_as_proof(said: str) -> str:
    """CS07."""
    return f'"{capital(_short(said))}" is told as fact, and what happens in the body is no proof of a benefit.'


def marker_as_benefit(said: str) -> str:
    """ST05."""
    return f'"{capital(_short(said))}" is a measured value without a source, and no benefit that a patient feels.'


TRIVIAL_TRY = "give the threshold with its source, and say on which side of it the difference lies"


def trivial_effect(said: str, figure: str, least: float) -> str:
    """CS09; `least` is the change, in points of the scale, that one person takes for an improvement."""
    return f'"{capital(_short(said))}" for {figure}: people usually take about {least:g} points for an improvement.'


def low_threshold(figure: str, least: float) -> str:
    """CS09, of a threshold."""
    return f"{figure} as the least difference that matters: people usually take about {least:g} points for one."


ROOT_TRY = "say what was measured, in whom and for how long"


def root_cause_treated(said: str) -> str:
    """ED07."""
    return f'"{capital(_short(said))}" promises healing of a kind that nobody measures.'


def comparison_without_study(said: str) -> str:
    """CO01, where nobody is named."""
    return f'"{capital(_short(said))}": the copy compares treatments and names no study that did.'


def comparison_not_made(source: str, missing: str, groups: str) -> str:
    """CO01, where no group of the source is that treatment."""
    return f"The copy compares with {missing}. {capital(source)}, on record, compared with {groups}."


def indirect_comparison(said: str) -> str:
    """CO03."""
    return f'"{capital(_short(said))}": no study is named that had both.'


def conclusion_words(direction: str, outcome: Iterable[str], comparator: str | None) -> str:
    """A recorded conclusion in a few words: "no difference in pain, against sham"."""
    told = {"favours": "better", "against": "worse", "none": "no difference shown", "mixed": "mixed results"}[direction]
    about = listed(outcome) if outcome else ""
    return f"{told}{f' on {about}' if about else ''}{f', against {comparator}' if comparator else ''}"


def conclusion_differs(said: str, source: str, held: str) -> str:
    """SF09."""
    return f'The copy credits {source} with "{_short(said)}". On record it concludes: {held}.'


def cause_from_association(cue: str, design: str) -> str:
    """CS01."""
    return f'"{capital(cue)}" tells of a cause. The study is a {design}: it shows what went together, not what did it.'


def hedge_lost(cue: str, source: str, grade: str) -> str:
    """CS02."""
    return f'The copy says "{cue}" without a doubt. {capital(source)} rates this as of {grade} certainty.'


def stronger_than_grade(cue: str, grade: str, hedge: str) -> str:
    """CS03."""
    return f'The sentence rates the evidence {grade}, and its verb "{cue}" has no "{hedge}".'


def promotional_hedge(said: str) -> str:
    """CS10."""
    return f'"{capital(said)}" tells a mood, and no limit: how many people, against what, how long.'


def proof_verb(said: str) -> str:
    """CS04."""
    return f'"{capital(said)}" closes the question. A study finds or reports; proof takes many that agree.'


def trend_told_as_effect(said: str) -> str:
    """CS05."""
    return f'"{capital(said)}" tells a result that may be chance as if it were an effect.'


def weasel_attribution(said: str, more: int, *, people: bool) -> str:
    """AC01; `more` is the number of further paragraphs that do so."""
    who = "experts" if people else "research"
    again = f" This page does so in {counted(more, 'more paragraph')}." if more else ""
    named = "none of them" if people else "no study"
    return f'"{capital(_short(said))}" puts {who} behind the sentence, and names {named}.{again}'


def weasel_try(*, people: bool, listed: bool) -> str:
    """What to do about AC01; `listed` where the page has a reference list."""
    if listed:
        return "put the marker of the reference behind the sentence, with the kind of study and how many people"
    if people:
        return "say who said so, and where; or name the study: author, year, how many people, compared with what"
    return "name one study: author, year, how many people, compared with what, and the result; or leave research out"


def unnamed_study(said: str) -> str:
    """AC02."""
    return f'"{capital(_short(said))}" carries the sentence, and nothing here tells readers which it is.'


def superlative_claim(said: str) -> str:
    """CO02."""
    return f'"{capital(_short(said))}" sets it above all others, and no comparison with them is named.'


def uncited_figure(said: str) -> str:
    """HY06."""
    return f'"{capital(_short(said))}" is a figure on health, and nobody is named for it.'


BOOST_TRY = "say what was measured, in whom and by how much; or leave it out"
VITAL_TRY = 'say whose view it is ("in Chinese medicine, ..."); or leave it out'


def vital_claim(said: str, kind: str) -> str:
    """ED09; `kind` is detox, boost, hormones or vital."""
    ends = {
        "detox": "names no substance, and nothing that was measured before and after",
        "boost": "names nothing that was measured, and no size",
        "hormones": "names no hormone, and no level before and after",
        "vital": "tells an idea of a tradition as if it were the working of the body",
    }
    return f'"{capital(_short(said))}" {ends[kind]}.'


LASTS_TRY = "say how long people were followed, and name the study; or leave the time out"
SPEED_TRY = "say after what time it was measured, and name the study; or leave the time out"


def lasts(said: str) -> str:
    """ED03, of how long."""
    return f'"{capital(_short(said))}" promises that it lasts, and says neither how long nor who measured it.'


def at_once(said: str) -> str:
    """ED03, of how soon."""
    return f'"{capital(_short(said))}" promises how soon it works, and names nobody who measured it.'
