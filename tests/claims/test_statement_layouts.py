"""The same statements set out in many ways: each must be found, by whichever sign its page gives."""

import pytest
from statement_pages import read_passages

from claimcheck.claims.statements import find_statements
from claimcheck.documents.platforms import REVIEW_SITES

SAID = (
    ("After three visits my shoulder stopped hurting and I can lift my grandson again.", "Maria Lopez", "Leeds"),
    ("The team listened to me and explained every step. I never felt rushed.", "Tom B.", "Austin, TX"),
    ("Best decision I ever made. I sleep through the night now.", "Priya Nair", "member since 2019"),
)
HOUSE = "We are a family practice with two rooms and a garden. Our team looks after people of all ages."
HOURS = "Monday to Friday, nine to five. Parking is behind the house."


def html_of(layout, title=""):
    said = "\n".join(layout.format(said=said, name=name, place=place) for said, name, place in SAID)
    heading = f"<h2>{title}</h2>" if title else ""
    return f"<h1>Fernwell</h1><p>{HOUSE}</p><section>{heading}{said}</section><h2>Opening hours</h2><p>{HOURS}</p>"


def found(text, name="page.html"):
    """The signature of each statement, by the first words of what is said; texts that are none stand under None."""
    statements = find_statements(read_passages(text, name))
    return {
        next((said[:20] for said, _, _ in SAID if said[:20] in each.words), None): each.signature for each in statements
    }


def names(more=False):
    return {said[:20]: f"{name}, {place}" if more else name for said, name, place in SAID}


@pytest.mark.parametrize("title", ["Comments from clients", "Thank-you notes", "Watch their stories", "Wall of love"])
@pytest.mark.parametrize("layout", ["<p>{said}<br>{name}</p>", "<p><em>{said}</em> {name}</p>"])
def test_a_name_behind_the_last_sentence_signs_it(layout, title):
    assert found(html_of(layout, title)) == names()


def test_a_name_behind_the_last_sentence_may_have_a_place():
    assert found(html_of("<p>{said}<br>{name}, {place}</p>", "Testimonials")) == names(more=True)


def test_names_behind_the_last_sentence_need_no_heading():
    assert found(html_of("<p><em>{said}</em> {name}</p>")) == names()


def test_initials_behind_the_last_sentence():
    assert set(found(html_of("<p>{said}<br>R.K.</p>", "Testimonials")).values()) == {"R.K."}


@pytest.mark.parametrize(
    "end", ["It was Highly Recommended", "Thank you, Fernwell", "I went to see Dr. Quill", "Five Stars"]
)
def test_no_name_stands_behind_the_last_sentence(end):
    text = f"<h2>Testimonials</h2><p>My knee is fine again and I can run. {end}</p>"
    (statement,) = find_statements(read_passages(text, "page.html"))
    assert statement.signature is None


@pytest.mark.parametrize(
    "title",
    [
        "Hear from the people we help",
        "Listen to our customers",
        "Praise for Fernwell",
        "Shout-outs",
        "Satisfied clients",
        "Raving fans",
        "Some lovely words",
        "Student experiences",
    ],
)
def test_titles_of_what_customers_say(title):
    assert found(html_of("<p>{said}</p><p>{name}</p>", title)) == names()


@pytest.mark.parametrize("title", ["Hear from our experts", "Praise", "Listen to our podcast", "Experiences we offer"])
def test_titles_of_other_things(title):
    page = (
        f"<h1>Fernwell</h1><h2>{title}</h2><p>A day by the lake, with a guide who knows each bird.</p><p>Lake Tour</p>"
    )
    assert found(page) == {}


@pytest.mark.parametrize(
    "name",
    [
        "The Okafor family",
        "Family of Mr. Lee",
        "Mother of a six-year-old",
        "Dad of twins",
        "Patient from Ohio",
        "A grateful patient",
        "@running.mum",
        "Jen \U0001f495",
    ],
)
def test_who_signs_without_a_name_of_two_words(name):
    page = (
        f"<h1>Fernwell</h1><p>{HOUSE}</p><h2>Testimonials</h2><p>I came in with a stiff neck and left with a smile.</p>"
        f"<p>{name}</p><p>They listened to me and never rushed.</p><p>Tom B.</p>"
    )
    statements = find_statements(read_passages(page, "page.html"))
    assert [each.signature for each in statements] == [name, "Tom B."]


