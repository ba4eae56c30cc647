"""How words are meant: each guard with what it catches, and with what it must leave alone."""

import re

import pytest

from claimcheck.claims.guards import ALL, NAMES, UNASSERTED, Guard, doubt_in, guards_at
from claimcheck.documents.read import read_document
from claimcheck.language.normalise import normalise
from claimcheck.language.passage import Passage
from claimcheck.language.sentences import split_sentences


def guards_of(marked, wanted=ALL):
    """The guards of the words between [[ and ]] of a Markdown page."""
    before, words, _ = marked.replace("]]", "[[").split("[[")
    document = read_document("page.md", marked.replace("[[", "").replace("]]", "").encode())
    passages, number = [], 0
    for block in document.blocks:
        text = normalise(block.text)
        sentences = split_sentences(text, block.id, number)
        number += len(sentences)
        passages.append(Passage(block, text, sentences, (), (), ()))
    for passage in passages:
        for start in range(len(passage.text)):
            if passage.text.startswith(normalise(words), start) and passage.block.span(start, start + 1).start == len(
                before
            ):
                return guards_at(passage, start, start + len(words), passages, wanted)
    raise AssertionError(f"'{words}' is in no block")


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("[[According to `moss`,]] it is green.", True),
        ("[[According to `x`,]] it is green.", True),
        ("[[According to ![a leaf of moss](moss.png),]] it is green.", True),
        ("[[According to,]] it is `green`.", False),
        ("[[According **to** _moss_,]] it is green.", False),
        ("[[According to,]] it is green.", False),
    ],
)
def test_what_is_not_read_as_copy_is_left_out(text, holds):
    plain = re.sub(r"`\w+`|!\[.*?\]\(.*?\)|[*_]", "", text)
    words = plain[plain.index("[[") + 2 : plain.index("]]")]
    document = read_document("page.md", text.replace("[[", "").replace("]]", "").encode())
    block = document.blocks[-1]
    passage = Passage(block, block.text, split_sentences(block.text, 0, 0), (), (), ())
    start = block.text.index(words)
    assert (guards_at(passage, start, start + len(words)) & Guard.LEFT_OUT == Guard.LEFT_OUT) is holds


@pytest.mark.parametrize(
    "text",
    [
        "Moss tea is not a [[cure]] for colds.",
        "The tea isn’t a [[cure-all]].",
        "It is not yet a [[cure]] for colds.",
        "Nobody can promise you that it [[heals]] a knee.",
        "There is no evidence that the powder [[reverses]] ageing.",
        "The app does not diagnose, treat or [[cure]] anything.",
        "We offer no [[guarantee]].",
        "Neither oil nor balm [[cures]] eczema.",
        "A [[cure]] does not exist.",
        "A [[cure]] for hay fever isn't possible today.",
        "[[Permanent relief]] cannot be promised.",
        "The trial failed to show that it [[works]].",
        "Rest rather than a [[miracle]] is what a sprain needs.",
        "It eases cramps, but it is never a [[cure]].",
        "The lamp never [[cured]] anybody; it made evenings nicer.",
    ],
)
def test_what_is_denied(text):
    assert Guard.NEGATION in guards_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Moss tea [[cures]] colds.",
        "The tea is not only soothing, it [[cures]] colds.",
        "Moss tea doesn't just calm you: it [[cures]] colds.",
        "There is no doubt that it [[cures]] colds.",
        "No drugs, no needles - just [[a cure]].",
        "It does not taste of much, but it [[cures]] colds.",
        "It isn't sweet, it [[cures]] colds.",
        "The tea is not a drug, and it [[cures]] colds.",
        "Without a single tablet, the method [[heals]] your knee.",
        "If you have not slept for weeks, our tea [[cures]] it.",
        "It [[heals]] your knee and does not stain.",
        "The [[cure]] that does not cost the earth.",
        "Our no-needle method [[heals]] your knee.",
        "No matter how long you have waited, it [[works]].",
        "It works for people whom nothing helped; it [[cures]] them.",
    ],
)
def test_what_is_said_beside_a_denial_of_something_else(text):
    assert Guard.NEGATION not in guards_of(text)


