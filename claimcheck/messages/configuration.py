"""What is said of configuration: its keys, its values, its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.messages.words import did_you_mean, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def not_utf_8(byte: int) -> str:
    """A file in another encoding."""
    return f"byte 0x{byte:02x} is not UTF-8; save the file as UTF-8"


def not_toml(what: str) -> str:
    """A file that is no TOML. `what` is the parser's own word."""
    return f"not TOML: {what[:1].lower()}{what[1:]}"


def nested_too_deep() -> str:
    """Lists in lists in lists."""
    return "not a configuration: nested too deep; make it flatter"


def two_configurations(one: str, other: str) -> str:
    """Two files in one folder, of which only one can count."""
    return f"{one} and the table [tool.claimcheck] of {other} lie in one folder; keep one of the two"


def no_table(name: str) -> str:
    """A pyproject.toml that is extended, and has nothing to give."""
    return f"no table [{name}] in this file; name a file that has one, or a claimcheck.toml"


def key_not_here(key: str) -> str:
    """A key that exists, but not in overrides."""
    return f"'{key}' counts for a whole run or folder, and cannot stand in overrides; move it to the top"


def not_a_table(key: str) -> str:
    """A value where a table should stand."""
    return f"'{key}' must be a table, as [{key}]"


def not_overrides() -> str:
    """Overrides that are no list of tables."""
    return "'overrides' must be tables: [[overrides]] above each"


def override_without_files() -> str:
    """An override that does not say what for."""
    return "'overrides' needs 'files', a list of globs: files = [\"blog/**\"]"


def not_a_list(key: str) -> str:
    """Something else where a list of texts should stand."""
    return f'\'{key}\' must be a list of texts: ["...", "..."]'


def empty_list(key: str) -> str:
    """A list that would leave nothing."""
    return f"'{key}' is empty; name at least one, or remove the key"


def file_of_key(key: str, word: str) -> str:
    """A path in a configuration that leads nowhere."""
    return f"'{key}' names '{word}', and there is no such file; paths are relative to this file"


def not_text(key: str) -> str:
    """Something else where a text should stand."""
    return f"'{key}' must be text, in quotes"


def circle(above: Sequence[str], word: str) -> str:
    """A file that extends itself, by whatever way."""
    return f"'{word}' extends itself: {' extends '.join([*above, word])}; remove one 'extends'"


def not_a_flag(key: str) -> str:
    """Something else where true or false should stand."""
    return f"'{key}' must be true or false, without quotes"


def not_a_plain_date(key: str) -> str:
    """Something else where a date should stand."""
    return f"'{key}' must be a date like 2026-01-31"


def not_jobs(key: str, most: int) -> str:
    """Something else where a number of processes should stand."""
    return f"'{key}' must be a whole number from 1 to {most}, or \"auto\""


def unknown_value(key: str, word: str, choices: Iterable[str], near: str | None) -> str:
    """A word that is not among the choices of a key."""
    return f"'{key}' cannot be '{word}', only {listed(choices, 'or')}" + did_you_mean(near)


def run_rule_off(word: str) -> str:
    """A RUN rule that is turned off."""
    return f"'{word}' tells what could not be checked, and cannot be turned off; give it another severity"


def not_a_number_of_jobs(word: str, most: int) -> str:
    """A word that is no number of processes."""
    return f"'{word}' is neither auto nor a whole number from 1 to {most}"


def configured_by(path: str, file: str | None) -> str:
    """The first line of `claimcheck config`."""
    return f"{path} is checked under {file}" if file else f"{path}: no configuration; all is as it comes along"


def would_be_left_out(why: str) -> str:
    """A file whose settings are asked for, and that is never read."""
    return f"It is left out by {why}."


def already_there() -> str:
    """A file that must not be overwritten."""
    return "is there already; edit it, or remove it first"


def configured_here_already() -> str:
    """A pyproject.toml that has our table."""
    return "holds the table [tool.claimcheck] already; edit that, or remove it first"


def starter_written(path: str) -> str:
    """`claimcheck init` is done."""
    return f"{path} is written. Every key in it is as it comes along: take away the # of those that you change."


def starter_head() -> tuple[str, ...]:
    """The first lines of a configuration to start from."""
    return (
        "Settings of claimcheck. Every key below shows its default; take away the # of those that you change.",
        "Paths and globs are relative to this file; globs are written as in .gitignore.",
        "`claimcheck config FILE` shows what counts for a file, and which line set it.",
    )


def starter_extends() -> str:
    """Why a new configuration begins with another."""
    return "The settings that counted here so far, on which those below build."


def choices_of_key(choices: Iterable[str], *, several: bool) -> str:
    """The words that a key takes."""
    return f"{'Some' if several else 'One'} of {listed(choices, 'or')}."


def not_a_glob(word: str) -> str:
    """A glob that cannot be read, or is a comment."""
    return f"'{word}' fits no file: it is no glob as .gitignore has them"
