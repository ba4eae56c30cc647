import pytest
from readings import markdown, texts

from claimcheck.documents.templates import blank_templates


@pytest.mark.parametrize(
    "tag",
    [
        '{{< figure src="40.png" >}}',
        "{{% callout 40 %}}",
        "{{ price }}",
        "{{{ price }}}",
        "{{/* 40 */}}",
        "{% include 'x 40' %}",
        "{# 40 #}",
        "{/* 40 */}",
        "{: .lead-40 }",
        "[caption width=40]",
        "[/caption]",
        "{% comment %} 40 % {% endcomment %}",
        "{{< figure\n  src=40 >}}",
    ],
)
def test_tags_are_no_copy(tag):
    assert texts(markdown(f"It helps.\n\n{tag}\n\n{tag} It {tag} lasts. {tag}\n")) == ["It helps.", "It lasts."]


def test_the_length_stays():
    text = "a {{ b }}\r\n{% c\r\n%}\r\nd"
    blanked = blank_templates(text)
    assert len(blanked) == len(text)
    assert [i for i, c in enumerate(blanked) if c in "\r\n"] == [i for i, c in enumerate(text) if c in "\r\n"]


@pytest.mark.parametrize("text", ["{{", "{% comment %} a", "f {a} b", "[video on pain", "1 {2} {{3"])
def test_what_is_no_tag_stays(text):
    assert texts(markdown(text)) == [text] or "%}" in text


def test_a_tag_on_its_own_line_parts_paragraphs():
    assert texts(markdown("One.\n{{< x >}}\nTwo.\n")) == ["One.", "Two."]


def test_a_tag_parts_numbers():
    assert texts(markdown("4{{ x }}0")) == ["4 0"]


def test_a_code_block_of_a_template():
    assert texts(markdown("One.\n\n{% highlight x %}\n\n40\n\n{% endhighlight %}\n\nTwo.\n")) == ["One.", "Two."]
