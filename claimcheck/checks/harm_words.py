"""Words of harm, and whether copy uses them of what it offers: not of an illness, nor of what it offers instead of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from claimcheck.language.passage import Passage

__all__ = ["names_harm"]

_DOCTOR: Final = (
    r"(?:doctors?|gps?|physicians?|clinicians?|pharmacists?|midwi(?:fe|ves)|obstetricians?|p(?:a)?ediatricians?"
    r"|prescribers?|specialists?|surgeons?|vets?|veterinarians?|dentists?|oncologists?|(?:health ?care|medical"
    r"|qualified)"
    r" (?:providers?|professionals?|practitioners?|teams?))"
)
PLAIN = gated(
    r"\b(?P<word>side[- ]effects?|adverse(?:ly)? (?:[\w-]+ ){0,2}?(?:effects?|events?|reactions?|outcomes?|affect\w*)"
    r"|(?:allergic|negative|skin|bad|mild) reactions?|drawbacks?|downsides?|complications?|overdos\w+"
    r"|(?<!environmental )(?<!metal )(?<!mold )toxicity|dangers?|dangerous"
    r"|harm(?:s|ed|ful)?(?! (?:bacteria|toxins?|blue|uv|rays|chemicals?|microbes|pathogens|organisms|free|substances"
    r"|additives|ingredients|pollutants|germs|viruses|effects of)))\b",
    re.IGNORECASE,
)
"""What medicine calls harm; said of the offer unless it is denied, or told of something else."""
CARE = gated(
    r"\b(?:contra-?indicat\w*|cautio(?:n|us)\w*|precautions?|(?<!without )warnings?(?! signs?)|bruis\w+|ha?ematomas?"
    r"|pneumothorax|(?:punctured|collapsed) lung|nerve injur\w+|patch[- ]test\w*|healing cris[ie]s|blood[- ]thinn\w+"
    r"|pacemakers?|(?:drug|herb|medication|medicine)[ -](?:drug |herb )?interactions?"
    r"|interact\w* with (?:[\w-]+ ){0,3}?(?:drugs?|medic\w+|prescri\w+|supplements?)|hypersensitiv\w+"
    r"|not (?:be )?(?:suitable|appropriate|recommended|advised|advisable|safe|for everyone|right for|a candidate)"
    r"|unsuitable (?:for|if)|safety (?:information|concerns?)"
    r"|(?:do not|don't|should not|shouldn't|never|must not) (?:use|exceed|drink|apply|consume|combine|mix|undergo"
    r"|drive"
    r"|swallow|ingest|ignore|delay|self-\w+)|(?:should not|shouldn't|must not) (?:take|have|try|do|receive|get"
    r"|start|stop)"
    r"|(?:do not|don't) (?:take (?:if|more|with|on|while|it if)|stop (?:taking|any|your))"
    r"|avoid(?:ed)? (?:if|during|use|using|while)\b|keep out of (?:the )?reach"
    r"|(?:ask|consult(?:ing|ed)?|check(?:ing)?|talk(?:ing)?|speak(?:ing)?|discuss\w*|inform|tell|see|seek"
    r"|supervision|advice"
    rf"|clearance) (?:(?!our\b|my\b|chiropractic\b|today\b)[\w-]+ ){{0,5}}?{_DOCTOR}"
    r"|tell (?:your (?:practitioner|therapist|acupuncturist|provider)|the \w+|us|me) (?:if|before|of any|about any"
    r"|about (?:your )?(?:health|medical|medications?))|let (?:us|me|your \w+) know (?:if you (?:are|have|take"
    r"|suffer)"
    r"|of any|about any|before)|medical (?:attention|supervision|clearance)|seek (?:immediate|emergency|urgent"
    r"|medical) \w+"
    r"|(?:if|when|while|not|are|avoid) (?:you (?:are|may be|become) |you're )?pregnan(?:t|cy)"
    r"|pregnant (?:or|and) (?:nursing|breast\w+|lactating)|(?:first[- ])trimester)\b",
    re.IGNORECASE,
)
"""What a careful house says of its own thing; a denial of one is care too."""
RISK = gated(
    r"(?<!at )(?<!high )(?<!higher )(?<!no )(?<!without )(?<!zero )(?<!any )\brisks?\b(?!-free| free| factors?\b"
    r"| your\b"
    r"| it\b| losing| manage| assess)(?: (?:of|for|from)(?P<what>(?: [\w-]+){1,4}))?",
    re.IGNORECASE,
)
OF_TREATMENT: Final = re.compile(
    r"\b(?:bruis|bleed|infect|injur|complicat|burn|reaction|side|interaction|scar|treatment|surgery|procedure|therapy"
    r"|harm|damage|needl|anesth|anaesth)\w*",
    re.IGNORECASE,
)
LESS: Final = re.compile(
    r"\b(?:reduc\w+|lower\w*|decreas\w+|prevent\w*|minimi[sz]\w+|cut\w*|increas\w+|greater|rais\w+|elevat\w+|avoid\w*"
    r"|eliminat\w+|link\w*|associated|less(?:en\w*)?|relie\w+|eas(?:e|es|ing)|alleviat\w+|heal\w*|improv\w+"
    r"|help\w*|treat\w*"
    r"|remov\w+|effective|sooth\w+|manag\w+|fight\w*|combat\w*|suffer\w*|symptoms?|conditions?|such as|including"
    r"|rid of|cover\w*)\b",
    re.IGNORECASE,
)
"""Before a complaint: what is treated, or what the illness is."""
AFTER = gated(
    r"\b(?P<word>sore(?:ness)?|tender(?:ness)?|discomfort|swelling|redness|swollen|itch\w*|rash(?:es)?|irritation"
    r"|sting\w*"
    r"|light-?headed\w*|drows\w+|upset stomach|(?P<complaint>burning|numbness|tingl\w+|dizz\w+|faint\w*|nause\w+"
    r"|headaches?"
    r"|tired\w*|fatigue\w*|bleed\w*|infections?|flare[- ]?ups?|flares?|worse\w*|aches?|achy|pain(?:ful)?|bloating|gas"
    r"|diarrh\w+|constipat\w+|cramp\w*|vomit\w+|jitter\w*|palpitations?|scarring|peeling|dryness|sensitiv\w+))\b",
    re.IGNORECASE,
)
"""What may be felt after a treatment; a complaint is also what is treated."""
MAY: Final = re.compile(
    r"\b(?:may|might|can|could|some|mild|minor|temporar\w+|slight\w*|common(?:ly)?|rare(?:ly)?|possibl[ey]|sometimes"
    r"|occasional\w*|brief(?:ly)?|little|initial\w*|normal|expect)\b",
    re.IGNORECASE,
)
SLIGHT: Final = re.compile(
    r"\b(?:mild|minor|slight|temporary|initial|brief|transient)(?: \w+(?: or| and)?)? \Z", re.IGNORECASE
)
FROM_IT: Final = re.compile(
    r"\b(?:(?:after|following|during|from|next|post)[ -](?:\w+ ){0,2}?(?:sessions?|appointments?|visits?|treatments?"
    r"|procedures?|needles?|injections?|massages?|adjustments?|days?|doses?)|afterwards?|injection site|site of"
    r"|(?:treatments?|procedures?|products?|supplements?|herbs?|oils?|drops|cbd|doses?|they|it|this) (?:may|can|might"
    r"|could|will) (?:also )?(?:cause|make|lead|result|produce|trigger|feel|be)|too much|taking|high doses"
    r"|(?:people|patients|clients|users|individuals) (?:may |might |can )?(?:feel|experience|report|notice)"
    r"|for (?:a|one|the first|up to) (?:[\w-]+ )?(?:hours?|days?)|days? (?:or two|after|later)|downtime|recovery)\b",
    re.IGNORECASE,
)
YOU_MAY: Final = re.compile(
    r"\byou(?:'ll| will| may| might| could| can)? (?:also )?(?:feel|experience|notice)\b", re.IGNORECASE
)
"""What makes it one that the offer brings."""
NONE: Final = re.compile(
    r"\b(?:no|not|without|zero|free (?:of|from)|none of|never|avoid\w*|lack of|eliminat\w+|n't|neither|nor|minus"
    r"|instead of|reduc\w+|manag\w+|treat\w*|eas(?:e|es|ing)|prevent\w*|recover\w*|offset\w*|counter\w*|relie\w+"
    r"|free)"
    r"\b[^.;:]{0,60}\Z|n't\b[^.;:]{0,40}\Z",
    re.IGNORECASE,
)
RIVAL: Final = re.compile(
    r"\b(?:drugs?|medications?|medicines|pain ?killers?|pills?|opioids?|opiates|nsaids?|ibuprofen|aspirin"
    r"|acetaminophen"
    r"|paracetamol|steroids?|corticosteroids?|antibiotics?|antidepressants?|statins?|pharmaceuticals?|prescri\w+"
    r"|surger(?:y|ies)"
    r"|surgical|chemo\w*|radiation|radiotherapy|sleeping (?:pills?|aids?)|hormones?|ivf|diabetes|disease|cancer)\b",
    re.IGNORECASE,
)


def names_harm(passage: Passage, medical: bool) -> bool:
    """True where a block says what harm the offer may do, or whom it does not suit.

    Args:
        passage: a block of copy.
        medical: True where drugs or surgery are what is offered: their harms are the offer's then.
    """
    text = passage.text
    if CARE.search(text):
        return True
    for found in PLAIN.finditer(text):
        sentence = passage.sentence_at(found.start())
        said = text[sentence.start : sentence.end]
        if NONE.search(text, max(sentence.start, found.start() - 80), found.start()):
            continue
        if medical or not RIVAL.search(said):
            return True
    return any(_is_run(passage, found, medical) for found in RISK.finditer(text)) or any(
        _is_brought(passage, found) for found in AFTER.finditer(text)
    )


def _is_run(passage: Passage, found: re.Match[str], medical: bool) -> bool:
    """True for a risk that is not that of an illness, or of what is offered instead of."""
    sentence = passage.sentence_at(found.start())
    said = passage.text[sentence.start : sentence.end]
    if not medical and RIVAL.search(said):
        return False
    if found["what"] and not OF_TREATMENT.search(found["what"]):
        return False
    return not LESS.search(passage.text, sentence.start, found.start())


def _is_brought(passage: Passage, found: re.Match[str]) -> bool:
    """True for what may come with the offer: "you may feel sore", "mild redness for a day"."""
    sentence = passage.sentence_at(found.start())
    before = passage.text[sentence.start : found.start()]
    said = passage.text[sentence.start : sentence.end]
    if LESS.search(before):
        return False
    if SLIGHT.search(before):
        return True
    if not MAY.search(before):
        return False
    return bool(FROM_IT.search(said) or (not found["complaint"] and YOU_MAY.search(said)))
