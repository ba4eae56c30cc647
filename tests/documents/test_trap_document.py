"""One page with everything that has led linters to see copy where there is none, or words where they do not stand."""

import pytest
from readings import blocks, held

from claimcheck.documents.read import read_document

TRAP = """\
<!-- licence: very unique -->
---
title: "A very unique 🙂 clinic"
layout: very unique
description: >-
  Needles, very
  unique.
---

{{< banner text="very unique" >}}

# Very unique &amp; **4**<b>0</b>%

The `very unique` code, a [link](https://very.test/unique "very unique") and
very&nbsp;unique 🙂 **4**0% people{{< ref "very unique" >}}, 15<sup>2</sup> of 20[^a].

```python
very = "unique"
```

    very unique code

| Group | very unique |
|-------|-------------|
| Sham  | 1\\|162      |

- [ ] very **unique** item
  {% include "very unique" %}

![very unique](very-unique.png)

> Very unique!
> — Anna

<p class="very unique">very<!-- unique -->&#160;<i>un</i>ique</p>
<style>.very { unique: 1 }</style>

[^a]: Very *unique* source.
"""
READ = [
    ("metadata", "A very unique 🙂 clinic"),
    ("metadata", "Needles, very unique."),
    ("metadata", "very unique"),
    ("heading", "Very unique & 40%"),
    ("paragraph", "The code, a link and very\u00a0unique 🙂 40% people , 15[2] of 20[a]."),
    ("cell", "Group"),
    ("cell", "very unique"),
    ("cell", "Sham"),
    ("cell", "1|162"),
    ("item", "very unique item"),
    ("quotation", "Very unique!"),
    ("signature", "— Anna"),
    ("paragraph", "very\u00a0unique"),
    ("footnote", "Very unique source."),
]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_only_copy_is_read_and_stands_in_its_place(newline, mark):
    page = held(read_document("trap.md", mark + TRAP.replace("\n", newline).encode()))
    assert blocks(page) == READ
    by_text = {block.text: block for block in page.blocks}

    def place(text: str, words: str) -> tuple[str, tuple[int, int]]:
        span = by_text[text].span(text.index(words), text.index(words) + len(words))
        return page.text[span.start : span.end], page.position(span.start)

    assert place("Very unique & 40%", "40%") == ("4**<b>0</b>%", (12, 23))
    assert place(READ[4][1], "unique 🙂 40") == ("unique 🙂 **4**0", (15, 11))
    assert place("1|162", "1|162") == ("1\\|162", (25, 11))
    assert place("very unique item", "unique item") == ("unique** item", (27, 14))
