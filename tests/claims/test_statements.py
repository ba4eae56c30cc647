"""What customers say on a page, in every form that pages give it; and who is no customer."""

import json
import time

import pytest
from statement_pages import read_passages

from claimcheck.claims.statements import find_statements


def said(text, name="page.md"):
    """The words and the signature of each statement of a page."""
    return [(each.words, each.signature) for each in find_statements(read_passages(text, name))]


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


@pytest.mark.parametrize("signature", ["Ines T., Product Manager", "Ravi K., Startup Founder", "Ola M., Nurse"])
def test_an_initial_is_how_customers_sign_whatever_their_trade(signature):
    words = "I walked in unsure. Now I ask for what I need in every session, and people listen."
    assert said(f'"{words}"\n\n- {signature}') == [(f'"{words}"', signature)]


@pytest.mark.parametrize("signature", ["Ines Tarrant, founder", "Dr Ravi K.", "Ines Tarrant, CEO of Brightroot"])
def test_people_of_a_house_sign_in_full(signature):
    assert said(f'"I made this tea so that every session ends well."\n\n- {signature}') == []


def test_a_child_is_told_with_its_age():
    page = (
        '<div class="testimonial-card"><p>"Our 9 year old son has been seeing Mara, who was kind. He rides lifts."</p>'
        "<span>★★★★★</span><small>Source: a map service</small></div>"
    )
    assert len(said(page, "page.html")) == 1


@pytest.mark.parametrize(
    "page",
    [
        "In their own words—\n\n"
        "> Men who hoard wear themselves out, and I told them so.\n>\n> Pavel Quorn, [Source](https://quorn.example)\n\n"
        "If you want to learn how the guild argues, I would read its book.",
        '# Real people, real results\n\nHalf of participants reported changes. _"I lost weight and felt better."_',
        '## What to say\n\n- "Hi! Thank you so much for calling Fernwell, how can I help you today?"',
    ],
)
def test_sources_participants_and_scripts_are_no_customers(page):
    assert said(page) == []


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


CARDS = """<html><body><h1>Lantern Sleep Mist</h1>
<div class="reviews-grid">
 <div class="review-card"><h4>Odile</h4><span>2 weeks ago</span><div class="review-card__text">Slept like a
 stone, and the kids do too.</div></div>
 <div class="review-card"><div class="stars">★ ★ ★ ★ ★</div><p class="review-card__text">I was wide awake at three
 every night. Now I hear the alarm.</p><p class="review-card__name">Tomasz van der Meer, 44</p><p>Night nurse</p></div>
 <div class="review-card"><p>Read all of our reviews</p></div>
</div></body></html>"""


def test_each_card_of_a_page_holds_one_statement_with_its_name_above_or_below():
    assert [signature for _, signature in said(CARDS, "page.html")] == ["Odile", "Tomasz van der Meer, 44"]


def test_a_class_for_something_else_is_no_card():
    form = '<div class="checkout-review"><p>I agree that my pain notes are shared with my physiotherapist.</p></div>'
    article = '<div class="medically-reviewed"><p>My patients say that magnesium helped them, Dr Ott notes.</p></div>'
    assert said(form + article, "page.html") == []


def test_what_a_form_has_its_readers_say():
    form = '<div class="testimonial"><p>I consent to my story being used, and understand that nobody pays me.</p></div>'
    assert said(form, "page.html") == []


RUN = """# Moorhen Physio

My hip was so stiff that I took the stairs on my bottom. Six visits on, I walk the dog again.

Peggy L.

Lovely people, and I never waited longer than five minutes for my appointment.

Ron Askew

I would recommend the Saturday class to anybody with a back like mine.

Bea O'Hara - Truro
"""


def test_texts_and_names_that_take_turns_need_no_heading():
    assert [signature for _, signature in said(RUN)] == ["Peggy L.", "Ron Askew", "Bea O'Hara - Truro"]


def test_nor_do_the_staff_that_a_page_presents_so():
    assert said("## Our team\n\n" + RUN.partition("\n\n")[2]) == []


def test_a_long_statement_in_paragraphs_is_one():
    page = (
        "## What our members say\n\nI joined in March because my knees hurt on the stairs.\n\n"
        "By June I had cancelled my injections.\n\nI can't thank the coaches enough.\n\nHettie Brook, Kendal\n"
    )
    assert [signature for _, signature in said(page)] == ["Hettie Brook, Kendal"]


def test_stars_above_a_quotation_are_its_own():
    page = '# Patient stories\n\nThe outcomes we are proud of are walks.\n\n★★★★★\n\n"Kind and thorough." - Jo\n'
    assert [signature for _, signature in said(page)] == ["Jo"]


def test_the_same_statement_in_a_carousel_counts_once():
    card = '<div class="testimonial"><p>"I sleep through again since I drink this tea."</p><cite>Ines</cite></div>'
    assert len(said(card * 3, "page.html")) == 1


def test_the_story_of_a_customer_that_the_house_tells():
    page = (
        "# Otto's story\n\nOtto came to us with a stiff hip and two sticks.\n\n"
        "He trained twice a week with our foam roller, and today he hikes again without pain.\n\n## Opening hours\n"
    )
    assert [signature for _, signature in said(page)] == ["Otto"]
    under = "## Success stories\n\nMina had slept badly for nine years. With our mist she sleeps through again.\n"
    assert [signature for _, signature in said(under)] == ["Mina"]


@pytest.mark.parametrize(
    "page",
    [
        "## The trial\n\nOtto had a stiff hip. He trained twice a week and today he hikes again without pain.",
        "## Success stories\n\nMore and more people find that their pain has gone since they moved their desk.",
        "## About Greta\n\nI'm Greta, a qualified coach.\n\n# Greta's story\n\nGreta had slept badly for years. She "
        "found her own way out, and now she helps others to sleep better.",
    ],
)
def test_no_story_of_a_customer(page):
    assert said(page) == []


@pytest.mark.parametrize(
    ("page", "signatures"),
    [
        (
            '## Testimonials\n\n1. **Veda K** - a month ago - *Splint*\n   "A good splint."\n2. **Oru**: "Fine."\n',
            ["Veda K", "Oru"],
        ),
        (
            "## What users say\n\nIdo, Haifa: The strap is a relief.\n\nUna: I bought two, one for each arm.\n",
            ["Ido", "Una"],
        ),
        (
            '## Reviews\n\n| Who | What |\n|---|---|\n| Ida P. | "My elbow rests." |\n| Bo, 51 | "I play darts." |\n',
            ["Ida P.", "Bo, 51"],
        ),
        (
            "**5/5** - My elbow is quiet since I wear the strap. - Ida, Split\n\n"
            "**4/5** - I like it, my grip came back. - Bo, Zagreb\n",
            ["Ida, Split", "Bo, Zagreb"],
        ),
        ("### Verified purchase\n\n★★★★★ Great strap\n\nI wore it for a month and my elbow is quiet.\n", [None]),
        ('🌟🌟🌟🌟🌟 "I sleep on that side again" - Ida', ["Ida"]),
        (
            "## Reviews\n\n**Ida P.**\n\nI sleep on that side again, thanks to the strap.\n\n"
            "**Bo K.**\n\nI play darts as I did before.\n",
            ["Ida P.", "Bo K."],
        ),
        (
            "## Before and after\n\nIda, 43, lost 12 kg in a year.\n\nBo P. quit his painkillers within a month.\n",
            ["Ida", "Bo"],
        ),
    ],
)
def test_lines_that_hold_a_name_and_what_is_said(page, signatures):
    assert [signature for _, signature in said(page)] == signatures


