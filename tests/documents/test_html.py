import pytest
from readings import blocks, emphasis, held, html, links, source, texts

from claimcheck.documents.read import read_document

TRAP = """\
<!-- licence: very unique -->
<!DOCTYPE html>
<html lang="en" class="very unique">
<head>
<title>A very unique 🙂 clinic</title>
<meta name="description" content="Needles, &#34;very
  unique&#34;.">
<meta name="generator" content="very unique">
<style>.very::after { content: "very unique" }</style>
<script>var very = "<p>very unique</p>";</script>
<script type="application/ld+json">
{"@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": "Is it \\u201cvery\\u201d unique?",
 "acceptedAnswer": {"@type": "Answer", "text": "<p>Very&nbsp;unique.<\\/p>"}}]}
</script>
</head>
<body>
<h1 id="very-unique">Very unique &amp; <b>4</b><i>0</i>%</h1>
<p>The <code>very unique</code> code, a <a href="https://very.test/unique" class='very unique'>link</a> and
very&nbsp;unique 🙂 <b>4</b>0% people{{< ref "very unique" >}}, 15<sup>2</sup> of 20<a href="#n3">3</a>.</p>
<template><p>very unique</p></template>
<table><tr><th>Group<th>very unique
<tr><td>Sham<td>1|162</table>
<ul><li>very <b>unique</b> item
  {% include "very unique" %}
</ul>
<img alt="very unique picture" src="very-unique.png">
<blockquote>Very unique!
<cite>Anna</cite></blockquote>
<p class="very unique">very<!-- unique -->&#160;<i>un</i>ique</p>
<p hidden>Very unique secret.</p>
</body>
</html>
"""
READ = [
    ("metadata", "A very unique 🙂 clinic"),
    ("metadata", 'Needles, "very unique".'),
    ("metadata", "Is it “very” unique?"),
    ("metadata", "Very\u00a0unique."),
    ("metadata", "very unique picture"),
    ("heading", "Very unique & 40%"),
    ("paragraph", "The code, a link and very\u00a0unique 🙂 40% people , 15[2] of 20[3]."),
    ("cell", "Group"),
    ("cell", "very unique"),
    ("cell", "Sham"),
    ("cell", "1|162"),
    ("item", "very unique item"),
    ("quotation", "Very unique!"),
    ("signature", "Anna"),
    ("paragraph", "very\u00a0unique"),
    ("paragraph", "Very unique secret."),
]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_only_copy_is_read_and_stands_in_its_place(newline, mark):
    page = held(read_document("trap.html", mark + TRAP.replace("\n", newline).encode()))
    assert blocks(page) == READ
    assert not page.problems

    def place(number: int, words: str) -> tuple[str, tuple[int, int]]:
        text = READ[number][1]
        span = page.blocks[number].span(text.index(words), text.index(words) + len(words))
        return page.text[span.start : span.end], page.position(span.start)

    assert place(0, "unique 🙂") == ("unique 🙂", (5, 15))
    assert place(1, '"very') == ("&#34;very", (6, 44))
    assert place(1, "unique") == ("unique", (7, 3))
    assert place(2, "“very”") == ("\\u201cvery\\u201d", (12, 74))
    assert place(3, "Very\u00a0unique") == ("Very&nbsp;unique", (13, 52))
    assert place(4, "unique picture") == ("unique picture", (26, 16))
    assert place(5, "40%") == ("4</b><i>0</i>%", (17, 43))
    assert place(6, "unique 🙂 40") == ("unique 🙂 <b>4</b>0", (19, 11))
    assert place(6, "15[2]") == ("15<sup>2</sup>", (19, 64))
    assert place(6, "20[3]") == ('20<a href="#n3">3</a>', (19, 82))
    assert place(10, "1|162") == ("1|162", (22, 17))
    assert place(11, "unique item") == ("unique</b> item", (23, 17))
    assert place(14, "unique") == ("un</i>ique", (29, 52))
    assert [block.hidden for block in page.blocks] == [False] * 15 + [True]


