import pytest
from readings import blocks, markdown, source, texts


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("Pain falls by 40% # not this", "Pain falls by 40%"),
        ("'It''s 40%' # no", "It's 40%"),
        ('"a \\"b\\" \\u0034"', 'a "b" 4'),
        (">-\n  Pain falls\n  by 40%.\n\n  Soon.", "Pain falls by 40%. Soon."),
        ("|\n  Pain falls\n  by 40%.", "Pain falls by 40%."),
        ("Pain falls\n  by 40%.", "Pain falls by 40%."),
        ('"Pain falls\n  by 40%."', "Pain falls by 40%."),
        ("no: 5 #3", "no: 5"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_yaml(value, read, newline):
    text = f"---\ndraft: true\ndescription: {value}\ntags: [title]\n---\n\nCopy.\n".replace("\n", newline)
    assert blocks(markdown(text)) == [("metadata", read), ("paragraph", "Copy.")]


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ('"Pain \\"falls\\"" # no', 'Pain "falls"'),
        ("'C:\\x'", "C:\\x"),
        ('"""\nPain\nfalls"""', "Pain falls"),
        ("'''Pain\nfalls'''", "Pain falls"),
    ],
)
def test_toml(value, read):
    text = f"+++\ndraft = true\ntitle = {value}\n[params]\nx = 1\n+++\n\nCopy.\n"
    assert texts(markdown(text)) == [read, "Copy."]


def test_places():
    page = markdown("---\nTitle: 'It''s 40%'\n---\n")
    assert source(page, "It's 40%") == "It''s 40%"
    assert page.position(page.blocks[0].span(0, 2).start) == (2, 9)


def test_only_copy_is_read():
    text = "---\ntitle: A\nsubtitle: B\nsummary: C\nexcerpt: D\ndescription: E\nauthor: F\nseo:\n  title: G\n---\n"
    assert texts(markdown(text)) == ["A", "B", "C", "D", "E"]


def test_the_name_of_an_entry():
    (who, copy) = markdown("---\norder: 2\nname: 'Ana P.'\n---\n\nCopy.\n").blocks
    assert (who.kind.value, who.label, who.text) == ("metadata", "entry", "Ana P.")
    assert copy.text == "Copy."
    assert texts(markdown("---\ntitle: A\nauthor: Ana P.\n---\n\nCopy.\n")) == ["A", "Copy."]
    titled = markdown("---\ntitle: A\nname: Ana P.\n---\n\nCopy.\n").blocks
    assert [(block.label, block.text) for block in titled] == [(None, "A"), ("entry", "Ana P."), (None, "Copy.")]


@pytest.mark.parametrize(
    "text",
    ["<!-- licence -->\n---\ntitle: A\n---\nCopy.", "\n---\ntitle: A\n...\nCopy.", "---\n# c\ntitle: A\n---\nCopy."],
)
def test_what_may_stand_around_it(text):
    assert texts(markdown(text)) == ["A", "Copy."]


def test_empty_and_unclosed():
    assert texts(markdown("---\n---\nCopy.")) == ["Copy."]
    assert texts(markdown("---\ntitle:\n---\nCopy.")) == ["Copy."]
    assert texts(markdown("---\ntitle: A\n\nCopy.")) == ["title: A", "Copy."]


def test_keys_in_tables_of_toml_are_no_copy():
    text = '+++\ntitle = "Moss tea"\ntags = [\n  "a",\n  "b"\n]\nsummary = "It is warm."\n\n[params]\n'
    text += 'description = "Set by the theme"\n\n[[resources]]\ntitle = "A photograph"\n+++\n\n# Moss\n'
    assert texts(markdown(text)) == ["Moss tea", "It is warm.", "Moss"]
