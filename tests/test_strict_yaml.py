import os
import time

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import strict_yaml
from claimcheck.errors import BadData
from claimcheck.strict_yaml import load, nearest, read, unknown_key


@pytest.fixture(params=["with C", "without C"])
def parser(request, monkeypatch):
    if request.param == "with C" and not yaml.__with_libyaml__:
        pytest.skip("PyYAML without libyaml")
    loader = yaml.CSafeLoader if request.param == "with C" else yaml.SafeLoader
    monkeypatch.setattr(strict_yaml, "Parser", loader)


def refusal(text):
    with pytest.raises(BadData) as caught:
        load(text, "a.yaml")
    assert caught.value.path == "a.yaml"
    return caught.value


@pytest.mark.usefixtures("parser")
class TestValues:
    @pytest.mark.parametrize(
        "written",
        [
            "no",
            "yes",
            "on",
            "off",
            "y",
            "No",
            "True",
            "FALSE",
            "Null",
            "1:30",
            "12:30:45",
            "2026-01-31",
            "0123",
            "0x1f",
            "0o17",
            "0b1",
            "1_000",
            "1e3",
            "1.5e3",
            ".5",
            "1.",
            ".inf",
            ".nan",
            "=",
            "<<",
            "10.1000/x",
            "+",
            "-x",
            "00",
            "1" * 19,
            "1." + "1" * 19,
            "1" * 5000,
            "١٢",
            "2026-01-31 10:00:00",
        ],
    )
    def test_stay_text(self, written):
        assert load(f"a: {written}", "a.yaml").data == {"a": written}

    @pytest.mark.parametrize(
        ("written", "value"),
        [
            ("true", True),
            ("false", False),
            ("null", None),
            ("~", None),
            ("", None),
            ("0", 0),
            ("-3", -3),
            ("+5", 5),
            ("0.25", 0.25),
            ("-0.5", -0.5),
            ("20827", 20827),
            ("'5'", "5"),
            ('"true"', "true"),
            ("'null'", "null"),
        ],
    )
    def test_resolved(self, written, value):
        found = load(f"a: {written}", "a.yaml").data["a"]
        assert found == value
        assert type(found) is type(value)

    def test_keys_are_text(self):
        assert load("no: a\n1: b\ntrue: c\n<<: {d: e}", "a.yaml").data == {
            "no": "a",
            "1": "b",
            "true": "c",
            "<<": {"d": "e"},
        }

    def test_a_block_is_not_resolved(self):
        assert load("a: |\n  true\nb: >-\n  12\n", "a.yaml").data == {"a": "true\n", "b": "12"}

    @pytest.mark.parametrize("text", ["", "# nothing", "---", "\ufeff", "null"])
    def test_empty(self, text):
        assert load(text, "a.yaml").data is None

    def test_byte_order_mark(self):
        assert load("\ufeffa: 1", "a.yaml").data == {"a": 1}


@pytest.mark.usefixtures("parser")
class TestPlaces:
    TEXT = "sources:\n  - id: x\n    figures:\n      - {value: 5,\n         unit: \U0001f600}\n"
    TEXT += "      - value: 7\nnote: end\n"

    @pytest.mark.parametrize(
        ("path", "place"),
        [
            ((), (1, 1)),
            (("sources",), (2, 3)),
            (("sources", 0), (2, 5)),
            (("sources", 0, "id"), (2, 9)),
            (("sources", 0, "figures", 0, "value"), (4, 17)),
            (("sources", 0, "figures", 0, "unit"), (5, 16)),
            (("sources", 0, "figures", 1, "value"), (6, 16)),
            (("note",), (7, 7)),
        ],
    )
    def test_place(self, path, place):
        loaded = load(self.TEXT, "a.yaml")
        assert loaded.place(*path) == place
        assert loaded.line(*path) == place[0]

    @pytest.mark.parametrize(
        ("path", "line"),
        [
            (("sources", 0, "figures", 0, "missing"), 4),
            (("nothing", "here"), 1),
            (("sources", 9), 2),
            (("sources", "id"), 2),
            (("note", 0, "x"), 7),
            (("sources", -1, "id"), 2),
        ],
    )
    def test_a_path_that_leads_nowhere_ends_at_the_last_value(self, path, line):
        assert load(self.TEXT, "a.yaml").line(*path) == line

    def test_key_place(self):
        loaded = load("a:\n  b:\n    - 1\n", "a.yaml")
        assert loaded.key_place("a", "b") == (2, 3)
        assert loaded.place("a", "b") == (3, 5)
        assert loaded.key_place("a", "b", 0) == (3, 7)
        assert loaded.key_place() == (1, 1)
        assert loaded.key_place("x", "y") == (1, 1)

    def test_errors(self):
        loaded = load("a:\n  b: 1\n", "a.yaml")
        assert str(loaded.error("is too low", "a", "b")) == "a.yaml:2:6: is too low"
        assert str(loaded.key_error("is unknown", "a", "b")) == "a.yaml:2:3: is unknown"

    def test_windows_newlines(self):
        assert load("a: 1\r\nb: 2\r\n", "a.yaml").place("b") == (2, 4)

    def test_equal_values_keep_their_own_places(self):
        loaded = load("a: []\nb: []\nc: {}\nd: {}", "a.yaml")
        assert [loaded.line(key) for key in "abcd"] == [1, 2, 3, 4]


