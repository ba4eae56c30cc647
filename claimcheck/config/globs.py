"""Globs as `.gitignore` has them. What reads them is imported only where there are any."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pathspec import GitIgnoreSpec


def glob_spec(globs: Iterable[str]) -> GitIgnoreSpec:
    """Globs of a configuration; a backslash is a slash, for whoever writes paths as Windows does."""
    return spec_of(glob.replace("\\", "/") for glob in globs)


def spec_of(lines: Iterable[str]) -> GitIgnoreSpec:
    """Lines of a `.gitignore` file."""
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(lines)


def fits(spec: GitIgnoreSpec, name: str, *, folder: bool) -> bool | None:
    """True where globs fit a relative path, False where a `!` glob takes it out again, None where none speaks."""
    return spec.check_file(f"{name}/" if folder else name).include
