"""Forms of quantities and their spelling variants. Each row: text, then (text, value or range, unit, per)."""

from decimal import Decimal

import pytest

from claimcheck.language.masks import find_masks
from claimcheck.language.normalise import normalise
from claimcheck.language.quantities import Form, Relation, find_quantities

INF = Decimal("Infinity")


def read(text, numbers="en"):
    text = normalise(text)
    return find_quantities(text, find_masks(text), numbers)


def brief(quantity):
    if quantity.printed is None:
        value = (quantity.low, quantity.high)
    else:
        value = quantity.printed
    return quantity.text, value, quantity.unit, quantity.per


def num(*numbers):
    values = tuple(Decimal(str(n)) for n in numbers)
    return values[0] if len(values) == 1 else values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20,827 adults", [("20,827", num(20827), None, None)]),
        ("1\u2009162 patients", [("1 162", num(1162), None, None)]),
        ("thirty-nine trials", [("thirty-nine", num(39), None, None)]),
        ("two hundred and fifty people", [("two hundred and fifty", num(250), None, None)]),
        ("619 million people", [("619 million", num(619000000), None, None)]),
        ("1.2 million", [("1.2 million", num(1200000), None, None)]),
        ("20k followers", [("20k", num(20000), None, None)]),
        ("one million two hundred thousand", [("one million two hundred thousand", num(1200000), None, None)]),
        ("a dozen, half a dozen", [("a dozen", num(12), None, None), ("half a dozen", num(6), None, None)]),
        ("40 per cent", [("40 per cent", num(40), "percent", None)]),
        ("40 percent", [("40 percent", num(40), "percent", None)]),
        ("5\u00a0%", [("5 %", num(5), "percent", None)]),
        ("0·85 %", [("0·85 %", num("0.85"), "percent", None)]),
        ("10 percentage points", [("10 percentage points", num(10), "percentage point", None)]),
        ("−0.51 points", [("-0.51 points", num("-0.51"), "point", None)]),
        ("12‑week", [("12-week", num(12), "week", None)]),
        ("65-year-old", [("65-year-old", num(65), "year", None)]),
        ("500mg", [("500mg", num(500), "mg", None)]),
        ("2 400 mg tablets", [("2", num(2), None, None), ("400 mg", num(400), "mg", None)]),
        ("120 mg/dL", [("120 mg/dL", num(120), "mg/dL", None)]),
        ("5 mg/kg/day", [("5 mg/kg/day", num(5), "mg/kg", "day")]),
        ("10 billion CFU", [("10 billion CFU", num(10000000000), "CFU", None)]),
        ("2 Hz vs 100 Hz", [("2 Hz", num(2), "Hz", None), ("100 Hz", num(100), "Hz", None)]),
        ("two and a half hours", [("two and a half hours", num("2.5"), "hour", None)]),
        ("an hour and a half", [("an hour and a half", num("1.5"), "hour", None)]),
        ("half an hour", [("half an hour", num("0.5"), "hour", None)]),
        ("1½ tsp", [("1½ tsp", num("1.5"), "teaspoon", None)]),
        ("2.5 × 10-6", [("2.5 × 10-6", num("0.0000025"), None, None)]),
        ("at 8 and 12 weeks", [("8", num(8), "week", None), ("12 weeks", num(12), "week", None)]),
        ("5, 10 and 20 mg", [("5", num(5), "mg", None), ("10", num(10), "mg", None), ("20 mg", num(20), "mg", None)]),
    ],
)
def test_numbers(text, expected):
    assert [brief(q) for q in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$75 per session", [("$75 per session", num(75), "USD", "session")]),
        ("$300/month", [("$300/month", num(300), "USD", "month")]),
        ("$1800/mo", [("$1800/mo", num(1800), "USD", "month")]),
        ("$240 monthly", [("$240 monthly", num(240), "USD", "month")]),
        ("£1.2m", [("£1.2m", num(1200000), "GBP", None)]),
        ("€40", [("€40", num(40), "EUR", None)]),
        ("$100 billion annually", [("$100 billion annually", num(100000000000), "USD", "year")]),
        ("40 dollars", [("40 dollars", num(40), "USD", None)]),
        ("A$55", [("A$55", num(55), "AUD", None)]),
        ("$15-20 each", [("$15-20 each", num(15, 20), "USD", "each")]),
        ("£45–£60 per hour", [("£45-£60 per hour", num(45, 60), "GBP", "hour")]),
    ],
)
def test_money(text, expected):
    found = read(text)
    assert [brief(q) for q in found] == expected
    assert {q.form for q in found} == {Form.MONEY}


