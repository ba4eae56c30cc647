"""What customers say in the tags of site generators, with its place."""

import time

import pytest

from claimcheck.documents.document import BlockKind
from claimcheck.documents.read import read_document

SAID = "I sleep through again."


def copy(text, name="page.md"):
    """Kind and text of each block."""
    return [(block.kind.value, block.text) for block in read_document(name, text.encode()).blocks]


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ('{{< testimonial name="Ana P." text="I sleep through again." >}}', "page.md"),
        ('{{< testimonial\nname="Ana P."\ntext="I sleep\nthrough again."\nimage="/a.jpg" />}}', "page.md"),
        ('{{% review-card author="Ana P." stars=5 featured quote="I sleep through again." %}}', "page.md"),
        ("{% include testimonial.html author='Ana P.' quote='I sleep through again.' %}", "page.md"),
        ("{% include testimonial.html author='Ana P.' quote='I sleep through again.' %}", "page.html"),
        (
            "{% include testimony-item.html\n name='Ana P.'\n info=''\n testimony='I sleep through again.' %}",
            "page.html",
        ),
        ('{%- render "client-review", name: "Ana P.", body: "I sleep through again." -%}', "page.md"),
        ('<Testimonial client:load author="Ana P." stars={5} quote={"I sleep through again."} />', "page.mdx"),
        ('<Testimonial author="Ana P.">\n\nI sleep through again.\n\n</Testimonial>', "page.mdx"),
        ('{{< testimonial author="Ana P." >}}\nI sleep through again.\n{{< /testimonial >}}', "page.md"),
    ],
)
def test_a_tag_that_holds_what_a_customer_says(tag, name):
    before, behind = ("<p>We sell tea.</p>", "<p>Call us.</p>") if name == "page.html" else ("We sell tea.", "Call us.")
    assert copy(f"{before}\n\n{tag}\n\n{behind}\n", name) == [
        ("paragraph", "We sell tea."),
        ("quotation", SAID),
        ("signature", "Ana P."),
        ("paragraph", "Call us."),
    ]


@pytest.mark.parametrize(
    "tag",
    [
        '{{< quote author="Ana P." >}}\nI sleep through again.\n{{< /quote >}}',
        '{% include quote.html text="I sleep through again." author="Ana P." %}',
        '{% include parts/pull-quote.html quote="I sleep through again." author="Ana P." %}',
    ],
)
def test_a_tag_that_holds_a_quotation_of_whomever(tag):
    quoted = [block for block in read_document("page.md", f"Tea.\n\n{tag}\n".encode()).blocks if block.text != "Tea."]
    assert [(block.kind.value, block.text, block.group) for block in quoted] == [
        ("quotation", SAID, None),
        ("signature", "Ana P.", None),
    ]


@pytest.mark.parametrize(
    "tag",
    [
        "{{< quotes >}}\nWe treat backs.\n{{< /quotes >}}",
        '{{< quote-form title="Ana P." text="Ask for a quotation by mail." >}}',
        '{{< figure name="Ana P." text="I sleep through again." >}}',
        '{{< testimonial name="Ana P." text="ana-p" >}}',
        '{{< testimonial name="Ana P." text="I sleep through again.',
        '{{</* testimonial text="I sleep through again." */>}}',
        '<!-- {{< testimonial name="Ana P." text="I sleep through again." >}} -->',
        '```\n{{< testimonial name="Ana P." text="I sleep through again." >}}\n```',
        '`{{< testimonial name="Ana P." text="I sleep through again." >}}`',
        '<Testimonial author="Ana P." quote="I sleep through again." />',
        "{{< history >}}\nWe treat backs.\n{{< /history >}}",
        "{{< testimonial >}}\nWe treat backs.\n{{< /testimonial >}}",
        '{{< history author="Ana P." >}}\nWe treat backs.\n{{< /history >}}',
        '{{< review-form title="Ana P." text="Tell us how it went with us." >}}',
    ],
)
def test_what_holds_nothing(tag):
    kinds = {block.kind for block in read_document("page.md", f"We sell tea.\n\n{tag}\n".encode()).blocks}
    assert BlockKind.QUOTATION not in kinds


@pytest.mark.parametrize("name", ["StoryLayout", "HistoryPage", "Testimonial"])
def test_a_layout_around_a_page_makes_no_quotation_of_it(name):
    text = f'<{name} author="Ana P.">\n\n# Tea\n\nWe sell tea.\n\n## Prices\n\nIt costs 4 francs.\n\n</{name}>\n'
    assert [kind for kind, _ in copy(text, "page.mdx")] == ["heading", "paragraph", "heading", "paragraph"]


def test_a_name_comes_before_a_title():
    tag = '{{< testimonial title="Great help" author="Ana P." >}}\nI sleep through again.\n{{< /testimonial >}}\n'
    assert copy(tag)[-1] == ("signature", "Ana P.")


def test_no_tag_is_passed_over():
    tag = '{{< review name="Ana P." text="I sleep through again." >}}\n\n'
    assert copy(tag * 700).count(("quotation", SAID)) == 700


def test_places_are_those_of_the_source():
    text = 'We sell tea.\n\n{{< testimonial text="I said \\"yes\\" at once." name="Ana" >}}\n'
    document = read_document("page.md", text.encode())
    said = next(block for block in document.blocks if block.kind is BlockKind.QUOTATION)
    span = said.span(said.text.index("once"), said.text.index("once") + 4)
    assert said.text == 'I said "yes" at once.'
    assert text[span.start : span.end] == "once"


def test_groups_are_apart_from_those_of_front_matter():
    text = f'---\nquote: {SAID}\nauthor: Bo\n---\n\n{{{{< review name="Ana" text="My back is fine again." >}}}}\n'
    groups = [block.group for block in read_document("page.md", text.encode()).blocks]
    assert sorted(group for group in groups if group is not None) == [-2, -2, -1, -1]


@pytest.mark.parametrize(
    "text",
    [
        '{{< testimonial text="' + "a" * 50_000,
        "{{< testimonial " + "a= " * 20_000,
        "{{< testimonial a " * 10_000,
        '{{< testimonial by="A" >}} ' * 10_000,
        "<Testimonial " + "a='b' " * 20_000,
        "{% include " + "review" * 10_000,
        '{{< review a="' + "\\" * 50_001,
    ],
)
@pytest.mark.parametrize("name", ["page.md", "page.mdx", "page.html"])
def test_hostile_tags_are_read_in_little_time(text, name):
    started = time.process_time()
    read_document(name, text.encode())
    assert time.process_time() - started < 1
