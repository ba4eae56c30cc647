"""Pages and facts for the tests of the reviewer's report: everything in them is invented."""

import html.parser
from pathlib import Path

PAGE = """\
# Warm sand for sore feet

A 2021 trial of 240 adults tested warm sand for sore feet over 12 weeks [1]. About 60% of our guests come back.

- Sand is *warm*.
- A trial of 180 adults found that [1].

> "I had sore feet for a long time, and the warm sand took all my pain away. I walk without a stick again."
>
> - Vera

| Group | People |
|---|---|
| sand | 90 |
| bed rest | 95 |

<!-- claimcheck: allow SF08 by: Ines Moreau until: 2027-01-31 -- the date is that of the preprint -->

The trial of 2020 is still the only one [1].

## References

1. Brennan K, Ostrow L. Warm sand for sore feet: a trial of 180 adults. J Invent Med. 2019;7(2):100-109.
   doi:10.5555/sand.2019
"""

EMPTY_FACTS = "schema: 2\nsources: []\n"

FACTS = """\
schema: 2
sources:
- id: quill-2018-sand
  type: rct
  title: Hot sand and walking in retired postal workers
  authors: [Quill RT, Marsh O]
  journal: Journal of Invented Trials
  year: 2018
  doi: '10.5555/quill.2018'
  scope:
    intervention: [hot sand]
    condition: [foot pain]
  retracted: {date: '2021-05-04', reason: the data could not be found, verified: true, url: 'https://journal.example/n'}
  figures:
    - {name: people, measure: people_count, value: 1463, verified: true, read_at: 'https://index.example/q', via: index}
"""


def write_pages(folder: Path, pages: dict[str, str], facts: str = EMPTY_FACTS) -> None:
    (folder / "facts.yaml").write_text(facts, encoding="utf-8")
    for name, text in pages.items():
        path = folder / "pages" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


class Parsed(html.parser.HTMLParser):
    """What a browser would make of a report: its tags with their attributes, and its text outside scripts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self.text = ""
        self._inside: str | None = None
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag in self.raw:
            self._inside = tag
            self.raw[tag].append("")

    def handle_endtag(self, tag):
        if tag == self._inside:
            self._inside = None

    def handle_data(self, data):
        if self._inside:
            self.raw[self._inside][-1] += data
        else:
            self.text += data

    def named(self, tag):
        return [attributes for name, attributes in self.tags if name == tag]

    def values(self, attribute):
        return [attributes[attribute] for _, attributes in self.tags if attributes.get(attribute) is not None]