def test_an_embedded_post_is_signed():
    page = (
        '<blockquote class="twitter-tweet"><p>Day 10 with the Grebe strap and I can hold a mug again.</p>&mdash; Ida P'
        ' (@idap) <a href="https://posts.test/1">March 3, 2024</a></blockquote>'
    )
    assert [signature for _, signature in said(page, "page.html")] == ["Ida P (@idap) March 3, 2024"]


@pytest.mark.parametrize(
    "page",
    [
        '## Reviews\n\nYou deserve more than "your labs look normal."\n',
        "## Reviews\n\nAlongside those: thirty years under one roof, and a great team.\n",
        "5/5 rating from 2,000 customers who sleep better.\n",
        '"The strap unloads the tendon in my trial." - Ida Petrov, professor of sports medicine\n',
    ],
)
def test_lines_of_the_house(page):
    assert said(page) == []


@pytest.mark.parametrize(
    "page",
    [
        '"We were surprised to find that the balm did so little."\n\nThe team will try a stronger one.\n',
        "## Ada Brook's journey\n\nAda Brook was born in 1920. She slept badly, and she found relief in the sea.\n",
        "I see people with stiff hips, and I treat them well.\n\nOrder Balm\n\n" * 4,
        "## Success stories\n\n## Our people\n\nIda is a registered masseuse and has helped her clients for years.\n",
    ],
)
def test_researchers_the_famous_buttons_and_staff_are_no_customers(page):
    assert said(page) == []


def test_quotations_set_out_like_a_sure_one_are_read_alike():
    page = (
        '"My elbow hurt for a year and the strap helped me." - Una B.\n\nWe fit each strap by hand.\n\n'
        '"The check-in felt like a real plan." - Ivo D., Brno\n\n"We fit each strap by hand." - Ines, founder\n'
    )
    assert [signature for _, signature in said(page)] == ["Una B.", "Ivo D., Brno"]


def test_a_paragraph_that_tells_an_experience_and_ends_in_a_name():
    page = "My knees hurt on the stairs, and I tried the tea for a month. Now I walk down as I did before. -Una B.\n"
    assert [signature for _, signature in said(page)] == ["Una B."]
    assert said(page.replace("-Una B.", "-Dr Una Berg")) == []


def test_a_case_study_names_its_person_where_it_likes():
    page = (
        "##### A Brightroot case study\n\n## Tea for a tired baker\n\nEarly hours were no news to Odile Hart, who"
        " bakes for a village. Odile slept badly for years, and her back ached.\n\n"
        "After a month of tea Odile slept through, she says, and her mood is better.\n"
    )
    assert [signature for _, signature in said(page)] == ["Odile"]


def test_somebody_that_is_heard_about_is_no_owner():
    page = (
        "## What women say\n\n> I tried it after I heard about Una Berg.\n>\n> - Ivo Dahl\n\n"
        "> It made me sleep.\n>\n> - Una Berg\n"
    )
    assert [signature for _, signature in said(page)] == ["Ivo Dahl", "Una Berg"]


def test_names_with_what_a_page_prints_behind_them():
    page = (
        "## Reviews\n\nSkilled and very caring, and the room is spotless.\n\nAda Lam Read more\n\n"
        '"Loved the cream."\n\nIvo Dahl 5 stars on a map\n'
    )
    assert len(said(page)) == 2


def test_an_element_that_holds_several_signed_quotations_is_no_card():
    page = (
        '<h2>Guests say</h2><div class="testimonial-card"><p>"The night nurse sat with me until I slept." - Una K.</p>'
        '<p>"Spotless rooms, and the surgeon explained each step." - Raj S.</p></div>'
    )
    assert [signature for _, signature in said(page, "page.html")] == ["Una K.", "Raj S."]


def test_a_name_of_five_words_may_lead_a_quotation():
    page = '## Testimonials\n\nMaria Ana Lopes Sousa Reis, Porto - "I breathe better since the first week."\n'
    assert [signature for _, signature in said(page)] == ["Maria Ana Lopes Sousa Reis"]


def test_a_heading_for_the_seals_of_a_house_signs_nothing():
    page = (
        "<blockquote>Our rooms are bright and make a fine place for a clinic.</blockquote><div><span>Accreditation"
        "</span></div>"
    )
    assert said(page, "page.html") == []


def test_a_list_of_reviews_in_one_element_is_no_card():
    page = (
        '<ul class="testimonials"><li><div>I take the drops at night and wake up rested each day.</div><div>written by'
        " Dale</div></li><li><div>My second bottle, and the results of the drops amaze me still.</div><div>written by"
        " Sue</div></li></ul>"
    )
    assert len(said(page, "page.html")) == 2


def test_a_doctor_of_the_house_has_no_case_story():
    page = (
        "## Patient stories\n\nDr. Adele Moos leads the team.\n\nMoos was tired of hasty visits, and she changed the"
        " hours so that her days are calmer.\n"
    )
    assert said(page) == []


def test_a_review_in_json_ld_is_told_where_the_page_prints_it():
    words = "Una listens, and my knees no longer ache."
    script = json.dumps({"@type": "Review", "author": {"name": "Ana P."}, "reviewBody": words})
    marked = f'<script type="application/ld+json">{script}</script>'
    printed = f'<h2>Reviews</h2><div class="review-card"><p>"{words}"</p><p>Ana P.</p></div>'
    page = f"<html><head>{marked}</head><body>{printed}</body></html>"
    passages = read_passages(page, "page.html")
    (statement,) = find_statements(passages)
    start = passages[statement.first].block.span(0, 1).start
    assert start > page.index("<h2>")
    assert len(find_statements(read_passages(f"<html><head>{marked}</head><body></body></html>", "page.html"))) == 1


def test_reviews_in_front_matter():
    page = (
        "---\ntitle: Our tea\ntestimonials:\n  - quote: I sleep through again, and my mornings are my own.\n"
        "    author: Ana P.\n  - quote: We make it by hand.\n    author: Ines, founder\n---\n\nWe make tea.\n"
    )
    assert [signature for _, signature in said(page)] == ["Ana P."]


def test_a_testimony_is_a_title_too():
    page = '## A testimony to our work\n\n* "Dr. Moos pushed me to get back on my feet." - Ivo Dahl: referee\n'
    assert len(said(page)) == 1


@pytest.mark.parametrize(
    "page",
    [
        '> "We measure our work by the calls we get: like family with me."\n>\n> - Fernwell founding principle\n',
        "## What clients say\n\nBefore we dive into them, we want to thank the wonderful people who wrote to us.\n",
        "## Video testimonials\n\nVideo testimonial slot [video, with consent]\n",
        "## Patient testimonials\n\nRecommended by patients 95% View on a map\n",
    ],
)
def test_principles_openings_empty_places_and_counts_are_no_statements(page):
    assert said(page) == []


