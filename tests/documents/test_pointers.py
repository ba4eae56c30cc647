import pytest
from readings import links, markdown, source, texts


@pytest.mark.parametrize(
    ("written", "read", "target"),
    [
        ("15<sup>2</sup>", "15[2]", "#sup:2"),
        ("fell by 40%<sup>1,3</sup>.", "fell by 40%[1,3].", "#sup:1,3"),
        ("in adults<sup>2–4</sup>", "in adults[2-4]", "#sup:2-4"),
        ("pain<sup>[2]</sup>", "pain[2]", "#sup:2"),
        ('n = 15<sup class="r"><a href="#r2">2</a></sup>', "n = 15[2]", "#sup:2"),
        ("pain<sup>[2](#ref)</sup>", "pain[2]", "#sup:2"),
        ("12<sup>a</sup> of 40", "12[a] of 40", "#sup:a"),
        ("in 2010<sup>2</sup>", "in 2010[2]", "#sup:2"),
        ("as shown in<sup>2</sup> it", "as shown in[2] it", "#sup:2"),
    ],
)
def test_a_number_is_a_pointer(written, read, target):
    for page in (markdown(written), markdown(f"<p>{written}</p>")):
        if "](#" in written and page.text.startswith("<p>"):
            continue  # no Markdown in a block of HTML
        assert texts(page) == [read]
        assert [link for _, link in links(page)] == [target]


def test_the_whole_tag_is_its_source():
    page = markdown("15<sup>2</sup> people")
    assert source(page, "[2]") == "<sup>2</sup>"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("30 kg/m<sup>2</sup>", "30 kg/m²"),
        ("10<sup>6</sup> cells", "10⁶ cells"),
        ("5 × 10<sup>-3</sup>", "5 × 10⁻³"),
        ("I<sup>2</sup> = 50%", "I² = 50%"),
        ("the 1<sup>st</sup> time", "the 1st time"),
    ],
)
def test_powers_and_ordinals_are_no_pointers(written, read):
    page = markdown(written)
    assert texts(page) == [read]
    assert links(page) == []


@pytest.mark.parametrize(
    ("written", "read", "target"),
    [
        ("15[1] of 20\n\n[1]: http://a.test", "15[1] of 20", "http://a.test"),
        ("15 [1][] of 20\n\n[1]: http://a.test", "15 [1] of 20", "http://a.test"),
        ("15[1](http://a.test) of 20", "15[1] of 20", "http://a.test"),
        ("15 [1](#list) of 20", "15 [1] of 20", "#list"),
        ("15[[1, 2]](#list) of 20", "15[1,2] of 20", "#list"),
        ('15<a href="http://a.test">1</a> of 20', "15[1] of 20", "http://a.test"),
        ("15 [\\[1\\]](#list) of 20", "15 [1] of 20", "#list"),
    ],
)
def test_a_link_that_reads_as_a_number_is_a_pointer(written, read, target):
    page = markdown(written)
    assert texts(page) == [read]
    assert links(page) == [(read[read.index("[") : read.index("]") + 1], target)]


@pytest.mark.parametrize(
    ("written", "read", "link"),
    [
        ("In [12](http://a.test) trials", "In 12 trials", "12"),
        ("In [2019](#list) it", "In 2019 it", "2019"),
        ("15 \\[[1](#list)\\] of 20", "15 [1] of 20", "1"),
        ("See [Table 2](#t)", "See Table 2", "Table 2"),
    ],
)
def test_other_links_are_not(written, read, link):
    page = markdown(written)
    assert texts(page) == [read]
    assert [words for words, _ in links(page)] == [link]
