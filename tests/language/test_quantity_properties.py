import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.masks import find_masks
from claimcheck.language.normalise import normalise
from claimcheck.language.quantities import find_quantities

WORDS = (
    "0 1 12 0.5 1,162 2019 - -- to and or % $ £ ( ) [ ] ; , . ± < ≥ ~ + / x × one two half a third twenty hundred "
    "million of in out CI p = SD OR weeks week mg per day times "
    "twice over up about between from May percent fold 95 1/2 ½ ' "
    "s n k"
)
PIECES = st.sampled_from(WORDS.split())
TEXTS = st.one_of(
    st.text(),
    st.lists(PIECES, max_size=14).map(" ".join),
    st.lists(PIECES, max_size=14).map("".join),
)

HOSTILE = [
    "1" * 30000, "," * 30000, " " * 30000, "1-" * 15000, "1-1-1-" * 5000, "1," * 15000, "1 " * 15000, "1,000," * 5000,
    "1.1." * 8000, "(1" * 15000, "one " * 8000, "one hundred " * 2500, "half " * 6000, "$1-" * 10000, "95% CI " * 4000,
    "[1" * 15000, "a1" * 15000, "1 000 " * 5000, "x" * 30000 + "1", "2019 " * 6000, "1/" * 15000, "about " * 5000 + "1",
    "10.1000/" * 4000, "-" * 30000 + "1", "A-1" * 10000, "twenty-" * 4000, "\u00b2" * 30000,
]  # fmt: skip


@given(TEXTS, st.sampled_from(["en", "de"]))
def test_quantities_are_ordered_inside_and_true_to_the_text(text, numbers):
    text = normalise(text)
    masks = find_masks(text)
    at = 0
    for quantity in find_quantities(text, masks, numbers):
        assert at <= quantity.start <= quantity.number_start < quantity.number_end <= quantity.end <= len(text)
        assert text[quantity.start : quantity.end] == quantity.text
        assert quantity.low <= quantity.high
        assert not any(m.start < quantity.number_end and quantity.number_start < m.end for m in masks)
        at = quantity.end


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: f"{text[:8]}*{len(text)}")
def test_hostile_texts_end(text):
    find_quantities(text, find_masks(text))