def test_a_quotation_with_any_name_behind_it_ends_there():
    page = (
        '## What our patients say\n\n**"After two failed rounds they gave us our twins."** - 2023 family\n\n'
        '**"They knew that I needed time, and I got it."** - Glad parent\n'
    )
    assert [words[:6] for words, _ in said(page)] == ['"After', '"They ']


def test_labels_of_a_case_history_are_no_names():
    page = (
        "# Success stories\n\n## Jutta's recovery\n\n**Background:** Jutta (38) was found to have a torn tendon.\n\n"
        "**Treatment:** Dr. Okafor set out a plan of loading.\n\n**Outcome:** After half a year she climbs again, and "
        'Jutta returned to work.\n\n**Jutta\'s Words:** "I never thought I would hang on a wall again."\n\n'
        "## What a first visit costs\n\nA first visit costs 80 francs, and Jutta at the desk takes cards.\n"
    )
    assert [signature for _, signature in said(page)] == ["Jutta", "Jutta"]


def test_a_story_may_name_its_customer_with_a_title_or_in_full_in_a_card():
    titled = "## Case studies\n\nMr. Lund broke a leg in a fall. Traction and exercise led to a full recovery.\n"
    assert [signature for _, signature in said(titled)] == ["Lund"]
    card = (
        '<div class="testimonial-story"><h3>Rosa Blum\'s Road to Recovery</h3><p>Rosa Blum hurt her spine in a fall. '
        "After a year of exercise, Rosa is pain-free and hikes again.</p></div>"
    )
    assert [signature for _, signature in said(card, "page.html")] == ["Rosa"]


def test_a_word_of_a_menu_opens_no_part_for_statements():
    menu = "".join(f"<div>{name}</div>" for name in ("Home", "About me", "Fees", "Testimonials", "Contact me"))
    assert said(f"{menu}<p>I work with children one by one, and I have trained for ten years.</p>", "page.html") == []


def test_a_heading_may_be_what_a_customer_says():
    heading = "<h3>I came with a stiff back and many doubts. Two months on, my back bends and I like my sessions.</h3>"
    assert [signature for _, signature in said(f"{heading}<p>- Jun K., Oslo</p>", "page.html")] == ["Jun K., Oslo"]
    assert said(f"{heading}<p>Book a visit</p>", "page.html") == []


def test_a_heading_that_is_a_link_names_no_customer():
    page = (
        "## Reviews\n\n### [Bright Oak Magnesium](https://shop.example/1)\n\nThis powder mixes well and helps you sleep"
        " better.\n\n### [Tall Fir Zinc](https://shop.example/2)\n\nThe best zinc for your skin, with a smooth taste.\n"
    )
    assert said(page) == []


def test_a_quotation_in_paragraphs_is_one_statement():
    page = (
        '## Testimonials\n\n### Review 1: Petra L., florist\n\n**Review:** "I had slept badly for a decade.\n\n'
        'The first weeks changed little.\n\nBy spring I slept through, and my sister noticed it too."\n\n'
        '**Short form:** "Florist, ten bad years. Asleep by ten since the spring."\n'
    )
    assert [words.count('"') for words, _ in said(page)] == [2, 2]


def test_the_label_of_a_quotation_may_say_what_it_is():
    words = "Mara listened and gave us a plan that fits. We have seen our sugar values improve since."
    assert said(f'Website testimonials:\n"{words}"\n\nFees are below.\n') == [(f'"{words}"', None)]


def test_quotations_of_a_page_that_has_hardly_others_are_read_alike():
    told = ["My heel pain is gone and I run again.", "I sleep through since May.", "My hands are warm again, I knit."]
    page = "".join(f'**Name {n}.**\n\n> "{words}" - Ana {n}.\n\n' for n, words in zip("ABC", told, strict=True))
    assert len(said(page + '> "Pain went from 9 to 1 within two visits."\n')) == 4


def test_slides_side_by_side_are_said_by_different_people():
    slides = (
        "My name is Deo and I live in Arua. I had fever for weeks and my blood was tested. I recovered, thanks to her.",
        "I was so weak that I could not fetch water. The visits cost nothing and my strength came back in a month.",
    )
    page = "".join(f'<div class="slide"><p>{words}</p><img src="a.png"></div>' for words in slides)
    assert [
        words for words, _ in said(f"<h2>Patient stories</h2><div>{page}</div><p>UBL (Main)</p>", "page.html")
    ] == list(slides)


def test_an_element_that_holds_several_led_quotations_is_no_card():
    page = "".join(
        f"<div><p><b>{name}</b> - 'Mara helped me sleep through, and my cough is gone. I recommend her.'</p></div>"
        for name in ("Rosa Blum", "Jon Aske")
    )
    assert len(said(f'<div class="testimonials-inner">{page}</div>', "page.html")) == 2


def test_a_customer_who_tells_their_name_is_no_owner():
    page = (
        '<div class="testimonial"><p>"Hi. My name is Owen. I started with Mara in May and have lost my limp."</p>'
        "<span>- Owen Hart</span></div>"
    )
    assert [signature for _, signature in said(page, "page.html")] == ["Owen Hart"]


def test_a_customer_whom_a_page_introduces():
    page = (
        "# Success stories\n\n### Further than she thought\n\nMeet Zofia: she started to walk after a friend fell ill. "
        "She is 12 kg lighter and her knees no longer hurt.\n"
    )
    assert [signature for _, signature in said(page)] == ["Zofia"]
    page = (
        "### Meet Zofia and her slow journey: 12 kg less\n\nChange takes time, as Zofia knows. She weighed 80 kg and "
        "her knees hurt. Today she is lighter and hikes again.\n"
    )
    assert [signature for _, signature in said(page)] == ["Zofia"]


def test_a_case_history_need_not_name_its_patient():
    page = (
        "### Case history: elbow\n\nA 41-year-old cook had felt pain in his elbow for a year. The cause lay in his "
        "neck. He was treated four times and the pain was gone.\n\n### Fees\n\nA 50-minute visit costs 60.\n"
    )
    assert len(said(page)) == 1


@pytest.mark.parametrize(
    "page",
    [
        "## Patient stories\n\nPatients often describe feeling calm and well looked after. - Fernwell House\n",
        "## Client stories\n\nDon't take my word for it. Here is what clients have told me.\n",
        '### Hi, I\'m Sarah\n\n"If you have come this far, I am glad. I work with adults who want to sleep again."\n',
    ],
)
def test_what_a_house_tells_of_all_its_customers(page):
    assert said(page) == []


def test_a_scale_is_no_count_of_reviews():
    page = '## Testimonials\n\n"My shoulder went from 8 out of 10 to 1 in a week." - Ana P.\n'
    assert len(said(page)) == 1
    assert said("## Testimonials\n\n4.9 stars from 213 happy patients.\n") == []


