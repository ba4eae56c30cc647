"""Numbers of list items and notes as a page prints them: 3, c, iii."""

from __future__ import annotations

ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def written(number: int, form: str) -> str:
    """A number as lists and notes print it.

    Args:
        number: the number.
        form: "lowerLetter", "upperLetter", "lowerRoman" or "upperRoman"; any other gives decimal digits, as do
            numbers that have no such form.
    """
    text = str(number)
    if form in ("lowerLetter", "upperLetter") and number > 0:
        text = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
    elif form in ("lowerRoman", "upperRoman") and 0 < number < 40:
        text = ""
        for size, sign in ROMAN:
            text += sign * (number // size)
            number %= size
    return text.upper() if form.startswith("upper") else text
