"""Where customers write reviews that copy repeats."""

from __future__ import annotations

from typing import Final

REVIEW_SITES: Final = "google|facebook|yelp|trustpilot|healthgrades|zocdoc|doctify|feefo|tripadvisor|nextdoor"
"""Alternatives of an expression, in small letters."""