def test_a_review_in_json_ld_that_the_page_prints_in_more_words_is_told_once():
    review = {
        "@type": "Review",
        "reviewBody": "Working with you, I managed to calm down. You ask well, and never push.",
        "author": {"@type": "Person", "name": "V, Kent"},
    }
    page = (
        f'<script type="application/ld+json">{json.dumps(review | {"@context": "https://schema.org"})}</script>'
        "<h2>What clients say</h2><blockquote>I am glad that I came, since, working with you, I managed to calm down. "
        "You ask well, and never push.</blockquote><p>V, Kent</p>"
    )
    assert [words[:9] for words, _ in said(page, "page.html")] == ["I am glad"]


@pytest.mark.parametrize(
    "page",
    [
        '<div class="testimonial"><p>"I tried hypnosis to quit smoking. It was the best thing I ever did."</p>'
        "<b>Max Dorn</b><i>Actor and award winner</i></div>",
        "<div><div class='w3'><h3>Birth Package ($600)</h3><p>I'll be there for you all along, and help.</p>"
        "<p>\"Birth practice\"</p></div><div class='w3'><h3>After Package ($400)</h3><p>I'll guide you at home,"
        ' and help with feeding.</p><p>"Rest practice"</p></div></div>',
        '<h2>How I Came to This Work</h2><div class="about-story"><div class="about-story-col"><p>My path into it'
        ' began with my own pain.</p></div><div class="about-story-col"><p>Born in Bremen, I was shaped by years at'
        " and feel at home in many places.</p></div></div>",
    ],
)
def test_the_famous_packages_and_own_stories(page):
    assert said(page, "page.html") == []


@pytest.mark.parametrize("layout", ["layout: feedback", "type: testimonial", "category: 'success stories'"])
def test_front_matter_may_say_that_a_file_is_a_statement(layout):
    letter = (
        '"Dear Jutta, my daughter wanted me to tell you how things are.\n\nShe has been at school each day since '
        'May.\n\nWe thank you for your help."\n'
    )
    assert len(said(f"---\n{layout}\ntitle: Back at school\n---\n{letter}")) == 1
    assert said(f"---\nlayout: post\ntitle: Back at school\n---\n{letter}") == []


def test_the_story_of_a_couple():
    page = (
        "# Success stories\n\n## Ada & Milo's long wait\n\nSome text on fees.\n\n## Ada & Milo's Long Journey\n\n"
        "After two years of trying, Ada (32) and Milo (34) were given a diagnosis. The couple had treatment, and they "
        "welcomed healthy twins.\n\n## Uma's Late-Life Success\n\nUma (43) had been told to stop. She went on and gave "
        "birth to a girl.\n"
    )
    assert [signature for _, signature in said(page)] == ["Milo", "Uma"]


def test_what_somebody_tells_in_his_own_words():
    page = (
        "I was unsure whether to treat my brother. Here is what he went through, in his own words.\n\nBefore the first "
        "session I had no idea what would happen. I had cut down but felt bad.\n\n## What a session costs\n\n"
        "I have kept my fees low.\n"
    )
    assert [words[:16] for words, _ in said(page)] == ["Before the first"]


def test_a_line_may_lead_in_quotations_of_clients():
    said_here = '> "So much of my calm has come from these Tuesdays."\n\n'
    assert len(said(f"Client experiences tell how well small groups work:\n\n{said_here}")) == 1
    assert said(f"The songs of the old sailors tell how well small groups work:\n\n{said_here}") == []


def test_who_signs_one_statement_signs_others():
    page = (
        "<figure><blockquote>Nel has a quiet way of making things safe and clear.</blockquote>"
        "<figcaption>Amy Sinner</figcaption></figure><h2>What clients say</h2>"
        "<blockquote>Nel helped me feel calm, and I recommend her.</blockquote><p>Amy Sinner</p>"
    )
    assert [signature for _, signature in said(page, "page.html")] == ["Amy Sinner", "Amy Sinner"]


def test_a_customer_has_a_purpose_too():
    assert len(said('## What clients say\n\n"The course gave me the calm to live by my purpose."\n')) == 1


def test_a_link_to_nowhere_in_a_heading_leads_nowhere():
    page = (
        '<h2>What our patients say</h2><div class="item"><h5><a href="#">Good advice</a></h5><p>The doctor told us '
        "all and the staff were supportive.</p><ul><li>Arun Kent</li></ul></div>"
    )
    assert [signature for _, signature in said(page, "page.html")] == ["Arun Kent"]


def test_a_relative_signs():
    page = "# Hear from our families\n\nIn four weeks the way she reads has completely changed.\n\n- Ash Noor's mom\n"
    assert [signature for _, signature in said(page)] == ["Ash Noor's mom"]


@pytest.mark.parametrize(
    "page",
    [
        '## What clients say\n\n> "Lorem ipsum dolor sit amet consectetur adipiscing elit."\n>\n> - Test Name\n',
        "## Reviews\n\nFamilies across Leeds trust us with their smiles.\n\nSavings\n\nIncludes free whitening.\n\n"
        "Expertise\n",
        '## Our team\n\n"I have been fortunate to be a part of Fernwell Dental team since 2011."\n\nBrigit Gomes\n',
        '## About Dr. Asr\n\n> "A smile changes how you feel. That is what makes me glad about coming to work."\n',
        "## Reviews\n\nWhether you are in Leeds or York, the same great experience awaits.\n\nWest Leeds\n",
    ],
)
def test_fillers_numbers_and_staff_say_nothing(page):
    assert said(page) == []


def test_stars_in_front_matter_are_a_customers_where_the_title_is_a_name():
    words = "Jan was great as always. Enjoyed her care and her advice. Jan is fantastic!\n"
    assert len(said(f'+++\ntitle = "Edmund H."\nstars = 5\n+++\n\n{words}')) == 1
    assert said(f'+++\ntitle = "Fernwell magnesium tested"\nstars = 4\n+++\n\n{words}') == []


def test_a_name_above_with_a_colon_and_a_long_story():
    page = (
        "## Testimonials\n\n### Edna:\n\nMy time with Mara began with a call from my doctor. The tests from my yearly "
        "visit were alarming.\n\n### Fees\n\nA visit costs 60 francs.\n"
    )
    assert len(said(page)) == 1


def test_a_model_and_a_brand_sign_nothing():
    page = (
        "## What clients say\n\n> I sleep again, thank you.\n>\n> - Ana P.\n\n## Why us\n\n> Healing is more than one "
        "appointment, it is the best base for a healthier life.\n>\n> - OUR CARE MODEL\n"
    )
    assert [signature for _, signature in said(page)] == ["Ana P."]


def test_front_matter_may_name_the_patient_of_whom_a_file_is():
    page = (
        '---\npatient_name: Bo S.\nquote: "They kept me from surgery, and I am glad."\n---\nYears at desks '
        "left Bo stiff. He was given exercises, and Bo felt better after a month. He plays again.\n"
    )
    assert [signature for _, signature in said(page)] == ["Bo S.", "Bo"]


def test_an_expert_among_customers_stays_one():
    told = ["My heel pain is gone and I run again.", "I sleep through since May.", "My hands are warm again, I knit."]
    page = "".join(f'> "{words}" - Ana {n}.\n\n' for n, words in zip("ABC", told, strict=True))
    expert = '> "Slow loading helps a tendon to recover well." - Dr. Lena Ortiz, surgeon\n'
    assert len(said(page + expert)) == 3


