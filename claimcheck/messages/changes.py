"""What is said of changes, baselines and fixes."""

from __future__ import annotations

from claimcheck.messages.words import counted


def no_git() -> str:
    """`--diff` where git cannot be run."""
    return "git cannot be run, and --diff asks it what changed; install git, or leave --diff away"


def no_repository(folder: str) -> str:
    """`--diff` outside a repository."""
    return f"'{folder}' is in no git repository, so nothing is known of what changed; leave --diff away"


def no_such_revision(ref: str) -> str:
    """A revision that git does not know."""
    return f"git knows no revision '{ref}'; name a branch, a tag or a commit (in a shallow clone, fetch it first)"


def git_failed(said: str) -> str:
    """Git ended with an error."""
    return f"git could not say what changed: {said or 'it gave no reason'}"


def stdin_with_diff() -> str:
    """`--diff` of standard input."""
    return "--diff needs files that git knows; '-' is none"


def only_new(ref: str, commit: str, changed: int, files: int, hidden: int) -> str:
    """What `--diff` left away."""
    said = f"Only what is new since {ref} ({commit[:10]}): {changed:,} of {counted(files, 'file')} changed"
    return (
        f"{said}; {counted(hidden, 'finding')} that stood there before {_is(hidden)} not shown."
        if hidden
        else f"{said}."
    )


def bad_baseline_line(what: str) -> str:
    """A line of a baseline that is none."""
    return f"{what}; write the file again with `claimcheck baseline`"


def no_baseline(path: str) -> str:
    """A baseline that is not there."""
    return f"no baseline '{path}'; write one with `claimcheck baseline --output {path}`"


def baseline_written(path: str, findings: int, files: int, left: int) -> str:
    """What `claimcheck baseline` wrote."""
    said = f"{path}: {counted(findings, 'finding')} of {counted(files, 'file')} adopted"
    return f"{said}; {left:,} about waivers and unread parts left out: they cannot be adopted." if left else f"{said}."


def baseline_header() -> str:
    """The first lines of a baseline."""
    return (
        "# Findings that stood here when claimcheck came. `claimcheck baseline` writes this file; to mend a finding,\n"
        "# mend the copy, and its line becomes stale. One finding a line, in a fixed order, so that branches merge.\n"
    )


def known_findings(path: str, hidden: int) -> str:
    """What a baseline hid."""
    return f"{counted(hidden, 'finding')} {_is(hidden)} in the baseline {path} and not shown."


def stale_entry(rule: str, name: str, quote: str, path: str) -> str:
    """A line of a baseline that matches nothing."""
    return f"stale: {rule} {name} ('{quote}') is no longer in {path}; run `claimcheck baseline` to drop the line"


def more_stale(number: int) -> str:
    """Stale lines that are not listed."""
    return f"and {number:,} more stale lines; run `claimcheck baseline` to drop them"


def no_baseline_of_stdin() -> str:
    """A baseline of standard input."""
    return "a baseline is of files; '-' is none"


def no_baseline_written(path: str) -> str:
    """A run that could not read everything writes no baseline."""
    return f"'{path}' was not written, because not everything could be read; mend or exclude that, and run it again"


def baseline_exists(path: str) -> str:
    """A file that is no baseline where one should be written."""
    return f"'{path}' is there and is no baseline of claimcheck; name another file with --output"


def fixed(number: int, files: int, refused: int) -> str:
    """What `--fix` did."""
    said = f"{counted(number, 'fix', 'fixes')} applied in {counted(files, 'file')}"
    return f"{said}; {refused:,} refused, because the page would have a new finding." if refused else f"{said}."


def would_fix(number: int, files: int, refused: int) -> str:
    """What `--diff-fix` would do."""
    said = f"{counted(number, 'fix', 'fixes')} would be applied in {counted(files, 'file')}"
    return f"{said}; {refused:,} refused, because the page would have a new finding." if refused else f"{said}."


def no_fix_of_stdin() -> str:
    """`--fix` of standard input."""
    return "--fix and --diff-fix need files; '-' is none"


def one_of_fixes() -> str:
    """Both options at once."""
    return "--fix applies and --diff-fix only shows; give one of them"


def changed_meanwhile() -> str:
    """A file that somebody else wrote while it was checked."""
    return "changed on disk while it was checked, so nothing was fixed in it; run --fix again"


def _is(number: int) -> str:
    return "is" if number == 1 else "are"