@pytest.mark.parametrize("line", ["A case study from the Fernwell practice", "Client story", "A true success story"])
def test_a_line_below_the_title_says_that_a_page_is_one_story(line):
    story = (
        "I came here after years of bad sleep, and I was tired of it. In the first week I felt calmer than I had in "
        "months. Now I sleep through the night, and I want to thank the people who helped me. I am glad that I came."
    )
    page = f"<h1>Out of the Dark</h1><p>{line}</p><p>{story}</p><h2>More</h2><p>{HOURS}</p>"
    (statement,) = find_statements(read_passages(page, "page.html"))
    assert (statement.words, statement.signature) == (story, None)
    assert find_statements(read_passages(page.replace(line, "A day in March"), "page.html")) == ()


def test_a_house_tells_of_one_of_its_clients():
    story = (
        "One of our clients was not able to lift her arm after a fall. After eight sessions she could reach the shelf "
        "again, and her pain was gone."
    )
    page = f"<h1>Up Again</h1><p>A case study from our practice</p><p>{story}</p>"
    (statement,) = find_statements(read_passages(page, "page.html"))
    assert statement.words == story
    assert find_statements(read_passages(page.replace("A case study", "A page"), "page.html")) == ()


@pytest.mark.parametrize("sage", ["Dalai Lama", "- Hippocrates", "Chinese proverb", "the Buddha"])
def test_sages_are_no_customers(sage):
    said = "<p>I help myself where I help others, and so I am happy.</p>"
    page = f"<h1>Fernwell</h1><blockquote>{said}<p>{sage}</p></blockquote>"
    assert find_statements(read_passages(page, "page.html")) == ()
    named = find_statements(read_passages(page.replace(sage, "Franklin"), "page.html"))
    assert [each.signature for each in named] == ["Franklin"]


BLOCK_QUOTATIONS = [
    "<blockquote><p>{said}</p><small>{name}</small></blockquote>",
    "<blockquote><p>{said}</p><p><em>{name}</em></p></blockquote>",
    '<blockquote><p>"{said}"</p><small><em>{name}</em></small></blockquote>',
    "<blockquote>{said}<br>{name}</blockquote>",
]


@pytest.mark.parametrize("layout", BLOCK_QUOTATIONS)
@pytest.mark.parametrize("title", ["Testimonials", ""])
def test_a_name_that_closes_a_block_quotation_signs_it(layout, title):
    assert found(html_of(layout, title)) == names()


def test_small_print_may_cite_a_place():
    layout = "<blockquote><p>{said}</p><small>{name} in <cite>{place}</cite></small></blockquote>"
    assert set(found(html_of(layout)).values()) == {f"{name} in {place}" for _, name, place in SAID}


@pytest.mark.parametrize(
    "mark", [" ({})", " / {}", " | {}", " · {}", " ...{}", " by {}", "&mdash;{}", " ~{}", " &mdash; {}"]
)
def test_marks_between_what_is_said_and_the_name(mark):
    assert found(html_of("<p>{said}" + mark.format("{name}") + "</p>", "Testimonials")) == names()


def test_quotations_that_follow_each_other_line_by_line():
    page = "<h1>Fernwell</h1><p>" + "<br>".join(f'"{said}" - {name}' for said, name, _ in SAID) + "</p>"
    assert found(page) == names()
    text = "# Fernwell\n\n" + "\n".join(f'"{said}" - {name}' for said, name, _ in SAID) + "\n"
    assert found(text, "page.md") == names()


@pytest.mark.parametrize("layout", ["<p><strong>{name}</strong><br>{said}</p>", "<p><b>{name}:</b> {said}</p>"])
@pytest.mark.parametrize("title", ["Testimonials", ""])
def test_a_name_that_is_set_off_in_front(layout, title):
    assert found(html_of(layout, title)) == names()


def test_what_is_set_off_in_front_need_be_no_name():
    page = "<h1>Terms</h1><p><b>Not Professional Advice:</b> I am no doctor, and what I say is my own.</p>"
    assert find_statements(read_passages(page, "page.html")) == ()


def test_a_statement_in_several_paragraphs_needs_no_title_where_a_name_closes_each():
    more = "I would tell any friend of mine to go."
    assert found(html_of("<p>{said}</p><p>" + more + "</p><p>{name}</p>")) == names()


