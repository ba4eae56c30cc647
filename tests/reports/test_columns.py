from hypothesis import given
from hypothesis import strategies as st

from claimcheck.findings.finding import Position
from claimcheck.reports.columns import in_utf16


def units(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(st.text(st.characters(exclude_characters="\r\n")), st.text(st.characters(exclude_characters="\r\n")), st.data())
def test_columns_count_utf16_units(line, other, data):
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(0, len(other)))
    place = in_utf16(Position(2, start + 1, 3, end + 1), {2: line, 3: other})
    assert place == Position(2, units(line[:start]) + 1, 3, units(other[:end]) + 1)


def test_an_emoji_takes_two_units():
    assert in_utf16(Position(1, 3, 1, 5), {1: "🙂 40%"}) == Position(1, 4, 1, 6)


def test_a_place_behind_the_end_of_its_line_stays_behind_it():
    assert in_utf16(Position(1, 4, 1, 6), {1: "🙂 4"}) == Position(1, 5, 1, 7)
