import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.terms import TermHit, term_finder
from claimcheck.language.vocabulary import Concept, Vocabulary

INVENTED = (
    Concept("condition.ache", ("ache", "sore back"), unlike=("the ache gazette", "ache-free")),
    Concept("outcome.ache", ("ache", "ache score")),
    Concept("condition.back-ache", ("back ache", "lower back ache"), exact=("BA",)),
    Concept("intervention.moss", ("moss pillow", "moss"), unlike=("moss green", "sham moss")),
    Concept("intervention.moss.dry", ("dry moss",), exact=("DM",), company=("bog", "peat-bog")),
    Concept("comparator.sham", ("sham", "sham moss")),
    Concept("comparator.dew", ("dew",), company=("than", "versus")),
    Concept("intervention.two-percent", ("2% mossol", "mossol 5%", "mossol 3")),
    Concept("intervention.vaccine", ("MHV vaccine", "MHV")),
    Concept("intervention.beta", ("β-moss", "crème de moss")),
    Concept("statistic.or", exact=("OR",)),
    Concept("design.review", ("review", "database of reviews")),
    Concept("body.fen", ("Fen Collaboration", "Fen review", "Fen Database of Reviews", "Board for Ache Control")),
    Concept("journal.fen", ("Fen Database of Reviews",)),
    Concept("comparator.control", ("control",)),
    Concept("journal.ache", exact=("Ache",), common=True),
    Concept("journal.j-ache", ("Journal of Ache", "J Ache")),
    Concept("journal.lantern", ("The Lantern", "Lantern")),
    Concept("journal.moss", ("Moss Letters at Large",), exact=("Moss",), common=True),
    Concept("outcome.one", exact=("XO",), company=("first",)),
    Concept("outcome.two", exact=("XO",), company=("second",)),
    Concept("outcome.o", ("XO count",)),
)


def finder_of(*concepts):
    return term_finder(Vocabulary({concept.id: concept for concept in concepts}))


FINDER = finder_of(*INVENTED)


def found(text, *kinds, **ranges):
    """What is found: text and concept without its kind, of some kinds or all."""
    hits = FINDER.find(text, **ranges)
    return [(text[hit.start : hit.end], hit.concept) for hit in hits if not kinds or hit.kind in kinds]


def concepts(text, *kinds, **ranges):
    return [concept for _, concept in found(text, *kinds, **ranges)]


class TestWords:
    @pytest.mark.parametrize(
        "text",
        [
            "moss pillow",
            "Moss Pillow",
            "MOSS-PILLOW",
            "moss pillows",
            "(moss pillow)",
            '"moss pillow"',
            "moss pillow's",
        ],
    )
    def test_one_term(self, text):
        assert concepts(text) == ["intervention.moss"]
        assert found(text)[0][0].casefold().replace("-", " ").startswith("moss pillow")

    @pytest.mark.parametrize(
        "text",
        ["mosses", "mossy", "emoss", "moss1", "éмoss", "mоss", "headaches", "acheé", "ßache", "ache\u0301s"[:5] + "x"],
    )
    def test_only_whole_words(self, text):
        assert concepts(text) == []

    @pytest.mark.parametrize("text", ["moss. Pillow", "moss, pillow", "moss  pillow", "moss/pillow", "moss…pillow"])
    def test_nothing_between_the_words(self, text):
        assert found(text) == [("moss", "intervention.moss")] or found(text)[0] == ("moss", "intervention.moss")
        assert "moss pillow" not in [words for words, _ in found(text)]

    @pytest.mark.parametrize("text", ["moss² is", "moss³", "•moss", "→moss", "moss™", "_moss_", "moss\u200b"])
    def test_what_ends_a_word(self, text):
        assert concepts(text) == ["intervention.moss"]

    def test_letters_beyond_latin(self):
        assert found("A β-moss, a Β-MOSS.") == [("β-moss", "intervention.beta"), ("Β-MOSS", "intervention.beta")]
        assert found("Crème de Moss, CRÈME DE MOSS")[1] == ("CRÈME DE MOSS", "intervention.beta")
        assert found("γ-moss") == [("moss", "intervention.moss")]

    @pytest.mark.parametrize("trap", ["ß", "İ", "ﬁ", "ŉ", "ǰ", "ΐ", "😀", "Ω", "\ud800", "\u0130\u0130"])
    def test_positions_behind_characters_that_grow(self, trap):
        text = f"{trap} {trap}. Moss"
        assert FINDER.find(text) == (TermHit(len(text) - 4, len(text), "intervention.moss", "intervention"),)

    def test_numbers_are_not_cut(self):
        assert concepts("2% mossol, mossol 5% and mossol 3.") == ["intervention.two-percent"] * 3
        assert concepts("0.2% mossol; 1,2% mossol; mossol 3.5; mossol 35; 12% mossol") == []
        assert concepts("By 2017,2% mossol") == []

    def test_no_text_and_no_vocabulary(self):
        assert FINDER.find("") == ()
        assert FINDER.find("Nothing of note.") == ()
        assert finder_of().find("moss") == ()


