"""The words by which customers and houses are told apart: praise, change, thanks, and how a house speaks."""

from __future__ import annotations

import re

from claimcheck.language.gated import gated

PRAISE = gated(
    r"""\b(?:recommend\w*|thank(?:s|\ you|ful)?|grateful|gratitude|amazing\w*|fantastic\w*|incredibl[ey]|brilliant\w*
    |wonderful\w*|excellent\w*|outstanding|awesome|exceptional\w*|fabulous|superb|life-?\ ?(?:chang\w+|sav\w+)
    |game-?\ ?changer|miracle|godsend|second\ to\ none|at\ ease|highly|friendly|professional(?:ism)?|knowledgeable
    |caring|welcoming|kind|attentive|thorough|listen(?:s|ed)|best
    |(?:i|we|my\ \w+)\ (?:\w+\ )?love[ds]?|impressed|pleased|delighted|trust|remarkabl[ey]|phenomenal
    |(?:joy|pleasure)\ to
    |great\ (?:\w+\ )?(?:experience|service|place|team|results?|job|care|therapist|doctor|massage|treatment|staff
    |atmosphere|product|people|work|quality)|works?(?:ed)?\ wonders|made\ (?:all\ the|an?(?:\ \w+)?)\ difference
    |(?:five|5)\ stars?|worth\ (?:it|every)|never\ (?:felt|looked)\ better|transform\w*|helped)\b""",
    re.VERBOSE,
    folded=True,
)
VALUE = gated(
    r"""\b(?:eas(?:y|ier|iest|ily)|pleasant\w*|comfort\w+|effective|helpful|nice\w*|love(?:ly|d)|perfect\w*|satisf\w+|happy
    |happier
    |gentle|painless\w*|quick\w*|clean|polite|supportive|patient|reassur\w+|beautiful\w*|calm\w*|good|great|super
    |smooth\w*|compassionate|genuine(?:ly)?|warm|skill(?:ed|ful)|skilful|empathetic|intuitive|gifted|talented|encouraging
    |motivating|inspiring|grounded|understanding
    |well|better|quality|value|spotless|courteous|efficient\w*|honest\w*|relax\w*|experience|results?|difference|worth
    |rather\ than|disappoint\w+|refined|discreet)\b""",
    re.VERBOSE,
    folded=True,
)
"""Words that weigh a thing: enough where a name closes what stands among statements of customers."""

TO_READERS = re.compile(r"\b(?:(?<!thank )you|your|yours|we|our|ours)\b", re.IGNORECASE)
"""How a house speaks to its readers, and customers seldom do."""

STRONG_PRAISE = gated(
    r"\b(?:recommend\w*|thank you|life-?changing|second to none|helped (?:me|my|us|our)|at ease|great (?:experience"
    r"|service|team|results)|highly|fantastic|amazing|excellent|professional|friendly|brilliant)\b",
    re.IGNORECASE,
)

OURS = re.compile(r"\b(?:we|us|our|treatment|session|appointment|booked)\b", re.IGNORECASE)

THANKS = re.compile(
    r"\b(?:(?:thank you (?:so|very) much|thanks so much)(?! for (?:calling|visiting|contacting|choosing|your))"
    r"|can(?:no|')t thank you"
    r"|best \w+ (?:that )?I(?:'ve| have) ever (?:been to|had|seen|met|used|tried|worked with))\b",
    re.IGNORECASE,
)
"""What only a customer says, so that nobody need sign it."""

RATING_LINE = re.compile(
    r"\bbased on (?:over )?\d|\bfrom (?:over )?\d[\d,]*+(?! (?:to|out of|of)\b| ?[/%-])"
    r"|\b\d+\+? (?:\w+ ){0,2}(?:reviews?|ratings?)\b|\boverall\b.{0,30}\bstars\b"
    r"|\bof (?:respondents|reviewers)\b|\bsurvey results\b|\bsee (?:full|all) reviews\b"
    r"|\brecommended by (?:\d+ ?% of )?(?:patients|clients|customers|members)\b"
    r"|\A\W*out of (?:5|five)\b|\A\W*would recommend(?: us| to (?:others|friends|family)(?: (?:and|&|or) \w+)?)?\W*\Z"
    r"|\b(?:5|five)[- ]star (?:google )?(?:reviews|rat)|\bverified (?:\S+ ){0,2}reviews\b",
    re.IGNORECASE,
)

