import pyromark
import pytest
from readings import blocks, emphasis, links, markdown, source, texts

from claimcheck.documents.document import BlockKind


def test_headings_make_sections():
    page = markdown("# One\n\nText.\n\nTwo\n---\n\nMore **text**.\n\n### Three {#three .wide}\n\nLast.\n")
    assert blocks(page) == [
        ("heading", "One"),
        ("paragraph", "Text."),
        ("heading", "Two"),
        ("paragraph", "More text."),
        ("heading", "Three"),
        ("paragraph", "Last."),
    ]
    assert [block.level for block in page.blocks] == [1, 0, 2, 0, 3, 0]
    assert [block.section for block in page.blocks] == [(), (0,), (0,), (0, 2), (0, 2), (0, 2, 4)]


@pytest.mark.parametrize(
    ("written", "read", "number"),
    [
        ("**40**% better", "40% better", "40"),
        ("4<b>0</b>% better", "40% better", "4<b>0"),
        ("lost **4 kg** in 2 weeks", "lost 4 kg in 2 weeks", "4 kg"),
        ("a ~~40~~ 50% cut", "a 40 50% cut", "50%"),
        ("CO<sub>2</sub> falls", "CO2 falls", "CO<sub>2"),
    ],
)
def test_inline_marks_join(written, read, number):
    page = markdown(written)
    assert texts(page) == [read]
    read_as = {"4<b>0": "40", "CO<sub>2": "CO2"}.get(number, number)
    assert source(page, read_as) == number


def test_a_span_over_marks_is_the_whole_source_of_it():
    page = markdown("So **39** [RCTs](https://x.test/u) with 20,827&nbsp;patients.")
    assert texts(page) == ["So 39 RCTs with 20,827\u00a0patients."]
    assert (
        source(page, "39 RCTs with 20,827\u00a0patients") == "39** [RCTs](https://x.test/u) with 20,827&nbsp;patients"
    )


def test_entities_and_escapes():
    page = markdown("&lt; 5 &amp; 6 \\* 7 &#8805; 8 &unknown; 1\\. x")
    assert texts(page) == ["< 5 & 6 * 7 ≥ 8 &unknown; 1. x"]
    assert source(page, "<") == "&lt;"
    assert source(page, "&") == "&amp;"
    assert source(page, "≥ 8") == "&#8805; 8"
    assert source(page, "* 7") == "* 7"


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "  \n", "\\\r\n", "<br>", "<br/>\n", "\r"])
def test_a_line_break_is_one_space(line_break):
    page = markdown(f"It helped{line_break}many people.")
    assert texts(page) == ["It helped many people."]


def test_quoted_lines_fold_too():
    page = markdown("> lost **4 kg** in\r\n> 2 weeks\r\n")
    assert blocks(page) == [("quotation", "lost 4 kg in 2 weeks")]
    assert source(page, "4 kg in 2 weeks") == "4 kg** in\r\n> 2 weeks"


def test_links_and_emphasis():
    page = markdown(
        'See [the *trial*](https://doi.org/10.1/x "t"), <http://a.test> and [r][1].\n\n[1]: http://b.test\n'
    )
    assert texts(page) == ["See the trial, http://a.test and r."]
    assert links(page) == [
        ("the trial", "https://doi.org/10.1/x"),
        ("http://a.test", "http://a.test"),
        ("r", "http://b.test"),
    ]
    assert emphasis(page) == ["trial"]


def test_what_is_no_copy_is_left_out():
    page = markdown(
        "Take `40 %` daily ![](x-99.png 'title 99') here.\n\n    code 1\n\n```\ncode 2\n```\n\n<!-- comment 3 -->\n\n"
        "<script>x = 4</script>\n\n"
        "<style>\n\nb {}\n\n</style>\n\n***\n\nEnd <!-- 5 --> here.\n"
    )
    assert texts(page) == ["Take daily here.", "End  here."]


def test_a_code_span_and_an_image_part_words():
    assert texts(markdown("4`x`0 and 4![](x)0")) == ["4 0 and 4 0"]


def test_what_is_written_for_a_picture_is_copy():
    hidden = "<div hidden>\n\n![Unseen](z)\n\n</div>\n"
    page = markdown(f"Up.\n\n[![Pain fell by **40**%\n&amp; more](x.png 'no')](y)\n\n{hidden}")
    assert [(b.kind.value, b.label, b.text, b.hidden) for b in page.blocks] == [
        ("metadata", "alt", "Pain fell by 40% & more", False), ("metadata", "alt", "Unseen", True),
        ("paragraph", None, "Up.", False),
    ]  # fmt: skip
    assert source(page, "40% & more") == "40**%\n&amp; more"
    assert page.position(page.blocks[0].span(0, 4).start) == (3, 4)


def test_a_tilde_before_a_number_is_about():
    assert texts(markdown("From ~40%~ to ~50%.")) == ["From ~40% to ~50%."]


def test_footnotes():
    page = markdown("It fell by 15[^1] or 20%[^note].\n\n[^1]: Smith (2019).\n\n    More.\n\n[^note]: Jones.\n")
    assert blocks(page) == [
        ("paragraph", "It fell by 15[1] or 20%[note]."),
        ("footnote", "Smith (2019)."),
        ("footnote", "More."),
        ("footnote", "Jones."),
    ]
    assert links(page) == [("[1]", "#fn:1"), ("[note]", "#fn:note")]
    assert source(page, "15[1]") == "15[^1]"
    assert [block.label for block in page.blocks] == [None, "1", "1", "note"]


