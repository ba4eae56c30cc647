"""The needed words of the expressions that come along, read from a file: working them out takes long in a short run.

`python -m claimcheck.language.known_words` writes the file (`make gates`); a test says when that is due. An expression
that is not in it, one of a user's vocabulary say, is worked out when it is first asked for.
"""

from __future__ import annotations

import functools
import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.language.gated import Gated
    from claimcheck.language.needed_words import Words

FILE: Final = Path(__file__).with_name("known_words.json")


def key(pattern: str, flags: int) -> str:
    """What an expression stands under in the file: another expression, or other flags, is another key."""
    return hashlib.blake2b(f"{int(flags)}:{pattern}".encode(), digest_size=8).hexdigest()


@functools.cache
def known_words() -> dict[str, tuple[Words, ...]]:
    """Sets of needed words by key; none where the file is missing."""
    try:
        told = json.loads(FILE.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    return {key: tuple(map(frozenset, sets)) for key, sets in told.items()}


def as_text(patterns: Iterable[Gated]) -> str:
    """What the file has to say of expressions: one a line, in the order of their keys."""
    from claimcheck.language.needed_words import needed_words

    sets = {key(one.pattern, one.flags): needed_words(one.pattern, one.flags) for one in patterns}
    lines = (f"{json.dumps(name)}: {json.dumps(list(map(sorted, sets[name])))}" for name in sorted(sets))
    return "{\n" + ",\n".join(lines) + "\n}\n"


def all_patterns() -> tuple[Gated, ...]:
    """The expressions of all modules, and of the term lists that come along."""
    import importlib
    import pkgutil

    from claimcheck.data import root
    from claimcheck.language.gated import gated_patterns
    from claimcheck.language.term_lists import term_pattern

    package = importlib.import_module("claimcheck")  # by its name: this module may import none of those above it
    for module in pkgutil.walk_packages(package.__path__, "claimcheck."):
        if module.name != "claimcheck.__main__":
            importlib.import_module(module.name)
    for path in (root() / "rules" / "terms").glob("*.yaml"):
        term_pattern(path.stem)
    return gated_patterns()


if __name__ == "__main__":
    FILE.write_text(as_text(all_patterns()), "utf-8")
