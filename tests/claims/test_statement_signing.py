"""Customers who sign by what they are to the house, in any order, and lines that sign nothing."""

import pytest
from statement_pages import read_passages

from claimcheck.claims.statements import find_statements


def said(text, name="page.html"):
    """The words and the signature of each statement of a page."""
    return [(each.words, each.signature) for each in find_statements(read_passages(text, name))]


@pytest.mark.parametrize(
    "role", ["Fernwell Graduate", "Former patient", "Client since 2019", "Member,", "Mother of a client"]
)
def test_what_a_customer_is_may_stand_before_the_name(role):
    page = f'<h2>Watch</h2><div><h3>"Back on My Bike"</h3><p><span>{role}</span><br>Odile R.</p></div>'
    assert len(said(page)) == 1


def test_a_short_title_in_quotation_marks_needs_a_customer_below():
    page = '<div><h3>"Back on My Bike"</h3><p>Odile Renner, our head of sales</p></div>'
    assert said(page) == []


@pytest.mark.parametrize(
    "signature",
    ["- Odile, Former Client & Mother of Two", "— Odile Renner, patient since 2016", "- Odile R, happy client"],
)
def test_a_paragraph_signed_by_a_customer_is_one_without_quotation_marks(signature):
    page = f"<p>It is plain that Mara minds about her clients, and I felt lucky to have her there. {signature}</p>"
    assert len(said(page)) == 1


@pytest.mark.parametrize("signature", ["- Odile Renner, client manager", "- the Fernwell team", "- Dr Odile Renner"])
def test_staff_who_serve_clients_are_no_customers(signature):
    page = f"<p>It is plain that Mara minds about her clients, and I felt lucky to have her there. {signature}</p>"
    assert said(page) == []


@pytest.mark.parametrize("behind", ["Patient Testimonial Verified", "Verified buyer", "Google review"])
def test_what_stands_behind_an_initialled_name(behind):
    page = (
        '<div class="testimonial-card"><p>"They take the time to talk to you."</p>'
        f"<div><span>Odile R.</span> <span>{behind}</span></div></div>"
    )
    assert len(said(page)) == 1


@pytest.mark.parametrize("alt", ["close quote icon", "quotation mark", "quotes"])
def test_a_picture_of_a_quotation_mark_parts_nothing(alt):
    page = (
        f'<div><img src="q.png" alt="open quote"><span>It is plain that Mara minds about us all, and I felt lucky to '
        f'have her there.</span><img src="q.png" alt="{alt}"><span>- Odile, <i>former client</i></span></div>'
    )
    assert len(said(page)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "If Fernwell has cared for you or someone you love, we would be grateful to hear about it.",
        "There is only one way to know what a home is really like: ask the families who chose it.</p><p>Google",
        "Fernwell is regulated. At our last inspection we were rated good for the care we give.</p><p>Inspected",
        "Fernwell was founded in 1994. It aims to offer varied and caring help.</p><p>New Fernwell",
        '"The analysis found [N] good results. Read each one with care."',
        "Layout: three cards side by side, with warm colours.</p><p>Odile Renner",
        "I hope you are well. Would you mind leaving a quick review? It makes a great difference.</p><p>Warmly, Odile",
        "Real results, with consent. Pictures of patients who lost weight.</p><p>BEFOREAFTER",
        '"My philosophy is simple: find the cause, treat with care, and stay until I see results."</p><p>Odile Renner',
    ],
)
def test_the_house_under_a_heading_for_customers(line):
    page = f"<h2>What families say</h2><p>{line}</p>"
    assert said(page) == []


def test_a_parent_signs_without_a_name():
    page = (
        '<div><p>"The cost made it easy for us to commit. We are happy to be fitter together."</p><p>- Parent</p></div>'
    )
    assert len(said(page)) == 1


def test_a_quotation_set_as_a_heading_is_signed_by_initials():
    words = '"I spent ten years on the couch and nothing changed. After four visits my fear had gone. I am reborn."'
    page = f"<div><h2>{words}</h2><div><span>O. R. | Architect</span></div></div>"
    assert len(said(page)) == 1


