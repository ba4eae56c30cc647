"""Expressions for digits that are no quantities. Each is tried only where a digit stands; see `masks`."""

from __future__ import annotations

import re

SUPERSCRIPT = r"[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]"

# What opens at a bracket. A decimal point inside makes it an interval: "[1.2; 2.5]".
BRACKET_MARKER = re.compile(r"\[(?:refs?\.? ?)?\^?[0-9]{1,3}(?: ?[,;-] ?[0-9]{1,3}){0,11}\]", re.IGNORECASE)
WORDED_MARKER = re.compile(
    r"\((?:refs?\.?|references?|source|citation) ?#? ?[0-9]{1,3}(?: ?[,;&-] ?[0-9]{1,3}){0,11}\)", re.IGNORECASE
)
SUPERSCRIPT_MARKER = re.compile(rf"{SUPERSCRIPT}+(?:[,\u207b-]{SUPERSCRIPT}+)*")
POWER_BEFORE = re.compile(r"(?:[0-9]|[^A-Za-z](?:[kcmdμn]?m|R|r|χ|s|x|χ|in|ft|eta|I)|\A(?:[kcmdμn]?m|R|r|I))\Z")

# What a chunk without spaces is, or holds, at its start.
URL = re.compile(
    r"(?:https?://|www\.)[^\s)\]>\"']+|[\w.+-]+@[\w-]+\.[\w.]+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu"
    r"|co\.uk|io|info|uk|eu|de|health|shop)(?:/[^\s)\]>\"']*)?(?![\w])",
    re.IGNORECASE,
)
DOI = re.compile(r"10\.[0-9]{4,9}/[^\s\"'<>\]]+")

# A long token of letters and digits is matched in one piece, so that a hostile text costs no more than its length.
CODE = re.compile(
    r"(?P<version>\b[vV][0-9]+(?:\.[0-9]+)*\b|(?<![\w.])[0-9]+\.[0-9]+\.[0-9]+(?:\.[0-9]+)*(?![\w]))"
    r"|(?P<identifier>\b(?:NCT[0-9]{6,}|ISRCTN[0-9]+|PMC[0-9]+|CD[0-9]{6}|ACTRN[0-9]+|ChiCTR-?[A-Z0-9-]+"
    r"|CRD[0-9]{8,}|DRKS[0-9]+|JPRN-?\w+|arXiv:\S+)\b)"
    r"|(?P<time>(?<![\w:])[012]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9:])(?: ?[ap]\.?m\b\.?)?"
    r"|(?<![\w.])[01]?[0-9](?:[.:][0-5][0-9])?(?:-[01]?[0-9](?:[.:][0-5][0-9])?)?(?: )?[ap]\.?m(?![a-z])\.?)"
    r"|(?P<code>"
    r"(?<![\w.])(?:24/7|50/50|20/20|80/20|60/40|365|9-to-5|4-7-8|12-3-30|24-7|[1-9]-(?:in|for)-1"
    r"|[0-9]{1,2}:[0-9]{1,2}(?![0-9:]))(?![\w/]|-[0-9])"
    r"|(?<![\w.,])[0-9]{1,2}(?:,[0-9]{1,2})?-(?:HTP?|5HT|ASA|FU|OH\w*|MTHF|LOX|COX|alpha|beta|hydroxy\w*"
    r"|dihydroxy\w*|keto|gingerol|shogaol|lipoxygenase|methyl\w*|oxo\w*)[0-9A-Za-z]*\b"
    r"|(?<![\w.,])25\(OH\)D[0-9]?"
    r"|(?<![\w.,])[1-9]D\b|(?<![\w.,])(?:[234568]|10)K\b|(?<![\w.,])[345]G\b"
    r"|(?<![\w])[LTCS][0-9]{1,2}(?:[/-][LTCS]?[0-9]{1,2})?(?![\w])"
    r"|(?<![A-Za-z0-9])(?:[A-Za-z]{1,6}-)?(?=[A-Za-z-]*[A-Z])[A-Z]?[A-Za-z]{0,9}(?<![a-z]s)-[0-9]{1,5}(?:[./][0-9]{1,3})?[A-Za-zα-ω]?[0-9]{0,3}(?![\w%]"
    r"|[.,][0-9]|-[0-9])"
    r"|(?<![\w.,])[0-9]{1,3}/[0-9]{1,3}[a-z](?:-[0-9]{1,2})?\b"
    r"|(?<![A-Za-z0-9])[A-Z]{2,6}-[0-9]{1,3}-[0-9]{1,3}(?![\w%])"
    r"|(?<![A-Za-z0-9])(?:omega|factor|type|phase|grade|stage|level|top|tier|category|class|number"
    r"|interleukin|covid|zone|schedule|coenzyme q)-[0-9]{1,3}(?:[/-](?:[69]|[0-9]))*(?![\w%])"
    r"|(?<![A-Za-z0-9])[A-Za-z]{1,8}[0-9]+(?:\.[0-9])?[A-Za-z0-9]*(?:[/-][0-9]{1,2}[A-Za-z]?\b)?"
    r")",
)
HYPHEN_WORD = re.compile(
    r"(?:(?:pre|post|mid|under|over|sub|non|ages?|aged|weeks?|days?|months?|years?|sessions?|early|late"
    r"|the|of|in|and|or|by|than|about|around|up|to|for|is|at|on)\b.*)\Z",
    re.IGNORECASE,
)
CAPITALS = re.compile(r"[A-Z]")