class TestCase:
    def test_exact(self):
        assert concepts("BA and BAs") == ["condition.back-ache"] * 2
        assert concepts("ba, Ba, BAS") == []

    def test_everyday_words(self):
        assert concepts("moss or dew") == ["intervention.moss"]
        assert concepts("OR 1.2") == ["statistic.or"]

    def test_only_the_words_in_capitals(self):
        assert concepts("MHV Vaccine, MHV-vaccines, MHV") == ["intervention.vaccine"] * 3
        assert concepts("mhv vaccine") == []


class TestOverlap:
    def test_longest_of_a_kind(self):
        assert found("lower back ache", "condition") == [("lower back ache", "condition.back-ache")]
        assert found("ache scores", "outcome") == [("ache scores", "outcome.ache")]

    def test_kinds_overlap(self):
        assert found("lower back ache") == [("lower back ache", "condition.back-ache"), ("ache", "outcome.ache")]
        assert found("Ache") == [("Ache", "condition.ache"), ("Ache", "outcome.ache")]

    def test_first_of_two_that_overlap(self):
        assert found("sore back ache", "condition") == [("sore back", "condition.ache"), ("ache", "condition.ache")]

    def test_a_longer_term_that_does_not_hold(self):
        assert found("moss, pillow") == [("moss", "intervention.moss")]
        assert found("dry moss") == [("moss", "intervention.moss")] or concepts("dry moss") == ["intervention.moss.dry"]

    def test_unlike(self):
        assert concepts("It is moss green.") == []
        assert concepts("ache-free", "condition") == []
        assert concepts("ache-free", "outcome") == ["outcome.ache"]
        assert found("sham moss") == [("sham moss", "comparator.sham")]
        assert found("moss green moss") == [("moss", "intervention.moss")]

    def test_names_hide_what_is_in_them(self):
        assert concepts("In Journal of Ache.") == ["journal.j-ache"]
        assert concepts("The Board for Ache Control said") == ["body.fen"]
        assert concepts("a Fen review") == ["body.fen", "design.review"]
        assert concepts("Fen Database of Reviews") == ["body.fen", "journal.fen"]


class TestCompany:
    def test_in_the_sentence(self):
        assert concepts("DM from the bog.") == ["intervention.moss.dry"]
        assert concepts("Peat bogs give DM.") == ["intervention.moss.dry"]
        assert concepts("DM from the boggy fen.") == []

    def test_only_exact_terms_need_it(self):
        assert concepts("dry moss") == ["intervention.moss.dry"]

    def test_all_terms_need_it_where_none_is_exact(self):
        assert concepts("better than dew") == ["comparator.dew"]
        assert concepts("the dew fell") == []

    def test_sentences(self):
        text = "The bog. We give DM. It is wet."
        assert concepts(text) == ["intervention.moss.dry"]
        assert concepts(text, sentences=[(0, 8), (9, 20), (21, 31)]) == []
        assert concepts(text, sentences=[(0, 20), (21, 31)]) == ["intervention.moss.dry"]
        assert concepts("DM. The bog.", sentences=[(0, 3), (4, 12)]) == []

    def test_two_concepts_that_share_a_term(self):
        assert concepts("The first XO count", "outcome") == ["outcome.o"]
        assert concepts("the first XO") == ["outcome.one"]
        assert concepts("the second XO") == ["outcome.two"]
        assert concepts("first and second XO") == []
        assert concepts("XO") == []


