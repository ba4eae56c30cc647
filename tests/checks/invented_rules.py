"""Rules for the tests of rules."""

from claimcheck.checks.rule import Expression, PatternSpec, Rule

GOOD = """\
code: XA01
name: moss-cures
status: stable
severity: warning
needs: copy
pattern:
  any: ['\\bcures?\\b']
message: "'{found}' is too much"
why: Because.
rewrite: Write less.
authorities: [{name: House style, clause: "1", url: "https://lanternfish.example"}]
jurisdictions: [all]
examples:
  flag:
    - text: "Moss {{cures}} colds."
    - text: "A {{cure}} for all."
    - document: |
        # We {{cure}}

        Moss.
  pass:
    - text: "Moss is green."
    - text: "Moss is soft."
    - text: "Moss is old."
"""


def rule(code="XA01", **changes):
    fields = {
        "code": code,
        "name": f"name-of-{code.lower()}",
        "status": "stable",
        "severity": "warning",
        "needs": "copy",
        "check": None,
        "pattern": None,
        "message": "'{found}' is too much",
        "why": "Because.",
        "rewrite": "Write less.",
        "authorities": (),
        "jurisdictions": ("all",),
        "path": f"rules/{code}.yaml",
        "line": 6,
    }
    return Rule(**(fields | changes))


def pattern_rule(*expressions, code="XA01", unless=(), **spec):
    lines = [Expression(text, number) for number, text in enumerate(expressions, 10)]
    guards = [Expression(text, number) for number, text in enumerate(unless, 20)]
    return rule(code, pattern=PatternSpec(any=tuple(lines), unless=tuple(guards), **spec))
