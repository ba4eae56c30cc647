"""The documents in `cases/`: prose with copy in it, and under the copy what must come of it (see its README)."""

import dataclasses
import datetime
import functools
import pathlib
import re

import pytest
import yaml

from claimcheck.evidence.base import facts_from
from claimcheck.linter import Settings, check_content, prepare

CASES = pathlib.Path(__file__).parent / "cases"
TODAY = datetime.date(2026, 11, 21)

BLOCK = re.compile(r"^(?P<fence>`{3,})(?P<info>\S[^\n]*)\n(?P<body>.*?)^(?P=fence)$\n?", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
EXPECT = re.compile(r'(?P<rule>[A-Z]{2,3}\d\d) "(?P<quote>.+)"')


@dataclasses.dataclass(frozen=True)
class Case:
    """A page, the findings that it must give, and why it does not give them yet."""

    file: str
    line: int
    heading: str
    suffix: str
    text: str
    expected: tuple[tuple[str, str], ...]
    open: str | None
    facts: str = ""

    @property
    def name(self):
        return f"{self.file}:{self.line} {self.heading}"


def read_cases(path):
    """The cases of a document, in order."""
    document = path.read_text(encoding="utf-8")
    blocks = list(BLOCK.finditer(document))
    references, facts = "", ""
    for number, block in enumerate(blocks):
        kind, *rest = block["info"].split()
        if kind == "references":
            references = block["body"]
            continue
        if kind == "facts":
            facts = block["body"]
            continue
        assert kind == "copy", f"{path.name}: a block is `copy`, `references` or `facts`, not {kind!r}"
        suffix = rest[0] if rest else "md"
        end = blocks[number + 1].start() if number + 1 < len(blocks) else len(document)
        line = document.count("\n", 0, block.start()) + 1
        expected, reason = read_answers(document[block.end() : end], f"{path.name}:{line}")
        headings = HEADING.findall(BLOCK.sub("", document[: block.start()]))
        text = page(block["body"], references, suffix)
        yield Case(path.stem, line, headings[-1], suffix, text, expected, reason, facts)


def read_answers(text, where):
    """The `expect:` and `open:` lines that stand directly under a copy."""
    expected, reason, said = [], None, False
    for line in text.splitlines():
        key, _, value = line.partition(": ")
        if key == "expect":
            said = True
            if value != "nothing":
                found = EXPECT.fullmatch(value)
                assert found, f'{where}: write `expect: RULE "words"` or `expect: nothing`'
                expected.append((found["rule"], found["quote"].replace('\\"', '"')))
        elif key == "open":
            reason = value
        else:
            break
    assert said, f"{where}: no `expect:` under the copy"
    return tuple(expected), reason


def page(copy, references, suffix):
    """The copy with the references of its document below it."""
    if not references.strip():
        return copy
    heading = "## References" if suffix == "md" else "References"
    return f"{copy}\n{heading}\n\n{references}"


ALL = [case for path in sorted(CASES.glob("*.md")) if path.name != "README.md" for case in read_cases(path)]


@functools.cache
def prepared():
    return prepare(Settings(today=TODAY))


@functools.cache
def prepared_with(facts):
    """Everything as it is shipped, with these sources in place of the facts that come along where there are any."""
    if not facts.strip():
        return prepared()
    sources = yaml.safe_load(facts)
    return dataclasses.replace(prepared(), base=facts_from(sources, prepared().vocabulary))


def parameter(case):
    return pytest.param(
        case, id=case.name, marks=[pytest.mark.xfail(reason=case.open, strict=True)] if case.open else []
    )


@pytest.mark.parametrize("case", [parameter(case) for case in ALL])
def test_case(case):
    report = check_content(f"page.{case.suffix}", case.text.encode(), prepared_with(case.facts))
    advice = any(rule == "AC07" for rule, _ in case.expected)
    found = [finding for finding in report.findings if advice or finding.severity != "advice"]
    left = list(case.expected)
    surplus = []
    for finding in found:
        row = next((row for row in left if row[0] == finding.rule and finding.quote.startswith(row[1])), None)
        if row:
            left.remove(row)
        else:
            surplus.append((finding.rule, finding.quote, finding.message))
    assert (left, surplus) == ([], []), f"not found: {left}; found instead: {surplus}"


def test_every_document_has_a_case_that_flags_and_one_that_does_not():
    for path in CASES.glob("*.md"):
        cases = [case for case in ALL if case.file == path.stem]
        if path.name != "README.md":
            assert any(case.expected for case in cases), path.name
            assert any(not case.expected for case in cases), path.name
