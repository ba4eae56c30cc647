"""Words that claims are told by: causal verbs with their direction, association, comparison, hedges, frames.

Every word form has a code of one letter, so that patterns can read the codes of a whole sentence (`claim_words`).
The lists are closed classes of English and general words of medicine; none names a treatment, an illness or a study.
"""

from __future__ import annotations

from typing import Final

# Verbs, by what they do to what follows them. A star: the plain form is a noun as well ("an increase").
DIRECTIONS: Final = {
    "down": (
        "reduce decrease* lower diminish lessen minimize minimise shorten cut* suppress inhibit attenuate weaken "
        "lighten gate burn* starve shrink curb slash halve alleviate relieve ease* soothe calm mitigate dampen "
        "blunt downregulate down-regulate deplete narrow slow counteract block* limit* abate retard"
    ),
    "up": (
        "increase* raise elevate enhance boost* promote stimulate strengthen prolong lengthen extend accelerate "
        "augment amplify double triple quadruple upregulate up-regulate maximize maximise heighten widen "
        "intensify escalate replenish compound* speed* supercharge turbocharge kickstart jumpstart revive renew "
        "refresh tone* hydrate sharpen deepen energize energise activate reinforce potentiate facilitate"
    ),
    "better": (
        "improve ameliorate benefit* help* restore normalize normalise optimize optimise rejuvenate revitalize "
        "revitalise rebalance balance* reset aid* assist regulate stabilize stabilise nourish detoxify cleanse "
        "regenerate rebuild repair* clear smooth support* lift* soften relax outperform sustain preserve maintain"
    ),
    "worse": (
        "worsen exacerbate aggravate complicate impair harm* damage* compromise* hinder hamper disrupt erode undermine "
        "jeopardize"
    ),
    "prevent": (
        "prevent avert avoid protect reverse cure* heal kill* beat* conquer defeat* tackle* unclog eliminate "
        "eradicate resolve stop* halt* banish delay* combat* fight* treat correct remove overcome abolish "
        "vanquish dissolve melt erase neutralize neutralise flush safeguard shield* manage save spare"
    ),
    "cause": (
        "cause* induce trigger* produce provoke precipitate generate elicit mediate confer exert create evoke "
        "spark* unleash release* deliver achieve bring offer* unlock translate drive* yield* predispose impart "
        "foster prompt*"
    ),
    "change": (
        "affect influence* alter modify change* modulate impact* shape* determine transform target* prime "
        "moderate interfere rewire"
    ),
}  # fmt: skip

WEAK: Final = frozenset(
    "offer deliver achieve bring create limit manage target support help aid assist clear block lift facilitate "
    "translate balance maintain extend delay release stop shape prime treat correct remove determine generate "
    "moderate avoid foster sustain preserve drive yield resolve relax smooth overcome fight combat foster shield "
    "burn starve shrink speed supercharge turbocharge kickstart jumpstart revive renew refresh tone hydrate kill "
    "beat conquer defeat tackle unclog slow gate compound ease flush produce activate intensify double triple "
    "interfere maximize maximise save spare prompt escalate complicate".split()
)
"""Verbs that speak of health only with a fitting object: "offers relief", but "offers a course"."""

HEALTH: Final = frozenset(
    "sore stiff knee knees shoulder shoulders hips neck spine ankles wrists asleep biomarker biomarkers cytokines "
    "signals therapy therapies treatment treatments remedy remedies risk risks chance chances odds likelihood "
    "survival mortality death deaths life lives lifespan longevity expectancy pain pains ache aches discomfort "
    "soreness stiffness symptom symptoms disease diseases illness illnesses disorder disorders syndrome condition "
    "conditions infection infections cancer cancers tumor tumors tumour tumours inflammation swelling fatigue "
    "tiredness energy sleep insomnia anxiety stress depression mood memory concentration focus cognition brain "
    "headache headaches migraine migraines nausea vomiting bloating constipation diarrhea diarrhoea digestion gut "
    "metabolism weight appetite cravings fat muscle muscles strength mobility flexibility function functioning "
    "disability recovery healing wound wounds skin acne wrinkles hair bone bones joint joints heart artery arteries "
    "blood pressure cholesterol glucose sugar insulin triglycerides circulation immunity immune defences defenses "
    "hormone hormones fertility pregnancy libido menopause hot flashes flushes allergy allergies asthma breathing "
    "lungs cough cold colds flu fever injury injuries fracture fractures falls stroke strokes attack attacks "
    "flare-ups flares relief benefit benefits outcome outcomes wellbeing well-being wellness health quality vision "
    "hearing kidney liver thyroid obesity diabetes hypertension dementia arthritis eczema psoriasis tension spasm "
    "spasms "
    "cramps dysfunction harm harms complications damage toxicity toxins detox cells receptor receptors enzyme enzymes "
    "cortisol serotonin dopamine testosterone estrogen oestrogen neurotransmitter neurotransmitters mitochondria "
    "mitochondrial microbiome bacteria virus excretion absorption regeneration signaling signalling side-effects mind "
    "progression ageing aging performance endurance stamina posture balance pathways nerves".split()
)
"""Words of health that make a claim of a weak verb: "offers relief"."""

