"""The formats that `claimcheck check` reports in. A module of its own, which the configuration can read quickly."""

from __future__ import annotations

FORMATS = ("text", "concise", "json")
