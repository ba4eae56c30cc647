"""Rules that need only the copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.messages.words import listed

if TYPE_CHECKING:
    from collections.abc import Iterable

TO_LINE = "to line "


def to_line(line: int) -> str:
    """Beside a mark that goes on to a later line."""
    return f"{TO_LINE}{line}"


TAGS = {
    "provenance": "where it comes from",
    "connection": "any connection",
    "result": "the result people can expect",
}

TAG_FORMS = {
    "provenance": "provenance",
    "connection": "connection (as: unpaid)",
    "result": "expected result with source",
}

NUMBER_WORDS = ("no", "one", "two", "three")


def untagged_testimonial(signature: str | None, missing: tuple[str, ...]) -> str:
    """A testimonial without some of its tags."""
    who = f'signed "{signature}"' if signature else "with stars in place of a name"
    count = f"{NUMBER_WORDS[len(missing)]} thing{'s' if len(missing) > 1 else ''}"
    return f"A personal story, {who}, stands without {count}: {listed(TAGS[tag] for tag in missing)}."


def testimonial_needs(missing: tuple[str, ...]) -> str:
    """What a testimonial lacks."""
    return "; ".join(TAG_FORMS[tag] for tag in missing)


def testimonial_try(missing: int, *, filed: bool) -> str:
    """What to do with a testimonial that lacks some tags, in a file of its own where `filed`."""
    lines = "the line" if missing == 1 else f"the {NUMBER_WORDS[missing]} lines"
    where = "here or on the page that prints this file" if filed else "above the signature"
    return f"drop it, or add {lines} {where}"


def outcome_without_result(count: int = 1) -> str:
    """Testimonials that tell outcomes, without the result that people can expect."""
    if count > 1:
        return f"The outcomes of {count} people stand here without the result that people can generally expect."
    return "One person's outcome stands here without the result that people can generally expect."


def outcome_try() -> str:
    """What to print beside an outcome."""
    return "say beside it how many people in a study or survey had such a result, after how long, with the source"


def results_may_vary(words: str) -> str:
    """A phrase that stands in place of the expected result."""
    return f'"{words}" does not tell readers what to expect; it is the only note beside this testimonial.'


def banned_testimonial(word: str, count: int = 1) -> str:
    """Testimonials about treatment where the law lets none stand."""
    if count > 1:
        return (
            f'{count} statements of patients on treatment, from "{word}" on, may not advertise a health service here,'
            " tagged or not."
        )
    return f'A patient\'s statement on treatment ("{word}") may not advertise a health service here, tagged or not.'


def testimonial_bans(jurisdictions: tuple[str, ...]) -> str:
    """The laws that forbid testimonials, of those places where the copy is published."""
    laws = {
        "au": "National Law s.133(1)(c) (Australia)",
        "ca": "O. Reg. 318/12 paras 28, 30, 32 (Ontario)",
    }
    here = [law for place, law in laws.items() if place in jurisdictions]
    return "; ".join(here or laws.values())


def banned_try() -> str:
    """What to do with it."""
    return "take it out; statements about parking, reception or opening hours may stay"


def reward_for_review(words: str) -> str:
    """A reward for a review."""
    return f'"{words}" offers a reward for a review. One for praise is banned, any other must be told beside it.'


def undisclosed_connection(words: str) -> str:
    """A person who is tied to the house speaks as a customer."""
    return f'"{words}" ties the speaker to the house, and nothing beside the testimonial says whether they were paid.'


def disclose_try() -> str:
    """How to disclose a connection."""
    return 'say it plainly before the praise ("she works for us", "he was given two free sessions"), or leave it out'


def identifiable_patient(signature: str, count: int = 1) -> str:
    """Patients who can be recognised, by the name of the first."""
    if count > 1:
        return f'{count} patients are named, from "{signature}" on, and nothing says that authorizations are on file.'
    return f'"{signature}" names a patient, and nothing here says that a signed authorization is on file.'


def authorization_try() -> str:
    """What to do with a name."""
    return "record the authorization with its date of expiry, or leave the name out"


def repeated_stamp(stamp: str, times: int) -> str:
    """A stamp that stands beside single statements."""
    return f'The stamp "{stamp}" stands {times} times on this page. It names no source, no reviewer and no change.'


def inline_stamps(stamp: str, times: int) -> str:
    """One of several stamps with different dates."""
    return f'"{stamp}" is one of {times} such stamps on this page. It names no source, no reviewer and no change.'


def future_stamp(stamp: str, today: str) -> str:
    """A stamp whose date is yet to come."""
    return f'The stamp "{stamp}" is later than today, {today}.'


def stamp_try() -> str:
    """What to print instead of stamps."""
    return "one stamp for the page, with who checked it and what changed; date each figure by its source"


def count_and_percentage(count: str, whole: str, percent: str, share: str) -> str:
    """A count of a whole with a percentage that it is not."""
    return f"The copy says {count} of {whole} and {percent}%. {count} of {whole} is {share}%."


def recompute_share(count: str, whole: str, percent: str) -> str:
    """What may be at fault where a count and a percentage differ."""
    return f"check all three in the source: {count}, {whole} and {percent}%"


def parts_and_whole(whole: int, parts: list[int]) -> str:
    """Parts that are declared to be all, and their whole."""
    return f"The copy says {whole:,} in all. Its parts are {parts_are(parts)}."


def parts_are(parts: list[int]) -> str:
    """The sum, shown."""
    return f"{' + '.join(f'{part:,}' for part in parts)} = {sum(parts):,}"


def recount() -> str:
    """What to do where parts do not add up."""
    return "check the parts and the total in the source; say what became of the rest, if there is one"


def interval_reversed(low: str, high: str) -> str:
    """An interval whose ends are the wrong way round."""
    return f"The copy gives an interval from {low} to {high}. Its lower end is above its upper end."


def ratio_below_zero(low: str, high: str) -> str:
    """A ratio whose interval reaches below zero."""
    return f"The copy gives a ratio an interval from {low} to {high}. A ratio cannot be below 0."


def estimate_outside(value: str, low: str, high: str) -> str:
    """An estimate that its own interval leaves out."""
    return f"The copy says {value}, with an interval from {low} to {high}. That interval leaves {value} out."


def middle_elsewhere(value: str, low: str, high: str, middle: str, *, ratio: bool) -> str:
    """An estimate that is not near the middle of its interval."""
    which = "middle (of a ratio, on logs)" if ratio else "middle"
    return f"The copy says {value}, with an interval from {low} to {high}. Its {which} is {middle}."


def copy_again() -> str:
    """What to do with numbers that cannot all be right as printed."""
    return "copy the estimate and both ends from the source again, signs included"


def verdict_and_interval(verdict: str, low: str, high: str, null: str) -> str:
    """A verdict beside an interval that includes no effect."""
    return f'The copy says "{verdict}". Its interval, {low} to {high}, includes {null}, which is no difference.'


def verdict_and_p(verdict: str, p: str) -> str:
    """A verdict beside a p-value of .05 or more."""
    return f'The copy says "{verdict}" with {p}. By the usual limit, significant means a p below .05.'


def p_and_interval(p: str, low: str, high: str, null: str, *, includes: bool) -> str:
    """A p-value and an interval on different sides of .05."""
    held, side = ("includes", "above") if includes else ("leaves out", "below")
    return f"The copy gives {p}. Its interval, {low} to {high}, {held} {null}; that goes with a p {side} .05."


def drop_the_verdict() -> str:
    """What to print instead of a verdict."""
    return "state the estimate and its interval, and drop the verdict"


def signed_twice(said: str) -> str:
    """A decrease by a negative number."""
    return f'The copy says "{said}". The word and the minus sign both say that it went down; one is enough.'


def write_instead(words: str) -> str:
    """Words to print."""
    return f'"{words}"'


def outside_scale(value: str, low: str, high: str) -> str:
    """A value that its scale does not have."""
    return f"The copy says {value} on a scale from {low} to {high}. The scale ends at {high}."


def more_than_everybody(said: str) -> str:
    """A share of people above 100 %."""
    return f'The copy says "{said}". A share of people ends at 100%.'


def more_than_the_rest(shares: list[str], total: str) -> str:
    """Shares of one whole, the rest among them, that are not 100 %."""
    return f"The copy gives shares and the rest of one whole. {' + '.join(f'{s}%' for s in shares)} = {total}%."


def recompute() -> str:
    """What to do with numbers that do not multiply out."""
    return "check each number, and compute the result again"


def plan(rate: str, period: str, periods: str, total: str, unit: str, product: str) -> str:
    """A plan of treatment that does not multiply out."""
    return (
        f"The copy says {rate} a {period} for {periods} {period}s, and {total} {unit} in all. "
        f"{rate} x {periods} is {product}."
    )


def price(count: int, each: str, total: str, product: str) -> str:
    """A price that does not multiply out."""
    return f"The copy says {count} at {each} and {total} in all. {count} x {each} is {product}."


def month_of_weeks(week: str, month: str, product: str) -> str:
    """A price by the month that is not four to four and a half weeks."""
    return f"The copy says {week} a week and {month} a month. Four weeks at {week} are {product}."


def multiple_and_shares(said: str, high: str, low: str, ratio: str) -> str:
    """A multiple that two percentages are not."""
    return f'The copy says "{said}" of {high}% and {low}%. {high} / {low} is {ratio}.'


def points_as_percent(said: str, high: str, low: str, points: str, relative: str) -> str:
    """A difference in points that is printed as a relative change."""
    points = f"That is {points} percentage points; in relation it is {relative}%."
    return f'The copy says "{said}" of {high}% and {low}%. {points}'


def points_and_shares(said: str, high: str, low: str, points: str) -> str:
    """A difference in points that two percentages do not have."""
    return f'The copy says "{said}" of {high}% and {low}%. {high} - {low} is {points}.'


def points_and_both(points: str) -> str:
    """How to print a comparison of two percentages."""
    return f'"{points} percentage points", with both percentages beside it'


def rating_raised(said: str, rating: str) -> str:
    """A certainty rating that is raised elsewhere on the page."""
    return f'The copy says "{said}". Elsewhere this page gives the rating "{rating}".'


def said_twice(said: str, before: str) -> str:
    """Two values of one thing."""
    return f'The copy says "{said}". Elsewhere this page says "{before}".'


def this_page() -> str:
    """Beside the second place of a contradiction."""
    return "this page's own words"


def keep_the_sourced() -> str:
    """What to do where a page says two things."""
    return "keep the value that has a source, in both places"


LINK_TRY = "restore the link, or name what it leads to"


def link_without_target(words: str) -> str:
    """AC03: words of a link that leads nowhere."""
    return f"'{words}' points to a link, and there is none."


SERIOUS_TRY = "leave the illness to those who treat it, or say that this goes beside their care"


def serious_condition(name: str) -> str:
    """ED04: a serious condition that is said to be treated."""
    return f"'{name}' needs medical care; the copy says that it is treated here, and names no such care."


CONDITIONS_TRY = "keep the conditions for which there is evidence on file"


def condition_list(count: int, first: str, last: str) -> str:
    """ED06: a list of conditions that are said to be helped."""
    return f"{count} conditions in one list, from '{first}' to '{last}', are said to be helped."


def authority_endorsement(words: str) -> str:
    """TE07: professionals or celebrities recommend."""
    return f"'{words}' leans on authority in place of evidence."


def cure_claim(words: str) -> str:
    """ED01: words that promise a cure."""
    return f"'{words}' promises a cure."


def establishment_claim(words: str) -> str:
    """AC06."""
    return f"'{words}' claims proof that is not on the page."


def other_lines(lines: Iterable[int]) -> str:
    """Beside a finding: where the page has the same again."""
    numbers = list(dict.fromkeys(lines))
    return f"line{'s' if len(numbers) > 1 else ''} {listed(map(str, numbers))}"