def test_superscripts_and_links_are_pointers():
    page = html(
        '<p>15<sup>2</sup> m<sup>2</sup> 10<sup>-6</sup> 1<sup>st</sup> 20<a href="#ref2">2</a> <sup class="r" id="x">'
        '<a href="#cite-3"><span>[</span>3<span>]</span></a></sup>, 30<sup>'
        '<a href="#a">1</a>,<a href="#b">4</a></sup></p>'
    )
    assert texts(page) == ["15[2] m² 10⁻⁶ 1st 20[2] [3], 30[1,4]"]
    assert links(page) == [("[2]", "#sup:2"), ("[2]", "#ref2"), ("[3]", "#sup:3"), ("[1,4]", "#sup:1,4")]


def test_links_keep_their_target():
    page = html(
        '<p>See <a href="https://doi.org/10.1/x?a=1&amp;b=2&copy=3">the <b>trial</b></a>, <a name=x>this</a>.</p>'
    )
    assert links(page) == [("the trial", "https://doi.org/10.1/x?a=1&b=2&copy=3")]
    assert emphasis(page) == ["trial"]


def test_tables():
    page = html(
        "<table><caption>Results</caption><thead><tr><th rowspan=2>n</th><th colspan=2>p</th></tr></thead>"
        "<tbody><tr><td>12<td>0.04<tr><td>a<td>b<td><table><td>in</table></table><p>After"
    )
    cells = [(b.text, b.row, b.column) for b in page.blocks if b.kind == "cell"]
    assert cells == [
        ("n", 0, 0), ("p", 0, 1), ("12", 1, 1), ("0.04", 1, 2), ("a", 2, 0), ("b", 2, 1), ("in", 0, 0),
    ]  # fmt: skip
    assert blocks(page)[0] == ("paragraph", "Results")
    assert blocks(page)[-1] == ("paragraph", "After")
    assert page.blocks[1].group == page.blocks[6].group != page.blocks[7].group


def test_a_table_for_the_look_of_the_page_is_none():
    page = html("<table role=presentation><tr><td><h2>Head</h2>Copy.<td>More.</table>")
    assert blocks(page) == [("heading", "Head"), ("paragraph", "Copy."), ("paragraph", "More.")]


def test_lists():
    page = html(
        "<p>Key findings:<ul><li>one<ul><li>inner</ul><li>two</ul><h2>References</h2>"
        "<ol start=4><li>Marsh A.<li>Lyle B.<li value=9>Dahl C.<li>Ode D.</ol>"
    )
    assert [(b.text, b.level, b.label) for b in page.blocks if b.kind == "item"] == [
        ("one", 1, None), ("inner", 2, None), ("two", 1, None), ("Marsh A.", 1, "4"), ("Lyle B.", 1, "5"),
        ("Dahl C.", 1, "9"), ("Ode D.", 1, "10"),
    ]  # fmt: skip
    assert page.blocks[1].lead_in == 0
    assert page.blocks[5].section == (4,)


def test_definition_lists():
    page = html("<dl><dt>Dose<dd>40 mg<dd>daily<dt>Time<dd>12 weeks</dl>")
    assert blocks(page) == [
        ("paragraph", "Dose"), ("item", "40 mg"), ("item", "daily"), ("paragraph", "Time"), ("item", "12 weeks"),
    ]  # fmt: skip
    assert [block.lead_in for block in page.blocks] == [None, 0, 0, None, 3]


def test_a_heading_ends_at_the_end_of_any_heading():
    assert blocks(html("<h2>Pain</h3>Copy.")) == [("heading", "Pain"), ("paragraph", "Copy.")]


def test_line_breaks():
    assert texts(html("<p>One<br>two.<br/><br />Three<br> <br>four<b>4</b><br>0")) == ["One two.", "Three", "four4 0"]


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>Secret</p>", '<div style="color:red; display : none"><p>Secret</p></div>', "<p hidden>Secret",
        '<div aria-hidden="true">Secret</div>', "<noscript><p>Sec<b>ret</b></p></noscript>",
        "<noscript>Secret</noscript>",
        '<table><tr><td style="visibility:hidden">Secret<td></table>', "<ul><li hidden>Secret</ul>",
        "<section hidden><article><h2>Secret</h2></article></section>",
    ],
)  # fmt: skip
def test_hidden_text_is_read_and_marked(hidden):
    page = html(f"<p>Seen.</p>{hidden}<p>Seen too.</p>")
    assert [(b.text, b.hidden) for b in page.blocks] == [("Seen.", False), ("Secret", True), ("Seen too.", False)]