@pytest.mark.parametrize(
    ("text", "span", "low", "high", "unit", "per"),
    [
        ("30–45 minutes", "30-45 minutes", 30, 45, "minute", None),
        ("4 to 6 weeks", "4 to 6 weeks", 4, 6, "week", None),
        ("4 weeks to 6 weeks", "4 weeks to 6 weeks", 4, 6, "week", None),
        ("between 10 and 20%", "between 10 and 20%", 10, 20, "percent", None),
        ("2-3 times per week", "2-3 times per week", 2, 3, "times", "week"),
        ("two or three times a week", "two or three times a week", 2, 3, "times", "week"),
        ("once or twice a week", "once or twice a week", 1, 2, "times", "week"),
        ("18 to 50", "18 to 50", 18, 50, None, None),
        ("eight to fifteen sessions", "eight to fifteen", 8, 15, None, None),
        ("−0.62 to −0.40 points", "-0.62 to -0.40 points", "-0.62", "-0.40", "point", None),
        ("a 0–10 VAS scale", "0-10", 0, 10, "scale", None),
        ("on a scale of 0 to 10", "0 to 10", 0, 10, "scale", None),
        ("a 10-point scale", "10-point", 0, 10, "scale", None),
        ("1980 to 2016", "1980 to 2016", 1980, 2016, None, None),
        ("sessions 4–7", "sessions 4-7", 4, 7, None, None),
        ("Weeks 1–4", "Weeks 1-4", 1, 4, "week", None),
        ("200 to 400mg", "200 to 400mg", 200, 400, "mg", None),
        ("2000-2500 calories", "2000-2500 calories", 2000, 2500, "kcal", None),
    ],
)
def test_ranges(text, span, low, high, unit, per):
    (found,) = read(text)
    assert (found.text, found.low, found.high, found.unit, found.per) == (span, num(low), num(high), unit, per)
    assert found.relation is Relation.BETWEEN
    assert found.printed is None


@pytest.mark.parametrize(
    "text", ["dropped from 7.2 to 4.1", "increased from 39% to 60%", "rose from 4 to 6 points", "140/90 to 130/80 mmHg"]
)
def test_a_change_is_no_range(text):
    assert Relation.BETWEEN not in {q.relation for q in read(text)}


@pytest.mark.parametrize(
    ("text", "span", "low", "high", "level"),
    [
        ("95% CI −0.62 to −0.40)", "95% CI -0.62 to -0.40", "-0.62", "-0.40", 95),
        ("95% confidence interval: 1.2, 2.5", "95% confidence interval: 1.2, 2.5", "1.2", "2.5", 95),
        ("95 % CI, 10% to 20%", "95 % CI, 10% to 20%", 10, 20, 95),
        ("CI95 1.2-2.5", "CI95 1.2-2.5", "1.2", "2.5", 95),
        ("(99% CI [1.2; 2.5])", "99% CI [1.2; 2.5]", "1.2", "2.5", 99),
    ],
)
def test_intervals(text, span, low, high, level):
    (found,) = read(text)
    assert (found.text, found.low, found.high, found.level) == (span, num(low), num(high), num(level))
    assert found.form is Form.INTERVAL


def test_an_interval_behind_an_effect():
    effect, interval, p = read("OR 1.74 [1.2; 2.5]; p < .001")
    assert effect.printed == num("1.74")
    assert (interval.form, interval.low, interval.high) == (Form.INTERVAL, num("1.2"), num("2.5"))
    assert (p.form, p.relation) == (Form.P_VALUE, Relation.LT)
    assert (p.printed, p.low, p.high) == (num("0.001"), num(0), num("0.001"))


