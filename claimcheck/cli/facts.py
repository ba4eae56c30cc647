"""`claimcheck facts`: see what is on record, and keep facts files in order."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import click

from claimcheck import messages
from claimcheck.cli.app import Commands, LazyGroup
from claimcheck.cli.exit_codes import CLEAN, FINDINGS
from claimcheck.cli.options import one_of
from claimcheck.cli.output import write_error, write_lines, write_utf8
from claimcheck.errors import ClaimcheckError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimcheck.evidence.base import FactsBase

COMMANDS: Commands = {
    "list": ("claimcheck.cli.facts", "list_facts", "Show every source on record."),
    "show": ("claimcheck.cli.facts", "show", "Show what is on record of one source."),
    "search": ("claimcheck.cli.facts", "search_facts", "Find sources by title, name, author or treatment."),
    "check": ("claimcheck.cli.facts", "check_facts", "Find what is wrong with facts files."),
    "fmt": ("claimcheck.cli.facts", "fmt", "Write facts files in their canonical form."),
}
FORMATS = ("text", "json")
MOST_FOUND = 20
NEAREST = 3
File = click.Path(path_type=Path)


class FactsGroup(LazyGroup):
    """The commands about facts."""

    lazy: ClassVar[Commands] = COMMANDS


@click.group(cls=FactsGroup, short_help="See what is on record, and keep facts files in order.")
def facts() -> None:
    """See what sources say, and keep facts files in order."""


def facts_option(command: Callable[..., int]) -> Callable[..., int]:
    """Adds `--facts`."""
    told = "Facts instead of those that the configuration names or that come along."
    return click.option("--facts", "files", type=File, multiple=True, metavar="FILE", help=told)(command)


@click.command("list")
@click.option("--type", "kind", metavar="TYPE", help="Only sources of this type, as rct or systematic_review.")
@click.option(
    "--format", "form", type=one_of(FORMATS), metavar="|".join(FORMATS), default="text", help="How to show them."
)
@facts_option
def list_facts(kind: str | None, form: str, files: tuple[Path, ...]) -> int:
    """Show every source on record: id, year, title."""
    from claimcheck.evidence.facts_keys import TYPES
    from claimcheck.reports.sources import source_list, source_records

    if kind is not None:
        kind = one_of(TYPES)(kind)
    base = load_base(files)
    entries = [entry for id_ in base.all_ids() if (entry := base.entry(id_)) and kind in (None, entry["type"])]
    if form == "json":
        write_utf8(source_records(entries) + "\n")
    else:
        write_lines(source_list(entries))
    return CLEAN


@click.command("show")
@click.argument("source")
@facts_option
def show(source: str, files: tuple[Path, ...]) -> int:
    """Show what is on record of SOURCE, an id as `claimcheck facts list` shows it."""
    from claimcheck.reports.sources import source_lines

    base = load_base(files)
    entry = base.entry(source.strip())
    if entry is None:
        from rapidfuzz import process

        near = [id_ for id_, _, _ in process.extract(source, base.all_ids(), limit=NEAREST, score_cutoff=80)]
        raise ClaimcheckError(messages.no_source(source, near))
    write_lines(source_lines(entry))
    return CLEAN


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@facts_option
def search_facts(words: tuple[str, ...], files: tuple[Path, ...]) -> int:
    """Find sources by WORDS of title, names, authors, descriptions or treatments; the best first."""
    from claimcheck.evidence.facts_search import search
    from claimcheck.reports.sources import source_list

    base = load_base(files)
    found = search(base, words)
    write_lines(source_list(entry for id_ in found[:MOST_FOUND] if (entry := base.entry(id_))))
    if not found:
        write_lines([messages.nothing_found(" ".join(words))])
    elif len(found) > MOST_FOUND:
        write_lines([messages.sources_found(MOST_FOUND, len(found))])
    return CLEAN


@click.command("check")
@click.argument("files", nargs=-1, type=File)
@click.option("--vocabulary", type=File, multiple=True, metavar="FILE", help="Words of your own field.")
def check_facts(files: tuple[Path, ...], vocabulary: tuple[Path, ...]) -> int:
    """Find what is wrong with FILES; without FILES, with those of the configuration, or the facts that come along.

    Exit code: 0 nothing is wrong (warnings may be shown), 2 something is.
    """
    from claimcheck import data
    from claimcheck.evidence.facts_file import check_facts_files
    from claimcheck.evidence.facts_warnings import facts_warnings
    from claimcheck.language.vocabulary import load_vocabulary

    loaded = check_facts_files(own_files(files))
    words = load_vocabulary(data.root() / "rules" / "vocabulary", vocabulary or named_here()[2])
    warnings = list(facts_warnings(loaded, words))
    write_lines(f"{warning.path}:{warning.line}:{warning.column}: warning: {warning.what}" for warning in warnings)
    sources = [source for file in loaded for source in file.data["sources"]]
    figures, conclusions = (sum(len(one.get(key, ())) for one in sources) for key in ("figures", "conclusions"))
    write_lines([messages.facts_checked(len(loaded), len(sources), figures, conclusions, len(warnings))])
    return CLEAN


@click.command("fmt")
@click.argument("files", nargs=-1, type=File)
@click.option("--check", is_flag=True, help="Write nothing; say which files would change.")
def fmt(files: tuple[Path, ...], check: bool) -> int:
    """Write FILES in their canonical form; without FILES, those of the configuration, or the facts that come along.

    Data and the comment at the head of a file are kept. A file with errors is left as it is.

    Exit code: 0 all files are in canonical form now, 1 some are not (with
    --check), 2 some have errors.
    """
    from claimcheck.evidence.facts_format import format_file

    changed, failed = False, False
    for path in own_files(files):
        try:
            differs = format_file(path, write=not check)
        except ClaimcheckError as error:
            write_error(error)
            failed = True
            continue
        changed = changed or differs
        write_lines([messages.facts_formatted(str(path), changed=differs, check=check)])
    if failed:
        from claimcheck.cli.exit_codes import COULD_NOT_CHECK

        return COULD_NOT_CHECK
    return FINDINGS if changed and check else CLEAN


def built_in() -> Path:
    """The facts that come along."""
    from claimcheck import data

    return data.root() / "reference_facts.yaml"


def named_here() -> tuple[tuple[Path, ...], tuple[Path, ...], tuple[Path, ...]]:
    """What the configuration of the current folder names: facts, facts that are added, words of one's own.

    Raises:
        ClaimcheckError: what is wrong with the configuration.
    """
    from claimcheck.config.nearest import Configurations, settings_of

    found = settings_of((Configurations().near(Path.cwd()), ()), {})
    return tuple(found["facts"].value), tuple(found["extend-facts"].value), tuple(found["vocabulary"].value)


def own_files(files: Sequence[Path]) -> Sequence[Path]:
    """The files given, or else those that the configuration names, or else the one that comes along."""
    if files:
        return files
    facts, added, _ = named_here()
    return (*facts, *added) or (built_in(),)


def load_base(files: Sequence[Path]) -> FactsBase:
    """The base of the files given; without files, the one that a check in this folder would use.

    Raises:
        Errors: everything that is wrong with them.
        ClaimcheckError: what is wrong with the configuration.
    """
    from claimcheck import data
    from claimcheck.evidence.base import load_facts
    from claimcheck.language.vocabulary import load_vocabulary

    facts, added, words = named_here()
    chosen = tuple(files) or (*(facts or (built_in(),)), *added)
    return load_facts(chosen, load_vocabulary(data.root() / "rules" / "vocabulary", words))
