"""How a page tells of one customer, by its words: headings that name somebody, and lines that open a story."""

from __future__ import annotations

import re

from claimcheck.language.gated import gated

FIRST = r"(?-i:[A-ZÀ-Þ][a-zß-ÿ]+)"
ALONE = r"(?!\ (?-i:[A-ZÀ-Þ][a-z]))"
"""Behind a first name: customers are told of by it, and people of whom the world speaks are not."""

NAME = rf"(?P<name>{FIRST})(?: (?-i:[A-ZÀ-Þ]\w*\.?))?"
NAMED = gated(
    rf"""\b(?P<whose>{FIRST})(?:\ (?-i:[A-Z])\.?)?(?:'s|'|s')\ (?:[\w-]+\ ){{0,4}}
    (?:story|journey|transformation|case|road|path|comeback|recovery|success|miracle|victory|courage|fight
    |battle|triumph)\b
    |\b(?:story\ of|case\ (?:study|history)(?:\ of|:|\ -)|(?:client|patient)(?::|\ -))\ (?P<of>{FIRST}){ALONE}
    |\b(?:survivor|patient|client|customer|member|success)\ (?:spotlight|story|profile)(?::|\ -)\ (?P<spot>{FIRST})
    |\bmeet\ (?P<meet>{FIRST})(?:\ (?-i:[A-Z])\.?)?
    \ and\ (?:her|his)\ (?:\w+\ ){{0,3}}(?:story|journey|transformation)\b
    |\bhow\ (?P<how>{FIRST})(?:\ (?-i:[A-Z])\.?)?
    \ (?:\w+ed|lost|beat|got|went|found|came|quit|kept|overcame|won|ran|made|left)\b""",
    re.IGNORECASE | re.VERBOSE,
)
NAMED_IN_FULL = re.compile(
    rf"\bhow (?P<how>{FIRST}) (?-i:[A-ZÀ-Þ][\w'-]+) (?:\w+ed|lost|beat|got|went|found|quit|kept|overcame|won|ran)\b",
    re.IGNORECASE,
)
"""The same with a surname, where the page says that it is about customers."""

HEADED_BY = re.compile(rf"\W*(?:\d\d?[.)] )?(?P<name>{FIRST})(?: [A-ZÀ-Þ][\w'-]*\.?)?\W*")
"""A heading that is somebody's name, under which a story is told where the page tells stories."""

MENTIONED = re.compile(rf"\b(?P<name>{FIRST})(?: (?-i:[A-ZÀ-Þ]\w*\.?))?\*?(?=[.,;]|\s|$)")
DID = (
    r"\*?,? (?:\w+ed|was|had|came|found|lives?|lived|felt|says|said|never|always|knew|went|used|who|slept|kept|took"
    r"|began|got|lost|ate|ran|left|made|saw|told)\b"
)
"""What somebody does whose name opens a clause."""

SURNAMED = re.compile(r"(?!\b(?:Read|Watch|See|Hear|The|Our|Story|Case|Client|Patient)\b)\b[A-ZÀ-Þ][a-zß-ÿ]+ $")
"""What stands before a name that is a surname: "Ada" of "Ada Brook's journey"."""

OPENED = re.compile(
    rf"\W*(?:At (?:age|the age of) \d\d?, )?"
    rf"(?:[A-Z][a-z]+: |Meet |When )?(?:(?:Mrs?|Ms)\.? )?{NAME}\*?"
    r"(?:,? (?:aged? )?\d\d,?| \(\d\d\)|, an? [^,.]{3,60},|: (?:she|he)| and (?:her|his) \w+)?,? "
    r"(?:(?:first|had|was|is|has|has been|had been|originally) )?"
    r"(?:\w+ed|came|felt|had|lost|saw|was|lives|lived|sought|began|quit|cut|kept|slept|ran|went|struggled|found|is|has"
    r"|got|knew|thought|told|broke|tore|fell|hurt|sat|gave|took|wore|spent|woke|drank|bought)\b"
)
SURE = re.compile(
    rf"\W*(?:[A-Z][a-z]+: )?(?:{NAME}(?: [A-Z]\.)?(?:,? \(?(?:aged? )?[1-9]\d\b|(?<=\.))|(?:Mrs?|Ms)\.? {FIRST})"
)
"""How a line opens that names a customer: with an age, an initial or a title."""