def test_a_level_without_bounds_is_nothing():
    assert read("with 95% confidence intervals alone") == ()


def test_spread():
    mean, spread, sd = read("7.2 ± 0.3 points (SD 1.2)")
    assert (mean.unit, spread.form, spread.printed, sd.form) == ("point", Form.SPREAD, num("0.3"), Form.SPREAD)


@pytest.mark.parametrize(
    ("text", "printed", "low", "high", "parts"),
    [
        ("1 in 10", "0.1", "0.09", "0.11", (1, 10)),
        ("one in five", "0.2", "0.18", "0.22", (1, 5)),
        ("1-in-4", "0.25", "0.225", "0.275", (1, 4)),
        ("31 of 40", "0.775", "0.775", "0.775", (31, 40)),
        ("31 out of 40 patients", "0.775", "0.775", "0.775", (31, 40)),
        ("18/48", "0.375", "0.375", "0.375", (18, 48)),
        ("three in four", "0.75", "0.7125", "0.7875", (3, 4)),
        ("half of patients", "0.5", "0.47", "0.53", (1, 2)),
        ("a quarter of them", "0.25", "0.23", "0.27", (1, 4)),
        ("three-quarters", "0.75", "0.71", "0.79", (3, 4)),
    ],
)
def test_fractions(text, printed, low, high, parts):
    (found,) = read(text)
    assert (found.printed, found.low, found.high) == (num(printed), num(low), num(high))
    assert (found.numerator, found.denominator, found.form) == (num(parts[0]), num(parts[1]), Form.FRACTION)


@pytest.mark.parametrize(("text", "low", "high"), [("one-third of", "0.31", "0.36"), ("two-thirds", "0.63", "0.70")])
def test_thirds(text, low, high):
    (found,) = read(text)
    assert (found.low, found.high) == (num(low), num(high))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twice as effective", 2), ("two-fold", 2), ("threefold", 3), ("1.5 times higher", "1.5"), ("doubled", 2),
        ("three times more", 3), ("3x more", 3), ("half as likely", "0.5"),
    ],
)  # fmt: skip
def test_multiples(text, value):
    (found,) = read(text)
    assert (found.printed, found.form, found.unit) == (num(value), Form.MULTIPLE, "times")


def test_nearly_a_multiple():
    (found,) = read("almost twice as effective")
    assert (found.low, found.high, found.relation) == (num("1.85"), num(2), Relation.NEARLY)


@pytest.mark.parametrize(
    ("text", "value", "per"),
    [
        ("twice weekly", 2, "week"), ("3x weekly", 3, "week"), ("once a week", 1, "week"),
        ("three times daily", 3, "day"),
        ("twice-daily", 2, "day"), ("six times per week", 6, "week"), ("2 sessions/week", 2, "week"),
        ("5 servings of fruit a day", 5, "day"), ("3 events per 1,000 people", 3, "1000"),
        ("20 minutes a day", 20, "day"),
        ("4.2 per 10,000 treatments", "4.2", "10000"), ("20 minutes each morning", 20, "day"),
        ("£390 each.", 390, "each"),
        ("40 trials a large", 40, None),
    ],
)  # fmt: skip
def test_frequencies(text, value, per):
    (found,) = read(text)
    assert (found.printed, found.per) == (num(value), per)


