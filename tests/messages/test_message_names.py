"""`claimcheck.messages` takes over the names of its modules: two of the same name would hide one another."""

import ast
from collections import Counter
from pathlib import Path

import claimcheck.messages


def test_no_two_modules_define_the_same_name():
    names = Counter()
    for path in Path(claimcheck.messages.__file__).parent.glob("*.py"):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef):
                names[node.name] += 1
            elif isinstance(node, ast.Assign | ast.AnnAssign):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                names.update(target.id for target in targets if isinstance(target, ast.Name))
    assert [name for name, count in names.items() if count > 1] == []