def test_lists():
    page = markdown("**Key findings:**\n\n- one\n- two\n  - inner\n\nText.\n\n3. three\n4. four\n")
    assert blocks(page) == [
        ("paragraph", "Key findings:"),
        ("item", "one"),
        ("item", "two"),
        ("item", "inner"),
        ("paragraph", "Text."),
        ("item", "three"),
        ("item", "four"),
    ]
    lead, one, two, inner, _, three, four = page.blocks
    assert (lead.lead_in, one.lead_in, two.lead_in, inner.lead_in, three.lead_in) == (None, 0, 0, 2, None)
    assert [block.level for block in page.blocks] == [0, 1, 1, 2, 0, 1, 1]
    assert one.group == two.group != inner.group
    assert three.group == four.group not in (one.group, inner.group)
    assert [three.label, four.label, one.label] == ["3", "4", None]


def test_paragraphs_of_a_loose_item_are_items_and_the_first_has_the_label():
    page = markdown("1. one\n\n   more\n\n2. two\n")
    assert blocks(page) == [("item", "one"), ("item", "more"), ("item", "two")]
    assert [block.label for block in page.blocks] == ["1", None, "2"]


def test_a_task_box_is_no_text():
    assert texts(markdown("- [x] done\n- [ ] to do\n\n  more\n")) == ["done", "to do", "more"]


def test_definition_lists():
    page = markdown("Dose\n: Two needles.\n: Or three.\n")
    assert blocks(page) == [("paragraph", "Dose"), ("item", "Two needles."), ("item", "Or three.")]
    assert [block.lead_in for block in page.blocks] == [None, 0, 0]


def test_tables():
    page = markdown("| Group | n |\n|---|--:|\n| Sham | 1\\|162 |\n| **Real** | |\n")
    cells = [(block.text, block.row, block.column) for block in page.blocks]
    assert cells == [("Group", 0, 0), ("n", 0, 1), ("Sham", 1, 0), ("1|162", 1, 1), ("Real", 2, 0)]
    assert {block.kind for block in page.blocks} == {BlockKind.CELL}
    assert len({block.group for block in page.blocks}) == 1
    assert source(page, "1|162") == "1\\|162"


def test_a_note_is_no_quotation():
    assert blocks(markdown("> [!NOTE]\n> We treat pain.\n")) == [("paragraph", "We treat pain.")]


def test_a_list_in_a_quotation():
    assert blocks(markdown("> Said:\n>\n> - one\n")) == [("quotation", "Said:"), ("item", "one")]


def test_front_matter_comes_first_and_offsets_go_on():
    page = markdown("---\ntitle: Back pain\n---\n\nIt **helps**.\n")
    assert blocks(page) == [("metadata", "Back pain"), ("paragraph", "It helps.")]
    assert source(page, "It helps") == "It **helps"


def test_two_rules_are_no_front_matter():
    assert texts(markdown("---\nIt helps.\n\n---\n\nMore.\n\n---\nLast.\n\n---\n")) == ["It helps.", "More.", "Last."]


def test_characters_beyond_ascii():
    page = markdown("🙂 Naïve “40 %” — *≥ 12* weeks 🙂🙂 **x**.")
    assert texts(page) == ["🙂 Naïve “40 %” — ≥ 12 weeks 🙂🙂 x."]
    assert source(page, "≥ 12 weeks 🙂🙂 x") == "≥ 12* weeks 🙂🙂 **x"


def test_modules_are_code_in_mdx_only():
    text = "import A from 'a'\n\nText {/* 40 % */} here.\n"
    assert texts(markdown(text, "page.mdx")) == ["Text here."]
    assert texts(markdown(text)) == ["import A from 'a'", "Text here."]


def test_a_failing_parser_is_a_problem_and_the_file_is_still_read(monkeypatch):
    class PanicException(BaseException):
        pass

    class Failing:
        def events_with_range(self, _):
            raise PanicException

    monkeypatch.setattr("claimcheck.documents.markdown.PARSER", Failing())
    page = markdown("# Head\n\nIt helps.")
    assert blocks(page) == [("heading", "Head"), ("paragraph", "It helps.")]
    assert page.problems[0].span.end == len(page.text)


def test_other_errors_are_not_swallowed(monkeypatch):
    class Failing:
        def events_with_range(self, _):
            raise KeyboardInterrupt

    monkeypatch.setattr("claimcheck.documents.markdown.PARSER", Failing())
    with pytest.raises(KeyboardInterrupt):
        markdown("x")


def test_the_parser_tells_ranges_in_bytes():
    assert list(pyromark.Markdown().events_with_range("é*x*"))[2][1] == {"start": 2, "end": 5}


@pytest.mark.parametrize("tag", ['<div id="Fees" style="display: none">', '<div role="tabpanel" hidden>'])
def test_what_a_reader_opens_is_not_hidden(tag):
    assert [(b.text, b.hidden) for b in markdown(f"{tag}\n\nSeen on a tab.\n\n</div>\n").blocks] == [
        ("Seen on a tab.", False)
    ]


@pytest.mark.parametrize("breaks", ["<br><br>", "<br>\n<br />\n", "<BR/> <br>"])
def test_two_line_breaks_part_paragraphs(breaks):
    page = f"The tea is warm.{breaks}The cup is **blue**."
    assert texts(markdown(page)) == ["The tea is warm.", "The cup is blue."]
    assert source(markdown(page), "The cup is") == "The cup is"


def test_two_line_breaks_in_a_cell_part_no_cell():
    assert texts(markdown("| a | b |\n|---|---|\n| warm<br><br>tea | cup |\n"))[-2:] == ["warm tea", "cup"]
