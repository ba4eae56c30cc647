"""A trap for each format: problems planted in copy, marked « », and the same problem in everything that is no copy.

A share of people over 100 % is a problem wherever it stands as copy. 1xx stands in copy, 2xx where nobody reads it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from word import file, paragraph, run

RULE = "IN09"
MARKS = re.compile("[«»]")
Place = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Trap:
    """A file, and where its problems stand: line, column, end line and end column, each from 1."""

    name: str
    content: bytes
    planted: tuple[Place, ...]


MARKDOWN = """\
<!-- licence: 201% of people felt better -->
---
title: "🙂 «101% of people» felt better"
layout: "202% of people felt better"
description: >-
  In spring, «102%
  of people» felt better.
---

{{< banner text="203% of people felt better" >}}

# Spring &amp; **«1**<b>03</b>% of people»

The `204% of people felt better` code, a [link](https://a.test/205% "206% of people felt better") and 🙂 e\u0301
«1**04**%&nbsp;of people» felt better{{< ref "207% of people" >}}, as did «105%
of adults».

```text
208% of people felt better
```

    209% of people felt better

| Group   | 🙂 felt better                |
|---------|-------------------------------|
| Needles | So «106% of people» said \\| yes |

- [ ] In all «107&#37; of **people»** felt better
  {% include "210% of people" %}
  - Then «108% of people» did

> In the end «109% of people» felt better.

<p class="211% of people felt better">Now<!-- 212% of people -->&#160;<i>«11</i>0% of people» felt better.</p>
<style>.a::after { content: "213% of people felt better" }</style>

![Here «112% of people» felt better](214-of-people.png)

It helped[^a].

[^a]: In a note, «111% of *people»* felt better.
"""

MDX = """\
import Card from './201% of people felt better'
export const said = "202% of people felt better"

# So **«1**01% of people» felt better

{/* 203% of people felt better */}

<Card title={`204% of people felt better ${a}`} onClick={() => { a > 205 }}>

🙂 In all «1**02**% of people» felt better, {count} say; {"«103% of people»"} did <Term.Word id="206%">so</Term.Word>.

</Card>

- At last «104% of people» felt better.
"""

HTML = """\
<!-- 201% of people felt better -->
<!DOCTYPE html>
<html lang="en" class="202% of people felt better">
<head>
<title>🙂 «101% of people» felt better</title>
<meta name="description" content="In spring, «102&#37;
  of people» felt better.">
<meta name="generator" content="203% of people felt better">
<style>.a::after { content: "204% of people felt better" }</style>
<script>var a = "<p>205% of people felt better</p>";</script>
</head>
<body>
<h1 id="206% of people felt better">Spring &amp; <b>«1</b><i>03</i>% of people» felt better</h1>
<p>The <code>207% of people felt better</code> code, a <a href="https://a.test/208%">link</a> and 🙂 e\u0301
«1<b>04</b>%&nbsp;of people» felt better{{< ref "209% of people" >}}, as did «105%
of <em>adults»</em>.</p>
<template><p>210% of people felt better</p></template>
<table><tr><th>Group<th>🙂 felt better
<tr><td>Needles<td>So «106% of people» said yes</table>
<dl><dt>Spring<dd>In all «107&percnt; of <b>people»</b> felt better</dl>
<ul><li>Then «108% of people» did
  {% include "211% of people" %}
</ul>
<img alt="Here «109% of people» felt better" src="212-of-people.png">
<blockquote>In the end «110% of people» felt better.</blockquote>
<p class="213% of people">Now<!-- 214% of people felt better -->&#160;<i>«11</i>1% of people» felt better.</p>
<p hidden>At night 215% of people felt better.</p>
</body>
</html>
"""

TEXT = """\
🙂 Spring

In all «101% of people» felt better, e\u0301 and «102%
of adults» did.

<!-- claimcheck: allow IN09 -- 201% of people felt better -->

Of late 202% of people did, as a client wrote.

* Then «103%\u00a0of people» did.

Group\tfelt better
Needles\tSo «104% of people» said yes

1. At last «105% of people» felt better.
"""

BOLD, HIDDEN, RAISED = "<w:b/>", "<w:vanish/>", '<w:vertAlign w:val="superscript"/>'
FIELD = "<w:r><w:fldChar w:fldCharType='{}'/></w:r>"
WORD = (
    paragraph(run("🙂 So 1") + run("01%", BOLD) + run(" of people felt better"), "<w:pStyle w:val='Heading1'/>"),
    paragraph(
        run("Up ") + run("1") + run("02%", BOLD) + run(" of people") + run("2", RAISED)
        + "<w:del w:id='1' w:author='a'><w:r><w:delText> and 201% of people did</w:delText></w:r></w:del>"
        + run(" and 202% of people did", HIDDEN) + run(".")
    ),
    paragraph(
        FIELD.format("begin") + "<w:r><w:instrText>IF 203% of people</w:instrText></w:r>" + FIELD.format("separate")
        + run("In all, 103% of patients improved.") + FIELD.format("end")
    ),
    paragraph("<w:ins w:id='2' w:author='a'>" + run("\U0001f642 So 104% of adults improved.") + "</w:ins>"),
    "<w:tbl><w:tr><w:tc>" + paragraph(run("Needles")) + "</w:tc><w:tc>" + paragraph(run("So 105% of people said yes"))
    + "</w:tc></w:tr></w:tbl>",
    paragraph(run("Then 106% of people did."), "<w:pStyle w:val='ListBullet'/>"),
    paragraph(run("It helped") + "<w:r><w:footnoteReference w:id='1'/></w:r>" + run(".")),
)  # fmt: skip
NOTE = f"<w:footnote w:id='1'>{paragraph(run('In a note, 107% of people felt better.'))}</w:footnote>"
IN_WORD = (
    (1, 6, 1, 20), (2, 4, 2, 18), (3, 9, 3, 25), (4, 6, 4, 20), (6, 4, 6, 18), (7, 6, 7, 20), (9, 12, 9, 26)
)  # fmt: skip


def marked(name: str, text: str, newline: str = "\n", encoding: str = "utf-8") -> Trap:
    """A trap from a text with marks: without them, each pair of marks a place."""
    lines = text.split("\n")
    ends = []
    for number, line in enumerate(lines, 1):
        for gone, found in enumerate(MARKS.finditer(line)):
            ends.append((number, found.start() - gone + 1))
    planted = tuple((*start, *end) for start, end in zip(ends[::2], ends[1::2], strict=True))
    return Trap(name, MARKS.sub("", newline.join(lines)).encode(encoding), planted)


def traps() -> list[Trap]:
    """Each format, with every kind of line end and of encoding that is read."""
    made = []
    for name, text in (("trap.md", MARKDOWN), ("trap.mdx", MDX), ("trap.html", HTML), ("trap.txt", TEXT)):
        made += [marked(name, text, newline) for newline in ("\n", "\r\n", "\r")]
        made += [marked(name, text, "\r\n", encoding) for encoding in ("utf-8-sig", "utf-16")]
    return [*made, Trap("trap.docx", file(*WORD, footnotes=NOTE), IN_WORD)]