def test_a_name_in_a_heading_signs_what_stands_below_where_names_stand_above():
    page = (
        "# Client testimonials\n\n"
        "### Ana - Cook, lost two stone\n\nWatch: the film\n\n"
        '> "I walked for a month and my knees gave in.\n>\n> Now I climb hills, and I recommend it to all."\n\n'
        "**Result:** Lost two stone in six months\n\n"
        "### Ben - Slept through in a week\n\nWatch: the film\n\n"
        '> "I feel rested and calm, and my wife says so too."\n\n'
        "**Result:** Slept through after seven days\n"
    )
    assert [(words[:14], signature) for words, signature in said(page, "page.md")] == [
        ('"I walked for ', "Ana - Cook, lost two stone"),
        ('"I feel rested', "Ben - Slept through in a week"),
    ]
    below = page.replace("### Ana - Cook, lost two stone\n\nWatch: the film\n\n", "").replace(
        "**Result:**", "**Note:**"
    )
    assert len(said(below, "page.md")) == 2


def test_what_became_of_somebody_belongs_to_what_they_say():
    page = '# Testimonials\n\n> "I feel rested and calm, and I recommend it."\n\nResult: {}\n'
    for result, last in (("slept through after seven days", 2), ("I slept through after seven days", 1)):
        found = find_statements(read_passages(page.format(result), "page.md"))
        assert [each.last for each in found if each.first == 1] == [last]


@pytest.mark.parametrize(
    ("line", "least"), [("Ana's Story — two stone lighter:", 1), ("Zita's shop is open and it sells tea:", 0)]
)
def test_a_line_may_lead_into_what_one_customer_says(line, least):
    page = f'# Walking plans\n\nA plan for each age.\n\n**{line}**\n> "I feel lighter, and I am strong and fast."\n'
    assert len(said(page, "page.md")) == least


@pytest.mark.parametrize("day", ["Saturday, 1 September 2018", "3 May 2021"])
def test_an_embedded_post_may_say_who_posted_it(day):
    page = (
        "<blockquote><p>Great atmosphere, and teachers who CLEARLY LOVE what they do...</p>"
        f'Posted by <a href="#">Odile Renner</a> on <a href="#">{day}</a></blockquote>'
    )
    assert [words for words, _ in said(page)] == ["Great atmosphere, and teachers who CLEARLY LOVE what they do..."]


@pytest.mark.parametrize(("line", "found"), [("says Odile Renner, baker", 1), ("Odile Renner, baker", 0)])
def test_a_line_below_may_say_who_says_so(line, found):
    page = f"<h3>help that fits</h3><p>I came to Mara with a stiff neck, and I was not disappointed.</p><p>{line}</p>"
    assert len(said(page)) == found


def test_the_brand_in_the_footer_signs_nothing():
    page = '<h2>What our clients say</h2><p>"She is the therapist I trust."</p><footer><p>Mara Lunt</p></footer>'
    assert said(page) == [('"She is the therapist I trust."', None)]


def test_a_title_for_the_result_is_of_the_statement_above():
    page = (
        '<h2>Patient stories</h2><div><h3>Back on patrol</h3><p>"I could not walk 20 yards, and my team begged me '
        'to stop."</p><h4>Outcome</h4><p>After both hips were replaced, returned to full duty.</p><p>Odile Renner</p>'
    )
    found = find_statements(read_passages(page, "page.html"))
    assert [each.signature for each in found] == ["Odile Renner"]


def test_front_matter_says_by_its_key_that_a_customer_speaks():
    page = "---\ntestimonials:\n- name: ''\n  testimonial: We received your parcel, and the mats look great.\n---\n"
    assert len(said(page, "page.md")) == 1


@pytest.mark.parametrize("paper", ["Hollywood Book Reviews", "Pacific Book Review", "Yoga Magazine"])
@pytest.mark.parametrize("above", [True, False])
def test_papers_that_review_are_no_customers(paper, above):
    quoted = '"If you read only one book on sleep this year, I recommend this one. It is amazing."'
    lines = (f"<div>{paper}</div>", f"<p>{quoted}</p>") if above else (f"<p>{quoted} - {paper}</p>", "")
    assert said(f"<h2>What people say</h2>{''.join(lines)}") == []


