"""Every sentence that a person reads, in one place. Functions take words and numbers, never records.

Of copy it is said what it says and what its source says: differs, gives, is not on record; never wrong, false,
misleading or fabricated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# Words


def counted(number: int, one: str, many: str | None = None) -> str:
    """`1 file`, `2 files`, `1,000 claims`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(words: Iterable[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    *first, end = words
    return f"{', '.join(first)} {last} {end}" if first else end


def did_you_mean(near: str | None) -> str:
    """A hint, where something near exists."""
    return f" (did you mean '{near}'?)" if near else ""


# Reports


def closing(
    severities: Mapping[str, int], verdicts: Mapping[str, int], *, files: int, unread: int, waived: int = 0
) -> str:
    """The line that ends a run.

    Args:
        severities: findings that nobody waived, by "error", "warning" and "advice".
        verdicts: claims, by verdict.
        files: how many were read.
        unread: how many files or folders could not.
        waived: how many findings somebody let stand.
    """
    forms = {"error": "errors", "warning": "warnings", "advice": "advice"}
    said = [counted(number, word, forms[word]) for word, number in severities.items() if number]
    said = said or ["No other findings" if waived else "No findings"]
    parts = [", ".join([*said, *([f"{waived:,} waived"] if waived else [])])]
    claims = sum(verdicts.values())
    where = counted(files, "file")
    if claims:
        # What was not checked is always said; silence about it would read as approval.
        shown = [f"{n:,} {name.replace('_', ' ')}" for name, n in verdicts.items() if n or name == "not_checked"]
        parts.append(f"{counted(claims, 'claim')} in {where}: {', '.join(shown)}")
    elif files:
        parts.append(f"No claims found in {where}")
    if unread:
        parts.append(f"{counted(unread, 'input')} could not be read")
    return ". ".join(parts) + "."


def waived(reason: str, by: str | None, until: str | None, line: int | None) -> str:
    """Why a finding stands, who let it, until when, and where that is recorded."""
    more = [f"by {by}" if by else "", f"until {until}" if until else "", f"line {line}" if line else ""]
    said = ", ".join(part for part in more if part)
    return f"{reason} ({said})" if said else reason


# Waivers


def waiver_form(what: str) -> str:
    """A waiver that is written otherwise than it must be."""
    return f"{what}; a waiver is `claimcheck: allow NAME, NAME by: WHO until: 2026-12-31 -- reason`"


def waiver_without_reason() -> str:
    """A waiver that does not say why."""
    return "this waiver gives no reason, so it waives nothing; write ` -- ` and the reason behind the names"


def unknown_directive(word: str, known: Iterable[str], near: str | None) -> str:
    """A word where allow, allow-start, allow-end or allow-file should stand."""
    return f"'{word}' is not one of {listed(known, 'or')}" + did_you_mean(near)


def end_with_more() -> str:
    """An end of a range that gives a reason, a name or a date."""
    return "`allow-end` has names and nothing else; the reason stands where the range starts"


def end_without_start(name: str) -> str:
    """An end of a range that never started."""
    return f"no range of '{name}' is open here; it starts with `allow-start {name} -- reason`, with the same name"


def start_without_end(name: str) -> str:
    """A range that never ends."""
    return f"this range of '{name}' never ends, so it waives nothing; end it with `allow-end {name}`"


def cannot_be_waived(name: str) -> str:
    """A waiver of a RUN rule."""
    return f"'{name}' tells what could not be checked, and cannot be waived"


def expired_waiver(until: str, today: str) -> str:
    """A waiver whose last day is over."""
    return f"this waiver held until {until}, and today is {today}; put the copy right, or have it allowed again"


def unused_waiver(name: str) -> str:
    """A waiver that nothing is waived by."""
    return f"'{name}' has nothing to waive here; remove it, or put it before the block that it is for"


# Files and the command line


def no_such_path() -> str:
    """A path that does not exist."""
    return "no such file or folder; check the path"


def cannot_open(reason: str) -> str:
    """A file that the system does not let us read."""
    return f"cannot be read: {reason}"


def too_large(megabytes: int) -> str:
    """A file that is too large to be copy."""
    return f"larger than {megabytes} MB; split it, or leave it out"


def nothing_to_read(suffixes: Iterable[str]) -> str:
    """A folder without copy."""
    return f"no file to read in this folder; files that are read end in {listed(sorted(suffixes), 'or')}"


def unknown_choice(word: str, choices: Iterable[str], near: str | None) -> str:
    """A word that is not among the choices of an option."""
    return f"'{word}' is not one of {listed(choices, 'or')}" + did_you_mean(near)


def not_a_date(word: str) -> str:
    """A date that is none."""
    return f"'{word}' is no date like 2026-01-31"


def unknown_command(word: str, commands: Iterable[str], near: str | None) -> str:
    """A command that does not exist."""
    return f"no command '{word}'" + (did_you_mean(near) or f" (there are: {', '.join(commands)})")


def path_for_command(path: str) -> str:
    """A file or folder where a command should stand."""
    return f"no command '{path}'; to check it, write `claimcheck check {path}`"


def own_fault(error: str) -> str:
    """Something went wrong inside claimcheck."""
    return f"claimcheck failed on this file ({error}); please report it with the file, CLAIMCHECK_DEBUG=1 shows where"


def facts_shape(what: str) -> str:
    """A facts file that is no mapping of `schema` and `sources`."""
    return f"{what}; a facts file is `schema: 2` and `sources:`, a list"


# Facts files


def unknown_slot_word(slot: str, word: str, more: int) -> str:
    """A word of a slot that the vocabulary lacks."""
    places = f"; {counted(more, 'more place')} in these files" if more else ""
    return f"the vocabulary has no {slot} '{word}', so it is never compared{places}"


def mirror_without_page() -> str:
    """Something read at a mirror, of a source without DOI, PMID and PMCID."""
    return "read at a mirror, and nothing says where else it can be read; add the page of the publisher"


def no_source(word: str, near: Iterable[str]) -> str:
    """An id that no source has."""
    near = [f"'{one}'" for one in near]
    return f"no source '{word}' on record" + (f" (did you mean {listed(near, 'or')}?)" if near else "")


def nothing_found(words: str) -> str:
    """A search that found nothing."""
    return f"No source on record has '{words}' in its title, names, authors or treatments."


def sources_found(shown: int, found: int) -> str:
    """The line that ends a long list."""
    return f"{shown} of {counted(found, 'source')}; more words narrow it down."


def facts_checked(files: int, sources: int, figures: int, conclusions: int, warnings: int) -> str:
    """The line that ends `facts check`."""
    held = [counted(sources, "source"), counted(figures, "figure"), counted(conclusions, "conclusion")]
    return f"{counted(files, 'file')}: {listed(held)}; {counted(warnings, 'warning') if warnings else 'no warnings'}."


def facts_formatted(path: str, *, changed: bool, check: bool) -> str:
    """What `facts fmt` did to a file."""
    if not changed:
        return f"{path}: in canonical form"
    return f"{path}: not in canonical form; `claimcheck facts fmt` would write it anew" if check else f"{path}: written"


# Rules that need only the copy


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


def testimonial_try(missing: int) -> str:
    """What to do with a testimonial that lacks some tags."""
    lines = "the line" if missing == 1 else f"the {NUMBER_WORDS[missing]} lines"
    return f"drop it, or add {lines} above the signature"


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


# The page's own reference list: SF02, SF08, ET01, AC07, AC09, FR01


def count_differs(said: str, entry: str, on_list: str) -> str:
    """SF02: `said` are the words of the copy, `on_list` those of the entry."""
    return f"The copy says {said}. {capital(entry)} on this page says {on_list}."


def year_differs(noun: str, said: str, entry: str, on_list: str) -> str:
    """SF08, for a year of publication."""
    return f"The copy dates the {noun} {said}. {capital(entry)} on this page is from {on_list}."


def completed_after_print(noun: str, said: str, entry: str, on_list: str) -> str:
    """SF08, for a year in which the work was done."""
    return f"The copy says the {noun} was done in {said}. {capital(entry)} on this page is from {on_list}."


def year_differs_from_list(said: str, on_list: str) -> str:
    """SF08, where no marker points at the entry."""
    return f"The copy says {said}. The page's own list has this paper in {on_list}."


def protocol_cited(entry: str, verb: str) -> str:
    """ET01: `verb` is the copy's own word for the finding."""
    return (
        f'The copy tells a result of {entry} ("{verb}"). By its title, {entry} is the plan of a study; '
        "a plan has no results."
    )


def journal_differs(said: str, entry: str, on_list: str) -> str:
    """AC09."""
    return f"The copy places the work in {said}. {capital(entry)} on this page is from {on_list}."


def journal_differs_from_record(said: str, source: str, journal: str) -> str:
    """AC09, for a source on record."""
    return f"The copy places the work in {said}. On record, {source} is from {journal}."


def markers_without_entries(markers: int, entries: int) -> str:
    """AC07, where most markers lead nowhere."""
    return f"{counted(markers, 'marker')} on this page point at no reference: its list has {entries}."


def entries_not_cited(entries: str, how_many: int) -> str:
    """AC07, for entries that nothing points at."""
    return f"{capital(entries)} of this page {'is' if how_many == 1 else 'are'} not cited in the text."


def list_not_cited(how_many: int) -> str:
    """AC07, where nothing points at the list at all."""
    return f"None of the {how_many} references of this page is cited in the text."


def marker_without_entry(marker: str, how_many: int) -> str:
    """AC07, for a marker that points at nothing."""
    return f"{marker} points at no reference: the list on this page has {how_many}."


def called_new(noun: str, word: str, year: int, years_ago: int) -> str:
    """FR01."""
    return f"The copy calls the {noun} {word}. It was published in {year}, {years_ago} years ago."


def called_new_one_of(noun: str, word: str, newest: int, years_ago: int) -> str:
    """FR01, where several entries of the list may be meant and all of them are old."""
    return (
        f"The copy calls the {noun} {word}. The newest reference on this page that it can be is from {newest}, "
        f"{years_ago} years ago."
    )


def study_sizes_differ(first: str, second: str) -> str:
    """IN08, for one study with two sizes."""
    return f"The page gives this study two sizes: {first} and {second}."


def reference_fits_not(entry: str, marker: str) -> str:
    """What to try where two things differ from an entry."""
    return f"two things differ from {entry}: is {marker} the paper meant?"


def capital(words: str) -> str:
    """The words with a capital letter at the front."""
    return words[:1].upper() + words[1:]


STDIN_NAME = "stdin.md"


# Rules


def standing(severity: str, status: str, needs: str, jurisdictions: Iterable[str]) -> str:
    """How severe a rule is, whether it runs, what it looks at and where it applies."""
    runs = {"stable": "runs by default", "trial": "on trial, runs with --preview", "deprecated": "deprecated"}[status]
    looks = {
        "copy": "looks at the copy alone",
        "references": "looks at the page's own reference list",
        "facts": "needs a facts file",
        "source-text": "needs the text of the source",
    }[needs]
    places = [place.upper() for place in jurisdictions if place != "all"]
    return f"Severity {severity}; {runs}; {looks}" + (f"; for {listed(places)}" if places else "") + "."


def examples_tried(passed: int, failed: int, rules: int) -> str:
    """The line that ends `claimcheck rules test`."""
    said = f"{counted(passed + failed, 'example')} of {counted(rules, 'rule')}"
    return f"{said}: {failed} failed." if failed else f"{said}: all as they must be."


def unreadable_part(what: str) -> str:
    """RUN04."""
    return f"This part could not be read as it is meant: {what}. The rest of the file was checked."


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


# Sources of the facts base: SF01, SF03, SF04, SF05, SF06, SF10, ET02, FR03, FR05, RS05, CS06


def figure_differs(said: str, held: str, source: str) -> str:
    """SF01."""
    return f"The copy says {said}. {capital(source)} has {held}."


def other_slot(said: str, slot: str, held: str, source: str) -> str:
    """SF01, for the value of another time or outcome of the same source."""
    return f"The copy gives {said} for another {slot} than {source} does: there it is {held}."


def count_differs_from_source(said: str, held: str, source: str) -> str:
    """SF02, for a source on record."""
    return f"The copy says {said}. {capital(source)} has {held}."


def number_of_another_group(said: str, group: str, copy_group: str) -> str:
    """SF03: whose number it is in the source, and to whom the copy gives it."""
    return f"{said} is the figure of {group}. The copy gives it to {copy_group}."


def counted_together(said: str, part: str, copy_group: str) -> str:
    """SF03, where the source counts several groups together."""
    return f"{said} is the figure of several groups counted together: {part}. The copy gives it to {copy_group}."


def bound_differs(said: str, held: str, source: str) -> str:
    """SF04, where the source's value does not satisfy the words."""
    return f"The copy says {said}. {capital(source)} has {held}."


def bound_hides_range(said: str, low: str, high: str) -> str:
    """SF04, for the top of a range."""
    return f'"{capital(said)}" is the top of a range. The source gives {low} to {high}.'


def bound_is_exact(said: str, held: str) -> str:
    """SF04, where "over N" is printed for exactly N."""
    return f"The copy says {said}. The source has {held}, neither more nor less."


def borrowed_counts(said: str, credited: str, owner: str) -> str:
    """SF05."""
    return f"{capital(said)} are not the counts of {credited}. {capital(owner)} has them."


def unit_swapped(said: str, held: str, source: str) -> str:
    """SF06."""
    return f"The copy says {said}. {capital(source)} gives these digits in another unit: {held}."


def not_on_record(said: str, source: str) -> str:
    """SF10, where the record is silent."""
    return f'"{said}" is not among the figures on record for {source}. This is "not checked", not "wrong".'


def certainty_on_record(said: str, source: str, grades: str) -> str:
    """SF10, for a grade of certainty of a work that is not surely this one."""
    return f"The copy gives the certainty as {said}. On record, the grades of {source} run from {grades}."


def not_there(said: str, source: str, measure: str) -> str:
    """SF10, where the record says that the source reports no such figure."""
    return f'The copy gives "{said}". On record, {source} reports no such {measure}.'


def review_mislabelled(said: str, source: str, kind: str) -> str:
    """ET02."""
    return f"The copy calls it a {said}. On record, {source} is a {kind}."


def edition_not_found(year: int, series: str, latest: str) -> str:
    """FR03."""
    return f"No {year} edition of {series} is on record. The latest is of {latest}."


def edition_superseded(said: str, series: str, newer: str) -> str:
    """FR03, for a superseded edition that is called current."""
    return f"The copy calls the edition of {said} current. {capital(series)} has a newer one: {newer}."


def retracted(reference: str, date: str | None) -> str:
    """FR05."""
    return f"{capital(reference)} was retracted{f' on {date}' if date else ''}. The copy cites it as support."


def withdrawn(reference: str, date: str | None) -> str:
    """FR05, for a paper that its publisher took down."""
    return f"{capital(reference)} was withdrawn by its publisher{f' in {date}' if date else ''}. The copy cites it."


def superseded(source: str, newer: str) -> str:
    """RS05."""
    return f"The copy leans on {source}. It was replaced by {newer}."


def sham_left_out(source: str, said: str | None, control: str) -> str:
    """CS06."""
    told = f"The copy compares with {said}" if said else "The copy tells what one group gained"
    return f"{told}. {capital(source)} also had a {control} group, which the copy leaves out."


# Claims, and why each has its verdict. By value of the enums in `claimcheck.evidence.verdicts` and `citations.mention`.

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
    "nobody-named": "The copy does not say where the figure comes from.",
    "not-asserted": "The copy does not state it as a fact: it is asked, quoted, denied, supposed, or an offer.",
    "unknown-work": "The work that the copy names is in no facts file, and the page's list does not settle it.",
    "several-works": "The copy may mean more than one work, so a difference would prove nothing.",
    "too-far": "The work is named too far from the figure.",
    "not-on-record": "No such figure of that work is on record.",
    "plan": "The work is the plan of a study, and a plan reports no figures.",
    "not-there": "On record, the source reports no such figure.",
    "source-agrees": "The source on record has the same figure.",
    "source-differs": "The source on record has another figure.",
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
    "bound-too-loose": "The copy gives a bound too loose to be held against the figure.",
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
