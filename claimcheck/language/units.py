"""Units behind a number, and what it is counted per: "mg", "% ", "weeks", "per session", "/month", "daily"."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Canonical unit: its spellings. Words take any case; symbols are matched as printed.
WORDS: dict[str, str] = {
    "percentage point": r"percentage[ -]points?|per ?cent[ -]points?|%[ -]?points?|pp",
    "percent": r"percent|per cent|pct\.?",
    "point": r"points?|pts\.?",
    "second": r"seconds?|secs?\.?",
    "minute": r"minutes?|mins?\.?",
    "hour": r"hours?|hrs?\.?",
    "day": r"days?",
    "night": r"nights?",
    "week": r"weeks?|wks?\.?",
    "fortnight": r"fortnights?",
    "month": r"months?|mths?\.?|mos?\.",
    "year": r"years?|yrs?\.?",
    "decade": r"decades?",
    "century": r"century|centuries",
    "person-year": r"(?:person|patient|women|woman|man)[ -]years?",
    "kg": r"kilo(?:gram(?:me)?)?s?|kgs",
    "g": r"gram(?:me)?s?|gms?",
    "mg": r"milligram(?:me)?s?|mgs",
    "mcg": r"mcg|microgram(?:me)?s?|ug",
    "lb": r"lbs?\.?|pounds?(?! sterling)",
    "oz": r"oz\.?|ounces?",
    "fl oz": r"fl\.? ?oz\.?|fluid ounces?",
    "tonne": r"tonnes?|tons?",
    "ml": r"ml|milli?lit(?:er|re)s?|mls|cc",
    "l": r"lit(?:er|re)s?",
    "dl": r"deci?lit(?:er|re)s?",
    "pint": r"pints?",
    "gallon": r"gallons?",
    "teaspoon": r"teaspoon(?:ful)?s?|tsps?\.?",
    "tablespoon": r"tablespoon(?:ful)?s?|tbsps?\.?",
    "mm": r"millimet(?:er|re)s?",
    "cm": r"centimet(?:er|re)s?|cms",
    "m": r"met(?:er|re)s?",
    "km": r"kilomet(?:er|re)s?|kms",
    "inch": r"inch(?:es)?",
    "foot": r"feet|foot|ft\.?",
    "yard": r"yards?",
    "mile": r"miles?",
    "kcal": r"kcals?|calories?|kilocalories?|cals?",
    "joule": r"joules?",
    "kJ": r"kilojoules?",
    "Hz": r"hertz|hz",
    "kHz": r"kilohertz|khz",
    "MHz": r"megahertz|mhz",
    "bpm": r"bpm|beats per minute",
    "rpm": r"rpm|revolutions per minute",
    "volt": r"volts?",
    "watt": r"watts?",
    "lux": r"lux",
    "mmHg": r"mm ?hg|millimet(?:er|re)s of mercury",
    "degree": r"degrees?(?! programme| program| course)",
    "°C": r"degrees? (?:celsius|centigrade|c)",
    "°F": r"degrees? (?:fahrenheit|f)",
    "IU": r"i\.?u\.?|international units?",
    "unit": r"units?",
    "CFU": r"cfus?|colony[ -]forming units?",
    "SD": r"standard deviations?(?: units?)?|sds?",
    "MET": r"mets?(?:-(?:hours|minutes))?",
    "ppm": r"ppm|parts per million",
    "ppb": r"ppb|parts per billion",
}  # fmt: skip
SYMBOLS: dict[str, str] = {
    "percentage point": r"%[ -]?pts?|%-points?",
    "percent": r"%",
    "permille": r"‰",
    "wt%": r"(?:wt|vol|mol|at)\.? ?%",
    "mcg": r"μg|mcg",
    "second": r"s|sec",
    "minute": r"min|mn",
    "hour": r"h|hr",
    "day": r"d",
    "week": r"wk",
    "month": r"mo",
    "year": r"y|yr",
    "°C": r"° ?C|ºC|℃",
    "°F": r"° ?F|ºF|℉",
    "degree": r"°|º",
    "SD": r"σ",
}  # fmt: skip
# Symbols that are their own canonical form.
PLAIN_SYMBOLS = (
    r"[kmnpμ]?g|[mcdkμn]?m|[mcdμn]?[lL]|k?cal|kJ|MJ|J|[kMG]?Hz|[mk]?V|[mkMGT]?W|[mμ]A|[kMG]?Pa|mmHg"
    r"|[kmMG]?eV|[TGMk]Wh|μmol|[mnp]mol|mol"
    r"|[mμn]M|IU|mIU|CFU|dB|lm|lx|mSv|μSv|Gy|K|Å|Da|kDa|bp|kb|Mb|px|[mμn]s|ha|N|T|mT|psi|bar|mbar|atm|AU"
    r"|Myr|Ma|ka|kyr|Gyr|rad|sr|erg|Jy"
)
CONCENTRATION = (
    r"(?:[kmnpμ]?g|mcg|[mnpμ]?mol|mIU|μIU|IU|U|mEq|kcal|cells|copies)(?: ?/ ?|[ ]per[ ])(?:d[lL]|m[lL]|[lL]"
    r"|μ[lL]|kg|g|m[23²³]|mm3|mg|mmol|mol|litre|liter)(?![A-Za-z])"
)
SCIENTIFIC = (
    r"(?:(?:[ ·]|)(?!for|to|in-|and|or-|by|at-)"
    r"(?:[A-Za-zμΩ]{1,4}(?:-[0-9]|\^-?[0-9]|[23](?![0-9A-Za-z.,]))|[A-Za-zμΩ]{1,3}[²³]))"
)

_words = "|".join(f"(?P<w{i}>{spelling})" for i, spelling in enumerate(WORDS.values()))
_symbols = "|".join(f"(?P<s{i}>{spelling})" for i, spelling in enumerate(SYMBOLS.values()))
CANONICAL = {f"w{i}": name for i, name in enumerate(WORDS)} | {f"s{i}": name for i, name in enumerate(SYMBOLS)}
WORD_UNIT = re.compile(rf"(?:{_words})(?![A-Za-z0-9])", re.IGNORECASE)
SYMBOL_UNIT = re.compile(
    rf"(?:(?P<concentration>{CONCENTRATION})|(?P<powers>(?:{PLAIN_SYMBOLS})?{SCIENTIFIC}{{1,4}})|{_symbols}"
    rf"|(?P<plain>{PLAIN_SYMBOLS}))(?![A-Za-z0-9])"
)
# A symbol before a letter or hyphen is none: "5 g-force", "3 m-long" are left to words.
GAP = re.compile(r"(?: -|- | |-)?")
AGE = re.compile(r"[ -]olds?\b| of age\b", re.IGNORECASE)

TIME_PER = {
    "second": "second", "sec": "second", "s": "second", "minute": "minute", "min": "minute", "hour": "hour",
    "hr": "hour", "h": "hour", "day": "day", "d": "day",
    "night": "night", "week": "week", "wk": "week", "fortnight": "fortnight",
    "month": "month", "mo": "month", "mth": "month", "year": "year", "yr": "year", "y": "year", "annum": "year",
    "decade": "decade", "morning": "day", "evening": "day", "afternoon": "day", "quarter": "quarter",
}  # fmt: skip
ADVERBS = {
    "daily": "day", "nightly": "night", "weekly": "week", "fortnightly": "fortnight", "monthly": "month",
    "yearly": "year",     "annually": "year", "hourly": "hour",
    "quarterly": "quarter", "each": "each", "apiece": "each", "a head": "person",
    "overall": None,
}  # fmt: skip
SESSIONS = (
    "session|visit|treatment|appointment|person|patient|head|bottle|pack|packet|box|dose|serving|tablet"
    "|capsule|pill|class|unit"
    "|month|consultation|course|lesson|meal|sitting|participant|adult|child|kg|kilogram|kilo|lb|pound|ml"
    "|litre|liter|dl|l|g|kg|cup|scoop"
)
_time = "|".join(sorted(TIME_PER, key=len, reverse=True))
PER = re.compile(
    rf"(?:(?: ?/ ?(?=1(?:,?0{{2,3}})+(?![0-9]))| per |-per-)(?P<count>[0-9][0-9,]*(?<!,)(?:[ ]?(?:million"
    rf"|thousand))?)(?![0-9.]*%)"
    rf"| ?/ ?(?P<slash>{_time}|{SESSIONS})(?![A-Za-z])\.?"
    rf"|(?: per |-per-)(?P<word>[A-Za-z]+(?:[ -](?:years?|cent)\b)?)"
    rf"| (?:an?|each|every) (?P<article>(?:second|minute|hour|day|night|week|fortnight|month|year|session"
    rf"|visit|treatment|appointment|bottle|serving|dose|pack|tablet|capsule|pill|class|time"
    rf"|morning|evening|afternoon))(?![A-Za-z-])"
    rf"|(?: |-)(?P<adverb>daily|nightly|weekly|fortnightly|monthly|yearly|annually|hourly|quarterly|apiece"
    rf"|each(?=[.,;:!?)]|\Z| (?:and|or|for|when|with|if|to|plus|on|in|by|from|at|but|so|depending|allowing)\b)"
    rf"|a head)(?![A-Za-z-])"
    rf")",
    re.IGNORECASE,
)
EVERY = re.compile(
    r" (?:every|each) (?P<count>two|three|four|five|six|[2-9]|1[0-9]|other)[ -](?P<unit>second|minute|hour"
    r"|day|night|week|month|year)s?\b",
    re.IGNORECASE,
)
STOP = (
    "of|in|on|at|by|for|with|from|to|than|that|who|which|is|are|was|were|and|or|per|had|have|did|does|a|an"
    "|each|every|the|as|but|if|when|can|will|may|after|before|within|during|over|under|it|they|we|you|he|she"
)
NOUN = rf" (?!(?:{STOP})\b)[A-Za-z][A-Za-z-]*"
COUNTED_PER = re.compile(rf"(?:{NOUN}(?: of{NOUN})?){{1,2}}?(?={PER.pattern})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit that ends at `end`: its canonical name."""

    name: str
    end: int


