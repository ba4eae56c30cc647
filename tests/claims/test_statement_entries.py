"""Files that are one statement as a whole, and files that look like it."""

import pytest
from statement_pages import read_passages

from claimcheck.claims.statements import find_statements

SAID = (
    "I had slept badly for years when I first drank the tea.\n\nUna took her time, and I thank her for it. "
    "My nights are my own again.\n"
)


def said(text):
    return [(one.signature, one.first, one.last) for one in find_statements(read_passages(text, "page.md"))]


@pytest.mark.parametrize("key", ["name", "author", "client"])
def test_an_entry_of_a_collection(key):
    ((signature, first, last),) = said(f"---\n{key}: Ana P.\norder: 3\n---\n\n{SAID}")
    assert signature == "Ana P."
    assert last > first


@pytest.mark.parametrize("title", ["Amy", "C.H.", "Jo L.", "Ana & Ben"])
def test_a_title_that_is_a_name(title):
    ((signature, _, _),) = said(f"---\ntitle: {title}\n---\n\nI recommend the tea. {SAID}")
    assert signature == title


@pytest.mark.parametrize(
    "page",
    [
        f"---\ntitle: Amy\n---\n\n{SAID.replace('thank her', 'pay her').replace('my own again', 'long')}",
        f"---\ntitle: Amy\n---\n\nI recommend [the tea](/tea). {SAID}",
        "---\ntitle: Amy\n---\n\n" + "I recommend the tea, and I drink it.\n\n" * 9,
        f"---\ntitle: Contact\n---\n\nI recommend the tea. {SAID}",
        f"---\ntitle: Tea at night\n---\n\nI recommend the tea. {SAID}",
    ],
)
def test_a_title_that_names_nobody_and_essays(page):
    assert said(page) == []


@pytest.mark.parametrize(
    "page",
    [
        f"---\ntitle: Tea at night\nauthor: Ana P.\n---\n\n{SAID}",
        f"---\nname: Ana P.\n---\n\n## My nights\n\n{SAID}",
        "---\nname: Ines\n---\n\nI trained as a baker and I love my work. My days start early, and I help people.\n",
        "---\nname: Dr Ines Moos\n---\n\n" + SAID,
        "---\nname: Ines\n---\n\nInes bakes for a village. She likes tea, and people thank her for it.\n",
        "---\nlayout: page\n---\n\n" + SAID,
    ],
)
def test_profiles_and_pages_of_copy_are_no_entries(page):
    assert said(page) == []


def test_a_customer_may_speak_in_the_summary_alone():
    said = "I worked with Mara on my sleep. She made me feel at ease, and I sleep through since then."
    text = f"---\ntitle: First lesson\ndescription: {said}\ncustomer: Ana Lam\n---\n"
    found = find_statements(read_passages(text, "page.md"))
    assert [(each.words, each.signature) for each in found] == [(said, "Ana Lam")]
    assert find_statements(read_passages(text.replace("customer:", "editor:"), "page.md")) == ()


def filed(text, path):
    return [(one.signature, one.words) for one in find_statements(read_passages(text, "page.md"), path)]


PLAIN = "We rescued Bruno last year, and he chased every bicycle. Mara came to the house, and he walks beside us now."


@pytest.mark.parametrize(
    "path", ["_testimonials/ana.md", "src/content/testimonials/ana-and-ben.mdx", "client-testimonials\\3.txt"]
)
def test_a_text_in_a_folder_for_testimonials_is_one(path):
    assert filed(f"---\ntitle: Ana P.\n---\n\n{PLAIN}\n", path) == [("Ana P.", PLAIN)]
    assert filed(f"---\ntitle: We rescued Bruno\n---\n\n{PLAIN}\n", path) == [(None, PLAIN)]


@pytest.mark.parametrize(
    "path",
    ["posts/ana.md", "testimonials/index.md", "testimonials/_index.md", "testimonials.md", "testimonials/a.html"],
)
def test_what_lies_elsewhere_or_makes_a_page_of_several_is_none_by_its_path(path):
    assert filed(PLAIN, path) == []


@pytest.mark.parametrize(
    "text",
    [
        "## Our customers\n\n" + PLAIN,
        "I treat people with knee pain, and my clients come from three towns.",
        "Read what people say about us, and leave us a review.",
        "[Client name] [Paste the testimonial here]",
        "---\nname: Dr Ines Moos\n---\n\n" + PLAIN,
    ],
)
def test_what_the_house_says_in_such_a_folder_is_none(text):
    assert filed(text, "testimonials/ana.md") == []
