"""Sentences inside a block, and the citation markers that are printed after their full stop."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """Code points `start` to `end` of the text of block `block`; `id` counts the sentences of the document."""

    id: int
    block: int
    start: int
    end: int