class TestJournals:
    @pytest.mark.parametrize(
        "text",
        [
            "It was published in Ache in May.",
            'Published in "Ache".',
            "in the journal Ache, where",
            "Bog A. Moss. Ache. 2019;160(3):1-9.",
            "Bog A. Moss. Ache 2019; 160: 1.",
            "Bog A. Moss. Ache. 2013 Nov;154(11):2407-15.",
            "Bog, A. (2019). Moss. Ache, 160(3), 1-9.",
            "Ache, 2019, 160",
            "Ache (2019), 160",
            "Ache 160 (2019) 1-9",
            "Ache, vol. 160 (2019)",
        ],
    )
    def test_everyday_word(self, text):
        assert concepts(text, "journal") == ["journal.ache"]
        assert "condition.ache" not in concepts(text)

    @pytest.mark.parametrize(
        "text",
        [
            "Ache fell.",
            "Ache in 2019",
            "published in ache",
            "published in Ache Letters in 2019",
            "published in Ache Research",
            "published in Ache & Moss",
            "published in Ache and Sleep",
            "published in Frontiers in Ache",
            "Ache, 20 (15 of whom were old)",
            "Ache: 3 points",
        ],
    )
    def test_everyday_word_that_is_none(self, text):
        assert concepts(text, "journal") == []

    def test_only_exact_names_are_everyday_words(self):
        assert concepts("Moss Letters at Large say", "journal") == ["journal.moss"]
        assert concepts("Moss says", "journal") == []

    @pytest.mark.parametrize(
        ("text", "emphasis", "hits"),
        [
            ("in Ache, a", (3, 7), 1),
            ("in Ache, a", (3, 8), 1),
            ("(Ache, 2019)", (1, 5), 1),
            ("Ache 2019", (0, 4), 1),
            ("Ache: it fell", (0, 5), 0),
            ("in Ache and pain", (3, 16), 0),
            ("so Ache, a", (3, 7), 0),
        ],
    )
    def test_emphasis(self, text, emphasis, hits):
        assert len(concepts(text, "journal", emphasis=[emphasis])) == hits
        assert concepts(text, "journal") == []

    @pytest.mark.parametrize(
        ("text", "hits"),
        [
            ("In The Lantern, a", 1),
            ("The Lantern Study of moss", 1),
            ("a Lantern review", 1),
            ("The Lantern Somewhere", 0),
            ("Lantern & Wick", 0),
            ("the Journal of Ache", 1),
            ("In The Journal of Ache", 1),
            ("Fenland Journal of Ache", 0),
            ("Fen J Ache", 0),
        ],
    )
    def test_longer_names(self, text, hits):
        assert len(concepts(text, "journal")) == hits

    def test_an_unknown_longer_name_says_nothing_of_what_is_in_it(self):
        assert concepts("Fenland Journal of Ache") == []


WORDS = sorted({term for concept in INVENTED for term in (*concept.terms, *concept.exact, *concept.unlike)})
PIECES = st.sampled_from([*WORDS, " ", ". ", "-", "ß", "İ", "😀", "1", "2.", "s", "published in ", "than", "2019;1"])
TEXTS = st.lists(PIECES | st.text(max_size=3), max_size=12).map("".join)


@given(TEXTS, st.booleans())
def test_hits_are_in_range_in_order_and_apart_within_a_kind(text, split):
    sentences = [(0, len(text) // 2), (len(text) // 2, len(text))] if split else []
    hits = FINDER.find(text, sentences=sentences, emphasis=sentences)
    ends = {}
    for hit in hits:
        assert 0 <= hit.start < hit.end <= len(text)
        assert hit.concept.startswith(f"{hit.kind}.")
        assert ends.get(hit.kind, 0) <= hit.start
        ends[hit.kind] = hit.end
    assert [(hit.start, -hit.end) for hit in hits] == sorted((hit.start, -hit.end) for hit in hits)


@given(TEXTS, TEXTS)
def test_what_stands_far_before_moves_hits_and_changes_none(text, before):
    before = f"{before}\n\n--\n\n{'-' * 50}"
    sentences = [(0, len(before)), (len(before), len(before) + len(text))]
    later = [hit for hit in FINDER.find(before + text, sentences=sentences) if hit.start >= len(before)]
    alone = FINDER.find(text)
    assert [(hit.start - len(before), hit.concept) for hit in later] == [(hit.start, hit.concept) for hit in alone]


@given(st.sampled_from(INVENTED), st.data())
def test_every_plain_term_is_found_in_any_case_and_with_an_s(concept, data):
    if concept.company or concept.common or concept.kind == "journal" or not concept.terms:
        return
    term = data.draw(st.sampled_from(concept.terms))
    ending = data.draw(st.sampled_from(["", "s"] if term[-1].isalpha() and term[-1] != "s" else [""]))
    assert (term + ending, concept.id) in found(f"So {term + ending}.")
