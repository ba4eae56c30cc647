"""What customers say on a page, in every form that pages give it; and who is no customer."""

import pytest

from claimcheck.claims.statements import find_statements
from claimcheck.documents.read import read_document
from claimcheck.language.normalise import normalise
from claimcheck.language.passage import Passage
from claimcheck.language.sentences import split_sentences


def said(text, name="page.md"):
    """The words and the signature of each statement of a page."""
    document = read_document(name, text.encode())
    passages, number = [], 0
    for block in document.blocks:
        if block.hidden:
            continue
        plain = normalise(block.text)
        sentences = split_sentences(plain, block.id, number)
        number += len(sentences)
        passages.append(Passage(block, plain, sentences, (), (), ()))
    return [(each.words, each.signature) for each in find_statements(passages)]


STORY = "My knees stopped aching after a month of Brightroot tea, and I sleep through."


@pytest.mark.parametrize(
    "page",
    [
        f'"{STORY}"\n\n— Marta',
        f"> {STORY}\n>\n> — Marta, 43",
        f'★★★★★ "{STORY}"',
        f"## What our customers say\n\n{STORY}\n\n### Marta - Leeds",
        f"## What our customers say\n\n{STORY}\n\nMarta",
        f"## Testimonials\n\n- {STORY} - Marta, Leeds",
        f"# Kind words\n\n{STORY}",
        '"Best foot rub ever, I recommend it!" - Ana',
        "## Reviews\n\n> Friendly staff and a spotless studio.\n\n★★★★★ Source: a map service",
        "## Patient stories\n\nThe whole course was far easier than expected and very pleasant too.\n\nRich - Hull",
        f"---\ntitle: Reviews | Brightroot\n---\n\n{STORY}\n\nMarta Leeds",
        f"Client experiences\n\n## Real people, real change\n\n{STORY}",
        '## Client stories\n\n"Our son has been seeing Mara for his fear of lifts. He rides them again."\n\n★★★★★',
    ],
)
def test_one_statement(page):
    assert len(said(page)) == 1


def test_each_statement_has_its_own_signature():
    page = f'# Testimonials\n\n"{STORY}"\n\n## Marta\n\n"Great team, I felt at ease at once."\n\n## Dev, 41'
    assert [signature for _, signature in said(page)] == ["Marta", "Dev, 41"]


def test_a_review_of_markup():
    page = (
        '<html><body><p>Tea.</p><script type="application/ld+json">'
        '{"@context": "https://schema.org", "@type": "Product",'
        ' "name": "Brightroot", "review": {"@type": "Review", "reviewBody": "I sleep better and my knees are fine.",'
        ' "author": {"@type": "Person", "name": "Marta"}}}</script></body></html>'
    )
    assert said(page, "page.html") == [("I sleep better and my knees are fine.", "Marta")]


@pytest.mark.parametrize("caption", ["Watch Marta's story", "Video testimonial: Marta and her knees"])
def test_the_caption_of_a_video(caption):
    assert len(said(f"# Brightroot\n\n{caption}\n")) == 1


@pytest.mark.parametrize(
    "page",
    [
        STORY,  # nobody signs it, and nothing sets it out as a testimonial
        "## Testimonials\n\nSoon.",
        '"The greatest wealth is health." - Virgil',
        '"I treat knees all day, and my patients tell me that tea helps." - Greta, physiotherapist',
        '"We saw no effect of the tea in my trial." - Prof. Lena Ott',
        '"A small but promising trial," wrote the Lanternfish Times.',
        "## Testimonials\n\nRead what our happy customers say about their sleep, or write a review of your own.",
        "## Testimonials\n\nI'm Greta and I am a qualified coach. I help people who sleep badly.",
        "## How to write a review\n\nI suggest that you say what you bought and when.",
        "## Evidence from clinical studies\n\nPeople in my group slept better, I found.",
        "# Meet Greta Moos\n\n> I love what I do, and I love to see people get better.\n>\n> — Greta",
        "## What customers say\n\nNothing yet.\n\n## Ingredients\n\nI use only roots from my own garden.\n",
        "---\ntitle: 'Success stories: a tired teacher'\n---\n\nShe came to me tired, and I helped her sleep.",
        "## Comments\n\nI liked your post on squats.\n\nBen",
    ],
)
def test_no_statement(page):
    assert said(page) == []