def test_front_matter_names_whose_story_is_told_without_he_or_she():
    page = (
        '---\npatient_name: Bo S.\nquote: "They kept me from surgery, and I am glad."\n---\nYears at desks '
        "left Bo with a stiff neck. Dr. Ines Moos planned specialized exercises. Today Bo is back to tennis.\n"
    )
    assert [signature for _, signature in said(page)] == ["Bo S.", "Bo"]


def test_names_above_with_what_somebody_lost():
    told = ("I dreaded stairs.\n\nThey were patient with me.", "I slept badly.\n\nNow I feel rested.")
    page = "# Patient success stories\n\n" + "".join(
        f'## {name} - Lost {number} pounds\n\n"{words}"\n\n'
        for name, number, words in zip(("Ana J.", "Bo K."), (65, 87), told, strict=True)
    )
    assert [signature for _, signature in said(page)] == ["Ana J. - Lost 65 pounds", "Bo K. - Lost 87 pounds"]


def test_cards_of_html_in_markdown():
    cards = "".join(
        f'<div class="review-card">\n  <p>{words}</p>\n  <div class="by">{name}</div>\n</div>\n\n'
        for name, words in (("Ana", "My knee is fine again, thank you."), ("Bo", "I sleep well, and I am grateful."))
    )
    assert [signature for _, signature in said(f"# Tea\n\n<div>\n{cards}</div>\n")] == ["Ana", "Bo"]


def test_words_of_somebody_need_no_heading():
    page = '# Our clinic\n\nMaria\'s Words: "I was in pain for years, and it is gone."\n'
    assert len(said(page)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Watch these video testimonials to learn how Fernwell has helped our clients find balance.",
        "Fernwell Lake, Upper Austria: location, getting there by car or by train, and check-in times at the hotel.",
        "See how others have transformed their lives!!",
        "Real patients. Real progress. Hear their stories in their own words.",
    ],
)
def test_the_house_among_customers(line):
    page = f'## What our guests say\n\n{line}\n\n"I sleep through again, thank you." - Ana P.\n'
    assert [signature for _, signature in said(page)] == ["Ana P."]


def test_statements_in_tags_of_generators():
    page = '{{< testimonial name="Ana P." text="My knees stopped aching after a month, I love this tea." >}}\n'
    assert [signature for _, signature in said(page)] == ["Ana P."]


@pytest.mark.parametrize("line", ["category: reviews", "layout: review", "client: Fernwell", "categories: [reviews]"])
def test_reviews_of_editors_are_no_statements(line):
    words = "I tried this kettle for a month, and it worked well for me. I recommend it.\n"
    assert said(f"---\ntitle: Kettle tested\n{line}\n---\n\n{words}") == []


@pytest.mark.parametrize(
    "words",
    [
        "They are so kind that I felt part of the team from my first visit.",
        "I was coming to work in pain each day, and they helped me.",
        "As an actress I need a clear voice, and they helped me.",
    ],
)
def test_customers_have_work_and_teams_too(words):
    assert len(said(f'## Testimonials\n\n"{words}" - Ana P.\n')) == 1


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("## Testimonials\n\nAna - " + "'" * 20_000 + " x' 1\n", "page.md"),
        ("---\n" + "type: testimonial of\n" * 20_000 + "---\nCopy.\n", "page.md"),
    ],
)
def test_hostile_pages_are_read_in_little_time(page, name):
    started = time.process_time()
    assert said(page, name) == []
    assert time.process_time() - started < 1


def test_names_behind_a_tilde_in_the_rows_of_a_table():
    told = (
        "I feel calm and rested after each session, and I recommend them.",
        "My toothache healed after one session, and I am thankful.",
        "I had ten sessions, and the pain in my knee is gone.",
    )
    rows = "".join(
        f"<tr><td><p>{words}</p><p>~ {name}</p></td></tr>"
        for words, name in zip(told, ("Mel; Carrollton", "Claudio; Dallas, Texas", "Bill; Ohio"), strict=True)
    )
    page = f"<p>We hold hands.</p><table>{rows}</table>"
    assert [signature for _, signature in said(page, "page.html")] == [
        "Mel; Carrollton",
        "Claudio; Dallas, Texas",
        "Bill; Ohio",
    ]


def test_an_age_in_brackets_signs():
    page = "I was tired and my head hurt. Now I breathe and my head is clear, and I feel it help me. (Mariam, age 16)\n"
    assert [signature for _, signature in said(page)] == ["Mariam, age 16"]
    assert said(page.replace("age 16", "2016")) == []


@pytest.mark.parametrize(
    "words",
    [
        "I don't train you to be perfect - I train you to be consistent.",
        "I believe every woman has calm within her. My job is to help you find it.",
        "Above all, this site is for families like ours. I hope it helps.",
    ],
)
def test_the_house_speaks_for_itself(words):
    assert said(f'> "{words}"\n>\n> - Kate\n') == []


def test_the_number_of_a_section_signs_nothing():
    page = "<blockquote>Every knee is different. We trust our best brands.<cite>- II</cite></blockquote>"
    assert said(page, "page.html") == []


def test_experts_in_cards():
    experts = "".join(
        f"<div class='card'><h4>Dr. {name}</h4><p>{trade}</p><p>&quot;The quality of this honey is exceptional. I "
        "recommend it to all.&quot;</p></div>"
        for name, trade in (("Amanda Foster", "Holistic Medicine"), ("Priya Sharma", "Integrative Medicine"))
    )
    assert said(f"<h2>Trusted</h2><div class='grid'>{experts}</div>", "page.html") == []


def test_the_name_of_an_expert_is_not_that_of_the_next():
    page = (
        "<h2>What readers say</h2><blockquote>&quot;A must-read for all who drink.&quot;</blockquote>"
        "<p>Dr. Nils Karras</p><blockquote>&quot;Trustworthy. Breathing, when done, gives relief.&quot;</blockquote>"
        "<p>Amazon reader, ★★★★★</p>"
    )
    assert [signature for _, signature in said(page, "page.html")] == ["Amazon reader, ★★★★★"]


@pytest.mark.parametrize("title", ["Financial Assistance", "Mobile Apps", "Clinical Assessment"])
def test_titles_of_two_words_are_no_names(title):
    page = (
        "## Patient stories\n\nAna P.\n\nI sleep through again, thank you.\n\n"
        f"## {title}\n\nRecommended guides for tracking and for better days, and financial and clinical assistance.\n\n"
        f"## {title}\n\nGood apps on your mobile, with an assessment of effects.\n"
    )
    assert [signature for _, signature in said(page)] == ["Ana P."]


def test_a_heading_that_is_said():
    page = (
        '<div><h4>"They made me feel like I was helping him, rather than worrying!"</h4><p>I found the course, and '
        "the lessons were so good for me and my son.</p><h6>Owen's Mum</h6></div>"
    )
    assert [signature for _, signature in said(page, "page.html")] == ["Owen's Mum"]


