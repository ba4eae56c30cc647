"""What is said of the parser, and of sentences that were read without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.messages.words import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

PARSER_EXTRA = "pip install 'claimcheck-health[parser]'"


def no_spacy() -> str:
    """No parser."""
    return f"spaCy is not installed ({PARSER_EXTRA})"


def no_model() -> str:
    """A parser without a model."""
    return f"no English model of spaCy is installed ({PARSER_EXTRA})"


def other_series(package: str, version: str, series: str) -> str:
    """A parser, or a model, of a version that claimcheck was not tried with."""
    return f"{package} {version} is installed, and claimcheck was tried with {series}x ({PARSER_EXTRA})"


def model_without_version(name: str) -> str:
    """A model whose description cannot be read."""
    return f"the model {name} does not say its version; install it again ({PARSER_EXTRA})"


def model_fails(error: str) -> str:
    """A model that cannot be loaded, or stops on a sentence."""
    return f"the parser failed: {error}"


def not_parsed(number: int, why: str) -> str:
    """RUN05."""
    return (
        f"{counted(number, 'sentence')} of this file would be read more closely by the parser, and was not: {why}. "
        "Their claims were read all the same; who does what to what is told as the words stand."
    )


def read_without_parser(number: int) -> str:
    """A note at the end of a list of claims, where nobody asked for a parser."""
    return f"{counted(number, 'sentence')} read without a parser: slots are words as they stand; {PARSER_EXTRA}"


def model_found(name: str, version: str, *, listed: bool) -> str:
    """The model of the parser, and whether its files could be told from others."""
    return f"{name} {version}" + (", its files are those it was tried with" if listed else "")


def model_changed(name: str, files: Sequence[str]) -> str:
    """Files of the model differ from those that were tried."""
    return f"{counted(len(files), 'file')} of {name} differ from those it was tried with ({files[0]}); install it again"
