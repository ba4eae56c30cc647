"""Lists of words that are cues of rules, from `rules/terms/`. What words mean stands in the vocabulary instead.

A term is words with one space between them. In a word, `/` stands between alternatives ("is/was not") and `*` for any
letters at its start or end ("debunk*", "*n't"); a word `...` stands for anything of up to 80 characters.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from claimcheck import data
from claimcheck.cache_folder import cached, content_key
from claimcheck.errors import BadData
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.language.gated import Gated
    from claimcheck.strict_yaml import Loaded

FORMAT = "terms 2"
KEYS = ("schema", "name", "note", "terms")
GAP = "..."
LONGEST_GAP = 80
WORD = re.compile(r"\*?[^*/\s]+\*?(?:/\*?[^*/\s]+\*?)*")


@functools.cache
def term_list(name: str) -> tuple[str, ...]:
    """The terms of `rules/terms/<name>.yaml`, in the order of the file.

    Raises:
        BadData: there is no such list, or it does not hold what it must.
    """
    return read_terms(data.root() / "rules" / "terms" / f"{name}.yaml")


@functools.cache
def term_pattern(*names: str, start: bool = False) -> Gated:
    """An expression that finds the terms of lists as whole words, whatever their case.

    Args:
        names: of the lists.
        start: True for `match` only, which finds them where a text begins, behind marks of punctuation at most.

    Raises:
        BadData: as of `term_list`.
    """
    terms = sorted({term for name in names for term in term_list(name)}, key=lambda term: (-len(term), term))
    opening = r"\W*" if start else ""
    return gated(rf"{opening}(?<!\w)(?:{'|'.join(map(_expression, terms))})(?!\w)", re.IGNORECASE)


def _expression(term: str) -> str:
    parts: list[str] = []
    for word in term.split(" "):
        if word == GAP:
            parts.append(rf"[^.!?]{{0,{LONGEST_GAP}}}? ")
            continue
        choices = [_word(choice) for choice in word.split("/")]
        parts.append(f"{choices[0] if len(choices) == 1 else '(?:' + '|'.join(choices) + ')'} ")
    return "".join(parts).removesuffix(" ")


def _word(word: str) -> str:
    escaped = re.escape(word.strip("*"))
    return (r"\w*" if word.startswith("*") else "") + escaped + (r"\w*" if word.endswith("*") else "")


def read_terms(path: Path) -> tuple[str, ...]:
    """The terms of a file: `{schema: 1, name: ..., note: ..., terms: [...]}`, its name that of the file.

    Raises:
        BadData: there is no such file, or it does not hold what it must.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        from claimcheck.strict_yaml import nearest

        near = nearest(path.stem, sorted(other.stem for other in path.parent.glob("*.yaml")))
        hint = f" (did you mean '{near}'?)" if near else ""
        raise BadData(f"no list of terms '{path.stem}'{hint}: {error.strerror}", str(path)) from None
    key = content_key(FORMAT, path.stem, content)
    return tuple(cached(f"terms-{path.stem}", key, lambda: _parse(content, path)))


def _parse(content: bytes, path: Path) -> list[str]:
    from claimcheck.strict_yaml import load_bytes

    loaded = load_bytes(content, str(path))
    if not isinstance(loaded.data, dict):
        raise loaded.error(f"a list of terms must be a mapping of {', '.join(KEYS)}")
    return list(_terms(loaded, path.stem))


def _terms(loaded: Loaded, name: str) -> list[str]:
    from claimcheck.strict_yaml import unknown_key

    for key in loaded.data:
        if key not in KEYS:
            raise loaded.key_error(unknown_key(key, KEYS), key)
    if loaded.data.get("schema") != 1:
        raise loaded.error("'schema' must be 1", "schema")
    if loaded.data.get("name") != name:
        raise loaded.error(f"'name' must be that of the file, {name}", "name")
    terms = loaded.data.get("terms")
    if not isinstance(terms, list) or not terms:
        raise loaded.error("'terms' must be a list of at least one term", "terms")
    seen: set[str] = set()
    for place, term in enumerate(terms):
        if not isinstance(term, str) or not term or term != term.strip():
            raise loaded.error("a term must be text without white space at its ends; quote it", "terms", place)
        words = term.split(" ")
        if GAP in (words[0], words[-1]) or not all(word == GAP or WORD.fullmatch(word) for word in words):
            raise loaded.error(
                "a term is words with one space between them; '*' stands at an end of a word, '/' between words, "
                "'...' between other words",
                "terms",
                place,
            )
        if term.casefold() in seen:
            raise loaded.error(f"the term '{term}' stands in the list twice", "terms", place)
        seen.add(term.casefold())
    return terms
