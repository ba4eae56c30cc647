"""Sentences in which somebody tells what they themselves went through: "my knees stopped aching", "helped a lot".

People leave the pronoun out where they write of themselves in short ("Felt better in a week", "Best thing ever"), so
some sentences without one count; those of doctors, authors and opinions do not, whatever their pronouns.
"""

from __future__ import annotations

import re

from claimcheck.claims.voices import OWN_VOICE
from claimcheck.language.gated import gated

SPEAKER = re.compile(
    r"[IMm](?<![\w.].)(?<![A-Z]-.)(?<!Type .)(?<!type .)(?<!Class .)(?<!Stage .)(?<!Phase .)(?<!Grade .)(?<!Group .)"
    r"(?:(?<=I)(?:(?!\.\w|\)| and II|, II|/II|-[A-Z])|'?(?:m|ve|d|ll))|(?<=[Mm])(?:e|y(?!-[A-Z])|yself|ine))(?!\w)"
)
"""The pronoun, and no Roman numeral and no syllable."""

SMALL_SPEAKER = re.compile(r"i(?<![\w.'].)(?:(?='?m\b|'ve\b|'d\b|'ll\b|\s+[a-z]{2,})|m(?=\s)|ve(?=\s))")
"""The pronoun as it is typed in haste."""

SPEAKING = re.compile(
    r"\bI(?: \w+ly|'d| would| also| can| will| have| still| often| always| just| do| did| could)? (?:believe|think"
    r"|recommend|suggest|wrote|write|said|say|argue|agree|mean|presented|mentioned|refer|call|explain|discuss|specify"
    r"|conclude|know|assume|suspect|acknowledge|hope|tell|talk|ask|see|saw|get asked|hear|covered|cover|describe"
    r"|interview\w*|spoke|cite|reviewed|researched|read)\b",
    re.IGNORECASE,
)
"""The speaker holds a view, or tells what they heard."""

LIVED = re.compile(
    r"""\b(?:feel\w*|felt|help(?:ed|s|ing)?|work(?:ed|s|ing)?|took|take|taking|tried|try|trying|used|using|been\ on
    |was\ on|am\ on|put\ me|pain\w*|anxi\w*|depress\w*|sleep\w*|slept|mood|energy|life|better|worse|cured|lost
    |gained|stopped|started|symptoms?|attacks?|headaches?|migraines?|side\ effects?|medicine|medication|drug|pills?
    |dose|mg|weeks?|months?|years?|days?|normal|calm\w*|happ\w+|relie\w+|diagnos\w+|suffer\w*|weight|skin|knees?
    |back|able\ to|saved|myself)\b""",
    re.IGNORECASE | re.VERBOSE,
)

STATE = re.compile(
    r"(?<![\w.])(?:I|i)(?:'?m| am| was| feel| felt| have had| have been|'ve been| can(?:not)?"
    r" (?:\w+ )?(?:be|think|function|live|enjoy|walk|run|eat|breathe|cope|concentrate|focus|move|work)| no longer| now"
    r"| don't \w+ (?:any|as|about)| love| loved|'?m? (?:so )?(?:glad|happy|lucky|grateful|thankful))\b"
    r"|\b(?:my|me) (?:\w+ ){0,3}(?:has|have|had|is|are|was|were|improved|went|came|resolved|lifted)\b"
    r"|\b(?:for|bother) me\b"
)
"""The speaker tells how they are or were."""

REPORTED = gated(
    r"\"? ?(?:,? (?:he|she|they)|,? (?:Dr|Prof)\.? [A-Z]\w+|,? [A-Z]\w+)(?: [A-Z]\w+)? (?:says|said|adds|added|explains"
    r"|explained|told|writes|declared|continued|recalls|notes|noted)\b"
    r"|\b(?:says|said|adds|added|explains|told (?:me|us)|declared|continued|wrote) (?:Dr|Prof|[A-Z]\w+)"
)

