"""Which words of a parsed sentence stand for who does what, as patterns for a dependency matcher.

A pattern is a list of nodes as `spacy.matcher.DependencyMatcher` takes them; its first node is the word that the role
belongs to, its last node the head of the phrase that fills it. Labels are those of ClearNLP, which the English models
use (https://github.com/clir/clearnlp-guidelines/blob/master/md/specifications/dependency_labels.md).
"""

from __future__ import annotations

from typing import Any, Final

__all__ = ["AGAINST", "OUTDONE", "ROLES", "Pattern"]

Pattern = list[dict[str, Any]]
VERB: Final = {"RIGHT_ID": "verb", "RIGHT_ATTRS": {"POS": {"IN": ["VERB", "AUX"]}}}


def _child(name: str, parent: str, **attributes: Any) -> dict[str, Any]:
    return {"LEFT_ID": parent, "REL_OP": ">", "RIGHT_ID": name, "RIGHT_ATTRS": attributes}


def _parent(name: str, child: str, **attributes: Any) -> dict[str, Any]:
    return {"LEFT_ID": child, "REL_OP": "<", "RIGHT_ID": name, "RIGHT_ATTRS": attributes}


def _verb(**attributes: Any) -> dict[str, Any]:
    return {"RIGHT_ID": "verb", "RIGHT_ATTRS": {"POS": {"IN": ["VERB", "AUX"]}, **attributes}}


ROLES: Final[dict[str, list[Pattern]]] = {
    # "moss tea reduces": the subject of an active verb; "drinking moss tea reduces": a clause as its subject
    "agent": [
        [VERB, _child("filler", "verb", DEP={"IN": ["nsubj", "csubj"]})],
        # "relieved by cupping": what stands behind the "by" of a passive
        [VERB, _child("by", "verb", DEP="agent"), _child("filler", "by", DEP={"IN": ["pobj", "pcomp"]})],
        [
            _verb(TAG="VBN"),
            _child("by", "verb", DEP="prep", LOWER="by"),
            _child("filler", "by", DEP={"IN": ["pobj", "pcomp"]}),
        ],
        # "a tea reducing pain": the noun that a present participle goes with
        [_verb(DEP="acl", TAG="VBG"), _parent("filler", "verb")],
    ],
    # "a tea which reduces": the noun before a relative clause whose subject is the pronoun
    "antecedent": [[_verb(DEP="relcl"), _parent("filler", "verb")]],
    "object": [
        [VERB, _child("filler", "verb", DEP={"IN": ["dobj", "nsubjpass"]})],
        # "pain caused by stress": the noun that a past participle goes with
        [_verb(DEP="acl", TAG="VBN"), _parent("filler", "verb")],
        # "helps with pain", "leads to relief", "works for migraine"
        [
            VERB,
            _child("link", "verb", DEP="prep", LOWER={"IN": ["with", "for", "to", "against", "in"]}),
            _child("filler", "link", DEP={"IN": ["pobj", "pcomp"]}),
        ],
        # "is effective for migraine"
        [
            VERB,
            _child("quality", "verb", DEP="acomp"),
            _child("link", "quality", DEP="prep", LOWER={"IN": ["for", "in", "against", "at"]}),
            _child("filler", "link", DEP={"IN": ["pobj", "pcomp"]}),
        ],
    ],
    # "helps to reduce", "reduces pain and improves sleep": the verb whose subject the second one shares
    "sharer": [
        [_verb(DEP={"IN": ["conj", "xcomp", "advcl"]}), _parent("filler", "verb", POS={"IN": ["VERB", "AUX"]})],
        # "by calming": the verb that a means belongs to
        [
            _verb(DEP="pcomp"),
            _parent("by", "verb", DEP="prep"),
            _parent("filler", "by", POS={"IN": ["VERB", "AUX"]}),
        ],
    ],
}
"""Roles in the order of their strength: a role's first pattern that fits fills it."""

AGAINST: Final[list[Pattern]] = [
    # "than foam rollers", "versus walking"
    [
        {"RIGHT_ID": "word", "RIGHT_ATTRS": {"LOWER": {"IN": ["than", "versus", "vs", "vs.", "to", "as"]}}},
        _child("filler", "word", DEP={"IN": ["pobj", "pcomp"]}),
    ],
    # "compared with usual care", "relative to rest"
    [
        {"RIGHT_ID": "word", "RIGHT_ATTRS": {"LOWER": {"IN": ["compared", "relative", "comparison", "opposed"]}}},
        _child("link", "word", DEP="prep"),
        _child("filler", "link", DEP={"IN": ["pobj", "pcomp"]}),
    ],
]
"""Words that compare, and what they compare with: the word first, the head of the phrase last."""

OUTDONE: Final[list[Pattern]] = [
    [{"RIGHT_ID": "word", "RIGHT_ATTRS": {"POS": "VERB"}}, _child("filler", "word", DEP="dobj")],
]
"""What stands behind a verb, which is the other side where the verb itself compares: "outperforms ibuprofen"."""
