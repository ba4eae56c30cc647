"""What customers say in parts of a page that are set out alike, where no single sign gives it away."""

import time

import pytest
from statement_pages import read_passages

from claimcheck.claims.statement_evidence import SHARED, scores_of
from claimcheck.claims.statements import find_statements


def said(text, name="page.html"):
    """The first words and the signature of each statement of a page."""
    statements = find_statements(read_passages(text, name))
    return [(" ".join(each.words.split()[:2]), each.signature) for each in statements]


def grid(*parts, inner="<div><p>{0}</p><h5>{1}</h5></div>", around="<h2>Moorhen Foot Studio</h2><div>{}</div>"):
    """A page with parts that are set out alike."""
    return "<html><body>" + around.format("\n".join(inner.format(*part) for part in parts)) + "</body></html>"


STORIES = [
    ("My heel was sore for a year, and after three visits I walk the dog again. Wonderful people.", "Ottilie Brand"),
    ("Friendly from the door on. I was nervous about the needles and hardly felt them.", "Prosper N."),
    ("Thank you for fixing my gait, I have recommended you to all of my choir.", "Wilhelmina Ode"),
]


@pytest.mark.parametrize(
    "inner",
    [
        "<div><p>{0}</p><h5>{1}</h5></div>",
        "<div class='slide'><img src='a.jpg'><h4>{1}</h4><div>{0}</div></div>",
        "<li><div>{0}</div><div>{1}</div></li>",
        "<td><p>{0}</p><p>{1}</p></td>",
        "<article class='col-4'><div>★★★★★</div><p>{0}</p><div><b>{1}</b></div></article>",
    ],
)
def test_parts_that_are_set_out_alike_need_no_heading_and_no_class(inner):
    assert [name for _, name in said(grid(*STORIES, inner=inner))] == [name for _, name in STORIES]


def test_a_part_without_a_sign_of_its_own_counts_among_others_that_have_them():
    plain = ("Clean rooms, good value, and they started on the minute both times.", "Ivo Lund")
    page = grid(*STORIES, plain, around="<h2>Heard at the studio</h2><div class='client-quotes'>{}</div>")
    assert said(page)[-1] == ("Clean rooms,", "Ivo Lund")


@pytest.mark.parametrize(
    "parts",
    [
        [  # a team
            ("I trained in Leeds and love to see my patients walk again.", "Dr Ottilie Brand"),
            ("I treat feet of all ages, and I enjoy teaching.", "Dr Prosper Nash"),
            ("My practice is built on listening.", "Wilhelmina Ode, physiotherapist"),
        ],
        [  # services
            ("We fit insoles to your shoe, so you can walk as long as you like.", "Insoles"),
            ("Our massage is highly recommended before a race.", "Sports Massage"),
            ("Book a scan of your gait and get your report on the day.", "Gait Scan"),
        ],
        [  # questions
            ("We ask you to come in wide trousers, and to bring your old shoes.", "What do I wear?"),
            ("Most people need three visits, and you can stop at any time.", "How often must I come?"),
            ("No, you do not need a letter from your doctor.", "Do I need a letter?"),
        ],
        [  # teasers of a blog
            ("My favourite stretch for stiff calves, in four steps.", "Calf Care"),
            ("I tried the five best insoles so that you need not.", "Insoles Compared"),
            ("Why my own heel hurt, and what the papers say on it.", "Heel Pain"),
        ],
        [  # the press
            ('"My heel hurts less than it did," said Brand, who runs the trial, to the Lanternfish Times.', "News"),
            ('"I was amazed by the numbers," Nash told reporters on Monday.', "More News"),
            ('"I recommend that we wait for the second trial," said Ode.', "Last News"),
        ],
    ],
)
def test_other_things_that_are_set_out_alike_are_none(parts):
    assert said(grid(*parts)) == []


def test_cards_in_columns_are_read_one_by_one():
    column = "<div class='column'>{}</div>"
    card = "<div class='box'><p>{0}</p><p>{1}</p></div>"
    left, right = (
        column.format("".join(card.format(*each) for each in each_side))
        for each_side in (
            STORIES[:2],
            [*STORIES[1:], ("My arch is better, and I dance again. Great team!", "Quill Rowe")],
        )
    )
    page = f"<html><body><h2>Voices</h2><div class='feedback'>{left}{right}</div></body></html>"
    assert [name for _, name in said(page)] == ["Ottilie Brand", "Prosper N.", "Wilhelmina Ode", "Quill Rowe"]


def test_text_without_elements():
    page = "# Moorhen Foot Studio\n\n## Straight from the waiting room\n\n" + "\n\n".join(
        f"{words}\n\n**{name}**" for words, name in STORIES
    )
    assert [name for _, name in said(page, "page.md")] == [name for _, name in STORIES]


def test_a_syllable_that_reads_as_a_pronoun_is_no_speaker():
    page = "# Sleep\n\n## Parts\n\n" + "\n\n".join(
        f"### {name}\n\nCBT-I is the best first step, and it helped in most trials." for name in ("Core", "Later")
    )
    assert said(page, "page.md") == []


def test_answers_of_a_guide_are_none():
    answers = [
        "### Warm Foot Baths\n\nA bath is recommended by most guides, and twice a day is best for most feet.",
        "### Cold Foot Baths\n\nThe best time of day is not known, and nobody has counted the minutes so far.",
        "### Salted Foot Baths\n\nSalt is recommended in old books, though no trial shows that it helped anybody.",
    ]
    page = "# Moorhen Foot Guide\n\n## What there is\n\n" + "\n\n".join(answers)
    assert said(page, "page.md") == []


@pytest.mark.parametrize("level", ["h3", "h4"])
def test_what_is_said_may_be_set_as_a_heading_below_the_name(level):
    said = [
        "I have been here twice and I had a great time both times. They made me feel at ease",
        "Thanks for curing my shoulder. Good clinic. Highly recommended.",
        "Very happy with the treatment, it cleared my two years of pain in five days",
    ]
    page = "<div>" + "".join(
        f"<div class='one'><div><{level}>{name}</{level}><p>Back patient - Hull</p></div>"
        f"<div><{level}>{words}</{level}></div></div>"
        for name, words in zip(("Odile Renner", "Ravi Bigi", "Jon Quorn"), said, strict=True)
    )
    passages = read_passages(f"<h2>What our patients say</h2>{page}</div>", "page.html")
    assert [each.words for each in find_statements(passages)] == said


@pytest.mark.parametrize(
    "inner",
    [
        "<div><h5>{1}</h5><p>{0}</p></div>",
        "<div><p>{0}</p><h5>{1}</h5></div>",
        "<div><img alt='x'><h5>{1}</h5><p>{0}</p></div>",
    ],
)
def test_what_is_said_is_where_the_statement_says(inner):
    passages = read_passages(grid(*STORIES, inner=inner), "page.html")
    found = find_statements(passages)
    assert len(found) == len(STORIES)
    for each in found:
        assert each.words.startswith(passages[each.first].text[each.start : each.end])


def test_thousands_of_parts_set_out_alike_are_weighed_together():
    evidence = [frozenset({"speaks", "praise", "named"}), frozenset({"named"})] * 5000
    start = time.process_time()
    scores = scores_of(evidence)
    assert time.process_time() - start < 2
    assert scores[0] > scores[1]


def test_what_a_part_shares_with_the_others_is_their_share_without_its_own():
    praised, named = frozenset({"praise"}), frozenset({"named"})
    alone, other = scores_of([praised])[0], scores_of([praised, named])[0]
    assert round(alone - other, 6) == round(SHARED["praise"] - SHARED["named"], 6)
