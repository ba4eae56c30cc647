"""What a figure measures, and which part of a study a count is. One table for claims, facts and rules."""

from __future__ import annotations

from enum import StrEnum


class Measure(StrEnum):
    """What a figure measures."""

    STUDY_COUNT = "study_count"  # trials, reviews, articles
    PEOPLE_COUNT = "people_count"  # people, treatments, consultations in a study
    SHARE = "share"  # percent or fraction of people, trials, events
    DIFFERENCE = "difference"  # between groups, in units of a scale
    STD_DIFFERENCE = "std_difference"  # between groups, in standard deviations
    CHANGE = "change"  # within one group
    RATIO = "ratio"  # risk, odds, hazard, rate ratio; "twice as"
    RELATIVE_CHANGE = "relative_change"  # "cut by 20 %"
    POINT_DIFFERENCE = "point_difference"  # percentage points, absolute
    EVENT_RATE = "event_rate"  # per people, treatments, person-years
    EVENT_COUNT = "event_count"
    PREVALENCE_COUNT = "prevalence_count"  # people who have a condition
    DEATHS = "deaths"
    LEVEL = "level"  # mean, median, threshold
    TIME = "time"
    DOSE = "dose"
    FREQUENCY = "frequency"
    SESSION_COUNT = "session_count"
    MONEY = "money"
    DATE = "date"
    NNT = "nnt"
    CERTAINTY = "certainty"


class Role(StrEnum):
    """Which part of a study a count is."""

    TOTAL = "total"
    ARM = "arm"
    SUBGROUP = "subgroup"
    ANALYSED = "analysed"
    RANDOMISED = "randomised"
    PLANNED = "planned"
    ADDED = "added"
    SCREENED = "screened"
    COMPLETED = "completed"
    UNKNOWN = "unknown"