@pytest.mark.parametrize(
    ("text", "guard"),
    [
        ("Does moss tea [[cure]] colds?", Guard.QUESTION),
        ("Imagine a tea that [[cures]] colds.", Guard.HYPOTHETICAL),
        ("If a tea [[cured]] colds, doctors would hand it out.", Guard.HYPOTHETICAL),
        ("If a tea did that, it would be [[a cure]].", Guard.HYPOTHETICAL),
        ("If you hope for [[a cure]], read on.", Guard.HYPOTHETICAL),
        ("> Moss tea [[cures]] colds.", Guard.QUOTATION),
        ('A friend told me "moss tea [[cures]] every cold" last week.', Guard.QUOTATION),
        ("It is a myth that moss tea [[cures]] colds.", Guard.DEBUNKED),
        ("Beware of shops whose tea [[cures]] everything.", Guard.DEBUNKED),
        ("Be wary of claims such as [[instant relief]].", Guard.DEBUNKED),
        ("Contrary to the label, moss tea [[cures]] nobody.", Guard.DEBUNKED),
        ("Other brands promise that their tea [[cures]] colds.", Guard.COMPETITOR),
        ("The balm is marketed as [[a cure]].", Guard.COMPETITOR),
        ("In the past, doctors said that moss [[cured]] colds.", Guard.HISTORY),
        ("Moss was once sold to [[cure]] colds.", Guard.HISTORY),
        ("See your doctor at once when the [[cure]] makes you dizzy.", Guard.RED_FLAG),
        ("Call 999 for sudden [[numbness]].", Guard.RED_FLAG),
        ("# Moss tea [[cures]] colds", Guard.HEADING),
        ("In our clinic, moss tea [[cures]] colds.", Guard.OFFER),
    ],
)
def test_each_guard(text, guard):
    assert guard in guards_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "If you have a cold, moss tea [[cures]] it.",
        "Ask about our tea: it [[cures]] colds.",
        'The so-called "moss" in the box is real, and it [[cures]] colds.'.replace("so-called ", ""),
        "Our forebears drank it, and it [[cures]] colds.",
        "Moss tea [[cures]] colds. See your doctor for anything else.",
        "Does it taste good? It [[cures]] colds.",
        "Other teas are dearer. Ours [[cures]] colds.",
    ],
)
def test_what_is_asserted(text):
    assert not guards_of(text, UNASSERTED)


def test_what_stands_above_counts():
    assert Guard.RED_FLAG in guards_of("See a doctor if you have:\n\n- [[numbness]] in the legs\n- fever\n")
    assert Guard.DEBUNKED in guards_of("Never print claims such as:\n\n- [[Cures]] colds\n- Safe for all\n")
    assert Guard.DEBUNKED in guards_of("# Tea\n\n## Myths\n\nMoss tea [[cures]] colds.\n")
    assert guards_of("# Tea\n\n## Uses\n\nMoss tea [[cures]] colds.\n") is Guard.NONE
    assert guards_of("# Myths\n\nNothing.\n\n# Uses\n\nMoss tea [[cures]] colds.\n") is Guard.NONE


def test_words_of_the_span_itself_are_no_guard():
    assert Guard.DEBUNKED not in guards_of("The tea is [[too good to be true]].")


def test_only_what_is_wanted_is_looked_for():
    assert guards_of("Is moss tea no [[cure]]?", Guard.QUESTION) is Guard.QUESTION


@pytest.mark.parametrize("text", ["no better", "it doesn't", "if it were", "is it twice as good?", "it might be"])
def test_doubt(text):
    assert doubt_in(text)


@pytest.mark.parametrize("text", ["twice as good", "60% against 30% without the tea", "in May it notably rose"])
def test_no_doubt(text):
    assert not doubt_in(text)


def test_names_are_those_of_the_schema():
    import json
    from pathlib import Path

    import claimcheck.checks

    schema = json.loads((Path(claimcheck.checks.__file__).parent / "rule.schema.json").read_text())
    listed = schema["properties"]["pattern"]["properties"]["guards"]["items"]["enum"]
    assert sorted(listed) == sorted(NAMES)


@pytest.mark.parametrize(
    ("above", "denied"),
    [
        ("What the tea is NOT", True),
        ("The tea is not:", True),
        ("We don't:", True),
        ("What the tea does", False),
        ("Why it is not only tea that helps people", False),
    ],
)
def test_a_line_above_a_list_denies_its_items(above, denied):
    found = guards_of(f"# Tea\n\n{above}\n\n- a [[cure]] for colds\n- a drug\n", Guard.NEGATION)
    assert (found is Guard.NEGATION) is denied


@pytest.mark.parametrize(("verdict", "denied"), [("No", True), ("Myth", True), ("Yes", False), ("Notable", False)])
def test_a_verdict_in_a_row_denies_the_row(verdict, denied):
    table = f"# Tea\n\n| Claim | Verdict |\n| --- | --- |\n| [[Cures]] colds | {verdict} |\n| Is warm | No |\n"
    assert (guards_of(table, Guard.NEGATION) is Guard.NEGATION) is denied
