import pytest
from readings import plain, source, texts


@pytest.mark.parametrize("gap", ["\t", " | ", "    "])
def test_cells(gap):
    rows = [["Group", "People", "Pain"], ["Sham", "1,162", "4.1"], ["Real", "1,150", "2.0"]]
    page = plain("\n".join(gap.join(row) for row in rows))
    assert [(block.text, block.row, block.column) for block in page.blocks] == [
        (text, row, column) for row, cells in enumerate(rows) for column, text in enumerate(cells)
    ]
    assert {block.kind.value for block in page.blocks} == {"cell"}
    assert len({block.group for block in page.blocks}) == 1
    assert source(page, "1,162") == "1,162"


def test_a_table_with_edges_and_a_divider():
    page = plain("Our results:\n| Group | Pain |\n|-------|------|\n| Real  | 2.0  |\nThat is all.\n")
    assert [(block.text, block.row) for block in page.blocks] == [
        ("Our results:", None),
        ("Group", 0),
        ("Pain", 0),
        ("Real", 1),
        ("2.0", 1),
        ("That is all.", None),
    ]


def test_rows_that_lost_their_cells():
    rows = [
        "Therapy Session Length Pros Cons",
        "Needles 30–45 min No drugs; calm Takes time",
        "Cupping 15–20 min Fast Marks for 3 days",
    ]
    page = plain("Compare:\n\n" + "\n".join(rows) + "\n\nAsk us.")
    assert texts(page)[1:4] == rows
    assert [(block.kind.value, block.row, block.column) for block in page.blocks[1:4]] == [
        ("cell", n, 0) for n in range(3)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Pain Relief\nA trial of 300 people found less pain.\nA trial of 200 people did not.",
        "It helps.  Most people say so.\nIt lasts.  Most people say so.",
        "1.\tAldous P. Sleep. 2011.\n2.\tBerry K. Pain. 2012.",
    ],
)
def test_what_is_no_table(text):
    assert "cell" not in {block.kind.value for block in plain(text).blocks}