def test_a_hidden_part_of_a_line_is_a_block_of_its_own():
    page = html("<p>It <span hidden>ne<b>ver</b> in 40%</span> helps <i aria-hidden=true>x</i>. <a href=y>More</a></p>")
    assert [(b.text, b.hidden) for b in page.blocks] == [
        ("It helps . More", False), ("never in 40%", True), ("x", True),
    ]  # fmt: skip
    assert source(page, "never in") == "ne<b>ver</b> in"
    assert links(page) == [("More", "y")]


@pytest.mark.parametrize(
    "tag", ['<p class="hidden">', '<p title="hidden" style="overflow: hidden">', "<p data-hidden=1>"]
)
def test_the_word_hidden_hides_nothing(tag):
    assert not any(block.hidden for block in html(f"{tag}Seen.</p>").blocks)


@pytest.mark.parametrize(
    "tag", ['<div id="Fees" style="display: none">', "<div role=tabpanel hidden>", '<div id=m aria-hidden="true">']
)
def test_what_a_reader_opens_is_not_hidden(tag):
    assert [(b.text, b.hidden) for b in html(f"{tag}Seen on a tab.</div>").blocks] == [("Seen on a tab.", False)]


@pytest.mark.parametrize(
    "name", ["mySlides fade", "slide", "carousel-item", "tab_content", "read-more", "accordion panel"]
)
@pytest.mark.parametrize("hides", ['style="display:none"', "hidden"])
@pytest.mark.parametrize("file", ["page.html", "page.md"])
def test_what_a_script_shows_is_not_hidden(name, hides, file):
    text = f'<div class="{name}" {hides}><p>Seen in turn.</p></div>\n'
    (block,) = read_document(file, text.encode()).blocks
    assert (block.text, block.hidden) == ("Seen in turn.", False)
    (copy,) = read_document(file, text.replace(name, "seen nosliders").encode()).blocks
    assert copy.hidden


def test_a_copy_of_a_slide_stays_hidden():
    page = html('<div class="slide" aria-hidden="true" style="display:none"><p>Seen.</p></div>')
    assert [block.hidden for block in page.blocks] == [True]


def test_regions():
    page = html(
        "<header><h1>Clinic</h1></header><nav><p>Home<ul><li>Us</ul></nav><main>Copy.<aside>Aside <b>this</b>.</aside>"
        "More.</main><div role=contentinfo><p>Address</div><footer>Small print"
    )
    assert [(b.text, b.region) for b in page.blocks] == [
        ("Clinic", "header"), ("Home", "nav"), ("Us", "nav"), ("Copy.", None), ("Aside this.", "aside"),
        ("More.", None),
        ("Address", "footer"), ("Small print", "footer"),
    ]  # fmt: skip


def test_attributes_that_are_copy():
    page = html(
        '<meta property="og:title" content="Lose &lt;5 kg"><meta name=twitter:description content=Now>'
        '<meta name=robots content=none><p title="Tip">A<img alt="Before"><a aria-label="Read on" href=x>b</a> '
        "<input type=submit value='Buy now'><input type=text value=no placeholder='Your name'>"
        "<input type=hidden value=no>"
        "<button>Book</button><link rel=x title=no><div hidden><img alt=Unseen></div>"
    )
    assert [(b.label, b.text, b.hidden) for b in page.blocks if b.kind == "metadata"] == [
        ("og:title", "Lose <5 kg", False), ("twitter:description", "Now", False), ("title", "Tip", False),
        ("alt", "Before", False), ("aria-label", "Read on", False), ("value", "Buy now", False),
        ("placeholder", "Your name", False), ("alt", "Unseen", True),
    ]  # fmt: skip
    assert [b.text for b in page.blocks if b.kind != "metadata"] == ["A b", "Book"]
    assert source(page, "Lose <5") == "Lose &lt;5"