def test_cards_whose_text_is_a_heading():
    cards = "".join(
        f'<div class="testimonial-item"><h4>{words}</h4><h3>{name}</h3><p>Member</p></div>'
        for words, name in (
            ("My life has changed since I met them, and I feel cared for and safe in my own home.", "Jamie T"),
            ("I have never had such reliable and kind help, and I recommend them to all my friends.", "Maria G"),
        )
    )
    assert [signature for _, signature in said(cards, "page.html")] == ["Jamie T", "Maria G"]


def test_the_line_below_a_name_tells_a_trade():
    page = (
        '# Voices\n\n"Our room has no bell. We begin when the children are ready."\n\nTila Mree\n\nTeacher\n\n'
        '"They taught my boy, and he looks at people now."\n\nMina Begum\n\nMother, Hull\n'
    )
    assert [signature for _, signature in said(page)] == ["Mina Begum"]


@pytest.mark.parametrize(
    "words",
    [
        "Insert an approved testimonial that tells of the care.",
        "Your quote here, it was a great experience.",
        "Placeholder, best.",
    ],
)
def test_what_holds_a_place_is_no_statement(words):
    assert said(f"## Testimonials\n\n> {words}\n>\n> - Ana P.\n") == []


def test_a_picture_of_a_story_is_none():
    assert said("<p>Tea.</p><img src='a.jpg' alt=\"Sarah's story\">", "page.html") == []


@pytest.mark.parametrize(
    "words",
    [
        "I received my degree in education from a state school, and I love my work with children.",
        "My teaching career began in a village, and I was happy there.",
    ],
)
def test_staff_tell_of_their_degrees(words):
    assert said(f'## What people say\n\n"{words}"\n\n- Eve Galvin\n') == []


@pytest.mark.parametrize(
    "words",
    [
        "I received excellent care at the University Hospital, and I am well again.",
        "I leave my review here because they helped me sleep again.",
        "I got my license back, and I thank them for the help.",
    ],
)
def test_customers_use_words_of_houses(words):
    assert len(said(f'## Testimonials\n\n"{words}" - Ana P.\n')) == 1


@pytest.mark.parametrize("signature", ["South Coast Patient", "Ana Lam"])
def test_a_customer_without_i(signature):
    page = f"## Reviews\n\nThe whole course was far easier than expected and very pleasant too.\n\n{signature}\n\n"
    assert [
        name for _, name in said(page + "We treat each patient on the coast with care and in their own time.\n")
    ] == [signature]


@pytest.mark.parametrize(
    "title", ["Real results for a stiff back", "Transformations Studio", "Before and after care at home"]
)
def test_a_title_that_only_starts_so_makes_no_page_of_stories(title):
    story = "Ana came from Hull in spring and found the house empty. She had it painted, and it was better for all."
    assert said(f"---\ntitle: {title}\n---\n\n{story}\n") == []
    assert len(said(f"---\ntitle: Our success stories | Fernwell\n---\n\n{story}\n")) == 1


def test_a_heading_on_the_people_of_a_place_is_no_title():
    page = "## News from the community\n\nA good walk, and the best of weather for all of us.\n\nHill Walk\n"
    assert said(page) == []


def test_the_tag_of_a_file_may_say_that_it_is_a_statement():
    letter = "I am grateful for all your help. I wish you had seen our son tonight, laughing with his brothers."
    assert len(said(f"---\ntags: testimonials\nlocation: Hull\n---\n{letter}\n")) == 1


def test_a_case_study_in_a_cell_and_one_with_its_doctor_and_a_list():
    cell = (
        "<table><tr><td><h4>Case Study</h4><p>Mary, a 40 year old baker, had headaches for years.</p>"
        "<p>Mary was treated here, and she has stayed free of pain since.</p></td></tr></table>"
    )
    assert len(said(cell, "page.html")) == 1
    page = (
        "# Case studies\n\n## Case Study 2: Upper arch\n\n### Background\n\nEvelyn lacked her upper teeth for long."
        "\n\n### Approach\n\nDr. Quorn planned two steps. Quorn then placed a bridge of six parts for good support.\n\n"
        "- Phase one: the jaw was opened and cleaned with care.\n- Phase two: Evelyn returned for a fitting.\n"
        "\n### Result\n\nEvelyn says that she can now eat apples again.\n"
    )
    found = find_statements(read_passages(page, "page.md"))
    assert [(each.signature, each.words[-18:]) for each in found] == [("Evelyn", " eat apples again.")]
    page += '\n★★★★★\n\n"After years of aches I feel well again, and my knees carry me."\n\n- Ana L.\n'
    assert [each.signature for each in find_statements(read_passages(page, "page.md"))] == ["Evelyn", "Ana L."]


def test_stories_end_where_a_heading_as_high_begins_the_next():
    page = (
        "# Success stories\n\n### The baker's back\n\n"
        "**Challenge:** Mark baked all night and had pain in his back for years.\n\n"
        "**Result:** He lost the pain and is stronger than ever before.\n\n"
        "### The runner's comeback\n\n"
        "**Challenge:** Emma wanted her fitness back after years at her desk.\n\n"
        "**Result:** She returned to races and has improved her times.\n"
    )
    found = find_statements(read_passages(page, "page.md"))
    assert [(each.first, each.last, each.signature) for each in found] == [(2, 3, "Mark"), (5, 6, "Emma")]


def test_animals_are_patients_too_and_are_called_by_their_names():
    story = (
        "Pip is the cat of a driver of carriages. Pip lost weight, and we found the cause early. Since then Pip's"
        " health has improved, and Pip runs about the yard."
    )
    assert [signature for _, signature in said(f"# Stories from our patients\n\n{story}\n")] == ["Pip"]
    assert said(f"# Stories from our kitchen\n\n{story}\n") == []


def test_a_quotation_that_opens_as_a_house_does():
    words = '> "We lost three stone, and I am fitter and calmer than before."'
    assert len(said(f"# Client testimonials\n\n### Ana, cook\n\n{words}\n")) == 1
    asked = "> Looking for a trainer in Hull? These are real results of real clients who changed."
    assert said(f"# Client testimonials\n\n{asked}\n") == []


def test_a_title_that_promises_results_opens_no_place_for_customers():
    text = "In spring Ana joined the tour and was on the road with the players until autumn.\n\nHull Open\n"
    assert said(f"# Elite physio. Real results.\n\n## On the road\n\n{text}") == []
    assert said(f"# Real results of our clients\n\n{STORY}\n\nMarta Leeds\n") != []


def test_a_higher_heading_ends_the_place_of_customers():
    page = "Our happy patients\n\n### Trusted by all\n\n## A glimpse inside Fernwell\n\n"
    page += "A warm, welcoming room.\n\nAna Lam\n"
    assert said(page) == []
    assert len(said(page.replace("## A glimpse inside Fernwell", "### Ana Lam").removesuffix("\n\nAna Lam\n"))) == 1


@pytest.mark.parametrize(
    ("words", "signature"),
    [
        ("The care at this clinic is unmatched, and I am grateful. EMMA", "EMMA"),
        ("Warm rooms and the best of care, all made easy. ANA K.", "ANA K."),
    ],
)
def test_a_name_in_capitals_behind_the_last_sentence(words, signature):
    page = f"## What our clients say\n\n{words}\n"
    assert [found for _, found in said(page)] == [signature]
    assert "BOOK NOW" not in [found for _, found in said(page.replace(signature, "BOOK NOW"))]


