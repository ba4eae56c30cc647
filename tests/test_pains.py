"""`docs/pains.md` names tests as proof: each of them is there."""

import ast
import re
from pathlib import Path

CHECKOUT = Path(__file__).parents[1]
GUIDE = (CHECKOUT / "docs" / "pains.md").read_text("utf-8")
PAINS = (*range(1, 12), 15, *range(18, 25))
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def test_every_pain_has_its_proof():
    parts = re.split(r"^\*\*(\d+)\. ", GUIDE, flags=re.MULTILINE)
    proofs = {int(number): NAMED.findall(text) for number, text in zip(parts[1::2], parts[2::2], strict=True)}
    assert tuple(proofs) == PAINS
    assert all(proofs.values())


def test_every_test_that_is_named_exists():
    for path, name in NAMED.findall(GUIDE):
        tree = ast.parse((CHECKOUT / path).read_text("utf-8"))
        assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, f"{path}::{name}"


def test_nothing_else_is_named():
    assert len(NAMED.findall(GUIDE)) == GUIDE.count("tests/")