GENERIC: Final = frozenset(
    "quality performance function functioning balance focus energy life lives skin weight memory mood strength "
    "recovery condition conditions outcome outcomes damage harm harms risk risks chance chances attack attacks heart "
    "pressure health wellness wellbeing benefit benefits endurance mobility concentration posture hair brain gut "
    "blood flashes hot cold complications skin sugar likelihood odds stress falls injuries injury cells receptor "
    "receptors enzyme enzymes cortisol serotonin dopamine testosterone estrogen oestrogen neurotransmitter "
    "neurotransmitters mitochondria mitochondrial microbiome bacteria virus excretion absorption regeneration "
    "signaling signalling side-effects mind progression appetite circulation hearing vision longevity survival "
    "pathways dysfunction".split()
)
"""Words of health that also speak of other things: alone they make no claim of a heading or a bullet."""

NOT_OF_HEALTH: Final = frozenset("diagnosis diagnoses prognosis".split())
"""Words with an ending of illnesses that name none."""

HEALTH_ENDINGS: Final = (
    "itis",
    "emia",
    "aemia",
    "osis",
    "pathy",
    "algia",
    "ache",
    "aches",
    "pain",
    "plegia",
    "uria",
    "rrhea",
)

IRREGULAR: Final = {
    "cut": ("cuts", "cut", "cutting"),
    "bring": ("brings", "brought", "bringing"),
    "fight": ("fights", "fought", "fighting"),
    "rebuild": ("rebuilds", "rebuilt", "rebuilding"),
    "reset": ("resets", "reset", "resetting"),
    "overcome": ("overcomes", "overcame", "overcoming"),
    "confer": ("confers", "conferred", "conferring"),
    "stop": ("stops", "stopped", "stopping"),
    "drive": ("drives", "drove", "driving"),
    "curb": ("curbs", "curbed", "curbing"),
    "shrink": ("shrinks", "shrunk", "shrinking"),
    "speed": ("speeds", "sped", "speeding"),
    "beat": ("beats", "beaten", "beating"),
}

PARTICIPLES: Final = {"driven": "drive"}
"""Participles that are not the past form."""

