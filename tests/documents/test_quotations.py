import time

import pytest
from readings import blocks, markdown, plain, source

from claimcheck.documents.document import BlockKind
from claimcheck.documents.quotations import closing, is_name, is_signature

BOTH = pytest.mark.parametrize("read", [plain, markdown])


@pytest.mark.parametrize(
    "line",
    ["— Vicky", "- Tom R., Leeds", "-- Anna", "– Dr. A. Hill", "— Anna, 42, nurse", "~ Jo", "—a patient from Leeds"],
)
def test_signatures(line):
    assert is_signature(line)


@pytest.mark.parametrize(
    "line", ["Vicky", "— it helped", "- Less pain.", "— 40% fewer", "— Needles help people", "- Is it safe?", "—", ""]
)
def test_no_signatures(line):
    assert not is_signature(line)


def test_names():
    assert is_name("Tom R.")
    assert not is_name("A " * 46)
    assert not is_name("Anna was glad")


def test_closing():
    assert closing("“a “b” c” d", 1, "“") == 9
    assert closing("“a “b”", 1, "“") is None
    assert closing("„a“ b", 1, "„") == 3
    assert closing('"a" b', 1, '"') == 3


@BOTH
def test_signed_quotations(read):
    page = read('They say:\n\n“It helped me.”\n\n— Vicky\n\n"Me too."\n\n-- Tom R., Leeds\n\nBook now, if you like.\n')
    assert blocks(page) == [
        ("paragraph", "They say:"),
        ("quotation", "“It helped me.”"),
        ("signature", "— Vicky"),
        ("quotation", '"Me too."'),
        ("signature", "-- Tom R., Leeds"),
        ("paragraph", "Book now, if you like."),
    ]
    one, two = page.blocks[1].group, page.blocks[3].group
    assert one == page.blocks[2].group
    assert two == page.blocks[4].group
    assert one != two


@BOTH
def test_a_signature_in_the_next_line(read):
    page = read("“It helped me.”\n— Vicky\n\nWe work daily, as you know.\n")
    assert blocks(page)[:2] == [("quotation", "“It helped me.”"), ("signature", "— Vicky")]
    assert page.blocks[0].group == page.blocks[1].group


@BOTH
def test_a_signature_that_looks_like_a_list(read):
    page = read('"It helped me."\n\n- Tom R., Leeds\n\nWe work daily, as you know.\n')
    assert blocks(page)[:2] == [("quotation", '"It helped me."'), ("signature", page.blocks[1].text)]
    assert page.blocks[1].text.endswith("Tom R., Leeds")
    assert (page.blocks[1].level, page.blocks[1].lead_in) == (0, None)


@BOTH
def test_a_list_of_names_is_a_list(read):
    assert [kind for kind, _ in blocks(read('"It helped us."\n\n- Tom R.\n- Anna\n'))] == ["quotation", "item", "item"]


@BOTH
def test_a_signature_in_the_same_line(read):
    assert blocks(read('"It helped me." - Anna\n')) == [("quotation", '"It helped me." - Anna')]


@BOTH
def test_several_paragraphs_that_close_in_the_last(read):
    page = read("“I was in pain.\n\nThen I came here.\n\nIt is “gone” now. ”\n\n— Alicia\n\nBook now, if you like.\n")
    assert [kind for kind, _ in blocks(page)] == ["quotation"] * 3 + ["signature", "paragraph"]
    assert len({block.group for block in page.blocks[:4]}) == 1


@BOTH
def test_several_paragraphs_that_each_open(read):
    page = read("“I was in pain.\n\n“Then I came here.”\n\nWe work daily, as you know.\n")
    assert [kind for kind, _ in blocks(page)] == ["quotation", "quotation", "paragraph"]
    assert page.blocks[0].group == page.blocks[1].group


@BOTH
def test_a_forgotten_closing_mark(read):
    page = read("“I was in pain.\n\nWe work daily, as you know.\n\n“It is gone.”\n\nBook now, if you like.\n")
    assert [kind for kind, _ in blocks(page)] == ["quotation", "paragraph", "quotation", "paragraph"]
    page = read("“I was in pain.\n\nIt is gone.\n\n— Anna\n\nBook now, if you like.\n")
    assert [kind for kind, _ in blocks(page)] == ["quotation", "quotation", "signature", "paragraph"]


@BOTH
@pytest.mark.parametrize(
    "text",
    [
        "“Natural” is a word that we like.",
        "“Root” and “symptom” are words that we like.",
        'He said "it helps" to "everybody".',
        "— Anna",
    ],
)
def test_own_voice(read, text):
    assert blocks(read(text)) == [("paragraph", text)]


@BOTH
def test_without_quotation_marks(read):
    page = read(
        "I slept well after my first visit.\n\n— Anna\n\nThe clinic is open daily, as you know.\n\n— The Team\n"
    )
    assert [kind for kind, _ in blocks(page)] == ["quotation", "signature", "paragraph", "paragraph"]


@BOTH
def test_a_citation_behind_the_closing_mark(read):
    assert blocks(read("“It helps most people.” [2]\n\nMore, as you know.\n"))[0][0] == "quotation"


@pytest.mark.parametrize(
    "text",
    [
        "> It **helped** me.\n> — Anna, Leeds\n",
        "> It **helped** me.\n>\n> — Anna, Leeds\n",
        "> It **helped** me.\n\n— Anna, Leeds\n",
        "> It **helped** me.<br>— Anna, Leeds\n",
        "> It **helped** me.\n> <cite>— Anna, Leeds</cite>\n",
        "> It **helped** me.\n\n<cite>— Anna, Leeds</cite>\n",
    ],
)
def test_block_quotes(text):
    page = markdown(text)
    assert blocks(page) == [("quotation", "It helped me."), ("signature", "— Anna, Leeds")]
    assert page.blocks[0].group == page.blocks[1].group is not None
    assert page.blocks[0].emphasis == ((3, 9),)


def test_block_quotes_with_a_name_in_a_list():
    assert blocks(markdown("> It helped me.\n\n- Anna, Leeds\n")) == [
        ("quotation", "It helped me."),
        ("signature", "Anna, Leeds"),
    ]


@pytest.mark.parametrize("start", ['> "', '"'])
def test_quotations_that_follow_each_other_line_by_line(start):
    opening = f'{start}The tea helped me.\n>\n> I sleep."' if start[0] == ">" else '"I sleep."'
    text = f"{opening}\nAna Lam, Hull\n"
    text += f'{start}So do I."\nR.M., Leeds\n{start}It is warm."\nJ. Quorn\n'
    document = markdown(text)
    signed = [block.text for block in document.blocks if block.kind is BlockKind.SIGNATURE]
    assert signed == ["Ana Lam, Hull", "R.M., Leeds"]
    assert '"So do I."' in [block.text for block in document.blocks if block.kind is BlockKind.QUOTATION]
    assert source(document, "R.M.") == "R.M."


def test_a_paragraph_of_thousands_of_quotations_is_read_in_little_time():
    start = time.process_time()
    document = markdown('"I sleep.' + '"\nAna Lam, Hull\n"So do I.' * 5000 + '"\n')
    assert len(document.blocks) > 100
    assert time.process_time() - start < 5


def test_a_paragraph_in_which_somebody_is_quoted_twice_stays_one():
    text = '"I sleep," said Ana.\n"So do I," said Ravi.\nThey left.\n'
    assert len(markdown(text).blocks) == 1
