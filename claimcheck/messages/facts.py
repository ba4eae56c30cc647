"""What is said of facts files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.messages.words import counted, listed

if TYPE_CHECKING:
    from collections.abc import Iterable


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