# Other words, by code.
CODES: Final = {
    "d": (
        "the a an this that's these those its their our his her your my each every any some both all several many "
        "most another such either"
    ),
    "N": (
        "no not never neither nor cannot n't doesn't don't didn't isn't aren't wasn't weren't won't can't "
        "couldn't wouldn't hasn't haven't hadn't shouldn't mustn't ain't hardly scarcely without"
    ),
    "o": (
        "of"
    ),
    "t": (
        "to"
    ),
    "i": (
        "in"
    ),
    "y": (
        "by"
    ),
    "w": (
        "with"
    ),
    "v": (
        "than versus vs vs."
    ),
    "p": (
        "on for from at among between during after before over under into within through across per via until "
        "upon onto about above below around against toward towards throughout despite amongst following regarding "
        "concerning including"
    ),
    "c": (
        "and or but & plus yet"
    ),
    "h": (
        "that"
    ),
    "q": (
        "which who whose whom where"
    ),
    "s": (
        "if whether because although though while whereas when as since unless so once how why what"
    ),
    "M": (
        "may might could would"
    ),
    "C": (
        "can able capable"
    ),
    "W": (
        "will shall"
    ),
    "S": (
        "should must ought"
    ),
    "b": (
        "is are was were be been being 's 're am remains remained become becomes became"
    ),
    "H": (
        "has have had having show shows exert exerts exerted exhibit exhibited possess"
    ),
    "D": (
        "do does did"
    ),
    "G": (
        "effect effects impacts efficacy effectiveness role roles consequence consequences contribution "
        "contributions usefulness action actions benefits influences"
    ),
    "K": (
        "effective beneficial efficacious protective helpful detrimental harmful ineffective successful "
        "responsible causal causative curative instrumental advantageous deleterious influential effectively "
        "critical toxic carcinogenic teratogenic neurotoxic hepatotoxic cardioprotective neuroprotective fatal deadly "
        "lethal unhealthy dangerous impactful anti-inflammatory antibacterial antimicrobial antiviral"
    ),
    "k": (
        "safe tolerated safer feasible important useful valuable crucial key therapeutic acceptable"
    ),
    "L": (
        "lead leads led result results resulted contribute contributes contributed attributed translates "
        "translated culminate culminated stem stems arise arises arose depend depends depended"
    ),
    "l": (
        "leading resulting contributing"
    ),
    "A": (
        "associated associates associate correlated correlates correlate correlation correlations correlating "
        "linked link links related relation relationship relationships association associations predictor "
        "predictors predict predicts predicted predictive predicting prone coincide coincided accompanied "
        "connection tied inversely likelihood odds"
    ),
    "a": (
        "risk risks marker markers biomarker biomarkers indicator indicators prevalence incidence prevalent "
        "factor factors"
    ),
    "P": (
        "higher greater more less better worse fewer larger smaller longer shorter stronger weaker similar "
        "comparable different differ differs differed differing equal equivalent inferior superior noninferior "
        "poorer lowest highest greatest elevated compared unchanged increasingly commonly frequently worst best "
        "earlier later older younger faster slower"
    ),
    "Q": (
        "reduction reductions improvement improvements decreases decline declines gain gains rise rises drop "
        "drops fall falls loss difference differences changes growth relief remission recovery prevention "
        "protection reversal restoration alleviation amelioration deterioration worsening"
    ),
    "V": (
        "shown show showed found find finds suggest suggests suggested suggesting indicate indicates indicated "
        "indicating demonstrate demonstrates demonstrated demonstrating conclude concluded concludes reported "
        "reports observed observe revealed reveal reveals confirm confirms confirmed proven proved prove known "
        "provides provide provided identified experienced experience displayed exhibited noted documented "
        "established establishes seen detected"
    ),
    "U": (
        "seem seems seemed appear appears appeared tend tends tended appearing"
    ),
    "u": (
        "potential potentially possible possibly probably perhaps promising presumably plausible putative "
        "hypothesize hypothesized hypothesised postulate speculate theoretically likely unlikely suspected "
        "believed thought"
    ),
    "r": (
        "also often always sometimes still even further just only already now then thus therefore thereby very "
        "quite again soon"
    ),
    "T": (
        "aim aims aimed assess assessed assessing evaluate evaluated evaluating investigate investigated "
        "investigating examine examined examining explore explored exploring compare comparing aimed sought seek "
        "designed designing intended intend wanted attempt attempts attempted intention "
        "intending studying studied discuss discusses discussed discussing"
    ),
}  # fmt: skip


def forms_of(verb: str) -> tuple[str, str, str, str]:
    """A verb, its third person, its past and its -ing form."""
    if verb in IRREGULAR:
        return (verb, *IRREGULAR[verb])
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    if verb.endswith(("s", "sh", "ch", "x")):
        return verb, verb + "es", verb + "ed", verb + "ing"
    return verb, verb + "s", verb + "ed", verb + "ing"


def _codes() -> tuple[dict[str, str], dict[str, tuple[str, str]]]:
    codes: dict[str, str] = {}
    verbs: dict[str, tuple[str, str]] = {}
    for direction, words in DIRECTIONS.items():
        for word in words.split():
            verb, noun = word.rstrip("*"), word.endswith("*")
            for form, code in zip(forms_of(verb), ("J" if noun else "B", "z" if noun else "Z", "E", "I"), strict=True):
                codes.setdefault(form, code)
                verbs.setdefault(form, (verb, direction))
    for code, words in CODES.items():
        for word in words.split():
            codes.setdefault(word, code)
    for form, verb in PARTICIPLES.items():
        codes[form], verbs[form] = "E", verbs[verb]
    codes["lower"] = "P"  # mostly a comparative; the patterns look for the verb behind "to" and "may" themselves
    return codes, verbs


CODE_OF, VERB_OF = _codes()
"""The code of a word form; of a form of a causal verb also the verb and its direction."""