def read_unit(text: str, at: int) -> Unit | None:
    """The unit right behind a number that ends at `at`, over at most one space or hyphen, or None."""
    gap = GAP.match(text, at)
    start = gap.end() if gap else at
    for found in (SYMBOL_UNIT.match(text, start), WORD_UNIT.match(text, start)):
        if found is None or found.lastgroup is None:
            continue
        kind = found.lastgroup
        end = found.end()
        if kind in ("plain", "concentration", "powers"):
            if kind == "plain" and start > at and text[end : end + 1] in ("-", "'"):
                continue
            name = re.sub(r" per | ?/ ?", "/", found[0]).strip() if kind == "concentration" else found[0].strip()
            name = {"L": "l", "mL": "ml", "dL": "dl", "cal": "kcal"}.get(name, name)
        else:
            name = CANONICAL[kind]
            if len(found[0]) == 1 and found[0].isalpha() and text[end : end + 1] in ("-", "'"):
                continue
        if name == "year":
            age = AGE.match(text, end)
            end = age.end() if age else end
        return Unit(name, end)
    return None


def read_per(text: str, at: int) -> Unit | None:
    """What the number or unit that ends at `at` is counted per, or None."""
    found = PER.match(text, at)
    if not found:
        every = EVERY.match(text, at)
        return Unit(f"{every['count'].lower()} {every['unit'].lower()}s", every.end()) if every else None
    if found["count"]:
        digits = re.sub(r"[ ,]", "", found["count"].lower())
        return Unit(digits.replace("million", "000000").replace("thousand", "000"), found.end())
    if found["adverb"]:
        return Unit(ADVERBS[found["adverb"].lower()] or "", found.end())
    word = (found["slash"] or found["word"] or found["article"]).lower()
    if word == "cent":
        return None
    return Unit(canonical_noun(word), found.end())


def canonical_noun(word: str) -> str:
    """The singular of a word after "per"."""
    word = word.lower()
    if word in TIME_PER:
        return TIME_PER[word]
    if word in ("kilo", "kilogram"):
        return "kg"
    if word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        return TIME_PER.get(word[:-1], word[:-1])
    return word
