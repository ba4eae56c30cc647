import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.sentences import LONGEST, MAY_END, STOP, split_sentences


def sentences(text, markers=()):
    return [text[s.start : s.end] for s in split_sentences(text, 7, 100, markers)]


@pytest.mark.parametrize(
    "parts",
    [
        ["He saw Dr. Smith at 3 p.m.", "The visit cost $5.50.", "It worked!"],
        ["The U.S. National Library agrees.", "It is used in the U.S.", "The rest is not."],
        ["We saw relief.[1]", "The next (see e.g. Smith et al. 2019) did not.", "Then it did."],
        ["A trial of 550 patients. [2]", "That trial found less pain.[3,4] [5]", "Good."],
        ["Pain fell.³", "Sleep rose.¹²,¹³", "Mood rose.12", "The end."],
        ["3. Sleep well.", "Take vitamin C.", "It works."],
        ["And so on… and on...", 'Then "it works."', "She left."],
        ["St. John's wort vs. placebo (p. 3. Yes it is. So) was no. 5.", "The answer is no.", "We asked."],
        ["Lee, J. H. and Choi, T. Y. agree.", "They wrote it."],
        ["Is it safe?", "Yes!", "And (really).", "Done"],
        ["It took approx. 5 minutes, i.e. Fig. 2 is wrong.", "See Vol. 3."],
        ["The p-value was < .001.", "Good."],
        ["He has hepatitis B. The vaccine helps."],
        ["Sign up with Acme Inc. The offer ends soon."],
        ["Read p50.c and node.js today."],
        ["one sentence without a stop"],
        ["It helps (most people say so).", "It may not."],
        ["It cost £1.2m in 2019.", "2020 was worse."],
    ],
)
def test_splits(parts):
    if parts[0].startswith(("He has hep", "Sign up")):
        head, _, tail = parts[0].rpartition(" The ")
        parts = [head, "The " + tail]
    assert sentences(" ".join(parts)) == parts


def test_given_markers_belong_to_the_sentence_before():
    text = "It eased pain. (2) The next one did not.(3)"
    markers = [(15, 18), (40, 43)]
    assert sentences(text, markers) == ["It eased pain. (2)", "The next one did not.(3)"]


def test_ids_and_blocks():
    found = split_sentences("One. Two.", 7, 100)
    assert [(s.id, s.block) for s in found] == [(100, 7), (101, 7)]


def test_nothing_to_read():
    assert split_sentences("  \n ", 0, 0) == ()


@given(st.text(alphabet=st.sampled_from("aB 1.!?()[]\n\"'…²,eg")))
def test_covers_all_that_is_no_space(text):
    at = 0
    for sentence in split_sentences(text, 0, 0):
        assert not text[at : sentence.start].strip()
        assert sentence.start < sentence.end
        at = sentence.end
    assert not text[at:].strip()


@pytest.mark.parametrize(
    "text",
    [
        "." * 30000,
        "a. " * 10000,
        "(" * 30000,
        "). " * 10000,
        ".[1]" * 8000,
        " " * 30000,
        "a." + "\u2074\u2078" * 8000 + "oe",
        "a." + "\u00b3\u2079-" * 8000 + "oe",
        "a." + "\u00b3,\u2079" * 8000 + "-",
    ],
)
def test_hostile_texts_end(text):
    started = time.process_time()
    split_sentences(text, 0, 0)
    assert time.process_time() - started < 5


@given(st.from_regex(STOP))
def test_what_ends_a_sentence_begins_with_a_stop(text):
    assert MAY_END.search(text)


@pytest.mark.parametrize(
    "piece", ["a few words of it ", "w" * 9000, "w" * 3999 + " ", "\u00e9, " * 2000, " " * 5000 + "x"]
)
def test_what_goes_on_for_ever_is_cut_at_a_space(piece):
    text = (piece * 3 + "end. Next.").strip()
    sentences = split_sentences(text, 0, 0)
    assert all(0 < each.end - each.start <= LONGEST for each in sentences)
    assert [each.id for each in sentences] == list(range(len(sentences)))
    assert "".join(text[each.start : each.end].replace(" ", "") for each in sentences) == text.replace(" ", "")
    assert text[sentences[-1].start : sentences[-1].end] == "Next."
    assert all(text[each.start : each.end] == text[each.start : each.end].strip() for each in sentences)
