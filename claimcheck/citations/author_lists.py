"""Who wrote it: the list of authors that opens an entry, in the styles that reference lists use."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f"
PARTICLE = (
    r"(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]a|[Dd]i|[Dd]el|[Dd]ella|[Dd]er|[Dd]en|[Ll]a|[Ll]e|[Bb]in|[Ii]bn|[Aa]l|[Ee]l|[Tt]en|"
    r"[Tt]er|[Dd]os|[Dd]as|[Dd]u|zu|zur|af|av|do|St\.?)[ -])"
)
WORD = rf"(?:[dDOlL]')?[{UPPER}][^\W\d_]+(?:['-][^\W\d_]+)*"
SURNAME = rf"{PARTICLE}{{0,3}}{WORD}(?: {PARTICLE}{{0,3}}{WORD}){{0,2}}"
DOTTED = rf"[{UPPER}][a-z]?\.(?:[ -]{{0,2}}[{UPPER}]\.)*(?:-[a-z]\.)?"
INITIALS = rf"(?:{DOTTED}|[{UPPER}]{{1,4}}(?:-[{UPPER}]{{1,2}})?(?:d[aeo]?)?(?![\w'-])(?!\.(?:[a-z0-9]|[A-Z]\b)))"
SUFFIX = r"(?:,? (?:Jr|Sr|II|III|IV|2nd|3rd)\b\.?)?"
GIVEN = rf"(?:{WORD}|[{UPPER}]\.)(?:[ -](?:{WORD}|[{UPPER}]\.?(?![\w'-]))){{0,2}}"
NEXT_WORD = rf"(?:{PARTICLE}{{0,3}}{WORD})"

INVERTED = re.compile(rf"(?P<name>{SURNAME}),? {INITIALS}{SUFFIX}")
RUN_ON = re.compile(rf"(?P<name>{PARTICLE}{{0,3}}{WORD}),{DOTTED}{SUFFIX}")  # "Smith,J.A."
DOTTED_NAME = re.compile(
    rf"(?P<name>{PARTICLE}{{0,3}}{WORD})\. (?:{DOTTED}(?: [A-Z](?=,))?|[A-Z](?=,)){SUFFIX}"
)  # "Smith. J. A"
INITIALS_FIRST = re.compile(rf"(?:{DOTTED} ?|[{UPPER}]{{1,3}} )(?P<name>{PARTICLE}{{0,3}}{WORD}(?: {WORD})?){SUFFIX}")
INVERTED_FULL = re.compile(rf"(?P<name>{PARTICLE}{{0,3}}{WORD}(?: {WORD})?), {GIVEN}{SUFFIX}")
DIRECT = re.compile(
    rf"(?:{WORD}|[{UPPER}]\.)(?: (?:{WORD}|[{UPPER}]\.?)(?= [{UPPER}a-z])){{0,2}} (?P<name>{NEXT_WORD}){SUFFIX}"
)
BARE = re.compile(rf"(?P<name>{PARTICLE}{{0,3}}{WORD})")

SEPARATOR = re.compile(
    r"\s*(?:(?P<gap>[,;]?\s*(?:\.\s?\.\s?\.|\u2026)\s*,?\s*&?)|[,;.]?\s*(?:&|\band\b|\bund\b|\bwith\b)|[,;]|\.,)\s*"
)
ET_AL = re.compile(
    r"[,;]?\s*(?:(?:&|and)\s+)?(?:\[?\bet\.?\s?al\b\.?\]?|\band (?:others|colleagues|coworkers"
    r"|co-workers)\b\.?|& others\b)"
)
DEGREES = re.compile(
    r"(?:,? (?:Ph\.?D|M\.?D|D\.?O|MPH|R\.?N|L\.?Ac|DAOM|DACM|DOM|M\.?Sc|MBBS|MBChB|M\.?S|M\.?A|FRCP|FACP"
    r"|B\.?Sc|R\.?D|N\.?D|D\.?C|DPT|PT|"
    r"MBA|ScD|PharmD|PsyD|MHS|DrPH|Dipl\.? ?Ac|EdD|DDS|LCSW)\b\.?(?!;))+"
)
GROUP_WORDS = (
    "Group|Collaboration|Collaborators|Collaborative|Investigators|Team|Consortium|Network|Committee|"
    "Society|Force|Panel"
)
GROUP = re.compile(
    rf"(?:on behalf of (?:the )?|for (?:the )?|the )?(?P<name>[{UPPER}][\w'&/-]*(?: [\w'&/-]+){{0,8}}? "
    rf"(?:{GROUP_WORDS}))(?=[.;,:]| \(|\s*$)"
)
NAMED_PANEL = re.compile(  # "The ELM 2017 Hormone Statement Advisory Panel."
    rf"(?:The )?(?P<name>[A-Z]{{3,8}} (?:19|20)\d\d (?:[A-Z][\w'-]+ ){{1,8}}(?:{GROUP_WORDS}))\.\s+"
)
LONG_GROUP = re.compile(rf"(?:and )?(?:the )?(?P<name>[{UPPER}][^.:\"]{{8,300}})(?=\. )")
CLOSE = re.compile(r"\s*[.:;,]?\s*")
YEAR_NEXT = re.compile(r"\s*[.,]?\s*[(\[]?(?:19|20)\d\d[a-z]?\b")
PAREN_YEAR_NEXT = re.compile(r"\s*[.,]?\s*[(\[](?:(?:19|20)\d\d[a-z]?\b|n\.d\.|in press)")
QUOTE_NEXT = re.compile(r"\s*[.,:]?\s*[\"']")
GIVEN_NEXT = re.compile(rf" {WORD}(?:, (?:et al|and |{WORD} )|\. \")")
STOP_NEXT = re.compile(r"\.(?!\w)|:\s|;|\s*\(|\s*$|,? (?:19|20)\d\d|\s*[.,]?\s*\"|(?<=\.)\s")
NAME_WORD = r"(?:U\.S\.|U\.K\.|[A-Z][\w&'.-]*[\w&']|[A-Z]|(?:19|20)\d\d(?= [A-Z]))"
ORGANISATION = re.compile(
    rf"(?:The )?(?P<name>{NAME_WORD}(?:,? (?:(?:of|for|and|the|on|in|to|&|/) ){{0,3}}{NAME_WORD}){{0,11}}"
    rf"(?: \([A-Z][\w.&, -]{{1,60}}\))?)"
    r"(?=\.(?:\s|$)|,? \((?:19|20)\d\d|, \"|, '|:\s|;\s|\s*[.,] \(|, (?:19|20)\d\d)"
)
ORGANISATION_WORDS = re.compile(
    r"\b(?:Organi[sz]ation|Institutes?|Institution|Association|Society|Cent(?:er|re)s?|Department|Ministry"
    r"|University|College|"
    r"Foundation|Council|Agency|Academy|Administration|Service|Services|Clinic|Hospital|Commission"
    r"|Committee|Federation|Board|Authority|"
    r"Bureau|Alliance|Network|Collaboration|Collaborators|Group|Publishing|Trust|Force|Union|Office|Panel"
    r"|Charity|Team|League|Investigators|"
    r"Consortium|WHO|NHS|CDC|NICE|NIH|NCCIH|FDA|AHRQ|NCCAOM|USDA|EMA|EFSA|MHRA|IARC|ACOG|USPSTF|SIGN)\b|\."
    r"(?:com|org|gov|edu|net|co\.uk)$"
)
NO_ORGANISATION = re.compile(
    r"\b(?:Effects?|Efficacy|Trial|Review|Study|Risk|Treatment of|Management of|Versus|vs|Use of|Guidelines? for)\b"
)
NO_OPENING = re.compile(r"(?:Also|Source|Update|Edit|Note)\b", re.IGNORECASE)
# "Vitamin D." and "Type A" look like a surname with an initial.
NO_SURNAME = frozenset(
    "vitamin type hepatitis group factor protein phase part stage grade class volume vol section coenzyme omega "
    "appendix level influenza table figure chapter schedule medicare plan immunoglobulin interleukin in also see "
    "source update edit note the".split()
)


@dataclass(frozen=True, slots=True)
class AuthorList:
    """The authors of an entry; `end` is where the next part begins, `named` the names' own end."""

    surnames: tuple[str, ...]
    corporate: str | None
    et_al: bool
    named: int
    end: int