def test_cards_with_several_speakers():
    both = "<p>The care is unmatched, I am grateful. EMMA</p>"
    both += "<p>So kind, and the best of rooms, with ease all the way. RUTH</p>"
    page = f'<div class="testimonials">{both}</div>'
    assert [signature for _, signature in said(page, "page.html")] == ["EMMA", "RUTH"]
    two = '<p>"You helped me to find new hope."</p><p>"I have come so far since I first met you, thank you."</p>'
    assert len(said(f'<h2>Testimonials</h2><div class="testimonials">{two}</div>', "page.html")) == 2


def test_a_line_of_stars_names_who_speaks():
    said_so = "<p>Very effective and gentle on the stomach.</p>"
    card = f'<div class="review"><p>★★★★★ – Anita. ✔ Verified buyer</p>{said_so}</div>'
    assert [signature for _, signature in said(f"<h3>Customer reviews</h3>{card}", "page.html")] == ["Anita"]


def test_a_figure_with_a_client_of_long_standing():
    words = "A true country inn for dogs, spacious and calm. Our spaniel comes home tired and happy every time."
    page = f'<figure class="testimonial"><p>{words}</p><span class="cite">— Long-standing client, Hull</span></figure>'
    assert len(said(page, "page.html")) == 1


@pytest.mark.parametrize(
    "words",
    [
        "I can say I love my job, and no two days are ever the same. I felt at home from the start.",
        "In my spare time I am outside with my dogs, or I am curled up with a book and my cat!",
        "As a family-owned practice, we have deep roots here, and we love what we do for you.",
        "Explore tea, sleep and calm, and book a session with us.",
        "Not sure you can trust somebody you haven't met? That's fair, and here's how I think about it.",
    ],
)
def test_how_a_house_speaks_among_customers(words):
    assert said(f"## What our clients say\n\n{words}\n\nTea Times\n") == []


def test_what_one_advises_is_said_by_one_who_was_there():
    assert (
        len(said("## Testimonials\n\nA five star osteopath! Listens, and eases stiff backs. Highly recommended.\n"))
        == 1
    )
    assert said("## Testimonials\n\nYou will love our rooms, highly recommended by your neighbours.\n") == []


@pytest.mark.parametrize(("line", "least"), [("South Coast Patient", 1), ("Read Patient Stories", 0)])
def test_a_link_to_stories_is_no_patient(line, least):
    page = f"Lasting results, not just a quick fix, and the best of care.\n\n{line}\n"
    assert len(said(f"## Patient reviews\n\n{page}")) == least


def test_pages_of_one_success_story():
    page = (
        '---\nlayout: individual-success-story\ntitle: "Brit"\n---\n\n### How Brit Wolfe lost three stone in a year\n\n'
        "Brit Wolfe tells her story of how she lost three stone in a year after she met two friends.\n"
    )
    assert [signature for _, signature in said(page)] == ["Brit"]
    assert said(page.replace("individual-success-story", "post").replace('"Brit"', '"News of the town"')) == []


def test_a_story_may_open_with_an_age():
    story = "At age 17, Mike lost his home. He found a bed here, and today he is able to pay for rooms of his own."
    assert [signature for _, signature in said(f"# Our client stories\n\n#### Housing\n\n{story}\n")] == ["Mike"]


def test_what_stands_between_statements_is_one_too():
    first, last = "I slept through and I am well again. - Ana", "So kind, thorough, the best. I recommend it. - Ben"
    page = f"## Testimonials\n\n{first}\n\n{{}}\n\nI felt better at once, thank you. - Cleo\n\n{last}\n"
    assert len(said(page.format("All thoughts that sat in the brain for years on end have now gone."))) == 4
    for house in ("Book a session with us and see for yourself.", "Are you ready to walk the way that they went?"):
        assert len(said(page.format(house))) == 3
    page = f"## Testimonials\n\n{first}\n\n{last}\n\nAll thoughts that sat in the brain for years on end have gone.\n"
    assert len(said(page)) == 2


def test_a_page_that_is_called_kind_words():
    words = "You are no soft touch. But you are kind, and then some. I get it now, and I am well. - Home Maker"
    title = "<html><head><title>Kind Words - Fernwell</title></head><body>{}</body></html>"
    assert len(said(title.format(f"<p>{words}</p>"), "page.html")) == 1
    assert said(title.format("<p>Latest news from Fernwell will appear here.</p><p>Tea Club</p>"), "page.html") == []
    menu = "<p>The best of tea. Friendly rooms, book a visit</p><h1>Words</h1><p>One.</p><p>Two.</p><p>Three.</p>"
    assert said(title.format(menu), "page.html") == []


def test_cells_of_one_row_in_which_several_speak():
    cell = "<td><div>I am on top of my days now; I know how to do it.<br><br><em>- School Teacher</em></div></td>"
    other = "<td><div>I can speak in front of all of them now!<br><br><em>- Tea Broker</em></div></td>"
    page = f"<h2>Kind words</h2><table><tr>{cell}{other}</tr></table>"
    assert [signature for _, signature in said(page, "page.html")] == ["School Teacher", "Tea Broker"]


def test_a_line_of_what_clients_shared_leads_into_paragraphs():
    words = "Working with Kate was a joy. I learned to trust myself, and I have been at ease since.\n\nYana A.\n"
    assert len(said(f"# Your words\n\nHere's what some of my clients have shared:\n\n{words}")) == 1
    assert said(f"# Your words\n\nHere is what I do:\n\n{words}") == []


def test_items_of_a_list_made_for_customers_are_one_each():
    items = (
        "<li>Mara is kind, and she has supported me through all my sessions.</li>"
        "<li>I wanted to thank you for the help you gave me this year.</li>"
    )
    page = f"<title>Testimonials</title><h1>Testimonials of clients</h1><ul class='testimonial-list'>{items}</ul>"
    assert len(said(page, "page.html")) == 2


def test_a_heading_with_a_name_opens_a_story_on_a_page_of_stories():
    story = "Unbelievable what can be done in 13 weeks.\n\n"
    story += "Sarah lost ten inches in all, and her strength has improved week after week."
    page = f"---\ntitle: Success Stories\n---\n\n## Sarah McCan\n\n{story}\n"
    assert [signature for _, signature in said(page)] == ["Sarah"]
    assert said(page.replace("Success Stories", "The people of our town")) == []


@pytest.mark.parametrize("line", ["Kirsty says:", "Kirsty's review after the challenge 👇", "Ana Lam wrote to us:"])
def test_a_line_that_says_who_speaks_below(line):
    quotation = '> "I joined in spring to change how I live, and I feel lighter and fitter than before."'
    assert len(said(f"# Walks\n\n{line}\n\n{quotation}\n")) == 1
    assert said(f"# Walks\n\nThe law says:\n\n{quotation}\n") == []


