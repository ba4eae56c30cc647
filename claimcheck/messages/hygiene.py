"""What is left over, printed twice or misprinted."""

LONGEST_RESIDUE = 60
"""Code points of a placeholder that is shown whole."""

RESIDUE_TRY = "fill it in or take it out"


def template_residue(words: str) -> str:
    """HY01: a placeholder, a heading's tag or a mark of Markdown (shown cut where it is long)."""
    shown = words if len(words) <= LONGEST_RESIDUE else f"{words[:LONGEST_RESIDUE].rsplit(' ', 1)[0]} ..."
    return f"'{shown}' is left over from a template or a draft."


CLOSE_TRY = "close it where it ends, and check the words against their source"


def unclosed_mark(*, bracket: bool) -> str:
    """HY05: a mark that opens and never closes."""
    what = "This bracket" if bracket else "This quotation"
    return f"{what} opens and never closes, so nobody can tell where it ends."


KEEP_ONE = "keep it in one place"


def printed_again(count: int, places: int, exactly: bool) -> str:
    """HY03: sentences that a page prints again, in the same words or with some more or less."""
    times = "twice" if places == 2 else f"in {places} places"
    what = f"these {count} sentences" if count > 1 else "this sentence"
    return f"The page prints {what} {times}, {'' if exactly else 'nearly '}word for word."


def first_printed() -> str:
    """Beside the first place of words that are printed twice."""
    return "printed here first"


def doubled_word(words: str, once: str | None) -> str:
    """HY04: a word printed twice, or two articles in a row (`once` is None)."""
    if once is None:
        return f"'{words}' has two articles in a row; one is too many."
    return f"'{words}' prints '{once}' twice in a row."


def wrong_encoding(words: str, meant: str, places: int) -> str:
    """HY04: characters that were read in the wrong encoding."""
    more = "" if places == 1 else f", with {places - 1} more of the kind on this page"
    return f"'{words}' is '{meant}' read in the wrong encoding{more}. Save the text anew as UTF-8."


def lost_number_sign(words: str) -> str:
    """HY04: "the 1 reason"."""
    return f"'{words}' has lost the sign before its number: '#1', or 'first'."


def misspelt_term(words: str, meant: str) -> str:
    """HY04: a term that is misspelt wherever it stands."""
    return f"'{words}' is misspelt: '{meant}' is meant."
