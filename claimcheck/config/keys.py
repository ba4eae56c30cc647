"""Every key of the configuration: what it holds, what it is by default, and where it may stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from claimcheck.checks.rule import AUDIENCES, JURISDICTIONS, OFFERS, SEVERITIES
from claimcheck.documents.read import COPY_KEYS, DIALECTS
from claimcheck.reports.formats import FORMATS

OFF = "off"
NEVER = "never"
AUTO = "auto"
FAIL_ON = (*SEVERITIES, NEVER)
NUMBERS = ("en", "de")
REQUIRED = "required"
PARSER = (AUTO, OFF, REQUIRED)


@dataclass(frozen=True, slots=True)
class Key:
    """A key of `[tool.claimcheck]` or `claimcheck.toml`.

    Attributes:
        name: as it is written; `profile.jurisdictions` stands in the table `profile`.
        kind: words, selectors, globs, paths, path, flag, choice, choices, date, jobs or severities.
        default: its value where nobody sets it.
        said: what it does, for editors and the documentation.
        choices: the words that it takes, for "choice", "choices" and "severities".
        may_be_empty: False for a list that would leave nothing where it is empty.
        in_overrides: False for what a run, or a folder, has once, and so cannot differ from file to file.
    """

    name: str
    kind: str
    default: Any
    said: str
    choices: tuple[str, ...] = ()
    may_be_empty: bool = True
    in_overrides: bool = True


KEYS = (
    Key("select", "selectors", (), "Run only these rules: codes, names or families. Empty: all."),
    Key("ignore", "selectors", (), "Do not run these rules: codes, names or families."),
    Key(
        "severity",
        "severities",
        (),
        "The severity of rules, by code, name or family; off: they do not run.",
        (*SEVERITIES, OFF),
    ),
    Key("preview", "flag", default=False, said="Run rules on trial too."),
    Key(
        "profile.jurisdictions",
        "choices",
        ("us", "uk"),
        "Where the copy is published: rules of other places do not run.",
        JURISDICTIONS[1:],
        may_be_empty=False,
    ),
    Key("profile.offer", "choice", "service", "What the copy sells: rules for other offers do not run.", OFFERS[1:]),
    Key("profile.audience", "choice", "public", "Whom it speaks to: rules for others do not run.", AUDIENCES[1:]),
    Key("fail-on", "choice", "error", "The mildest severity that ends a run with exit code 1.", FAIL_ON),
    Key("facts", "paths", (), "Facts files that stand in place of the facts that come along."),
    Key("extend-facts", "paths", (), "Facts files that are added to the others."),
    Key("rules", "paths", (), "Rules of your own, one in each file."),
    Key("vocabulary", "paths", (), "Words of your own field."),
    Key("numbers", "choice", "en", "How numbers are written: en is 1,162.5 and de is 1.162,5.", NUMBERS),
    Key("dialects", "choices", DIALECTS, "Template languages whose tags are no copy.", DIALECTS),
    Key("front-matter", "words", COPY_KEYS, "Keys of front matter that are copy."),
    Key(
        "parser",
        "choice",
        AUTO,
        "Whether sentences are parsed that the grammar leaves open: auto, in lists of claims that show who does what, "
        "where there is a parser; required, in every run; off.",
        PARSER,
    ),
    Key("exclude", "globs", (), "Files and folders that are never read.", in_overrides=False),
    Key(
        "gitignore",
        "flag",
        default=True,
        said="Leave out what .gitignore files leave out.",
        in_overrides=False,
    ),
    Key("today", "date", None, "The date that 'new' and 'updated' are measured from.", in_overrides=False),
    Key(
        "baseline",
        "path",
        "",
        "The file of `claimcheck baseline` whose findings are not shown. Empty: none.",
        in_overrides=False,
    ),
    Key("format", "choice", "text", "How to report.", FORMATS, in_overrides=False),
    Key("jobs", "jobs", AUTO, "How many processes read files; auto: one for each processor.", in_overrides=False),
)
BY_NAME = {key.name: key for key in KEYS}
TABLES = ("severity", "profile")
"""Keys that are tables: each of their own keys is a setting by itself."""

OVERRIDES, EXTENDS, FILES = "overrides", "extends", "files"
PROFILE_KEYS = tuple(key.name.removeprefix("profile.") for key in KEYS if key.name.startswith("profile."))
OVERRIDE_KEYS = (FILES, *dict.fromkeys(key.name.partition(".")[0] for key in KEYS if key.in_overrides))
TOP_KEYS = (EXTENDS, *dict.fromkeys(key.name.partition(".")[0] for key in KEYS), OVERRIDES)
