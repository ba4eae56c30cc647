"""The `claimcheck` command: its subcommands are imported only when they run."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import click

from claimcheck._version import VERSION
from claimcheck.cli.output import write_error

if TYPE_CHECKING:
    from collections.abc import Sequence

COULD_NOT_CHECK, INTERRUPTED = 2, 130
"""As in `claimcheck.cli.exit_codes`, which `--help` need not import; a test keeps them equal."""

FIRST = (
    "`claimcheck check draft.md` checks a file. `claimcheck COMMAND --help` shows what a command takes, with examples."
)
TOP = ("app", "claimcheck", None)
"""Names of the group of all commands."""

# name: module, function, what `--help` says of it
Commands = dict[str, tuple[str, str, str]]

COMMANDS: Commands = {
    "check": ("claimcheck.cli.check", "check", "Show where copy departs from the evidence it leans on."),
    "claims": ("claimcheck.cli.claims", "claims", "Show every claim with its credit, verdict and reason."),
    "baseline": (
        "claimcheck.cli.baseline",
        "baseline",
        "Adopt the findings of a site, so that only new ones are shown.",
    ),
    "config": (
        "claimcheck.cli.config",
        "config",
        "Show every setting that counts for a file, and what set it.",
    ),
    "doctor": ("claimcheck.cli.doctor", "doctor", "Say whether all that claimcheck needs is there and works."),
    "explain": ("claimcheck.cli.explain", "explain", "Say what a rule asks for, why, and what to write instead."),
    "facts": ("claimcheck.cli.facts", "facts", "See what is on record, and keep facts files in order."),
    "init": ("claimcheck.cli.init", "init", "Write a configuration to start from."),
    "report": ("claimcheck.cli.report", "report", "Write the reviewer's report, one HTML file."),
    "rules": ("claimcheck.cli.rules", "rules", "List the rules, or try them on their own examples."),
}


class LazyGroup(click.Group):
    """A group that knows its commands by name and imports one when it is asked for."""

    lazy: ClassVar[Commands] = COMMANDS

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names, in the order of the help."""
        return list(self.lazy)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name."""
        if cmd_name not in self.lazy:
            return None
        module, function, _ = self.lazy[cmd_name]
        from claimcheck.cli.help_examples import help_examples

        command: click.Command = getattr(importlib.import_module(module), function)
        command.epilog = help_examples(cmd_name if self.name in TOP else f"{self.name} {cmd_name}")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list of commands, from the table alone."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, said) for name, (_, _, said) in self.lazy.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments name.

        Raises:
            click.UsageError: there is none; with the nearest.
        """
        if args and args[0] not in self.lazy and not args[0].startswith("-"):
            ctx.fail(_no_command(args[0], self.lazy))
        return super().resolve_command(ctx, args)


@click.group(
    cls=LazyGroup, epilog=FIRST, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80}
)
@click.version_option(VERSION, "-V", "--version", message="claimcheck %(version)s")
def app() -> None:
    """Show where health marketing copy departs from the evidence it leans on.

    claimcheck says what does not match what, and shows both places. It gives no
    medical or legal advice, and sends nothing anywhere.
    """


def run(arguments: Sequence[str]) -> int:
    """Run the command line; its exit code."""
    from claimcheck.errors import ClaimcheckError

    try:
        code = app.main(list(arguments), prog_name="claimcheck", standalone_mode=False)
    except click.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        write_error(_usage(error))
        return COULD_NOT_CHECK
    except ClaimcheckError as error:
        write_error(error)
        return COULD_NOT_CHECK
    return code if isinstance(code, int) else 0


def _no_command(word: str, commands: Commands) -> str:
    from claimcheck import messages
    from claimcheck.strict_yaml import nearest

    if Path(word).exists():
        return messages.path_for_command(word)
    return messages.unknown_command(word, commands, nearest(word, commands))


def _usage(error: click.ClickException) -> str:
    """One line: what is wrong, and where the help is."""
    said = " ".join(error.format_message().split()).rstrip(".")
    context = getattr(error, "ctx", None)
    where = context.command_path if context else "claimcheck"
    return f"{said}; see `{where} --help`"
