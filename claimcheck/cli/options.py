"""Values of options: each function gives the value of a word, or says what to write instead."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claimcheck import messages
from claimcheck.files import same_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from click.shell_completion import CompletionItem

    Command = Callable[..., int]
    Decorator = Callable[[Command], Command]

DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class OneOf(click.ParamType):  # type: ignore[type-arg]
    """Takes one of some words; of a slip it says which is nearest. Shells complete them."""

    name = "word"

    def __init__(self, choices: Sequence[str]) -> None:
        self.choices = choices

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word itself.

        Raises:
            click.BadParameter: it is none of the choices.
        """
        if value not in self.choices:
            from claimcheck.strict_yaml import nearest

            said = messages.unknown_choice(value, self.choices, nearest(value, self.choices))
            raise click.BadParameter(said, ctx, param)
        return value

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002
        """The choices that begin so."""
        return completed(self.choices, incomplete)


def completed(words: Iterable[str], incomplete: str) -> list[CompletionItem]:
    """What a shell may complete to: the words that begin so."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(word) for word in words if word.startswith(incomplete)]


def complete_rules(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """Codes, names and families of rules, behind the last comma."""
    from claimcheck import data
    from claimcheck.checks.load import load_rules

    before, comma, last = incomplete.rpartition(",")
    rules = load_rules([data.root() / "rules"])
    words = sorted({word for rule in rules for word in (rule.code, rule.name, rule.family)})
    return completed([f"{before}{comma}{word}" for word in words if word.startswith(last)], incomplete)


def one_of(choices: Sequence[str]) -> OneOf:
    """Takes one of the choices; of a slip it says which is nearest."""
    return OneOf(choices)


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


def jobs(word: str) -> int | str:
    """A number of processes, or auto."""
    from claimcheck.config.keys import AUTO
    from claimcheck.config.values import MAX_JOBS

    if word == AUTO:
        return AUTO
    if word.isascii() and word.isdigit() and 1 <= int(word[:9]) <= MAX_JOBS:
        return int(word)
    raise click.BadParameter(messages.not_a_number_of_jobs(word, MAX_JOBS))


File = click.Path(path_type=Path)
FACTS = (
    click.option("--facts", type=File, multiple=True, metavar="FILE", help="Facts instead of those that come along."),
    click.option("--extend-facts", type=File, multiple=True, metavar="FILE", help="Facts added to the others."),
    click.option("--vocabulary", type=File, multiple=True, metavar="FILE", help="Words of your own field."),
    click.option("--today", type=date, metavar="DATE", help="The date that 'new' is measured from, like 2026-01-31."),
)
RULES = (
    click.option(
        "--select",
        type=words,
        multiple=True,
        metavar="RULES",
        help="Run only these codes, names or families.",
        shell_complete=complete_rules,
    ),
    click.option(
        "--ignore",
        type=words,
        multiple=True,
        metavar="RULES",
        help="Do not run these.",
        shell_complete=complete_rules,
    ),
    click.option("--rules", type=File, multiple=True, metavar="FILE", help="A rule of your own, added to the others."),
    click.option("--preview", is_flag=True, default=None, help="Run rules on trial too."),
)
STDIN_NAME = (click.option("--stdin-filename", metavar="NAME", help="What to call what is read from '-'."),)
READING = (
    click.option("--no-exclude", is_flag=True, help="Read also what 'exclude' and .gitignore leave out."),
    click.option("--jobs", type=jobs, metavar="NUMBER|auto", help="How many processes check files."),
)
IN_LISTS = ("select", "ignore")
GIVEN = ("facts", "extend_facts", "vocabulary", "today", "select", "ignore", "rules", "preview", "jobs")


def configurable(*groups: tuple[Callable[[Command], Command], ...]) -> Callable[[Command], Command]:
    """Adds groups of options whose values the configuration has too, and gives them to the command as `given`.

    `given` maps names of keys to values; None and () stand for what the command line leaves open.
    """

    def decorate(command: Command) -> Command:
        def collected(**values: Any) -> int:
            given = {name.replace("_", "-"): values.pop(name) for name in GIVEN if name in values}
            given.update({name: joined(given[name]) for name in IN_LISTS if name in given})
            return command(given=given, **values)

        collected.__name__, collected.__doc__ = command.__name__, command.__doc__
        collected.__click_params__ = getattr(command, "__click_params__", [])  # type: ignore[attr-defined]
        decorated: Command = collected
        for option in reversed([option for group in groups for option in group]):
            decorated = option(decorated)
        return decorated

    return decorate


@dataclass(frozen=True, slots=True)
class Output:
    """A report to write: in which format, to which file."""

    form: str
    path: Path


def output_option(
    formats: Sequence[str], help_text: str = "Write a report to a file too. May be repeated."
) -> Decorator:
    """The option `--output FORMAT=FILE`, which may be repeated; the command gets `outputs`, a tuple of `Output`.

    Args:
        formats: that there are.
        help_text: what `--help` says of it.
    """
    return click.option(
        "--output",
        "outputs",
        type=_output(formats),
        multiple=True,
        callback=lambda _context, _option, outputs: _writable(outputs),
        metavar="FORMAT=FILE",
        help=help_text,
        shell_complete=lambda _context, _option, begun: completed([f"{form}=" for form in formats], begun),
    )


def _output(formats: Sequence[str]) -> Callable[[str], Output]:
    choice = one_of(formats)

    def output(word: str) -> Output:
        form, equals, path = word.partition("=")
        if not equals or not path:
            near = form if form in formats else formats[0]
            raise click.BadParameter(messages.not_an_output(word, near))
        return Output(choice(form), Path(path))

    return output


def _writable(outputs: Sequence[Output]) -> tuple[Output, ...]:
    """The outputs, where nothing speaks against them before anything is checked.

    Raises:
        click.BadParameter: two go to one file, or the place of one is no place for a file.
    """
    for number, output in enumerate(outputs):
        path, folder = output.path, output.path.parent
        if path.is_dir():
            raise click.BadParameter(messages.output_is_folder(str(path)))
        if not folder.is_dir():
            raise click.BadParameter(messages.output_without_folder(str(path), str(folder)))
        if any(same_file(path, other.path) for other in outputs[:number]):
            raise click.BadParameter(messages.output_twice(str(path)))
    return tuple(outputs)
