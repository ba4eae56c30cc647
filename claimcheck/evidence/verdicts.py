"""What comes of holding a claim against a source, and why. Each reason has one sentence in `claimcheck.messages`."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    """What came of it."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    MISATTRIBUTED = "misattributed"
    UNCREDITED = "uncredited"  # the copy names nobody
    NOT_CHECKED = "not_checked"  # somebody is named, and nothing could be held against it


class Reason(StrEnum):
    """Why the verdict is what it is."""

    REFERENCE_AGREES = "reference-agrees"
    REFERENCE_DIFFERS = "reference-differs"
    NOBODY_NAMED = "nobody-named"
    NOT_ASSERTED = "not-asserted"
    UNKNOWN_WORK = "unknown-work"
    SEVERAL_WORKS = "several-works"
    TOO_FAR = "too-far"
    NOT_ON_RECORD = "not-on-record"
    PLAN = "plan"  # the source is a protocol: a plan reports no figures
    NOT_THERE = "not-there"  # the record says that the source does not report it
    SOURCE_AGREES = "source-agrees"
    SOURCE_DIFFERS = "source-differs"
    DIRECTION_DIFFERS = "direction-differs"
    BOUND_DIFFERS = "bound-differs"
    OWNER_DIFFERS = "owner-differs"
    OTHER_ARM = "other-arm"
    OTHER_COMPARATOR = "other-comparator"
    OTHER_UNIT = "other-unit"
    OTHER_TIME = "other-time"
    OTHER_OUTCOME = "other-outcome"
    RANGE_HIDDEN = "range-hidden"
    AMBIGUOUS = "ambiguous"
    SLOTS_UNKNOWN = "slots-unknown"
    UNVERIFIED = "unverified"
    ROLE_UNKNOWN = "role-unknown"
    UNTAGGED = "untagged"
    TAGGED = "tagged"
    BOUND_TOO_LOOSE = "bound-too-loose"
    CONCLUSION_AGREES = "conclusion-agrees"
    CONCLUSION_DIFFERS = "conclusion-differs"
    NO_CONCLUSION = "no-conclusion"
    CONCLUSIONS_MIXED = "conclusions-mixed"
    NO_SIDE_TAKEN = "no-side-taken"


class Identity(StrEnum):
    """How surely a credit means one source."""

    IDENTIFIED = "identified"
    PINNED = "pinned"
    NARROWED = "narrowed"
    NONE = "none"
