import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.config.toml import MAX_DEPTH, load_toml
from claimcheck.config.written import toml_value
from claimcheck.errors import BadData


def load(text):
    return load_toml(text.encode(), "c.toml")


TEXT = '''\
# a comment with key = "value" and [table]
select = ["SF", # the first
  'IN',
  """HY
three lines""", ]
"quoted key" = 1
a.b . "c.d" = true

[tool . claimcheck]
when = 2026-01-31 07:32:00
inline = { x = [1, [2, 3]], y = "}" , z = { deep = "it's" } }
[[tool.claimcheck.overrides]]
files = ["]", "#", "a\\"b"]
[tool.claimcheck.overrides.profile]
offer = "drug"
[[tool.claimcheck.overrides]]
  files = []
'''


def test_places_of_keys_and_values():
    toml = load(TEXT)
    assert toml.place("select") == (2, 10)
    assert [toml.place("select", number) for number in range(3)] == [(2, 11), (3, 3), (4, 3)]
    assert toml.key_place("quoted key") == (6, 1)
    assert (toml.key_place("a", "b", "c.d"), toml.place("a", "b", "c.d")) == ((7, 7), (7, 15))
    table = ("tool", "claimcheck")
    assert toml.key_place(*table) == (9, 9)
    assert toml.place(*table, "when") == (10, 8)
    assert toml.place(*table, "inline", "x", 1, 1) == (11, 24)
    assert toml.key_place(*table, "inline", "z", "deep") == (11, 45)
    assert toml.place(*table, "overrides", 0) == (12, 1)
    assert toml.place(*table, "overrides", 0, "files", 2) == (13, 20)
    assert toml.place(*table, "overrides", 0, "profile", "offer") == (15, 9)
    assert toml.place(*table, "overrides", 1, "files") == (17, 11)


def test_a_path_that_leads_nowhere_is_placed_where_it_breaks_off():
    toml = load("[profile]\noffer = 1\n")
    assert toml.place("profile", "audience") == (1, 1)
    assert str(toml.error("no", "profile", "offer", "x")) == "c.toml:2:9: no"


def test_crlf_and_a_byte_order_mark_move_nothing():
    toml = load_toml(b"\xef\xbb\xbfa = 1\r\n\r\n b = [\r\n2]\r\n", "c.toml")
    assert (toml.place("a"), toml.key_place("b"), toml.place("b", 0)) == ((1, 5), (3, 2), (4, 1))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = \n", "c.toml:1:5: not TOML: invalid value"),
        ("a = 1\na = 2\n", "c.toml:2:6: not TOML: cannot overwrite a value"),
        ("a = [1,", "c.toml:1:1: not TOML: invalid value"),
        ("a = 2026-02-31", "c.toml: not TOML: "),
        (f"a = {'[' * (MAX_DEPTH + 1)}{']' * (MAX_DEPTH + 1)}", "c.toml: not a configuration: nested too deep"),
        (f"a = {'[' * 5000}{']' * 5000}", "c.toml: not a configuration: nested too deep"),
        (f"{'a.' * 100}b = 1", "c.toml: not a configuration: nested too deep"),
    ],
)
def test_what_is_no_toml_is_told_with_its_place(text, said):
    with pytest.raises(BadData) as told:
        load(text)
    # Python versions put some of these places differently.
    assert said.split(": ", 1)[1] in str(told.value)
    assert str(told.value).startswith("c.toml")


def test_another_encoding_is_told_with_its_line():
    with pytest.raises(BadData, match=r"c.toml:2:1: byte 0xe9 is not UTF-8"):
        load_toml("a = 1\nb = 'é'\n".encode("latin-1"), "c.toml")


KEYS = st.text("ab. \"'#=[]", min_size=1, max_size=4)
VALUES = st.recursive(
    st.one_of(
        st.booleans(), st.integers(-9, 9), st.dates().map(lambda day: day), st.text("ab\"'\\#,]}\n= \té🙂", max_size=6)
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=8,
)


def as_toml(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{toml_value(key)} = {as_toml(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + " , ".join(as_toml(one) for one in value) + "]"
    return toml_value(value)


def paths(value, above=()):
    yield above, value
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inner:
        yield from paths(one, (*above, key))


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(KEYS, VALUES, max_size=4))
def test_every_value_is_placed_where_it_is_written(data):
    text = "\n".join(f"{toml_value(key)}  = {as_toml(value)} # end" for key, value in data.items()) + "\n"
    toml = load(text)
    assert toml.data == data
    lines = text.split("\n")
    for path, value in paths(data):
        if not path:
            continue
        line, column = toml.place(*path)
        rest = lines[line - 1][column - 1 :]
        written = as_toml(value)
        assert rest.startswith(written), (path, rest, written)
        assert tomllib.loads(f"x = {written}")["x"] == value
