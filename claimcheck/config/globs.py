"""Globs as `.gitignore` has them, read as git reads them.

Written here because it starts in no time, and because what exists takes `[!a]` for a slash and `build/**` for the
folder `build` itself, so that `!build/keep.md` behind it takes nothing back. Generated patterns are held against git.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ANY_FOLDERS = "**"
SPECIAL = frozenset("*?[\\")
POSIX = {
    "alnum": "0-9A-Za-z",
    "alpha": "A-Za-z",
    "blank": " \\t",
    "cntrl": "\\x00-\\x1f\\x7f",
    "digit": "0-9",
    "graph": "!-~",
    "lower": "a-z",
    "print": " -~",
    "punct": "!-/:-@\\[-`{-~",
    "space": " \\t-\\r",
    "upper": "A-Z",
    "xdigit": "0-9A-Fa-f",
}
CLASS = re.compile(r"\[([!^]?)(\]?(?:\[:[a-z]+:\]|\\.|[^\]\\])*)\]", re.DOTALL)
IN_CLASS = re.compile(r"\[:([a-z]+):\]|(\\?.)-(\\?[^\]])|\\?(.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Name:
    """What one part of a path must be.

    Attributes:
        start, end: of the name, where `pattern` is None; with `whole`, the name is `start` itself.
        whole: True for a name without wildcards.
        pattern: for all other names.
    """

    start: str
    end: str = ""
    whole: bool = False
    pattern: re.Pattern[str] | None = None

    def fits(self, name: str) -> bool:
        """Whether a name is one."""
        if self.pattern is not None:
            return self.pattern.fullmatch(name) is not None
        if self.whole:
            return name == self.start
        return len(name) >= len(self.start) + len(self.end) and name.startswith(self.start) and name.endswith(self.end)


@dataclass(frozen=True, slots=True)
class Glob:
    """A pattern.

    Attributes:
        parts: of the path, from the folder that the pattern is relative to; None stands for any folders.
        only_folders: True where it ends in a slash.
        takes_back: True where it begins with an exclamation mark.
    """

    parts: tuple[Name | None, ...]
    only_folders: bool
    takes_back: bool

    def fits(self, names: Sequence[str], *, folder: bool) -> bool:
        """Whether it fits a path, given as its parts."""
        if self.only_folders and not folder:
            return False
        parts = self.parts
        if len(parts) == 2 and parts[0] is None and parts[1] is not None:
            return parts[1].fits(names[-1])  # by far the most are names alone
        last = len(parts)
        states = {0, 1} if parts[0] is None else {0}
        for name in names:
            following: set[int] = set()
            for state in states:
                if state == last:
                    continue
                part = parts[state]
                if part is None:
                    # At the end it wants something below: "build/**" is not the folder itself.
                    following.update((state, state + 1))
                elif part.fits(name):
                    following.add(state + 1)
                    if state + 1 < last - 1 and parts[state + 1] is None:
                        following.add(state + 2)
            states = following
        return last in states


Globs = tuple[Glob, ...]


def read_globs(lines: Iterable[str]) -> Globs:
    """The patterns of a file; comments, empty lines and what fits nothing are left out."""
    return tuple(glob for line in lines if (glob := read_glob(line)) is not None)


def read_glob(line: str) -> Glob | None:
    """The pattern of a line, or None where it fits nothing."""
    text = line.rstrip("\r\n")
    while text.endswith(" ") and not text.endswith("\\ "):
        text = text[:-1]
    if not text or text.startswith("#"):
        return None
    takes_back = text.startswith("!")
    text = text[takes_back:]
    only_folders = text.endswith("/")
    text = text.removesuffix("/")
    words = _split(text)
    if words is None or not text or text == "/" or text.startswith("\\/"):
        return None
    if len(words) == 1:
        words = [ANY_FOLDERS, *words]
    elif not words[0]:
        words = words[1:]
    parts: list[Name | None] = []
    for word in words:
        if word != ANY_FOLDERS:
            name = _name(word)
            if name is None:
                return None
            parts.append(name)
        elif not parts or parts[-1] is not None:
            parts.append(None)
    if parts == [None]:
        parts.append(Name(""))
    return Glob(tuple(parts), only_folders, takes_back)


def fits(globs: Globs, path: str, *, folder: bool) -> bool | None:
    """True where globs fit a relative path, False where a `!` glob takes it out again, None where none speaks."""
    names = path.split("/")
    for glob in reversed(globs):
        if glob.fits(names, folder=folder):
            return not glob.takes_back
    return None


def holds(globs: Globs, path: str) -> bool:
    """Whether globs fit a file, given as a relative path, or a folder that it lies in."""
    names = path.split("/")
    folders = ("/".join(names[:number]) for number in range(1, len(names)))
    return any(fits(globs, folder, folder=True) for folder in folders) or fits(globs, path, folder=False) is True


def _split(text: str) -> list[str] | None:
    """The parts between slashes, those in brackets and behind a backslash among them; None: a backslash ends it."""
    parts, at, start = [""], 0, 0
    while at < len(text):
        if text[at] == "\\":
            if at + 1 == len(text):
                return None
            if text[at + 1] == "/":  # a slash all the same
                parts[-1] += text[start:at]
                start = at = at + 1
                continue
            at += 2
        elif text[at] == "/":
            parts[-1] += text[start:at]
            parts.append("")
            start = at = at + 1
        else:
            at += 1
    parts[-1] += text[start:]
    return parts


def _name(word: str) -> Name | None:
    """What a part must be; None where nothing is."""
    if not SPECIAL & set(word):
        return Name(word, whole=True)
    start, star, end = word.partition("*")
    if star and not SPECIAL & set(start + end):
        return Name(start, end)
    runs = [""]  # expressions between stars
    at = 0
    while at < len(word):
        character = word[at]
        if character == "*":
            if at == 0 or word[at - 1] != "*" or len(runs) == 1:
                runs.append("")
        elif character == "?":
            runs[-1] += "."
        elif character == "[":
            found = CLASS.match(word, at)
            expression = _class(found[1], found[2]) if found else None
            if found is None or expression is None:
                return None
            runs[-1] += expression
            at = found.end()
            continue
        else:
            at += character == "\\"
            runs[-1] += re.escape(word[at])
        at += 1
    # Each run is looked for as early as it may stand, and never again: no name can take long, however many the stars.
    first, *others = runs
    text = first + "".join(f"(?>.*?{run})" for run in others[:-1]) + (f".*{others[-1]}" if others else "")
    return Name("", pattern=re.compile(text, re.DOTALL))


def _class(sign: str, inside: str) -> str | None:
    """A class of characters as an expression; None where it cannot be read."""
    parts = []
    for found in IN_CLASS.finditer(inside):
        posix, low, high, one = found.groups()
        if posix:
            if posix not in POSIX:
                return None
            parts.append(POSIX[posix])
        elif one:
            parts.append(re.escape(one))
        elif low[-1] <= high[-1]:
            parts.append(f"{re.escape(low[-1])}-{re.escape(high[-1])}")
        else:
            parts.append(re.escape(low[-1]))
    if not parts:
        return "." if sign else "(?!)"
    return f"[{'^' if sign else ''}{''.join(parts)}]"