def test_quotations_and_who_said_them():
    page = html(
        "<blockquote><p>It helped.<p>A lot.<footer>Tom, <cite>Leeds</cite></footer></blockquote>"
        "<figure><blockquote>It did.</blockquote><figcaption>Ann</figcaption></figure>"
        "<blockquote>Truly.</blockquote><cite>Zoe</cite><p>She said <q>it helps</q> in <cite>The Mill</cite>.</p>"
        "<figure><img><figcaption>A room</figcaption></figure><p>“So it is.”</p><p>— Max R.</p>"
    )
    groups = {}
    assert [(b.kind.value, b.text, groups.setdefault(b.group, len(groups))) for b in page.blocks] == [
        ("quotation", "It helped.", 0), ("quotation", "A lot.", 0), ("signature", "Tom, Leeds", 0),
        ("quotation", "It did.", 1), ("signature", "Ann", 1), ("quotation", "Truly.", 2), ("signature", "Zoe", 2),
        ("paragraph", "She said “it helps” in The Mill.", 3), ("paragraph", "A room", 3),
        ("quotation", "“So it is.”", 4), ("signature", "— Max R.", 4),
    ]  # fmt: skip


def test_json_ld():
    page = html(
        '<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "Product", '
        '"name": "Zinc", "aggregateRating": {"@type": "AggregateRating", "ratingValue": 4.9, "reviewCount": "120"}, '
        '"review": [{"@type": "Review", "author": {"@type": "Person", "name": "Anna"}, "datePublished": "2020-01-02", '
        '"reviewBody": "It \\"helped\\"\\nme \\ud83d\\ude42 40%."}]}]}</script><p>Copy.</p>'
    )
    assert [(b.kind.value, b.label, b.text) for b in page.blocks] == [
        ("metadata", "name", "Zinc"), ("metadata", "ratingValue", "4.9"), ("metadata", "reviewCount", "120"),
        ("metadata", "datePublished", "2020-01-02"), ("quotation", "reviewBody", 'It "helped" me 🙂 40%.'),
        ("signature", None, "Anna"), ("paragraph", None, "Copy."),
    ]  # fmt: skip
    assert source(page, 'helped" me 🙂 40') == 'helped\\"\\nme \\ud83d\\ude42 40'
    assert page.blocks[4].group == page.blocks[5].group


def test_template_tags_in_json_ld_are_no_copy():
    page = html(
        '<script type="application/ld+json">{"@type": "Article", "headline": "{{ .Title }}", '
        '"description": "It {{ .Does }} helps 40%"}</script>'
    )
    assert texts(page) == ["It  helps 40%"]
    assert source(page, "helps 40%") == "helps 40%"


@pytest.mark.parametrize(
    "script",
    [
        "{{ meta_ld_json }}",
        '{"@type": "Article", "author": {{ site.author | jsonify }}, "headline": "Knees"}',
        '{"@type": "Article", {% if a %}"alternativeHeadline": "{{ a }}",{% endif %} "headline": "Knees"}',
        '{"@type": "Article", "keywords": [ {{ tags }} ], "headline": "Knees"}',
    ],
)
def test_json_ld_that_a_site_generator_fills_in(script):
    page = html(f'<script type="application/ld+json">{script}</script><p>Copy.</p>')
    assert page.problems == ()
    assert ("Knees" in [block.text for block in page.blocks]) is ("Knees" in script)


def test_broken_json_ld_is_a_problem():
    page = html('<script type="application/ld+json">{"name": nothing}</script><p>Copy.</p>')
    assert texts(page) == ["Copy."]
    assert page.problems[0].span.start == page.text.index("nothing")


def test_microdata():
    page = html(
        '<div itemscope itemtype="https://schema.org/Review"><span itemprop="author">Anna</span>: '
        '<p itemprop="reviewBody">It helped.</p><meta itemprop="ratingValue" content="5">'
        '<time itemprop="datePublished" datetime="2020-01-02">2 January</time></div>'
        "<p>Copy by <b itemprop=author>us</b>."
    )
    assert [(b.kind.value, b.label, b.text) for b in page.blocks] == [
        ("metadata", "ratingValue", "5"), ("metadata", "datePublished", "2020-01-02"), ("paragraph", None, ":"),
        ("quotation", None, "It helped."), ("signature", None, "Anna"), ("paragraph", None, "2 January"),
        ("paragraph", None, "Copy by us."),
    ]  # fmt: skip
    assert page.blocks[3].group == page.blocks[4].group