CONSENT = re.compile(
    r"\A\W*(?:I|by)\b.{0,40}?\b(?:agree|consent|understand|acknowledge|authori[sz]e|certify|confirm|accept|have read"
    r"|clicking|checking|submitting|signing|proceeding|continuing)\b",
    re.IGNORECASE,
)
"""What a form has its readers say."""

HOUSE = re.compile(
    r"""\A\W*(?:read|see|view|watch|discover|explore|browse|find\ out|click|leave|write|share|submit
    |have\ you|are\ you|check\ out|book|schedule|contact|call|join|follow|hear|our
    |we|we're|we've|at\ [A-Z]\w*|here\ (?:are|is|at)|these\ (?:are|aren't)|below
    |(?:for\ )?(?:all|more)\ (?:reviews|testimonials)|based\ on|rated|trusted\ by|over\ [\d,]+|more\ than\ \d
    |don't\ (?:just|take)
    |these\ testimonials|(?:shown|listed|printed|collected)\ (?:here|below)
    |real\ (?:stories|results|patients|clients|feedback|people|reviews|experiences)|individual\ results
    |results|names|some\ names
    |before\ (?:we|you)|help\ other|every\ (?:patient|client|customer|member)\b|disclaimer
    |includes|whether\ you|am\ i|(?:a\ few|some)\ words\ from|(?:\w+\ )?note(?=:)|please
    |if\ you(?:'d|\ would)?\ (?:like|want|wish)\ to|the\ following|testimonials|transformations|what\b|how\b
    |why\b|(?:looking|searching)\ for\b(?=[^.!?]{0,80}\?)|load\ more
    |show\ more|next|previous|source)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""How the house speaks above and below what its customers say."""

INVITING = re.compile(
    r"\A\W*(?:read|see|view|watch|discover|hear|explore|learn|meet|witness|find out|check out)"
    r"(?: directly| first-?hand| straight)? (?:how|what|why|our|more|real|these|the|from|about|some|all)\b",
    re.IGNORECASE,
)
"""How the house sends its readers on to what its customers say."""

OF_STUDY = gated(
    r"\b(?:study|trial) participants\b|\bparticipants (?:reported|described|noted|stated|experienced|rated)\b"
    r"|\b(?:of|most|many) (?:the )?participants\b",
    re.IGNORECASE,
)
"""Whom a study asked, and not the house."""

OF_MANY = re.compile(
    r"\A\W*(?:(?:Our|Many|Most|Some)\b(?: of our)?(?: \w+)? ?)?(?:patients|clients|customers|members|users|people"
    r"|families)(?: (?:across|in|from|around) [^.]{3,60}?)?(?: \w+){0,2}? (?:who|consistently|often|frequently"
    r"|typically|usually|regularly|commonly|generally|report|describe|tell us|trust us|say|notice|experience)\b",
    re.IGNORECASE,
)
"""What the house tells of all its customers."""

HOUSE_OR_CUSTOMER = re.compile(r"\A\W*(?:our|we|we're|we've)\b", re.IGNORECASE)
HOUSE_VOICE = gated(
    r"\bI(?:'ve| have) (?:\w+ )?(?:worked with|helped|treated|taught|coached|seen) (?:hundreds|thousands|many|countless"
    r"|dozens)"
    r"|"
    r"\b[Mm]y (?:(?:mission|purpose|aim|goal|work|approach|passion|philosophy|motto) (?:is|has)"
    r"|clients?|customers?|patients?|practice|clinic"
    r"|services?|testimonials)\b"
    r"|\bI(?:'m| am) (?:here to|an? (?:\w+ ){0,5}(?i:therapist|hypnotherapist|osteopath|practitioner|coach|accredited))"
    r"|\bI(?:'m| am) [A-Z]\w+ and\b"
    r"|\bI work with (?:\w+, )?(?:people|clients|women|men|individuals|adults|children|families|anyone|those)\b"
    r"|\bI (?:offer|help people|provide|specialise|specialize|trained|qualified|treat)\b"
    r"|\bI (?:graduated (?:from|with|in)|(?:received|earned|completed|hold|obtained) (?:an?|both|my)\b[^.]{0,40}"
    r"\b(?:[Dd]egree|[Dd]iploma|[Mm]aster'?s|[Bb]achelor|[Dd]octorate|[Cc]ertification))\b"
    r"|\b[Mm]y (?:professional |teaching |clinical )?(?:career|background) (?:began|started|includes|in|has spanned)\b"
    r"|\bI (?:\w+ ){0,2}love my (?:job|work|profession|career)\b|\b[Ii]n my (?:spare|free) time\b"
    r"|\b[Ww]hen I(?:'m| am) not (?:working|treating|seeing|teaching|at (?:work|the (?:clinic|practice|studio)))\b"
    r"|\b[Aa]s an? (?:[\w-]+ ){0,3}(?:practice|clinic|business|company|studio),? we\b"
    r"|\b[Hh]ere(?:'s| is) (?:how|what|why) (?:I|we)\b"
    r"|\b(?:get in touch|[Vv]isit us|contact me|call me|book (?:a|an|your))\b|\bI (?:can|will) help you\b"
    r"|\b(?:excited|glad|proud|happy|joy|love)\b[^.]{0,20} coming to work\b"
    r"|\bI(?:'m| am|'ve| have) [^.]{0,40}\bpart of (?:the |this |our |[A-Z][\w' ]{2,40} )team\b"
    r"|\b[Mm]y goals? (?:is|are) to (?:get|help|give|make|provide|see|ensure)\b"
    r"|\bI(?:'ll| will) (?:be there for|guide|support|work with|teach|walk) you\b"
    r"|\bleav(?:e|ing) (?:us |me )?(?:an?|your) (?:\w+ ){0,2}(?:[Rr]eview|testimonial)\b"
    r"|\bwe would (?:be (?:grateful|glad|happy|delighted)|love|like) to hear (?:about|from you)"
    r"|\b(?:was|were) (?:established|founded) in (?:19|20)\d\d\b"
    r"|\b[Rr]esults (?:may|can|will) vary\b"
    r"|\b[Ww]e pride ourselves\b|\binvite you to\b"
    r"|\bwe (?:were|are|have been) (?:rated|inspected|awarded|regulated|registered|accredited)\b",
)
HOUSE_WORK = gated(
    r"\bI take (?:the |my )?time (?:to|with)\b|"
    r"\bI(?: don't| do not|'ll| will|'m here to| can)? (?:train|teach|guide|help|treat|coach|heal|empower) you\b"
    r"|\b[Tt]his (?:site|website|blog) (?:is|was|exists)\b"
    r"|\b[Mm]y (?:job|role) is (?:not )?to\b"
)
"""What somebody of the house says of their work, however it is signed."""

FAMILY = gated(
    r"\bour (?:\d+[- ](?:years?|months?|weeks?)[- ]old |\w+ )?(?:son|daughter|baby|babies|child|children|kids|toddler"
    r"|family|dog|cat|puppy|wedding|first|last|lives|treatments?|sessions?|visits?|appointments?)\b"
    r"|\bwe (?:tried|found|came|had|went|were|are so|are very|have been|would|can't|cannot|love|both|got|saw|started"
    r"|bought|ordered|highly)\b",
    re.IGNORECASE,
)

CHANGE = gated(
    r"""\b(?:gone|vanish\w*|disappear\w*|no\ longer|(?:re)?gain(?:ed|ing)|able\ to|can\ (?:now|finally)|again|better
    |improv\w+|reliev\w+|relief|stopp(?:ed|ing)|cured|heal(?:ed|ing)|fixed|lost|turned\ around|chang(?:ed|ing)
    |sleep\ (?:through|better|well|like)|slept|fewer|less|reduc\w+|eas(?:ed|es)|clear(?:ed|er)|quit|\w+-free
    |free\ (?:of|from)|back\ to|help(?:ed|s|ing)?|work(?:ed|s)|cancelled|avoided|quality\ of\ life|difference|came\ back
    |saved|lifted|calmer?|fitter|stronger|pain\ free|return(?:ed|s)?\ to|recover(?:y|ed)|conceived|gave\ birth
    |(?:is|are)\ now\ (?:an?|\w+ing)|pregnan\w+|healthy\ (?:baby|babies|girl|boy|twins|pregnancy))\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Words of a change in the speaker's life."""
