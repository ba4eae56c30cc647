"""What is said of a run: its end, its waivers, its files, the command line, its rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.messages.words import counted, did_you_mean, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


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


def all_left_out() -> str:
    """A folder whose copy is all left out on purpose."""
    return "no file to read in this folder: 'exclude' or .gitignore leaves out all there is; --no-exclude reads it"


def folder_left_out(why: str) -> str:
    """A folder that is named, and left out itself."""
    return f"this folder is left out by {why}; --no-exclude reads it"


def nothing_fits(suffixes: Iterable[str]) -> str:
    """A glob that no copy fits."""
    return f"no file to read fits this; files that a pattern may find end in {listed(sorted(suffixes), 'or')}"


def left_out(why: str) -> str:
    """A file that was named, and is left out all the same."""
    return f"left out by {why}; --no-exclude reads it"


def own_report() -> str:
    """What leaves out a page that `claimcheck report` wrote."""
    return "claimcheck, which wrote it"


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


def process_died() -> str:
    """A file that ends the process that checks it."""
    return "the process that checked this file was ended, twice; please report it with the file, or leave it out"


def facts_shape(what: str) -> str:
    """A facts file that is no mapping of `schema` and `sources`."""
    return f"{what}; a facts file is `schema: 2` and `sources:`, a list"


def standing(
    severity: str,
    status: str,
    needs: str,
    jurisdictions: Iterable[str],
    offers: Iterable[str] = (),
    audiences: Iterable[str] = (),
) -> str:
    """How severe a rule is, whether it runs, what it looks at, and where, for what and for whom it applies."""
    runs = {"stable": "runs by default", "trial": "on trial, runs with --preview", "deprecated": "deprecated"}[status]
    looks = {
        "copy": "looks at the copy alone",
        "references": "looks at the page's own reference list",
        "facts": "needs a facts file",
        "source-text": "needs the text of the source",
    }[needs]
    said = [f"Severity {severity}", runs, looks]
    if places := [place.upper() for place in jurisdictions if place != "all"]:
        said.append(f"for {listed(places)}")
    if sold := [offer for offer in offers if offer != "all"]:
        said.append(f"where copy sells a {listed(sold, 'or')}")
    if readers := [audience for audience in audiences if audience != "all"]:
        said.append(
            f"where it speaks to the {listed(readers)}" if readers == ["public"] else "in copy for professionals"
        )
    return "; ".join(said) + "."


def severity_where(severity: str, jurisdictions: Iterable[str], offers: Iterable[str], audiences: Iterable[str]) -> str:
    """Another severity of a rule, for some profiles."""
    places = [place.upper() for place in jurisdictions if place != "all"]
    named = [*places, *(word for word in (*offers, *audiences) if word != "all")]
    return f"Severity {severity} for the profile {', '.join(named)}."


def examples_tried(passed: int, failed: int, rules: int) -> str:
    """The line that ends `claimcheck rules test`."""
    said = f"{counted(passed + failed, 'example')} of {counted(rules, 'rule')}"
    return f"{said}: {failed} failed." if failed else f"{said}: all as they must be."


def unreadable_part(what: str) -> str:
    """RUN04."""
    return f"This part could not be read as it is meant: {what}. The rest of the file was checked."