# Words before a number that make it a label. The number, and a list or range of them, is masked with its word.
# This one, and the others that end at a number, read folded text.
LABEL_BEFORE = re.compile(
    r"(?<![\w-])(?:(?P<reference>tables?|figures?|figs?\.?|chapters?|sections?|sec\.|steps?|parts?"
    r"|appendix|annex|box|articles?|clauses?|paragraphs?|para\.?|pages?|pp?\.|vol\.?|volume|issue|rules?"
    r"|no\.|nos\.|number|lines?(?= [0-9]+\b(?! ))|ref\.?|reference|references"
    r"|supplement|suppl\.|exhibit|footnotes?|notes?(?=:)|§§?|question|item|slide|example|equation|eq\."
    r"|title|schedule|act|regulation|directive|standard|iso|en|bs|astm|(?:ec|eu|eec)\)? no\.?|public law"
    r"|cat\.? no\.?|lot|batch)"
    r"|(?P<code>type|types|algorithms?|columns?|fractions?|samples?|experiments?|cohorts?|site|core"
    r"|stages?|phases?|grades?|levels?|class|tiers?|category|categories|vitamin b|covid|top|ranked|ranks?"
    r"|iphone|ios|android|windows|ipad|galaxy|pixel|playstation|xbox|mark|mk|model|series|route|room|suite"
    r"|flat|apt\.?|highway|po box|p\.o\. box|box|spf|bmi category"
    r"|channel|hepatitis|complex(?:es)?|coenzyme q|omega|zone|gate|version|ver\.|area|formula|kinase"
    r"|receptor|isoform|dpp|point|bl|ub|li|st|sp|ht|si|ki|kd|pc|te|sj|tw|gb|lr|lv|gv|du|cv|ren"
    r"|lu)) ?[#(]?\Z",
)
CAPITAL_LABELS = frozenset(
    "No Tip Myth Reason Mistake Lesson Module Option Plan Q Question Fact Step Way Secret Benefit Habit Rule "
    "Point".split())  # fmt: skip
CAPITAL_LABEL_BEFORE = re.compile(r"(?:\A|(?<=[.:!?] ))(?P<word>[A-Z][a-z]*) #?\Z")
ACUPOINTS = frozenset(
    (
        "BL",
        "UB",
        "LI",
        "ST",
        "SP",
        "HT",
        "SI",
        "KI",
        "KD",
        "PC",
        "TE",
        "SJ",
        "TW",
        "GB",
        "LR",
        "LV",
        "GV",
        "DU",
        "CV",
        "REN",
        "LU",
    )
)
# Words of which the number behind can be a count all the same: "in part 40 people", "a point 3 times".
LIST_JOINT = r"(?: ?(?:,? (?:and|or|to)|-|,|/|to|&) ?)"
LABEL_NUMBER = re.compile(
    rf"[0-9]{{1,5}}(?:\.[0-9]{{1,3}})*[a-z]?(?:\([a-z0-9]\))*(?:{LIST_JOINT}[0-9]{{1,4}}[a-z]?(?![0-9%]"
    rf"|\.[0-9]| [A-Z]\.?[A-Z]))*(?![0-9]|[.,][0-9])",
    re.IGNORECASE,
)
SHORT_LABEL_NUMBER = re.compile(
    rf"[0-9]{{1,3}}[a-z]?(?:{LIST_JOINT}[0-9]{{1,2}}[a-z]?(?![0-9%]|\.[0-9])){{0,4}}(?![0-9]|[.,][0-9])", re.IGNORECASE
)
BEHIND_LABEL = re.compile(
    r" ?(?:%|percent\b|per cent\b|mg\b|mcg\b|g\b|kg\b|ml\b|iu\b|hz\b|people\b|patients\b|participants\b"
    r"|adults\b|men\b|women\b|children\b|minutes?\b|hours?\b|days?\b|weeks?\b|months?\b|years?\b|times\b"
    r"|trials\b|studies\b|points?\b(?! scale))",
    re.IGNORECASE,
)
HASH = re.compile(r"[#№]\Z")

