"""Values of options: each function gives the value of a word, or says what to write instead."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

import click

from claimcheck import messages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def one_of(choices: Sequence[str]) -> Callable[[str], str]:
    """Takes one of the choices; of a slip it says which is nearest."""

    def choice(word: str) -> str:
        if word not in choices:
            from claimcheck.strict_yaml import nearest

            raise click.BadParameter(messages.unknown_choice(word, choices, nearest(word, choices)))
        return word

    return choice


def date(word: str) -> datetime.date:
    """A date like 2026-01-31."""
    try:
        if DATE.fullmatch(word):
            return datetime.date.fromisoformat(word)
    except ValueError:
        pass
    raise click.BadParameter(messages.not_a_date(word))


def words(text: str) -> tuple[str, ...]:
    """Words separated by commas."""
    return tuple(word for part in text.split(",") if (word := part.strip()))


def joined(values: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """The words of an option that was given several times."""
    return tuple(word for words in values for word in words)
