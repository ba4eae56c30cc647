"""`claimcheck config`: every setting that counts for a file, and the file and line that set it."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claimcheck import messages
from claimcheck.cli.configured import check_words
from claimcheck.cli.exit_codes import CLEAN
from claimcheck.cli.options import one_of
from claimcheck.cli.output import write_lines, write_utf8
from claimcheck.config.file import shown
from claimcheck.config.nearest import Configurations, settings_of
from claimcheck.exclusions import Exclusions
from claimcheck.files import absolute

if TYPE_CHECKING:
    from claimcheck.config.setting import Found

FORMATS = ("text", "json")


@click.command(short_help="Show every setting that counts for a file, and what set it.")
@click.argument("file", default=".", type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=one_of(FORMATS), metavar="|".join(FORMATS), default="text", help="How to show them."
)
@click.option("--schema", is_flag=True, help="Print the JSON Schema of the configuration, for editors.")
def config(file: Path, form: str, schema: bool) -> int:
    """Show every setting that counts for FILE, and the file and line that set it.

    FILE need not exist. Without FILE, or with a folder: for a file in it.
    """
    if schema:
        write_utf8(schema_path().read_text(encoding="utf-8"))
        return CLEAN
    path = absolute(file)
    # What lies in a folder is asked of a file in it that no glob names.
    asked = path / "?" if path.is_dir() else path
    configurations = Configurations()
    found = settings_of(configurations.which(asked), {})
    check_words(configurations)
    exclusions = Exclusions(configurations)
    why = exclusions.folder(path) if path.is_dir() else exclusions.file(path)
    if form == "json":
        write_utf8(json.dumps(_data(path, found, why), ensure_ascii=False, indent=1) + "\n")
        return CLEAN
    from claimcheck.config.written import setting_lines

    near = configurations.near(asked.parent)
    lines = [messages.configured_by(shown(path), near.name if near else None)]
    if why:
        lines.append(messages.would_be_left_out(why))
    today = datetime.datetime.now(tz=datetime.UTC).astimezone().date()
    write_lines([*lines, "", *setting_lines(found, today)])
    return CLEAN


def schema_path() -> Path:
    """Where the JSON Schema of the configuration lies."""
    from claimcheck import config as package

    return Path(next(iter(package.__path__))) / "config.schema.json"


def _data(path: Path, found: Found, why: str | None) -> dict[str, Any]:
    return {
        "path": shown(path),
        "left_out": why,
        "settings": [
            {
                "key": name,
                "value": _plain(one.value),
                "origin": one.origin,
                "line": one.line,
                "column": one.column,
            }
            for name, one in found.items()
        ],
    }


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Path):
        return value.as_posix()
    return value.isoformat() if isinstance(value, datetime.date) else value