@pytest.mark.usefixtures("parser")
class TestRefused:
    @pytest.mark.parametrize(
        ("text", "line", "column", "words"),
        [
            ("a: 1\nb: &x 1", 2, 4, "anchor (&x)"),
            ("a: &x [1]\nb: *x", 1, 4, "anchor"),
            ("a: 1\nb: *x", 2, 4, "alias (*x)"),
            ("&k a: 1", 1, 1, "anchor"),
            ("*k : 1", 1, 1, "alias"),
            ("a: !!python/object/apply:os.system ['true']", 1, 4, "tag"),
            ("a: !!python/name:os.system", 1, 4, "tag"),
            ("a: !!str 5", 1, 4, "tag"),
            ("a: !own 5", 1, 4, "tag (!own)"),
            ("a: ! 5", 1, 4, "tag"),
            ("%TAG ! tag:x,2000:\n---\na: !b c", 3, 4, "tag"),
            ("!<%1B%5B2J> a", 1, 1, "tag (?[2J)"),
            ("a: 1\nb: 2\na: 3", 3, 1, "duplicate key 'a'"),
            ("a: {b: 1, b: 2}", 1, 11, "duplicate key 'b'"),
            ("? [a]\n: b", 1, 3, "cannot be a key"),
            ("? {a: 1}\n: b", 1, 3, "cannot be a key"),
            ("---\na: 1\n---\nb: 2", 3, 1, "second document"),
            ("a:\n\tb: 1", 2, 1, "spaces, not tabs"),
            ('a: "\\e[2J"', 1, 4, "control character"),
            ('"\\0": 1', 1, 1, "control character"),
            ("a: \x00", 1, 4, "not allowed"),
            ("a: 1\nb: \x1b[2J", 2, 4, "not allowed"),
            ("a: 1\nbb: \ud800", 2, 5, ""),
            ("a: b: c", 1, 5, "not YAML"),
            ("[" * 65 + "]" * 65, 1, 65, "nested more than 64"),
        ],
    )
    def test_with_place(self, text, line, column, words):
        error = refusal(text)
        assert (error.line, error.column) == (line, column)
        assert words in error.what
        assert "\x1b" not in str(error)
        assert "\n" not in error.what

    @pytest.mark.parametrize("text", ["a: [1, 2", 'a: "x', "a: 1\n b: 2", "- a\nb: 1", "}", "@a", "`", "%", "a: 'x' y"])
    def test_no_yaml(self, text):
        assert refusal(text).line

    @pytest.mark.parametrize("text", ['a: "\\uD800"', 'a: "\\U7FFFFFFF"', 'a: "\\UFFFFFFFF"', "%YAML 9.9\n---\na"])
    def test_beyond_unicode(self, text):
        assert refusal(text).line

    @pytest.mark.parametrize("text", ["[" * 500_000, "- " * 500_000, "{a: " * 500_000, "? " * 500_000])
    def test_depth_costs_nothing(self, text):
        started = time.process_time()
        refusal(text)
        assert time.process_time() - started < 20

    def test_billion_laughs(self):
        lines = ["a0: &a0 [lol]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
        assert refusal("\n".join(lines)).line == 1

    def test_sixty_four_levels_are_allowed(self):
        load("[" * 64 + "]" * 64, "a.yaml")


def test_too_many_values(monkeypatch):
    monkeypatch.setattr(strict_yaml, "MAX_VALUES", 10)
    load("[1, 2, 3, 4, 5, 6, 7, 8, 9]", "a.yaml")
    assert "more than 10 values" in refusal("[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]").what


def test_too_long_a_text(monkeypatch):
    monkeypatch.setattr(strict_yaml, "MAX_BYTES", 10)
    assert "split the file" in refusal("a: 45678901").what


class TestRead:
    def test_file(self, tmp_path):
        (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbfa: \xc3\xa9\n")
        loaded = read(tmp_path / "a.yaml")
        assert loaded.data == {"a": "é"}
        assert loaded.name == str(tmp_path / "a.yaml")
        assert read(str(tmp_path / "a.yaml"), "short").name == "short"

    def test_hundred_megabytes_are_not_read(self, tmp_path, monkeypatch):
        with (tmp_path / "a.yaml").open("wb") as file:
            file.truncate(100 * 1024 * 1024)
        monkeypatch.setattr("pathlib.Path.open", None)
        with pytest.raises(BadData, match="larger than 64 MB; split the file"):
            read(tmp_path / "a.yaml")

    @pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="no such device")  # noqa: PTH110
    def test_a_device_without_end(self, monkeypatch):
        monkeypatch.setattr(strict_yaml, "MAX_BYTES", 1000)
        with pytest.raises(BadData, match="larger than"):
            read("/dev/zero")

    @pytest.mark.parametrize(
        ("content", "line", "column"),
        [(b"a: 1\nb: \xff", 2, 4), (bytes(range(256)), 13, 113), (b"\x89PNG\r\n", 1, 1), (b"\xff\xfea\x00", 1, 1)],
    )
    def test_binary(self, tmp_path, content, line, column):
        (tmp_path / "a.yaml").write_bytes(content)
        with pytest.raises(BadData) as caught:
            read(tmp_path / "a.yaml", "a.yaml")
        assert "not UTF-8" in caught.value.what
        if content[0]:
            assert (caught.value.line, caught.value.column) == (line, column)

    @pytest.mark.parametrize("name", ["missing.yaml", ".", "a\0b"])
    def test_no_file(self, tmp_path, name):
        with pytest.raises(BadData, match="cannot be read"):
            read(f"{tmp_path}/{name}")


class TestNearest:
    @pytest.mark.parametrize(
        ("word", "near"),
        [
            ("sevrity", "severity"),
            ("Severity", "severity"),
            ("severtiy", "severity"),
            ("messsage", "message"),
            ("whale", None),
            ("mess", "message"),
            ("", None),
            ("x", None),
            ("pas", "pass"),
        ],
    )
    def test_nearest(self, word, near):
        assert nearest(word, ("severity", "message", "pass", "why")) == near

    def test_no_choices(self):
        assert nearest("a", ()) is None

    def test_unknown_key(self):
        assert unknown_key("sevrity", ["severity"]) == "unknown key 'sevrity' (did you mean 'severity'?)"
        assert unknown_key("x", ["code", "name"]) == "unknown key 'x' (known: code, name)"
        assert unknown_key("SF0", ["SF01"], "rule") == "unknown rule 'SF0' (did you mean 'SF01'?)"


pieces = st.text(alphabet=st.sampled_from(list("abn01.:-?,[]{}&*!|>'\"%@`#\\ \n\t\r~=<")), max_size=60)
anything = st.text(st.characters(exclude_categories=()), max_size=60)


@pytest.mark.parametrize("loader", [getattr(yaml, "CSafeLoader", yaml.SafeLoader), yaml.SafeLoader])
@settings(max_examples=400, deadline=None)
@given(text=pieces | anything)
def test_nothing_but_bad_data(loader, text):
    before, strict_yaml.Parser = strict_yaml.Parser, loader
    try:
        loaded = load(text, "a.yaml")
    except BadData as error:
        assert error.what  # noqa: PT017
        assert "\n" not in error.what  # noqa: PT017
    else:
        assert isinstance(loaded.data, dict | list | str | int | float | None)
    finally:
        strict_yaml.Parser = before


@settings(max_examples=200, deadline=None)
@given(content=st.binary(max_size=80))
def test_no_bytes_are_anything_but_bad_data(tmp_path_factory, content):
    path = tmp_path_factory.getbasetemp() / "bytes.yaml"
    path.write_bytes(content)
    try:
        read(path)
    except BadData as error:
        assert error.path == str(path)  # noqa: PT017


plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**17), 10**17) | st.text(st.characters(categories=["L", "N", "P"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abc", min_size=1), inner, max_size=4),
    max_leaves=20,
)


@settings(max_examples=150, deadline=None)
@given(data=plain)
def test_what_yaml_dumps_is_loaded(data):
    class NoAliases(yaml.SafeDumper):
        def ignore_aliases(self, data):
            return True

    # The dumper leaves 1e3 and .5 without quotes where YAML 1.1 makes numbers of them; we keep those as text.
    text = yaml.dump(data, Dumper=NoAliases, allow_unicode=True)
    assert load(text, "a.yaml").data == data