@pytest.mark.parametrize(
    ("text", "relation", "low", "high"),
    [
        ("over 550 patients", Relation.OVER, 550, INF),
        ("more than 550 patients", Relation.OVER, 550, INF),
        ("550+ patients", Relation.OVER, 550, INF),
        ("15+ minutes", Relation.OVER, 15, INF),
        (">55", Relation.OVER, 55, INF),
        ("at least 6 sessions", Relation.AT_LEAST, 6, INF),
        ("≥12 weeks", Relation.AT_LEAST, 12, INF),
        ("65 or older", Relation.AT_LEAST, 65, INF),
        ("up to 65%", Relation.UP_TO, -INF, 65),
        ("as many as 40 people", Relation.UP_TO, -INF, 40),
        ("fewer than 40 people", Relation.LT, -INF, 40),
        ("<0.01%", Relation.LT, -INF, "0.01"),
        ("no more than 3 drinks", Relation.LE, -INF, 3),
        ("at most 3 drinks", Relation.LE, -INF, 3),
        ("nearly 300 people", Relation.NEARLY, 270, 300),
        ("about 8,300 people", Relation.ABOUT, 7885, 8715),
        ("~40%", Relation.ABOUT, 38, 42),
        ("≈40%", Relation.ABOUT, 38, 42),
        ("some 40 people", Relation.ABOUT, 38, 42),
        ("for over 10 years", Relation.OVER, 10, INF),
        ("lasting over six months", Relation.OVER, 6, INF),
        ("well over six months", Relation.OVER, 6, INF),
        ("fell over six months", Relation.EQ, "5.5", "6.5"),
        ("under-18s", Relation.LT, -INF, 18),
    ],
)
def test_relations(text, relation, low, high):
    (found,) = read(text)
    assert (found.relation, found.low, found.high) == (relation, num(low), num(high))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("11%", "10.5", "11.5"),
        ("0.51 points", "0.505", "0.515"),
        ("39 trials", 39, 39),
        ("20,827 people", 20827, 20827),
        ("20,830 people", 20830, 20830),
        ("20,800 people", 20750, 20850),
        ("619 million people", 618500000, 619500000),
        ("week 8", 8, 8),
        ("session five", 5, 5),
    ],
)
def test_what_a_printed_number_allows(text, low, high):
    (found,) = read(text)
    assert (found.low, found.high) == (num(low), num(high))


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("in 2019", 2019), ("May 2026", 2026), ("3 May 2026", 2026), ("2026-05-03", 2026), ("May 3, 2026", 2026),
        ("(2019)", 2019), ("a 2019 trial", 2019), ("since 2010", 2010), ("published 2023", 2023), ("Smith 2019,", 2019),
        ("in 2019, patients", 2019), ("a 2025 multicenter fMRI study", 2025),
    ],
)  # fmt: skip
def test_dates(text, year):
    (found,) = read(text)
    assert (found.form, found.printed) == (Form.DATE, num(year))


@pytest.mark.parametrize("text", ["2000 participants", "2019 patients", "a study of 1998 adults", "2000 IU", "2000 mg"])
def test_counts_that_look_like_years(text):
    (found,) = read(text)
    assert found.form is Form.SCALAR


@pytest.mark.parametrize(
    "text",
    [
        "no one felt better", "one of the best", "one another", "one-on-one", "first-line", "zero in on it",
        "number one",
        "two-way", "the one thing", "one day you will", "for one", "at one point", "on the other hand", "weekly dosing",
        "half marathon", "half-life", "the second half", "a double-blind trial", "no two cases are alike",
        "a third trial",
        "since the 1990s", "in her 40s", "hundreds of studies", "think twice", "a one-size-fits-all plan",
        "5-star reviews",
        "1.162 patients", "12,5 %", "someone", "everyone", "anyone", "often", "weight", "tent", "once you start",
    ],
)  # fmt: skip
def test_silent(text):
    assert read(text) == ()


def test_numbers_of_another_country():
    found = read("1.162 Patienten und 12,5 %", numbers="de")
    assert [(q.printed, q.unit) for q in found] == [(num(1162), None), (num("12.5"), "percent")]


def test_one_effect_with_scale_and_interval():
    text = "(mean difference −0.51 points on 0–10 VAS scale; 95% CI −0.62 to −0.40) exceeds −0.3"
    assert [(q.form, q.unit, q.signed) for q in read(text)] == [
        (Form.SCALAR, "point", True),
        (Form.RANGE, "scale", False),
        (Form.INTERVAL, None, True),
        (Form.SCALAR, None, True),
    ]
