"""Reviews that are copied line by line: who says it stands above what is said."""

import time

import pytest
from statement_pages import read_passages

from claimcheck.claims.statement_names import is_byline
from claimcheck.claims.statements import find_statements

SAID = (
    ("Ana P.", "Moss baths are a dream. My skin glows and I sleep through."),
    ("Jo Lam", "The warm room, the calm voice: worth each mile of the drive."),
    ("Ruth T.", "No more itching for me since the second bath."),
)


def signed(text, name="page.md"):
    return [(each.words, each.signature) for each in find_statements(read_passages(text, name))]


def page(*details, end=""):
    lines = [[name + details[0], *details[1:], words] for name, words in SAID]
    return "# Reviews of our baths\n\n" + "\n\n".join(line for each in lines for line in each) + end


@pytest.mark.parametrize(
    "details",
    [
        ("",),
        (" 2 reviews 6/4/21",),
        (" 19 reviews·11 photos 5/23/2021",),
        (" on January 18, 2019", "★★★★★"),
        ("  Los Altos, CA 2/6/2021",),
        ("", "Los Altos, CA", "5/5/2018"),
        ("", "12/16/2015 Updated review"),
        (" - 3 weeks ago", "★★★★★"),
    ],
)
def test_each_name_signs_what_stands_below_it(details):
    names = [name + details[0] for name, _ in SAID]
    assert [(words, who) for words, who in signed(page(*details))] == [
        (words, name) for name, (_, words) in zip(names, SAID, strict=True)
    ]


def test_what_the_house_says_first_and_other_places_behind_are_no_statements():
    assert len(signed(page(" on May 3, 2019", "★★★★★").replace("baths\n", "baths\n\nBased on 10 reviews\n"))) == 3
    assert len(signed(page("", end="\n\n## Contact\n\nMoss Lane 4"))) == 3


def test_names_below_sign_what_stands_above_them():
    lines = "\n\n".join(f"{words}\n\n{name}" for name, words in SAID)
    assert [who for _, who in signed(f"# Reviews of our baths\n\n{lines}\n")] == [name for name, _ in SAID]


def test_cells_of_old_pages():
    cells = "".join(f"<p>{name} 2 reviews 6/4/21</p><p>{words}</p>" for name, words in SAID)
    title = '<p><a href="https://www.yelp.com/biz/moss">YELP REVIEWS</a> and TESTIMONIALS</p>'
    text = f"<table><tr><td>{title}<p>____</p>{cells}</td><td>Moss Lane 4</td></tr></table>"
    assert [who for _, who in signed(text, "page.html")] == [f"{name} 2 reviews 6/4/21" for name, _ in SAID]
    elsewhere = text.replace("www.yelp.com/biz/moss", "moss.example/reviews")
    assert signed(elsewhere, "page.html") == []


@pytest.mark.parametrize("text", ["Ana P.", "Ana Lam 3 reviews", "M. V. Menlo Park, CA 8/17/2018", "Jo on May 3, 2019"])
def test_lines_that_name_somebody(text):
    assert is_byline(text)


@pytest.mark.parametrize(
    "text",
    ["★★★★★", "Los Altos, CA 94022", "5/5/2018", "The baths are warm and I sleep.", "Reviews 2019", "12 weeks ago"],
)
def test_lines_that_name_nobody(text):
    assert not is_byline(text)


def test_a_long_page_is_read_once():
    many = "\n\n".join(f"Ana {'PQRST'[n % 5]}. 2 reviews 6/4/21\n\nBath {n} was a dream, I sleep." for n in range(1000))
    start = time.process_time()
    assert len(signed(f"# Reviews of our baths\n\n{many}\n")) == 1000
    assert time.process_time() - start < 5


HEADED = "".join(
    f"<h6>{name}</h6><p>{words}</p>"
    for name, words in (
        ("Bujji Sundhu", "I consulted them for my knee, and I walk again."),
        ("ambadipudi kavitha", "Dr. Nagen is my friend, and his work is the best."),
        ("Saleem Bhasha", "Pure and modern at once, which is what we need now."),
    )
)


def test_headings_of_one_level_are_names_however_they_are_written():
    names = ["Bujji Sundhu", "ambadipudi kavitha", "Saleem Bhasha"]
    assert [who for _, who in signed(f"<h3>What our patients say</h3>{HEADED}", "page.html")] == names
    assert [who for _, who in signed(f"<h3>What our patients say</h3>{HEADED}<h3>Ours</h3>", "page.html")] == names


def test_headings_below_what_is_said_sign_it():
    first = "<p>I was told of them by a friend, and I am glad.</p>"
    found = signed(f"<h3>What our patients say</h3>{first}{HEADED}<h6>Jo Lam</h6>", "page.html")
    assert found[0] == ("I was told of them by a friend, and I am glad.", "Bujji Sundhu")


def test_a_menu_below_the_last_name_is_none_of_its_words():
    menu = "Ruth T.\n\nLinks: Baths Moss Tea Prices Hours Map Terms Privacy Press Jobs Blog Shop News Club"
    assert [who for _, who in signed(page("", end=f"\n\n{menu}"))] == ["Ana P.", "Jo Lam", "Ruth T."]
