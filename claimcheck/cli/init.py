"""`claimcheck init`: a configuration to start from."""

from __future__ import annotations

import os
from pathlib import Path

import click

from claimcheck import messages
from claimcheck.cli.exit_codes import CLEAN
from claimcheck.cli.output import write_lines
from claimcheck.config.file import OWN_NAME, config_in, shown
from claimcheck.config.nearest import Configurations
from claimcheck.errors import ClaimcheckError
from claimcheck.files import absolute


@click.command(short_help="Write a configuration to start from.")
@click.argument("folder", default=".", type=click.Path(path_type=Path))
def init(folder: Path) -> int:
    """Write claimcheck.toml in FOLDER: every key, what it does, and its default.

    Without FOLDER, in the current one. Nothing that exists is ever overwritten.
    """
    from claimcheck.config.written import starter

    whole = absolute(folder)
    file = whole / OWN_NAME
    if not whole.is_dir():
        raise ClaimcheckError(messages.no_such_path(), folder.as_posix())
    if os.path.lexists(file):
        raise ClaimcheckError(messages.already_there(), shown(file))
    own = config_in(whole)
    if own is not None:
        raise ClaimcheckError(messages.configured_here_already(), shown(own))
    above = Configurations().near(whole)
    text = starter(Path(os.path.relpath(above.path, whole)).as_posix() if above else None)
    try:
        with file.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
    except OSError as error:
        raise ClaimcheckError(messages.cannot_be_written((error.strerror or "unknown").lower()), shown(file)) from None
    write_lines([messages.starter_written(shown(file))])
    return CLEAN
