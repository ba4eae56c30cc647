"""What is made of the table of keys: the JSON Schema for editors, and the table in the documentation.

    python tests/config/from_keys.py

writes both anew. A test holds what lies in the repository against them.
"""

import json
from pathlib import Path

from claimcheck.config import keys
from claimcheck.config.keys import BY_NAME, KEYS, OVERRIDE_KEYS, TOP_KEYS
from claimcheck.config.values import MAX_JOBS
from claimcheck.config.written import toml_value

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "claimcheck" / "config" / "config.schema.json"
GUIDE = ROOT / "docs" / "configuration.md"
START, END = "<!-- keys -->\n", "<!-- end of keys -->\n"
TEXTS = {"type": "array", "items": {"type": "string", "minLength": 1}}
KINDS = {
    "selectors": "codes, names or families",
    "words": "words",
    "globs": "globs",
    "paths": "files",
    "flag": "true or false",
    "path": "a file",
    "date": "a date",
    "jobs": f"a number from 1 to {MAX_JOBS}, or `auto`",
}


def shape(key):
    if key.kind == "flag":
        held = {"type": "boolean"}
    elif key.kind == "choice":
        held = {"enum": list(key.choices)}
    elif key.kind == "choices":
        held = {"type": "array", "items": {"enum": list(key.choices)}}
    elif key.kind == "severities":
        held = {"type": "object", "additionalProperties": {"enum": list(key.choices)}}
    elif key.kind == "date":
        held = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "format": "date"}
    elif key.kind == "path":
        held = {"type": "string"}
    elif key.kind == "jobs":
        held = {"anyOf": [{"type": "integer", "minimum": 1, "maximum": MAX_JOBS}, {"const": keys.AUTO}]}
    else:
        held = dict(TEXTS)
    if not key.may_be_empty:
        held["minItems"] = 1
    default = {} if key.default is None or key.kind == "severities" else {"default": key.default}
    return {**held, "description": key.said, **default}


def table(names):
    properties = {}
    for name in names:
        if name == keys.EXTENDS:
            properties[name] = {
                "type": "string",
                "minLength": 1,
                "description": "A configuration file whose settings count where this one says nothing.",
            }
        elif name == keys.FILES:
            properties[name] = {
                **TEXTS,
                "minItems": 1,
                "description": "Globs of the files that these settings are for.",
            }
        elif name == keys.OVERRIDES:
            properties[name] = {
                "type": "array",
                "items": {"$ref": "#/$defs/override"},
                "description": "Other settings for files that globs fit; the last one that fits counts.",
            }
        elif name == "profile":
            inner = {key: shape(BY_NAME[f"profile.{key}"]) for key in keys.PROFILE_KEYS}
            properties[name] = {"type": "object", "additionalProperties": False, "properties": inner}
        else:
            properties[name] = shape(BY_NAME[name])
    return {"type": "object", "additionalProperties": False, "properties": properties}


def schema():
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The configuration of claimcheck: claimcheck.toml, or [tool.claimcheck] in pyproject.toml",
        **table(TOP_KEYS),
        "$defs": {"override": {**table(OVERRIDE_KEYS), "required": [keys.FILES]}},
    }


def schema_text():
    return json.dumps(schema(), indent=2) + "\n"


def rows():
    yield "| key | what it does | takes | default | in overrides |"
    yield "|---|---|---|---|---|"
    for key in KEYS:
        words = ", ".join(f"`{word}`" for word in key.choices)
        held = {"choice": f"one of {words}", "choices": f"some of {words}", "severities": f"a table of {words}"}.get(
            key.kind, KINDS.get(key.kind)
        )
        default = "the day of the run" if key.default is None else f"`{toml_value(key.default)}`"
        if key.kind == "severities":
            default = "what each rule says"
        elif key.kind == "choices" and key.default == key.choices:
            default = "all"
        yield f"| `{key.name}` | {key.said} | {held} | {default} | {'yes' if key.in_overrides else 'no'} |"


def guide_table():
    return "".join(f"{row}\n" for row in rows())


if __name__ == "__main__":
    SCHEMA.write_text(schema_text(), encoding="utf-8")
    before, _, rest = GUIDE.read_text(encoding="utf-8").partition(START)
    GUIDE.write_text(before + START + guide_table() + END + rest.partition(END)[2], encoding="utf-8")
