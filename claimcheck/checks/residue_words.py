"""What writers, templates and writing machines leave in a draft: placeholders, notes, answers to a prompt.

Brackets alone are no sign: editors add words in them ("[sic]"), sources are numbered in them, buttons are drawn with
them. So what stands inside has to say that something is still to come.
"""

from __future__ import annotations

import re
from typing import Final

from claimcheck.language.gated import gated

__all__ = [
    "ABOUT_DRAFTS",
    "BRACKETED",
    "EMPTY_TARGET",
    "FILE_OF_DRAFTS",
    "FILLER",
    "NOTE",
    "NO_VALUE",
    "TO_FILL_IN",
    "UNBRACKETED",
]

_WHOSE: Final = (
    r"clinic|company|practice|business|brand|product|doctor|patient|author|client|city|town|country|state|street"
    r"|phone|telephone|e-?mail|website|web ?site|first|last|full|site|service|treatment|condition|location"
)
_WHAT: Final = (
    r"name|number|address|city|town|location|url|link|website|logo|photo|image|picture|video|text|copy|date|price"
    r"|amount|title|bio|credentials|quote|testimonial|clinic|company|practice|business|brand|product|service"
    r"|phone|e-?mail|domain|hours"
)
BRACKETED = re.compile(
    # In capitals: a single word that names a blank, or any words with one that says so.
    r"\[(?:CLINIC|NAME|CITY|DATE|INSERT|LINK|TODO|YOUR|COMPANY|PRACTICE|PHONE|ADDRESS|PRICE|SOURCE|REFERENCE|URL|IMAGE"
    r"|PHOTO|LOGO|AUTHOR|STATE|TBC|TBD|TK|TKTK|X{2,}|BLANK|EMPTY|NUMBER|EMAIL|CITATION|LINK TEXT|ANCHOR TEXT)"
    r"(?:[ :'/-]+[A-Z][A-Z '/-]{0,40})?\](?!\()"
    r"|\[(?=[A-Z '/,&:-]{6,60}\](?!\())[A-Z '/,&:-]*\b(?:INSERT|PLACEHOLDER|LEAVE BLANK|GOES HERE|YOUR|HERE|TO BE"
    r"|FILL IN|PENDING)\b[A-Z '/,&:-]*\]"
    # The name of a variable: "[SIGN_UP_FORM]", with what it is given.
    r"|\[[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?::[\w:. -]{1,60})?\](?!\()"
    # In small letters too: words that no editor would add to a quotation.
    r"|\[(?i:insert [^\]\[]{2,60}|leave (?:this )?(?:blank|empty)|fill (?:this )?in(?: [^\]\[]{1,40})?"
    r"|date_placeholder|(?:[\w -]{1,40} )?placeholder(?:[ :][^\]\[]{1,60})?|citation needed|source needed"
    rf"|your (?:[\w'-]+ ){{0,2}}?(?:{_WHAT})(?: here)?|(?:{_WHOSE})(?:'s)? (?:name|number|address)|(?:add|link|enter)"
    r" (?:(?!to\b)[^\]\[]{1,40} )?here|add (?:an? |the |your )?(?:[\w-]+ ){0,2}(?:link|photo|image|picture|price|date"
    r"|source|citation|reference|quote|testimonial)s?|to be (?:added|confirmed|announced|written|completed|inserted)"
    r"(?: [^\]\[]{1,30})?)\](?!\()"
    r"|\{[A-Z]{2,20}_[A-Z_]{2,30}\}|\{_?[a-z]{2,20}(?:_[a-z]{2,20})*[_:][a-z_]{2,30}\}"
)
UNBRACKETED = gated(
    r"(?i:lorem ipsum)"
    r"|\b(?:TBD|FIXME|TODO:)(?!\w)"
    r"|(?<![\w/])(?:[A-Z0-9]+_)*PLACEHOLDER(?:_[A-Z0-9]+)*\b(?![\w/.-])(?<!\bPLACEHOLDER)"
    r"|\bTKTK\b|\bTK TK\b|[$\u00a3\u20ac](?:TK|X{2,})\b|(?<![\w-])X{2,3}%"
    r"|(?:\(?\b(?:\d{3}|X{3})\)?[ .-])?\bX{3}[ .-]X{4}\b"
    r"|\((?:INSERT|ADD|TODO|FILL IN|LEAVE BLANK) [A-Z][^()]{2,60}\)|\((?:insert|add) (?:an? |the |your )?"
    r"(?:[\w-]+ ){0,2}?(?:link|photo|image|picture|price|date|name|quote|testimonial)s?(?: here)?\)"
    r"|(?i:\((?:target |approx(?:imate|\.)? )?word ?count:? ?[~\u2248]?[\d,]+(?: words)?\))"
    r"|(?i:(?<!enter )(?<!type )(?<!write )(?<!paste )\b(?:your|sample|dummy|placeholder) (?:own )?(?:text|title"
    r"|content|heading|headline|description|image|photo|logo|caption|tagline|copy) (?:goes )?here\b)"
    r"|(?i:\bclick here to (?:add|edit)(?: your own)? text\b|\bthis is (?:a )?(?:placeholder|dummy|sample) (?:text"
    r"|copy|content|paragraph|page)\b|\bjust another wordpress site\b|\buse this area to describe your project\b)"
    # What a writing machine says to whoever asked.
    r"|\b(?i:as an? (?:AI|artificial intelligence|large|AI-based)(?: language)?(?: model| assistant)?), (?:I|my)\b"
    r"|(?i:\bhere(?:'s| is| are) (?:the|an?|your|my) (?:[\w,-]+ ){0,5}?(?:article|blog post|post|version|draft|rewrite"
    r"|copy|text|outline|content|page)s? (?:that |which )?you (?:(?:have |had )?(?:asked|requested)|wanted|need))"
    r"(?i: for)?"
    r"|(?i:\b(?:sure|certainly|of course|absolutely)(?: thing)?[!,.] here(?:'s| is| are) (?:the|an?|your|my|some)"
    r" (?:[\w,'-]+ ){0,6}?(?:article|blog post|post|version|draft|rewrite|copy|text|outline|content|page|description"
    r"|caption|list)s?\b)"
    r"|(?i:\bhere(?:'s| is) (?:the|an?|your|my) (?:[\w,-]+ )?(?:rewritten|reworded|revised|rephrased|paraphrased|SEO"
    r"|SEO-optimi[sz]ed|humani[sz]ed|polished) (?:[\w,-]+ ){0,3}?(?:article|post|version|draft|copy|text|content|page))"
    r"|(?i:\b(?:let me know if|would) you(?:'d| would)? like me to (?:adjust|revise|expand|rewrite|tweak|shorten|refine"
    r"|modify|generate|draft|create|write|continue|add|make any|include)\b)"
    r"|\b(?:contentReference\[oaicite|turn\d(?:search|view|news)\d)|\u3010\d+\u2020[^\u3010\u3011]{0,40}\u3011"
    r"|(?i:\b(?:my|as of my) (?:knowledge cut-?off|last (?:knowledge )?update in (?:19|20)\d\d)\b)"
)
NOTE = gated(
    r"[\s\"'(]{0,2}(?P<note>(?i:meta[ -](?:description|title|keywords?)|(?:primary|secondary|focus|target|main|seo|lsi)"
    r" (?:seo )?key ?(?:word|phrase)s?|seo (?:title|description|metadata|meta data|meta tags|notes)|title tag"
    r"|(?:url |suggested |recommended )slug|suggested (?:internal|external) links?|internal link(?:s|ing)? suggestions?"
    r"|(?:target |estimated |approx(?:imate|\.) )?word ?count|target (?:length|audience keywords)"
    r"|note to (?:self|editor|designer|developer|writer|the editor|the designer))"
    r"(?: ?\([^()]{1,40}\))?)(?: ?:|\Z)"
)
"""A label that only the writer and the editor of a page were to see, at the start of a block."""
FILLER = re.compile(
    r"(?:(?P<letter>[A-CE-LN-Xa-ce-ln-x])(?P=letter){3,}|(?i:asdf(?:asdf|jkl;?)*|qwerty|blah blah(?: blah)*"
    r"|null|undefined|NaN|\[object Object\]|TKTK|XXX+|placeholder(?: (?:text|image|photo|copy|title))?|untitled"
    r"|sample text|title goes here))[.!]?"
)
"""A whole block that says nothing.

"DDDD", "MMMM" and "YYYY" are forms of dates, "Zzzz" is sleep, "TK" may be the initials of a customer.
"""
NO_VALUE: Final = frozenset({"null", "undefined", "NaN"})
"""In front matter they are values, not words."""
EMPTY_TARGET = re.compile(
    r"\]\(\s*<?(?P<target>[A-Z0-9_]*PLACEHOLDER[A-Z0-9_]*|(?:INSERT|TODO|TBD|YOUR|ADD)[_-][A-Z_-]+|TODO|TBD|URL|LINK"
    r"|IMAGE_URL|null|undefined)(?=[\s>:)])"
)
"""A picture or a link whose address was never filled in, behind its text in Markdown."""
ABOUT_DRAFTS = gated(
    r"\b(?:(?<!html )(?<!html5 )(?<!website )(?<!responsive )templates?|prompts?"
    r"|(?:content|creative|design|project) brief|style guide|playbook|read ?me|changelog"
    r"|(?:seo|content|marketing|launch|blog) (?:guide|strategy|plan|planning|calendar|checklist|audit|report"
    r"|workflow|research|brief|recommendations)|keyword (?:research|strategy|map)|(?:redirect|site) ?map"
    r"|brand (?:guide\w*|book|voice|strategy)|canvas|wireframes?|migration|hand-?(?:off|over)|specification"
    r"|implementation|deployment|roadmap|to-?dos?|project (?:overview|plan)|claude\.md|developers?|documentation"
    r"|set-?up|placeholders?|how to write)\b",
    re.IGNORECASE,
)
"""What the title of a page about drafts says, or its file name: there the placeholders are what it is about."""
FILE_OF_DRAFTS = gated(
    r"\b(?:agents?|guidelines?|action plan|worksheets?|validator|user ?story|audit|claude|optimi[sz]ation guide"
    r"|(?:session|meeting|dev|project|build|release|archive|content|site|system)[ -](?:notes?|overview|inventory|spec"
    r"|deck|map|summary|brief|rebuild)|copy deck|backlog|archive)\b",
    re.IGNORECASE,
)
"""More names of such files; as titles they may head copy."""
TO_FILL_IN = re.compile(r"\b(?:templates?|worksheets?|sample (?:letter|e-?mail)s?|scripts?)\b", re.IGNORECASE)
"""A heading above, or an element around, what readers are to fill in themselves."""
