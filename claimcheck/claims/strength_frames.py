"""Turns of phrase that tell how strongly a sentence claims an effect: causes told by nouns, research that is asked for.

They are read from the text of a whole sentence; what verbs tell is read from the codes of its words.
"""

from __future__ import annotations

import re

NEED = re.compile(
    r"\b(?:need(?:s|ed)? (?:to be|for|further|more)|(?:is|are|be) (?:\w+ )?(?:needed|warranted|required|necessary|"
    r"indicated)|warrant(?:s|ed)?|merits?|deserves?|(?:further|future|additional|more|larger) "
    r"(?:\w+[ -]){0,4}?(?:research|studies|study|trials?|investigations?|work|evaluation)|"
    r"(?<!in )(?:prospective|longitudinal) (?:\w+[ -]){0,3}?(?:research|studies|trials|investigations)|"
    r"remains? (?:\w+ )?(?:unclear|unknown|to be)|(?:is|are) (?:still )?(?:unclear|unknown)|urgent need|need exists|"
    r"(?<!emergency )calls? for|to be (?:determined|elucidated|established|confirmed|"
    r"explored|clarified|investigated|tested))\b",
    re.IGNORECASE,
)
NEEDLESS = re.compile(
    r"\b(?:avoid|reduc|decreas|lower|eliminat|remov|obviat|meet|prevent)\w* (?:\w+ ){0,3}?needs? for\b", re.IGNORECASE
)
"""A need that a treatment spares or answers; no research is called for."""
METHOD = re.compile(
    r"\b(?:we (?:aimed|sought|assessed|evaluated|investigated|examined)|(?:aim|objective|purpose|goal) (?:of|was|is)|"
    r"registered|registration|trial number|clinicaltrials)",
    re.IGNORECASE,
)
TURN = re.compile(r"\b(?:though|although|however|but|;)", re.IGNORECASE)
CAUSE_NOUN = re.compile(
    r"\b(?:(?:is|are|was|were|be|been|as|being|remains?|becomes?|became) (?:\w+ ){0,4}(?:due to|causes? of|"
    r"consequences? of|determinants? (?:of|for)|mediators?|involved in|the (?:result|cause|consequence) of)|"
    r"(?:leading|main|major|(?:most )?common|dominant|primary|top|key) (?:\w+ )?causes? (?:of|for) (?!concern)|"
    r"causes of (?:[\w-]+ ){1,6}include|"
    r"(?<!to )(?:support|highlight|underscor|postulat|reveal|confirm|suggest)(?:s|es|ed|ing)? (?:\w+ ){0,4}(?:roles?|"
    r"impact|effects?|efficacy|effectiveness|benefits?) of|"
    r"(?<=\w )keeps? (?:[\w'-]+ ){1,4}(?:away|at bay|from \w+ing)|"
    r"(?:makes?|made|leaves?|leaving|making) (?:some )?(?:you|us|people|patients|them|women|men|children) (?:(?:more|"
    r"less|feel|feeling|sleep|\w+er|prone|fat|thin|tired|sick|ill|drowsy|happy|healthy)\b)|"
    r"mak(?:e|es|ing) (?:[\w-]+ ){1,5}(?:easier|harder|worse|impossible|"
    r"uncomfortable|unbearable)|"
    r"makes? no difference|"
    r"provid(?:e|es|ed) (?:\w+ ){0,3}?(?:relief|protection|benefits?|improvements?|reductions?)|"
    r"mak(?:e|es) (?:all the|a (?:big|huge|real)) difference|"
    r"(?:be|is|are|was|were|partly) (?:\w+ )?to blame|culprits?|"
    r"(?:an?|the) (?:[\w-]+ ){0,5}?(?:way|approach|strategy|method|means|option) (?:to|of|for) (?:reduc|improv|"
    r"prevent|treat|manag|increas|boost|sav|reliev|eas|lower|protect|heal)(?:e|ing)?|"
    r"works? (?:at least )?(?:as well|better|wonders)|"
    r"because of|as a (?:result|consequence) of|owing to|responsible for|attribut(?:ed|able) to|"
    r"puts? (?:\w+ ){1,6}at (?:\w+ ){0,2}risk|poses? (?:\w+ ){0,3}(?:risks?|threats?|dangers?))\b",
    re.IGNORECASE,
)
SOFT = re.compile(
    r"\b(?:likely|possibl[ey]|potential(?:ly)?|probabl[ey]|perhaps|promising|presumably|plausible|putative|postulate|"
    r"hypothesi[sz]ed?|speculate|tend to|believed to|thought to|suspected)\b",
    re.IGNORECASE,
)
MORE_LIKELY = re.compile(
    r"\b(?:more|less|most|least|as) likely\b"
    r"|\b(?:is|are|was|were|be|been|being|puts?|place[sd]?) (?:\w+ ){0,3}?at (?:\w+ ){0,4}?risk\b"
    r"|\bhad (?:\w+ ){0,2}(?:higher|lower)"
    r"|\b(?:increased|higher|lower|reduced|decreased|greater|elevated) (?:\w+ ){0,2}risk\b"
    r"|\bha(?:s|ve|d) (?:\w+ ){0,3}risk of\b"
    r"|\b(?:risk|prognostic|independent|associated|predictive) factors? (?:for|of|in)\b"
    r"|\b(?:is|are|was|were|be|as) (?:\w+ ){0,5}(?:risk factors?|markers?|indicators?)\b"
    r"|\b(?:common|prevalent|frequent) (?:in|among)\b|\b(?:an?|important|major|key) (?:\w+ )?factors? in\b"
    r"|\bindependent of\b|\bfac(?:e|es|ed|ing) (?:\w+ ){0,6}?(?:risks?|rates?|odds|chances?)\b"
    r"|\b(?:twice|times|fold) (?:as|more|higher|greater|lower|likelier)\b"
    r"|\bvar(?:y|ies|ied) (?:\w+ )?(?:by|across|according|depending|with|between|among)\b",
    re.IGNORECASE,
)
AT_RISK = re.compile(r"\bat (?:\w+ ){0,2}risk\b", re.IGNORECASE)
"""In a headline without a verb; elsewhere "patients at risk" only names them."""
BEFORE = re.compile(
    r"\b(?:than|(?:similar|comparable|inferior|superior|compared) (?:to|with)) (?:\w+ ){0,4}?(?:previously|published|"
    r"reported|described|literature|thought|expected|believed|estimated|previous (?:studies|reports|work|research))\b",
    re.IGNORECASE,
)
"""A comparison with what was known, and not between groups."""