SOMEBODY = (
    r"(?:man|woman|lady|gentleman|boy|girl|patient|client|mother|father|mum|mom|dad|grand(?:mother|father)|couple"
    r"|family|runner|athlete|teacher|student|teenager|toddler|baby|child|executive|worker|horse|mare|dog|cat|puppy)"
)
CAME = (
    r"(?:came|attended|was|had|presented|contacted|visited|consulted|approached|called|arrived|suffered|struggled"
    r"|wanted|needed)\b"
)
DESCRIBED = re.compile(
    r"\W*(?:An?|One|This|Our|The) (?:[\w-]+ ){0,3}?(?:\d\d?[- ](?:years?|months?)[- ]old\b"
    rf"|{SOMEBODY}\b(?= (?:in (?:her|his)|aged|of \d\d|{CAME}))"
    r"|of (?:our|my) (?:[\w-]+ )?(?:patients|clients|customers|members) (?:came|attended|was|had|is|has)\b)"
    rf"|\W*(?:patient|client|customer|member) (?-i:[A-Z]\d?|\d\d?)(?:\.|\b)(?= {CAME})",
    re.IGNORECASE,
)
"""How a case opens that names nobody: with a person of an age, or a patient."""

NO_SEX = re.compile(r"\W*(?:An?|One|This|Our|The) (?:[\w-]+ ){0,3}?(?:patient|client)\b", re.IGNORECASE)
"""Such a case of whom "they" may be said."""

PLACE = re.compile(
    r"\b(?:(?:success|coaching|healing|recovery|transformation) stor(?:y|ies)"
    r"|case (?:stud(?:y|ies)|stor(?:y|ies)|histor(?:y|ies))"
    r"|(?:patient|client|customer|member|real)(?:'s|s')? (?:\w+ )?(?:stor(?:y|ies)|transformations?|results)"
    r"|stories (?:from|of) (?:our )?(?:patients|clients|customers|members)|real (?:people|results)|transformations"
    r"|happy tails"
    r"|before (?:and|&) after)\b",
    re.IGNORECASE,
)
TITLED_SO = re.compile(
    rf"(?:(?:our|my|the|read|some) )?{PLACE.pattern}(?: (?:from|of|at|in|by) .{{3,60}})?", re.IGNORECASE
)
CASE = re.compile(
    r"\bcase (?:study|story|history)\b|\b(?:patient|client|customer|member)(?:'s)? story\b", re.IGNORECASE
)
SUBTITLE = re.compile(
    r"\W*(?:an? |our )?(?:case (?:study|story|history)|(?:true |real )?(?:client|patient|customer|member|success) story"
    r")\b",
    re.IGNORECASE,
)
THIRD = re.compile(r"\b(?:he|she|him|her|his|hers|herself|himself)\b", re.IGNORECASE)
COUPLE = re.compile(rf"\b{FIRST} (?:&|and) {FIRST}(?:'s|'|s')")
THEY = re.compile(r"\b(?:they|them|their|couple|he|she|him|her|his)\b", re.IGNORECASE)
DOCTOR = gated(r"\b(?:Dr|Prof|Doctor)\.? (?:[A-Z]\w*\.? ){0,2}([A-Z][a-z]+)")
STAFF = re.compile(
    r"\b(?:registered|licen[cs]ed|certified|qualified|accredited|practitioner|founder|co-founder|graduated|degree"
    r"|diploma|speciali[sz](?:es|ed in|ing)|trained (?:in|as|at|under)|practi[sc]ing|(?:her|his) (?:patients"
    r"|clients))\b",
    re.IGNORECASE,
)
"""How a house tells of its own people."""

PARTS = tuple(
    re.compile(rf"\W*(?:the )?(?:{words}):? \S", re.IGNORECASE)
    for words in (
        "challenge|problem|situation|complaint|background|before|presenting (?:issue|problem|complaint)",
        "solution|approach|treatment(?: plan)?|plan|our (?:approach|solution|plan)|what we did",
        "results?|outcomes?|after|today",
    )
)
"""The parts of a case that a house tells: "Challenge: ...", "Solution: ...", "Result: ..."."""

NOBODY = frozenset(
    "about after all although another because before both client clients doctor each every everyone first founder"
    " here house how many men more most nature none our patient patients people research science since some"
    " success that the their there these they this those he she it we her his an so then now once over though"
    " until unless upon when whenever today treatment what where while women your you".split()
)
"""Words that open a sentence or a heading with a capital and are no names."""

PLAINLY_CUSTOMER = gated(
    rf"""\b[Oo]ne\ of\ (?:our|my)\ (?:[\w-]+\ )?(?:patients|clients|customers|members|residents),\ (?P<one>{FIRST})\b
    |\b[Ll]et\ me\ (?:tell\ you\ about|introduce\ you\ to)\ (?P<about>{FIRST})\b
    |\b(?P<came>{FIRST})(?:,\ (?:an?\ [^,.]{{3,60}}|(?:aged?\ )?\d\d),)?\ (?:first\ )?(?:came|turned|reached\ out)\ to
    \ (?:me|us|our\ [\w-]+)\ (?:with|feeling|after|because|suffering|for\ help|in\ (?:pain|tears)|struggling|hoping
    |wanting|complaining|when)\b""",
    re.VERBOSE,
)
"""How a house says, in the middle of its copy, that it tells of one of its customers."""