STATUTE = re.compile(
    r"[0-9]{1,3} (?:C\.?F\.?R\.?|U\.?S\.?C\.?|Stat\.|Fed\. ?Reg\.|F\.?R\.?|F\.[23]d|U\.S\.)(?: ?(?:§§?"
    r"|Parts?|part|section|sections))? ?[0-9]+(?:[.:-][0-9]+)*(?:\([a-z0-9]{1,4}\))*"
)
EU_ACT = re.compile(
    r"(?:19|20)?[0-9]{2,4}/(?:19|20)?[0-9]{2,4}(?:/(?:EC|EU|EEC))\b|[0-9]{3,4}/(?:19|20)[0-9]{2}\b(?!/)"
)
JOURNAL = re.compile(
    r"[0-9]{1,4} ?\((?:suppl\.? ?)?[0-9]{1,4}(?:[-/ ][0-9]+)?(?: suppl\.? ?[0-9]*)?\) ?[:,] ?(?:[eES]"
    r"|e[0-9]*[A-Z])?[0-9]+(?: ?- ?[eES]?[0-9]+)?"
    r"|(?:(?:19"
    r"|20)[0-9]{2}(?: [A-Z][a-z]{2}(?: [0-9]{1,2})?)?; ?)[0-9]{1,4}(?:\([^)]{1,12}\))?"
    r"(?: ?: ?[eES]?[0-9]+(?:-[eES]?[0-9]+)?)?"
    r"|[0-9]{1,4}: ?[eES]?[0-9]{2,6}-[eES]?[0-9]{1,6}",
    re.IGNORECASE,
)
ISBN = re.compile(r"\b(?:ISBN|ISSN|EAN|GTIN)(?:-1[03])?:? ?(?:97[89][- ]?)?[0-9][0-9 -]{6,16}[0-9Xx]\b")
NUMBERED_ID_BEFORE = re.compile(
    r"\b(?:pmid|pmcid|pubmed(?: id)?|eudra-?ct(?: (?:no\.?|number))?|isrctn|prospero|doi|ndc"
    r"|cas(?: no\.?)?|ec number|atc|icd-?1?0?|licen[cs]e(?: no\.?| number)?|reg(?:istration)?(?:\.| no\.?"
    r"| number)|company (?:no\.?|number)|charity (?:no\.?|number)|charity|vat(?: no\.?)?|npi|ein"
    r"|serial)[:#]? ?#?\Z",
)
ID_NUMBER = re.compile(r"[A-Z]{0,3}[0-9][0-9./-]*[0-9Xx]?")
PHONE = re.compile(
    r"(?:\+[0-9]{1,3}[ .-]?(?:\(0\) ?)?(?:\(?[0-9]{1,5}\)?[ .-]?){2,5}[0-9]{2,4}"
    r"|\([0-9]{3,5}\) ?[0-9]{3,4}[ .-]?[0-9]{3,4}|(?:1-)?[0-9]{3}([.-])[0-9]{3}\1[0-9]{4}|1[ -](?:800|888"
    r"|877|866|855|844|833|900)[ -][0-9A-Z]{3}[ -]?[0-9A-Z]{4}"
    r"|0[0-9]{2,4} [0-9]{3,4} ?[0-9]{3,4}|0[0-9]{9,10})(?![0-9]|[.,][0-9])"
)
CALL_BEFORE = re.compile(
    r"\b(?:call|dial|tel\.?|telephone|phone|fax|helpline|hotline|mobile|whatsapp|text)(?: us| them)?(?: on"
    r"| at| to| free on)?:? ?\Z",
)
CALL_NUMBER = re.compile(
    r"[0-9]{3,5}(?:[ -][0-9]{3,4}){0,2}(?=\s*(?:[.,;:)!?]|\Z|(?:for|or|to|if|now|today|and|immediately|in|free)\b))"
)
OCLOCK = re.compile(r"[01]?[0-9] ?o'clock", re.IGNORECASE)
DAYS_BEFORE = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?:? (?:from )?\Z")
HOURS = re.compile(
    r"[01]?[0-9](?:[.:][0-5][0-9])?(?: ?[ap]m)? ?(?:-|to) ?[012]?[0-9](?:[.:][0-5][0-9])?(?: ?[ap]m)?(?![0-9%])",
    re.IGNORECASE,
)
POSTCODE = re.compile(
    r"[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}\b|[A-Z]{2} [0-9]{5}(?:-[0-9]{4})?\b(?! (?:[a-z]+s|people)\b)"
)
STREET = re.compile(
    r"[0-9]{1,5}[A-Za-z]?,? (?:[NSEW]\.? )?(?:[A-Z][A-Za-z'.]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane"
    r"|Ln|Drive|Dr|Blvd|Boulevard|Way|Court|Ct|Place|Pl|Square|Terrace|Highway|Hwy|Parkway|Crescent|Row"
    r"|Walk|Broadway|Close)\b\.?"
)
LIST_LABEL = re.compile(r"[0-9]{1,2}(?:\.|\)|:)(?= )")
# A number alone in brackets behind a word and before a stop is a citation of the Vancouver kind.
PAREN_MARKER = re.compile(r"\([1-9][0-9]{0,2}(?:(?:, ?|-)[1-9][0-9]{0,2}){0,9}\)(?=[.,;:]|\Z)")
STATISTIC = re.compile(r"(?<![A-Za-z0-9])[FtTzQ]\([0-9., ]{1,12}\)(?= ?[=<>])")
INLINE_LABEL = re.compile(r"\([0-9]{1,2}\)(?= [a-zA-Z])")
RUN = re.compile(r"[0-9]{1,3}k (?:run|race|walk|fun run|steps? challenge)\b", re.IGNORECASE)