def test_xhtml():
    head = '<?xml version="1.0"?>\n<html><head><script src="x"/><title/></head>'
    text = head + '<body><p/><div hidden="hidden"/><p>Copy.</p></body></html>'
    assert [(b.text, b.hidden) for b in html(text, "a.xhtml").blocks] == [("Copy.", False)]
    assert texts(html(text)) == ["Copy."]


def test_front_matter_and_templates():
    page = html(
        '---\ntitle: Pain\nlayout: x\n---\n<p class="{{ a > b }}">It {% if x %}helps{% endif %}.</p>\n'
        "{% comment %}<p>No.</p>{% endcomment %}<?php if ($a->b) { echo 1; } ?><p>And lasts.</p>\n"
    )
    assert blocks(page) == [("metadata", "Pain"), ("paragraph", "It helps ."), ("paragraph", "And lasts.")]


@pytest.mark.parametrize(
    ("form", "labels"), [("a", ["c", "d"]), ("A", ["C", "D"]), ("i", ["iii", "iv"]), ("1", ["3", "4"])]
)
def test_letters_of_a_list_are_its_labels(form, labels):
    page = html(f"<ol type={form}><li value=3>Marsh A.<li>Lyle B.</ol>")
    assert [block.label for block in page.blocks] == labels


def test_headings_around_the_copy_head_nothing_in_it():
    page = html(
        "<nav><h2>Menu</h2><p>Home</nav><article><header><h1>Pain</h1></header><h2>Dose</h2><p>One."
        "<aside><h2>Related</h2><p>Two.</aside><p>Three.</article><footer><h2>Us</h2><p>Four."
    )
    above = {b.text: [page.blocks[heading].text for heading in b.section] for b in page.blocks if b.kind == "paragraph"}
    assert above == {
        "Home": ["Menu"], "One.": ["Pain", "Dose"], "Two.": ["Pain", "Related"], "Three.": ["Pain", "Dose"],
        "Four.": ["Pain", "Us"],
    }  # fmt: skip


def test_the_name_above_a_review_signs_it():
    page = html(
        '<div itemscope itemtype="https://schema.org/Review"><p itemprop="author">Cy</p><p itemprop="reviewBody">'
        "It helped.<p>A lot.</div><p>Copy.</p><blockquote>Great.<cite>Bo</cite></blockquote>"
    )
    assert [(b.kind.value, b.text) for b in page.blocks] == [
        ("quotation", "It helped."), ("signature", "Cy"), ("paragraph", "A lot."), ("paragraph", "Copy."),
        ("quotation", "Great."), ("signature", "Bo"),
    ]  # fmt: skip
    assert page.blocks[0].group == page.blocks[1].group


def test_blocks_of_an_element_made_for_what_customers_say_share_a_number():
    page = (
        '<div class="testimonials"><div class="testimonial-card"><p class="testimonial-text">Good.</p><p>Ana</p></div>'
        '<div class="testimonial-card"><p>Fine.</p></div></div>'
        '<p class="preview">Tea.</p><p class="review-step">Pay.</p>'
    )
    cards = [block.card for block in read_document("page.html", page.encode()).blocks]
    assert cards[0] == cards[1] is not None
    assert cards[2] not in (None, cards[0])
    assert cards[3:] == [None, None]


def test_what_a_form_field_is_filled_with_is_no_copy():
    page = html(
        "<p>Tell us your story:</p><form><textarea placeholder='Your story'>Moss drops cured me.</textarea></form>"
        "<p>Thank you.</p>"
    )
    assert [block.text for block in page.blocks] == ["Your story", "Tell us your story:", "Thank you."]


def test_copy_knows_the_elements_that_it_stands_in():
    source = "<div class='row'><p>Oats.</p><section id=tea><b>Tea</b> and mint.</section>Milk.</div>"
    page = read_document("page.html", source.encode())
    around = [[holder.source for holder in _holders(block)] for block in page.blocks]
    assert around == [["<p>", "<div class='row'>"], ["<section id=tea>", "<div class='row'>"], ["<div class='row'>"]]


def _holders(block):
    holder = block.holder
    while holder is not None:
        yield holder
        holder = holder.around
