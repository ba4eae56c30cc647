"""What `claimcheck doctor` says."""

from __future__ import annotations

from claimcheck.messages.words import counted

DOCTOR_LABELS = {
    "python": "Python",
    "claimcheck": "claimcheck",
    "configuration": "configuration",
    "rules": "rules",
    "vocabulary": "vocabulary",
    "facts": "facts",
    "page": "a page to try it on",
    "parser": "parser",
    "cache": "cache folder",
    "console": "console",
    "git": "git",
}


def not_installed() -> str:
    """A package that is needed."""
    return "not installed; install claimcheck-health again"


def wrong_version(version: str, needed: str) -> str:
    """A package of a version that claimcheck was not made for."""
    return f"{version}; claimcheck needs {needed}"


def without_extra(what: str, extra: str) -> str:
    """A package that may be left out."""
    return f"not installed; {what} needs it: pip install 'claimcheck-health[{extra}]'"


def cannot_be_used(reason: str) -> str:
    """A package that is there and does not work."""
    return f"installed, and cannot be used: {reason}"


def no_configuration() -> str:
    """No configuration file."""
    return "no file here or in a folder above; defaults hold"


def loaded(number: int, one: str, many: str | None = None) -> str:
    """What was read without errors."""
    return f"{counted(number, one, many)} read"


def page_works(rule: str) -> str:
    """The page that doctor checks gave what it must."""
    return f"{rule} found where it must be"


def page_fails(found: str) -> str:
    """The page that doctor checks gave something else."""
    return f"found {found or 'nothing'}; it must find one difference of a year. Please report it"


def cache_off() -> str:
    """The cache is turned off, or there is no place for it."""
    return "turned off; every run reads every file again"


def cache_works(folder: str) -> str:
    """Results can be kept."""
    return f"{folder} can be written"


def cache_fails(folder: str, reason: str) -> str:
    """Results cannot be kept, which is no error of a run."""
    return f"{folder} cannot be written ({reason}), so every run reads every file again; CLAIMCHECK_CACHE names another"


def console(encoding: str, terminal: bool, columns: int, all_letters: bool) -> str:
    """What standard output is."""
    kind = f"a terminal of {columns} columns" if terminal else "no terminal"
    said = f"{kind}, {encoding}"
    return said if all_letters else f"{said}: letters that it lacks are shown as '?'; PYTHONUTF8=1 may help"


def no_git_here() -> str:
    """Git is not there."""
    return "not found; only --diff, and names and dates of waivers in the report, need it"


def doctor_closing(failed: int) -> str:
    """The line that ends it."""
    return f"{counted(failed, 'thing')} cannot work; see above." if failed else "All of it works."
