import pytest
from readings import blocks, markdown, texts

from claimcheck.documents.read import DIALECTS, read_document
from claimcheck.documents.templates import blank_templates

TAGS = {
    "hugo": ["{{< figure src=40 >}}", "{{% note 40 %}}", "{{/* 40 {x} */}}", "{{ .Param 40 }}", '{{< x y="{40}" >}}'],
    "liquid": ["{{ price | times: 40 }}", "{% include 40 %}", "{%- if 40 -%}", "{% comment %} 40 {% endcomment %}"],
    "jinja": ["{{ price(40) }}", "{% set x = 40 %}", "{# 40 #}"],
    "handlebars": ["{{#if 40}}", "{{{ 40 }}}", "{{!-- 40 {{x}} --}}"],
    "wordpress": ["[caption width=40]", "[/caption]"],
    "kramdown": ["{: .w-40 }"],
    "php": ["<?php echo $a->b > 40; ?>", "<?= 40 ?>"],
    "erb": ["<%= 40 %>", "<% if 40 > 3 %>"],
}
CASES = [(dialect, tag) for dialect, tags in TAGS.items() for tag in tags]


@pytest.mark.parametrize(("dialect", "tag"), CASES)
@pytest.mark.parametrize("name", ["a.md", "a.html"])
def test_tags_of_a_dialect_are_no_copy(dialect, tag, name):
    around = "<p>It {} helps.</p>" if name == "a.html" else "It {} helps."
    for dialects in (DIALECTS, (dialect,)):
        assert texts(read_document(name, around.format(tag).encode(), dialects=dialects)) == ["It helps."]


@pytest.mark.parametrize("tag", ["{{ 40 }}", "{% 40 %}", "{# 40 #}", "[caption 40]"])
def test_without_dialects_everything_is_copy(tag):
    assert texts(read_document("a.md", f"It {tag} helps.".encode(), dialects=())) == [f"It {tag} helps."]


def test_an_unknown_dialect_is_an_error():
    with pytest.raises(ValueError, match="no dialect is called 'hugoo'; known are hugo, "):
        read_document("a.md", b"x", dialects=("hugoo",))


@pytest.mark.parametrize("dialects", [DIALECTS, (*DIALECTS, "mdx"), ("mdx",), ()])
def test_the_length_stays(dialects):
    text = "import a from 'b'\r\n\r\n" + " x ".join(tag for _, tag in CASES) + " <A b={c}>{d}\r\n{/* e\r\n */}</A>"
    blanked = blank_templates(text, dialects)
    assert len(blanked) == len(text)
    assert [i for i, c in enumerate(blanked) if c in "\r\n"] == [i for i, c in enumerate(text) if c in "\r\n"]


MDX = """\
---
title: Pain
---
import Card from './card'
import {
  Chart,
} from 'charts'
export const meta = {
  share: 40,
}

# It **helps**

{/* 40 <Card> */}
<Card title={`40 ${a}`} onClick={() => { a > 40 }}>

It helps {years} years, {"40% of people"} say <Term.Word id="40">so</Term.Word>.

</Card>

<>

Use `{40}` or export as you like.

</>

```js
import { x } from 'y' {
```

The end {of it
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_mdx(newline):
    page = markdown(MDX.replace("\n", newline), "page.mdx")
    assert blocks(page) == [
        ("metadata", "Pain"), ("heading", "It helps"), ("paragraph", "It helps years, 40% of people say so ."),
        ("paragraph", "Use or export as you like."), ("paragraph", "The end {of it"),
    ]  # fmt: skip


def test_marks_of_directives_are_no_copy():
    text = (
        "Before.\n:::tip{icon=40} Mind\nIt helps 40%.\n:::\nAfter.\n\n::::note\n\nAlso.\n\n::::\nIt ends: 40 ::: 50.\n"
    )
    read = ["Before. Mind It helps 40%.", "After.", "Also.", "It ends: 40 ::: 50."]
    assert texts(read_document("a.md", text.encode())) == read
    assert texts(read_document("a.md", b":::tip\n", dialects=())) == [":::tip"]


MDX_INDENTED = """\
<Tabs>
  <Tab>
    It helps **40%** of people.

    ```js
    const a = 1
const b = <>{a}</>
    ```
  </Tab>
</Tabs>

<p>
**Type:** 12 weeks
</p>

<div hidden>
Unseen.
</div>

1. One

    Goes on.

    - Two

After.

    Also copy.
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_mdx_knows_no_indented_code(newline):
    page = markdown(MDX_INDENTED.replace("\n", newline), "page.mdx")
    assert [(b.kind.value, b.text, b.hidden) for b in page.blocks] == [
        ("paragraph", "It helps 40% of people.", False), ("paragraph", "Type: 12 weeks", False),
        ("paragraph", "Unseen.", True), ("item", "One", False), ("item", "Goes on.", False), ("item", "Two", False),
        ("paragraph", "After.", False), ("paragraph", "Also copy.", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["{" * 20000, "<A " * 20000, "import {\n" * 5000, '{"' * 20000, "`" * 5000 + "{", "<A {{b" * 5000]
)
def test_hostile_mdx_is_read_in_time(text):
    markdown(text, "page.mdx")


JSON = (
    '{\n  "title": "It \\"helps\\" 40%",\n  "tags": ["title"],\n  "seo": {"title": 1},\n  "Summary": "Soon"\n}\n\n'
    "Copy {x}.\n"
)


def test_front_matter_in_json():
    page = markdown(JSON)
    assert texts(page) == ['It "helps" 40%', "Soon", "Copy {x}."]
    span = page.blocks[0].span(3, 12)
    assert page.text[span.start : span.end] == '\\"helps\\" 4'
    assert texts(markdown('{"a": 1} is no front matter\n')) == ['{"a": 1} is no front matter']


@pytest.mark.parametrize(
    "text", ["---\nlead: A\ntitle: B\n---\n", '+++\nlead = "A"\ntitle = "B"\n+++\n', '{"lead": "A", "title": "B"}\n']
)
def test_which_keys_are_copy_is_a_parameter(text):
    assert texts(read_document("a.md", text.encode(), front_matter_keys=("lead",))) == ["A"]
    assert texts(read_document("a.md", text.encode(), front_matter_keys=())) == []
    assert texts(read_document("a.md", text.encode())) == ["B"]