@pytest.mark.parametrize(
    ("role", "found"), [("Account Executive", 0), ("Territory Sales Manager", 0), ("Sales Manager, Acme Ltd", 3)]
)
def test_where_several_sign_as_sellers_they_are_of_the_house(role, found):
    cards = "".join(
        f'<figure><blockquote>"{word}, and I am grateful for it every day."</blockquote><figcaption>{name}, {role}'
        "</figcaption></figure>"
        for name, word in (("Odile R.", "The best fit"), ("Jon Tarr", "Friendly help"), ("Ines Lo", "An amazing team"))
    )
    assert len(said(f"<h2>Kind words</h2>{cards}")) == found


@pytest.mark.parametrize("title", ["Employee testimonials", "What staff say", "Stories of working here"])
def test_what_staff_say_of_their_work_is_none(title):
    page = f"<h2>{title}</h2><p>I love the people here, and I learn every day. - Odile R.</p>"
    assert said(page) == []


def test_a_share_of_customers_is_no_statement():
    page = '<h2>Patient reviews</h2><div class="review-card"><div>98%</div><div>Would recommend to others</div></div>'
    assert said(page) == []


def test_a_customer_who_tells_their_name_in_a_card_is_no_owner():
    page = (
        '<div class="testimonial"> I am Odile Renner and want to thank Dr. Lunt, who changed my face.</div>'
        '<div class="media"><b>Odile Renner</b><div>Patient</div></div>'
    )
    assert len(said(f'<div class="testimonial-wrapper">{page}</div>')) == 1


@pytest.mark.parametrize(("title", "found"), [("Own Your Night by Odile Renner", 0), ("Kind words for Mara", 1)])
def test_the_author_of_the_book_that_a_page_reviews_is_no_customer(title, found):
    quoted = '"Take excellent care of the end of your day, and your night will take care of itself."'
    page = f"## Reviews\n\n### {title}\n\n{quoted}\n\n- Odile Renner.\n"
    assert len(find_statements(read_passages(page, "page.md"))) == found


def test_a_pair_of_doctors_is_of_the_house():
    quoted = "\"We're no chain. When you come back, you'll see us again, since we built this practice to care.\""
    page = f"<h2>What patients say</h2><blockquote>{quoted}<cite>- Drs. Odile and Jon Renner</cite></blockquote>"
    assert said(page) == []


def test_a_role_below_a_name_is_not_said():
    card = '<div class="testimonial-item"><p>{}</p><p>Sleep + Professional Counsellor</p></div>'
    page = f"<section>{card.format('Odile Renner')}{card.format('Jon Tarr')}</section>"
    assert said(page) == []


def test_a_profile_under_the_name_of_one_of_the_house_is_not_said():
    page = (
        "<h4>Kind words</h4><h5>Odile Renner</h5><h6>Patient Coordinator</h6><p>Odile is our early bird! She is the "
        "life of every room, and she has a passion for helping people feel amazing.</p><h5>Ines Lo</h5>"
    )
    assert said(page) == []
    assert len(said(page.replace("Odile is our early bird", "Mara made me feel at ease, and I thank her"))) == 1


@pytest.mark.parametrize(("below", "found"), [('" She takes time to explain, and it is gone. "', 1), ("Prices", 0)])
def test_a_title_behind_short_lines_is_no_entry_of_a_menu_where_a_quotation_follows(below, found):
    lines = ["2010", "Founded in Split", "15+", "Years here", "What our patients say", below, "Marieke van den Berg"]
    assert len(find_statements(read_passages("\n".join(lines), "page.txt"))) == found


def test_what_the_house_says_first_under_the_title_is_no_part_of_the_statement():
    page = (
        "# What our clients have to say\n\nWe pride ourselves on our service and invite you to share the experience! "
        "We love to see you.\n\nMara is an excellent coach. I met her when I could not sleep."
        "\n\nI recommend her to all.\n\n- Odile Renner\n"
    )
    (found,) = find_statements(read_passages(page, "page.md"))
    assert (found.words.split()[0], found.signature) == ("Mara", "Odile Renner")
