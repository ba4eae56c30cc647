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
        "news lead",
        True,
        ("body",),
        "# Does {intervention} help? The evidence so far\n\n"
        "When {body} looked at {intervention} for {condition} in {year}, its review {counts}. "
        "Our reporter asked two clinicians what they make of it.\n",
        ("drew on", "followed"),
    ),
    Form(
        "clinic blog, bullets",
        True,
        ("author",),
        "# Why we offer {intervention}\n\nPeople ask us whether it is worth the trip.\n\n"
        "{author} and colleagues published a {design} of {intervention} for {condition} in {year}. At a glance:\n\n"
        "{bullets}\n\nCome in and talk to us.\n",
    ),
    Form(
        "FAQ answer",
        False,
        ("body",),
        "# Your questions\n\n## Has {intervention} been tested for {condition}?\n\n"
        "It has. The {year} {body} review of {intervention} for {condition} {counts}.\n\n## Does it hurt?\n\nNo.\n",
        ("gathered", "enrolled"),
    ),
    Form(
        "Markdown footnote",
        True,
        ("author", "journal"),
        "# {intervention}: a short guide\n\n"
        "For {condition}, one {design} of {intervention} {counts}.[^1]\n\nNot everybody needs it.\n\n[^1]: {vancouver}\n",
        ("put together", "randomly assigned"),
    ),
    Form(
        "APA in-text",
        True,
        ("author", "journal"),
        "# What we read this month\n\n"
        "A {design} of {intervention} for {condition} {counts} ({author} et al., {year}).\n\n## References\n\n{apa}\n",
        ("synthesised", "recruited"),
    ),
    Form(
        "published in, in year",
        False,
        ("journal",),
        "# {intervention}\n\nPublished in {journal} in {year}, the {design} of {intervention} for {condition} {counts}.\n",
        ("covered", "followed"),
    ),
    Form(
        "the reviewers",
        True,
        ("body",),
        "# On {intervention}\n\n{body} published its review of {intervention} for {condition} in {year}. "
        "The reviewers {counts}.\n",
        ("found", "followed"),
    ),
    Form(
        "heading and paragraph",
        True,
        ("author", "journal"),
        "# Reading list\n\n## {author} et al. ({year}): {intervention} for {condition}\n\n"
        "The {design} {counts}. We liked how plainly it is written.\n\n## References\n\n1. {vancouver}\n",
        ("pooled", "followed"),
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