SHORT = re.compile(
    r"""\A\W*(?:(?:but|and|so|also|overall|initially|at\ first|now|finally|definitely|really|still|just|all\ in\ all
    |for\ the\ (?:first|most)\ \w+|honestly|started\ (?:off|out)|for\ me|however|though)\W+(?:\w+\W+){0,4}?)?
    (?:works?(?:ed|ing)?\ (?:great|well|good|wonders|wonderfully|fine|fast|quickly|perfectly|amazingly?|best|very|so
    |like|for|immediately)
    |help(?:ed|s)\ (?:a\ lot|me|my|with|so|very|greatly|immensely|tremendously)
    |fe(?:el|lt|eling|els)\ (?:\w+\ ){0,2}(?:better|great|good|happier|happy|calm\w*|normal|amazing|wonderful|fine|like
    |more|less|much|so|awful|worse|relaxed|alive|human)
    |(?:very|so|extremely|really|quite)\ (?:effective|helpful|happy|pleased|calm|good|satisfied)
    |(?:am|was|been)\ (?:\w+\ ){0,2}(?:taking|on|able|feeling|happy|calmer)
    |(?:a\ )?(?:miracle|god-?send|life-?\ ?(?:saver|changing|changer)|blessing|wonder\ drug|game-?\ ?changer)
    |(?:great|good|wonderful|excellent|amazing|best|fantastic|awesome)\ (?:\w+\ ){0,2}(?:drug|med\w*|stuff|product
    |thing|results?|relief|pill)
    |(?:and\ )?so\ far,?\ so\ good|highly\ recommend|love\ (?:it|this|these)
    |no\ longer\ (?:on|feel|have|anxious|depressed)
    |noticed\ (?:a\ )?(?:change|difference|improvement)|able\ to\ (?:deal|sleep|cope|function|think|live|focus|enjoy)
    |(?:less|no|more|better|fewer|much\ less|much\ more)\ (?:\w+\ ){0,2}(?:anxiety|depression|energy|sleep|mood|pain
    |panic|motivated|focused|irritable|easy\ going|anger))\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""How people write of themselves without "I"."""

VERDICT = gated(
    r"""\b(?:(?:it|this|that)(?:'s|\ is|\ was|\ has\ been|\ really|\ truly|\ definitely|\ has)?\ (?:\w+\ ){0,2}
    (?:a\ (?:\w+\ ){0,2}(?:life-?\ ?saver|miracle|god-?send|wonder|blessing|relief|game-?\ ?changer)
    |(?:great|wonderful|amazing|awesome|excellent|fantastic|good|miracle)
    \ (?:drug|medicine|medication|med|product|stuff)
    |(?:helped|worked|works)(?=\W*\Z|\ (?:great|well|very|so|a\ lot|wonders|for|with|the|quickly))
    |wonders|great(?=\W*\Z)|worth\ it)
    |(?:drug|med|medicine|medication|pill|stuff|product)\ (?:\w+\ ){0,2}(?:works?(?:ed)?|helps?|helped|is\ (?:\w+\ )?
    (?:great|wonderful|amazing|fantastic|good|awesome))
    |works?\ wonders|worked\ (?:\w+\ )?(?:great|well|wonders|wonderfully|quickly|perfectly)|works\ (?:best|great)
    |(?:life|miracle|wonder)-?\ ?(?:saver|changer|drug)|god-?send|does\ the\ trick|saved\ my|light\ at\ the\ end)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""What somebody says who has tried a thing."""


def is_experience(text: str) -> bool:
    """True where a sentence tells what the speaker went through, or what a thing that they tried did for them."""
    if text.rstrip(" \"')*_").endswith("?") or OWN_VOICE.search(text) or REPORTED.search(text):
        return False
    told = SPEAKING.sub("", text)
    if SPEAKER.search(told) or SMALL_SPEAKER.search(told):
        return bool(STATE.search(told) or LIVED.search(told))
    return bool(SHORT.match(text) or VERDICT.search(text))
