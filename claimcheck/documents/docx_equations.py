"""Equations of a Word file as one line of text: a fraction is `a/b`, a raised number has raised digits."""

from __future__ import annotations

from typing import Any

from claimcheck.documents.pointers import RAISED

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
EQUATIONS = frozenset({M + "oMath", M + "oMathPara"})
DEPTH = 30  # of what stands in one another; an equation that goes deeper is no copy


def equation_text(equation: Any, depth: int = 0) -> str:
    """What an equation reads as, in one line; "" where it holds nothing that can be written so."""
    if depth > DEPTH:
        return ""
    tag = equation.tag
    if not isinstance(tag, str) or tag.endswith("Pr"):
        return ""
    if tag == M + "t":
        return str(equation.text or "")
    children = [(child.tag, equation_text(child, depth + 1)) for child in equation]
    parts: dict[str, str] = dict(children)
    if tag == M + "f":
        return f"{_grouped(parts.get(M + 'num', ''))}/{_grouped(parts.get(M + 'den', ''))}"
    if tag == M + "sSup":
        raised = parts.get(M + "sup", "").strip()
        as_digits = raised.translate(RAISED)
        is_number = raised and not any(character.isascii() for character in as_digits)
        return parts.get(M + "e", "") + (as_digits if is_number else f"^{_grouped(raised)}")
    if tag == M + "rad":
        return f"\u221a{_grouped(parts.get(M + 'e', ''))}"
    whole = "".join(text for _, text in children)
    return f"({whole})" if tag == M + "d" else whole


def _grouped(text: str) -> str:
    """Text in brackets where more than one thing stands in it."""
    return f"({text})" if any(sign in text.strip() for sign in " +-\u2212/\u00d7\u00b7") else text