def read_authors(text: str, start: int = 0) -> AuthorList | None:
    """Read the list of authors that stands at a place of an entry.

    Args:
        text: the entry, normalised.
        start: where the list would begin.

    Returns:
        The list, or None where what stands there is none for sure.
    """
    if NO_OPENING.match(text, start):
        return None
    if panel := NAMED_PANEL.match(text, start):
        return AuthorList((), panel.group("name"), et_al=False, named=panel.end("name"), end=panel.end())
    for item in (INVERTED, RUN_ON, DOTTED_NAME):
        found = _collect(text, start, item, item)
        if (
            found
            and found.surnames[0].casefold() not in NO_SURNAME
            and not (item is INVERTED and not _many(found) and GIVEN_NEXT.match(text, found.named))
            and (found.et_al or STOP_NEXT.match(text, found.named) or _many(found))
        ):
            return found
    found = _collect(text, start, INITIALS_FIRST, INITIALS_FIRST)
    if (
        found
        and (found.et_al or STOP_NEXT.match(text, found.named) or _many(found))
        and (text[start : start + 2] != "A " or found.et_al)
        and (_many(found) or not ORGANISATION_WORDS.search(text, start, found.named))
    ):
        return found
    found = _collect(text, start, INVERTED_FULL, INVERTED_FULL) or None
    direct = _collect(text, start, INVERTED_FULL, DIRECT)
    found = max((f for f in (found, direct) if f), key=lambda f: f.named, default=None)
    if found and (
        found.et_al
        or QUOTE_NEXT.match(text, found.named)
        or YEAR_NEXT.match(text, found.named)
        or _has_initial(text, start, found)
    ):
        return found
    found = _collect(text, start, BARE, BARE)
    if found and (
        found.et_al or PAREN_YEAR_NEXT.match(text, found.named) or (_many(found) and YEAR_NEXT.match(text, found.named))
    ):
        return None if ORGANISATION_WORDS.search(text, start, found.named) else found
    found = _collect(text, start, DIRECT, DIRECT)
    if found and not ORGANISATION_WORDS.search(text, start, found.named):
        if not _many(found) and re.match(r"[A-Z]{3,} [A-Z][a-z]", text[start:]):
            return replace(found, surnames=(), corporate=text[start : found.named])  # "UNICEF North Elm"
        sure = found.et_al or QUOTE_NEXT.match(text, found.named) or PAREN_YEAR_NEXT.match(text, found.named)
        if sure or (_many(found) and (_has_initial(text, start, found) or YEAR_NEXT.match(text, found.named))):
            return found
    return _organisation(text, start)


