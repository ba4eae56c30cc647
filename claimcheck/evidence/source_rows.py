"""A source as one row of JSON, and back. What has its usual value is left out."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import cache
from typing import Any

from claimcheck.claims.measures import Measure, Role
from claimcheck.evidence.records import Rank, SourceFigure
from claimcheck.evidence.source import Absent, Conclusion, Notice, Series, Source
from claimcheck.language.quantity import Relation


def row_of(source: Source) -> str:
    """The row of a source."""
    return json.dumps(_plain(source), ensure_ascii=False, separators=(",", ":"))


def source_of_row(row: str) -> Source:
    """The source of which `row_of` made a row."""
    held: dict[str, Any] = json.loads(row)
    id_ = held["id"]
    nested = {
        "series": Series(**_tuples(held["series"])) if "series" in held else None,
        "retracted": Notice(**held["retracted"]) if "retracted" in held else None,
        "withdrawn": Notice(**held["withdrawn"]) if "withdrawn" in held else None,
        "absent": tuple(Absent(**absent) for absent in held.get("absent", ())),
        "figures": tuple(_figure(figure, id_) for figure in held.get("figures", ())),
        "conclusions": tuple(Conclusion(**_tuples(conclusion)) for conclusion in held.get("conclusions", ())),
    }
    return Source(**{**_tuples(held), **nested})


def _plain(record: Any) -> dict[str, Any]:
    kind: Any = type(record)
    usual = _usual(kind)
    return {
        name: _json(value)
        for name in kind.__slots__
        if (value := getattr(record, name)) != usual.get(name, _NOTHING) and name != "source"
    }


def _json(value: Any) -> Any:
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, tuple):
        return [_json(one) for one in value]
    return _plain(value) if hasattr(value, "__dataclass_fields__") else value


def _figure(held: dict[str, Any], source: str) -> SourceFigure:
    weeks = held.get("weeks")
    return SourceFigure(
        **{
            **held,
            "source": source,
            "low": Decimal(held["low"]),
            "high": Decimal(held["high"]),
            "measure": Measure(held["measure"]),
            "role": Role(held["role"]),
            "relation": Relation(held["relation"]),
            "rank": Rank(held["rank"]),
            "weeks": (weeks[0], weeks[1]) if weeks else None,
        }
    )


def _tuples(held: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in held.items()}


_NOTHING = object()


@cache
def _usual(record: type[Any]) -> dict[str, Any]:
    from dataclasses import MISSING, fields

    return {field.name: field.default for field in fields(record) if field.default is not MISSING}
