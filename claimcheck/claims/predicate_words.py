"""Words that decide how a predicate is read: helping verbs, verbs of telling and guessing, adjectives of kind."""

from __future__ import annotations

from typing import Final

EFFECTS: Final = frozenset(
    "effect effects impact impacts influence influences benefit benefits efficacy effectiveness role roles action "
    "contribution contributions".split()
)
WITH_PREPOSITION: Final = frozenset("protect translate interfere benefit help aid assist shield".split())
TRANSITIVE: Final = frozenset(
    "affect influence impact cause prevent treat relieve alleviate lower raise enhance boost promote restore trigger "
    "induce harm damage".split()
)
"""Verbs that have an object even where it stands before them: "what stress can cause"."""
NO_ADJECTIVE: Final = frozenset("prevent cause affect help save eliminate benefit influence trigger boost".split())
"""Verbs whose participle does not stand before a noun: "has prevented falls", but "has increased risk"."""
DIRECT_PASSIVE: Final = frozenset("affect influence impact cause induce mediate trigger drive modulate".split())
HELPERS: Final = frozenset("help helps helped aid aids".split())
TOLD: Final = frozenset(
    "shown found proven proved known reported demonstrated observed able failed fails fail help helps helped serve "
    "serves sufficient effective continue continues continued seen expected act acts work works ability capacity "
    "capable efficacious".split()
)
GUESSED: Final = frozenset(
    "seem seems seemed appear appears appeared tend tends tended likely unlikely thought believed suspected potential "
    "possible predicted".split()
)
KINDS: Final = frozenset(
    "fatal deadly lethal dangerous toxic unhealthy anti-inflammatory antibacterial antimicrobial antiviral".split()
)
"""Adjectives that say before a noun what kind it is, "a fatal disease", and behind a verb what it does."""
GOOD_FOR: Final = frozenset("useful important valuable crucial key therapeutic promising".split())
MEASURING: Final = frozenset(
    "identify identifying identification assess assessing assessment detect detecting detection predict predicting "
    "prediction select selecting selection evaluate evaluating evaluation monitor monitoring diagnose diagnosing "
    "diagnosis screening studies research tool".split()
)
"""What a test or a scale is useful for."""
NO_EFFECT_OBJECTS: Final = frozenset(
    "literature understanding knowledge body evidence debate discussion awareness".split()
)
TELLING: Final = ("show", "demonstrat", "suggest", "confirm", "reveal", "prove")
PEOPLE: Final = frozenset(
    "you us me them him her people patients men women children kids adults users participants doctors "
    "physicians".split()
)
BODILY: Final = frozenset(
    "sleep eat feel breathe lose live recover heal relax move cope quit walk age fall stay focus rest "
    "concentrate remember digest absorb".split()
)
"""What people do better with help: "helps you sleep"."""
WORKING: Final = frozenset("work works worked working act acts acted acting".split())
UNWANTED: Final = frozenset("side adverse unwanted".split())
