"""Ways in which copy tells how large a study was: eight voices, in words of our own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from honesty.sources import Row


@dataclass(frozen=True, slots=True)
class Form:
    """A page with holes.

    Attributes:
        name: for the table.
        identified: True where the page says so exactly which work it means that a difference may be told.
        needs: what the source must have.
        text: the page. `{counts}` is a clause ("took in 9 trials and 800 people"), `{bullets}` are list items.
        verbs: of `counts`, for reviews and for studies with people of their own.
    """

    name: str
    identified: bool
    needs: tuple[str, ...]
    text: str
    verbs: tuple[str, str] = ("took in", "enrolled")


FORMS = (
    Form(
        name="news lead",
        identified=False,
        needs=("body",),
        text="# Does {intervention} help? The evidence so far\n\n"
        "When {body} looked at {intervention} for {condition} in {year}, its review {counts}. "
        "Our reporter asked two clinicians what they make of it.\n",
        verbs=("drew on", "followed"),
    ),
    Form(
        name="clinic blog, bullets",
        identified=True,
        needs=("author",),
        text="# Why we offer {intervention}\n\nPeople ask us whether it is worth the trip.\n\n"
        "{author} and colleagues published a {design} of {intervention} for {condition} in {year}. "
        "At a glance:\n\n"
        "{bullets}\n\nCome in and talk to us.\n",
    ),
    Form(
        name="FAQ answer",
        identified=False,
        needs=("body",),
        text="# Your questions\n\n## Has {intervention} been tested for {condition}?\n\n"
        "It has. The {year} {body} review of {intervention} for {condition} {counts}.\n\n"
        "## Does it hurt?\n\nNo.\n",
        verbs=("gathered", "enrolled"),
    ),
    Form(
        name="Markdown footnote",
        identified=True,
        needs=("author", "journal"),
        text="# {intervention}: a short guide\n\n"
        "For {condition}, one {design} of {intervention} {counts}.[^1]\n\nNot everybody needs it.\n\n"
        "[^1]: {vancouver}\n",
        verbs=("put together", "randomly assigned"),
    ),
    Form(
        name="APA in-text",
        identified=True,
        needs=("author", "journal"),
        text="# What we read this month\n\n"
        "A {design} of {intervention} for {condition} {counts} ({author} et al., {year}).\n\n## References\n\n{apa}\n",
        verbs=("synthesised", "recruited"),
    ),
    Form(
        name="published in, in year",
        identified=False,
        needs=("journal",),
        text="# {intervention}\n\n"
        "Published in {journal} in {year}, the {design} of {intervention} for {condition} {counts}.\n",
        verbs=("covered", "followed"),
    ),
    Form(
        name="the reviewers",
        identified=True,
        needs=("body",),
        text="# On {intervention}\n\n{body} published its review of {intervention} for {condition} in {year}. "
        "The reviewers {counts}.\n",
        verbs=("found", "followed"),
    ),
    Form(
        name="heading and paragraph",
        identified=True,
        needs=("author", "journal"),
        text="# Reading list\n\n## {author} et al. ({year}): {intervention} for {condition}\n\n"
        "The {design} {counts}. We liked how plainly it is written.\n\n## References\n\n1. {vancouver}\n",
        verbs=("pooled", "followed"),
    ),
)


def usable(row: Row, form: Form) -> bool:
    """True where the source has all that the form needs."""
    return all(getattr(row, need) for need in form.needs)


def page(row: Row, form: Form, trials: int | None, people: int | None) -> str:
    """The page about a source, with these counts."""
    fields = {name: getattr(row, name) for name in row.__dataclass_fields__}
    counted = [f"{trials} trials"] if trials else []
    counted += [f"{people:,} people"] if people else []
    verb = form.verbs[1 if row.is_trial else 0]
    more = {"counts": f"{verb} {' with '.join(counted)}", "bullets": "\n".join(f"- {one}" for one in _bullets(counted))}
    return form.text.format(**(fields | more))


def _bullets(counted: list[str]) -> list[str]:
    return [f"{one} {'included' if one.endswith('trials') else 'took part'}" for one in counted]