def test_captions_between_quotations_end_no_place():
    lines = "".join(f'"{said}"\nKnee Treatment · Parent\n' for said, _, _ in SAID)
    page = f"{HOUSE}\n\nWhat families are saying\n{lines}Opening hours\n{HOURS}\n"
    assert set(found(page, "page.txt")) == set(names())


def test_names_below_a_list_of_quotations_are_not_those_of_the_next():
    page = (
        '---\ntitle: Testimonials\n---\n"Mara is kind, and my knee is fine."\n\n- Ana Quill\n\n'
        "I ripped a tendon in my thumb and nothing helped me. Now it is fine.\n- Jo Tern\n\n"
        "My back was so bad that I could not sit. I felt better after a day.\n- Bea Rook\n\n"
        "I had a cough for years, and I lost it here.\n- Cleo Finch\n"
    )
    statements = find_statements(read_passages(page, "page.md"))
    words = {each.signature: each.words for each in statements}
    assert list(words) == ["Ana Quill", "Jo Tern", "Bea Rook", "Cleo Finch"]
    assert ["thumb" in said for said in words.values()] == [False, True, False, False]


@pytest.mark.parametrize("name", ["\U0001f331 Jess, 24 (recovery)", "Tom B."])
def test_pictures_in_front_of_a_name(name):
    page = f"<h2>Testimonials</h2><h3>{name}</h3><blockquote>I thought I would never run again. I do.</blockquote>"
    assert [each.signature for each in find_statements(read_passages(page, "page.html"))] == [name]
    other = page.replace(name, "\U0001f4cb Work Load")
    assert [each.signature for each in find_statements(read_passages(other, "page.html"))] == [None]


SHORT = [
    "Worth the drive",
    "Such a warm, welcoming space",
    "You feel at home at once",
]
LONG = (
    "I came in with a stiff neck and left with a smile. They really listened.",
    "I have been going for two years and my knees are fine again. Highly recommended!",
)


@pytest.mark.parametrize("short", SHORT)
def test_a_few_words_among_statements_that_are_signed_below(short):
    said = "".join(
        f"<p>{text}</p><p>{name}</p>" for text, name in ((LONG[0], "Ana P."), (short, "Bea R."), (LONG[1], "Cleo"))
    )
    statements = find_statements(read_passages(f"<h1>Fernwell</h1><h2>Testimonials</h2>{said}", "page.html"))
    assert [(each.words, each.signature) for each in statements][1] == (short, "Bea R.")


@pytest.mark.parametrize("line", ["Dr. Bea Rook", "Read more", "Where to find us:", "Based on 40 reviews"])
def test_other_lines_among_statements_that_are_signed_below(line):
    said = "".join(
        f"<p>{text}</p><p>{name}</p>" for text, name in ((LONG[0], "Ana P."), (LONG[1], "Cleo"), (line, "Bea R."))
    )
    statements = find_statements(read_passages(f"<h1>Fernwell</h1><h2>Testimonials</h2>{said}", "page.html"))
    assert [each.signature for each in statements] == ["Ana P.", "Cleo"]


@pytest.mark.parametrize("short", SHORT)
def test_a_few_words_in_a_card_for_them(short):
    page = f'<h1>Fernwell</h1><div class="testimonial"><p>{short}</p><h4>Ana Petrov</h4></div><p>{HOURS}</p>'
    (statement,) = find_statements(read_passages(page, "page.html"))
    assert (statement.words, statement.signature) == (short, "Ana Petrov")
    tags = page.replace("Ana Petrov", "Prolotherapy").replace(short, "Regenerative Care")
    assert find_statements(read_passages(tags, "page.html")) == ()


def test_quotations_among_quotations():
    said = "".join(
        f"<blockquote>{text}</blockquote>" for text in (*LONG, "Dr. Lee is a gem", "I sleep again. Thank you!")
    )
    statements = find_statements(read_passages(f"<h1>Fernwell</h1><h2>Testimonials</h2>{said}", "page.html"))
    assert [each.words for each in statements][2] == "Dr. Lee is a gem"


def test_a_card_whose_head_is_an_element_of_its_own():
    cards = "".join(
        f'<div class="review"><div class="review-top-bar"><h3>{name}</h3></div><p>{said}</p></div>'
        for said, name, _ in SAID
    )
    page = f"<h1>Fernwell</h1><p>{HOUSE}</p>{cards}<p>{HOURS}</p>"
    assert found(page) == names()
    assert found(page.replace("review-top-bar", "review__head")) == names()