@pytest.mark.parametrize(
    ("page", "signature"),
    [
        (
            '<span>"</span><p>We are so glad that a friend sent us to this caring place.</p><p>Nancy F. - Hull, UK</p>',
            "Nancy F. - Hull, UK",
        ),
        ('<p class="quote">I used to have a headache each day. My life is back, and I sleep!" <br>-D.H.</p>', "D.H."),
        ('<p>In the words of a recent client: "I cannot thank Mara enough. I flew to Spain and slept."</p>', None),
        ("<h1>Testimonials</h1><p>Mara is the best, and so kind to my son.</p><cite>- Anon</cite>", "Anon"),
        (
            "<h2>Patient story</h2><p>A patient had lived with back pain for nearly 30 years before the first needle."
            " They felt relief after one visit.</p>",
            None,
        ),
    ],
)
def test_forms_of_one_statement(page, signature):
    assert [who for _, who in said(page, "page.html")] == [signature]


def test_a_case_in_three_labelled_parts_needs_no_name():
    parts = (
        "Challenge: A back at a desk.\n\nSolution: Ten visits and a plan.\n\nResult: No more pain, and longer walks."
    )
    assert len(said(f"# Success stories\n\n### The desk\n\n{parts}\n")) == 1
    assert said(f"# How we work\n\n### The desk\n\n{parts}\n") == []
    assert said(f"# Success stories\n\n### The desk\n\n{parts.replace('Result:', 'Results')}\n") != []
    assert said(f"# Success stories\n\n### The desk\n\n{parts.replace('Solution:', 'And so')}\n") == []


def test_what_several_tell_of_one_of_the_house_is_no_case():
    told = [
        "Mirra came to our school. I saw her teach, and I was glad that I did, since I learned so much.",
        "I bought with many before, but Mirra helped me find my own style. I felt better in my skin.",
        "Mirra was kind to my mother. I thank her, and I will come back with my sister.",
    ]
    names = ["Rohit Tan (Trainer at Eworld)", "Deeksha (Celebrity voice artist)", "Farha Kan"]
    page = "\n\n".join(f"{words}\n\n**{name}**" for words, name in zip(told, names, strict=True))
    assert len(said(f"## Success stories\n\n{page}\n")) == 3


@pytest.mark.parametrize("tile", ["98%\n\nWould recommend us", "4.9\n\nout of 5 stars on Google"])
def test_tiles_of_figures_are_no_statements(tile):
    assert said(f"# What our patients say\n\n{tile}\n") == []


def test_a_heading_in_quotation_marks_above_a_name():
    page = '<h4>"Excellent service, prompt replies and good advice."</h4><h6>Maninder</h6><p>Hull</p>'
    assert [who for _, who in said(page, "page.html")] == ["Maninder"]
    owner = page.replace("Excellent service", "Hi! I'm a Senior Speech and Language Therapist, my service")
    assert said(owner, "page.html") == []


def test_a_caption_in_a_card_of_a_video():
    caption = "<h3>Bailey's change</h3><p>Watch how Bailey went from a frightened dog to a calm one.</p>"
    assert len(said(f'<div class="video-testimonial">{caption}</div>', "page.html")) == 1
    many = "<p>Hear what our valued patients are saying about us.</p>"
    assert said(f'<div class="video-testimonial">{many}</div>', "page.html") == []


def test_one_word_in_quotation_marks_is_no_quotation():
    told = '<p>"Mara" means sea, in my tongue. It tells of my love of the shore.</p><p>Dr. Le Putnam</p>'
    other = "<p>I chose the name for both.</p>"
    assert said(f"<h2>Mara, in two tongues</h2><div>{other}{told}</div>", "page.html") == []


def test_some_speak_to_the_house_among_others_that_are_customers():
    told = [
        ("Lisa was the best walker I have ever had, and I thank her.", "Maura Cook"),
        ("I can tell that my dog loved her, and I recommend her to all.", "Jim Adams"),
        ("She was so kind to me and to my cat, I am grateful.", "Ruth Lam"),
        ("Just to let your new clients know that you were great for Rascal. Thanks to you, he is well.", "Caro Lynn"),
    ]
    rows = "".join(
        f"<tr><td><table><tr><td>{words}</td></tr><tr><td>{name}</td></tr></table></td></tr>" for words, name in told
    )
    assert [who for _, who in said(f"<table>{rows}</table>", "page.html")] == [name for _, name in told]


@pytest.mark.parametrize(
    "title", ["What leaders are saying", "What players & coaches say", "What our swimmers have to say"]
)
def test_a_title_with_any_people_in_it(title):
    assert len(said(f'## {title}\n\n"I finally know what it feels like." - Team Lead\n')) == 1


@pytest.mark.parametrize("title", ["What experts say", "What the research says", "What you say", "What labels say"])
def test_a_title_of_others(title):
    assert said(f"## {title}\n\nMoss is the best of all, and a friendly leaf. It is warm.\n\nAna P.\n") == []


def test_a_heading_that_is_quoted_and_signed_in_one():
    assert [who for _, who in said('### "Scott has made a HUGE difference in my game." --John\n')] == ["John"]
    assert said('### "Scott has made a HUGE difference in my game." --John Lam, tennis coach\n') == []


def test_stories_under_first_names():
    told = "Ariel came to us in May since she could not work. Ariel learned to rest, and she now works with ease."
    page = (
        f"# Three coaching stories\n\nThese are real.\n\n# Ariel\n\n{told}\n\nShe found that Ariel could sleep again.\n"
    )
    assert len(said(page)) == 1
    assert said(page.replace("coaching stories", "rooms")) == []


def test_a_heading_that_is_the_pith_of_what_stands_below_it():
    pith = '### "Scott made a huge difference in my game." --John'
    whole = '"Scott made a huge difference in my game, and I win again."'
    ((words, who),) = said(f"{pith}\n\n{whole}\n\nMore of us.\n")
    assert who == "John"
    assert words.endswith('I win again."')


def test_a_name_above_in_a_card_and_tags_below():
    card = (
        '<div class="review-card"><h3>S. Barada</h3><p>Hull, UK</p><p>★★★★★</p><p>"{}"</p>'
        "<div><span>Microdermabrasion</span> <span>Product Line</span> <span>Anti-Aging</span></div></div>"
    )
    told = ("I have been seeing Mara for six years, and my skin is young.", "I came for my back pain, and it is gone.")
    page = "".join(card.format(words) for words in told).replace("S. Barada", "Jennifer Bonar", 1)
    assert [who for _, who in said(page, "page.html")] == ["Jennifer Bonar", "S. Barada"]


def test_the_name_of_the_next_slide_is_not_that_of_this():
    slide = '<div class="slide"><div class="who"><p>{}</p></div><div class="what"><p>"{}"</p></div></div>'
    told = (
        ("Lianna", "I brought my knee to them, and my pain is gone. I recommend it."),
        ("Pearlple", "I came for my back and I sleep through. My thanks to all."),
        ("Ana", "I had a sore hip, and now I walk. I recommend it to all."),
    )
    page = "".join(slide.format(name, words) for name, words in told)
    found = said(f"<h2>What our patients say</h2>{page}", "page.html")
    assert [who for _, who in found] == ["Lianna", "Pearlple", "Ana"]