def _many(found: AuthorList) -> bool:
    return len(found.surnames) > 1


def _has_initial(text: str, start: int, found: AuthorList) -> bool:
    return len(found.surnames) > 1 and bool(re.search(r"\b[A-Z]\. ?[A-Z]", text[start : found.named]))


def _collect(text: str, start: int, first: re.Pattern[str], rest: re.Pattern[str]) -> AuthorList | None:
    names: list[str] = []
    corporate, et_al, end, at, item = None, False, start, start, first
    while found := item.match(text, at):
        names.append(found.group("name"))
        end = found.end()
        if degrees := DEGREES.match(text, end):
            end = degrees.end()
        if cut := ET_AL.match(text, end):
            et_al, end = True, cut.end()
            break
        separator = SEPARATOR.match(text, end)
        if not separator:
            break
        et_al = et_al or separator.group("gap") is not None
        at, item = separator.end(), rest
        if not item.match(text, at) and (group := GROUP.match(text, at)):
            corporate, end = group.group("name"), group.end()
            break
        if not item.match(text, at) and len(names) > 1 and (group := LONG_GROUP.match(text, at)):
            words = " ".join(group.group("name").split()[:6])
            if ORGANISATION_WORDS.search(words) and not NO_ORGANISATION.search(group.group("name")):
                corporate, end = group.group("name"), group.end()
            break
    if not names:
        return None
    close = CLOSE.match(text, end)
    return AuthorList(tuple(names), corporate, et_al, end, close.end() if close else end)


def _organisation(text: str, start: int) -> AuthorList | None:
    found = ORGANISATION.match(text, start)
    if not found or not ORGANISATION_WORDS.search(found.group("name")) or NO_ORGANISATION.search(found.group()):
        return None
    if text[found.end() : found.end() + 1] == ";" and (people := _collect(text, found.end() + 2, INVERTED, INVERTED)):
        return replace(people, corporate=found.group("name"))
    close = CLOSE.match(text, found.end())
    end = close.end() if close else found.end()
    return AuthorList((), found.group("name"), et_al=False, named=found.end(), end=end)