def test_a_question_that_is_a_link_is_not_said():
    menu = "<ul><li><a href='a'>How do I brush my teeth</a></li><li><a href='b'>Regular Check Up</a></li></ul>"
    page = f"<title>Testimonials</title><h1>Testimonials</h1>{menu}<p>I love it here. Thank you!</p><p>Ana P.</p>"
    assert [each.signature for each in find_statements(read_passages(page, "page.html"))] == ["Ana P."]


def test_a_title_below_a_slogan_is_no_name():
    page = "<h2>Real Patients. Real Stories.</h2><p>Real change. Real joy. I mean it.</p><h4>A Life-Changing Week</h4>"
    assert find_statements(read_passages(page, "page.html")) == ()


def one(text):
    """The signature of the one statement of a page without a title for it."""
    statements = find_statements(read_passages(f"<h1>Fernwell</h1><p>{HOUSE}</p>{text}<p>{HOURS}</p>", "page.html"))
    return [each.signature for each in statements]


@pytest.mark.parametrize("mark", ["<blockquote>{}</blockquote>", '<p>"{}"</p>', "<p>&ldquo;{}&rdquo;</p>"])
def test_one_quotation_with_a_full_name_below(mark):
    said = mark.format(SAID[0][0])
    assert one(f"{said}<p>Maria Lopez, Leeds</p>") == ["Maria Lopez, Leeds"]
    for none in ("Dr. Maria Lopez", "Maria Lopez, physiotherapist", "Book your visit now", "Opening hours"):
        assert one(f"{said}<p>{none}</p>") == []


def test_one_paragraph_with_a_dash_and_a_full_name_below():
    assert one(f"<p>{SAID[0][0]}</p><p>- Maria Lopez, Leeds</p>") == ["Maria Lopez, Leeds"]
    assert one("<p>I offer massage for my clients and treat pain.</p><p>- Maria Lopez, Leeds</p>") == []


@pytest.mark.parametrize(
    "layout", ["<div><p>{said}</p><p>{name}</p><p>Google Review</p></div>", "<p>{said}</p><p>{name} via Google</p>"]
)
def test_where_a_review_was_written_is_no_name(layout):
    signatures = found(html_of(layout, "Reviews"))
    assert {said: name.removesuffix(" via Google") for said, name in signatures.items()} == names()


@pytest.mark.parametrize("site", REVIEW_SITES.split("|"))
def test_each_site_for_reviews_is_no_part_of_a_name(site):
    signatures = found(html_of(f"<p>{{said}}</p><p>{{name}} via {site.title()}</p>", "Reviews"))
    assert {said: name.removesuffix(f" via {site.title()}") for said, name in signatures.items()} == names()


def test_a_colleague_with_a_title_who_speaks_of_patients_is_no_customer():
    layout = '<p>"{said}\u201d<em><strong><br>~ {name}</strong></em></p>'
    told = (
        "I have worked with Mara on the ward. I have seen what she does with my patients, and I can say that she is "
        "gifted. I would highly recommend her."
    )
    page = html_of(layout, "Testimonials")
    colleague = layout.format(said=told, name="Ana Quill RN MS")
    assert found(page.replace("</section>", f"{colleague}</section>")) == names()
    other = colleague.replace("my patients", "people").replace(" RN MS", "")
    assert len(found(page.replace("</section>", f"{other}</section>"))) == len(names()) + 1


def test_what_a_customer_is_may_stand_behind_the_name():
    layout = "<p><span>{said}</span><br><span>{name}</span><br><span>Patient</span></p>"
    assert found(html_of(layout, "Testimonials")) == {said: f"{name}" for said, name in names().items()}


def test_stories_under_headings_that_name_who_tells_them():
    more = (
        "I had tried everything before. My doctor told me to live with it, and I nearly gave up. A friend sent me "
        "here, and I am so glad that she did."
    )
    page = html_of("<h3>{name}'s Story</h3><p>{said}</p><p>" + more + "</p>").replace("Tom B.'s", "Tom's")
    assert set(found(page)) == set(names())
    one_only = f"<h1>Fernwell</h1><h3>Maria's Story</h3><p>{SAID[0][0]} {more}</p>"
    assert find_statements(read_passages(one_only, "page.html")) == ()
