"""Right pages about invented works, and for each what happens when one thing on it is changed."""

from __future__ import annotations

from dataclasses import dataclass

KELLER = (
    "Keller MT, Roth P, Asante B. "
    "Massage for long-standing neck pain in office workers. Journal of Quiet Trials. 2019;12(3):45-58."
)
AMARI = (
    "Amari D, Velasco J, Stein H. "
    "Fish oil and the heart in adults at high risk. Northern Heart Letters. 2017;8(1):1-12."
)
UEDA = (
    "Ueda M, Castellan P. Ginger capsules for nausea on ferries: a randomised trial. "
    "Letters in Recovery. 2017;5(1):2-9."
)
PLAN = "Lund T, Haas V. Warm wraps for cold hands: protocol of a randomised trial. Trials To Come. 2020;2(1):3-9."
LEAF = (
    "Birch S, Vance O. Willow leaf tea for sore knees: a randomised trial of 164 adults. "
    "Journal of Invented Care. 2018;4(2):11-19."
)


@dataclass(frozen=True, slots=True)
class Page:
    """A right page. Each change puts new words in place of old ones and must raise one of its rules."""

    name: str
    text: str
    changes: tuple[tuple[str, str, tuple[str, ...]], ...]


def _with_list(text: str, *entries: str) -> str:
    listed = "\n".join(f"{number}. {entry}" for number, entry in enumerate(entries, 1))
    return f"# What we read\n\n{text}\n\n## References\n\n{listed}\n"


FIGURE, GROUP, SIZE, UNIT = ("SF01",), ("SF03", "SF01"), ("SF02", "SF01"), ("SF06", "SF01")

PAGES = (
    Page(
        "size and year, own list",
        _with_list("A 2018 trial of 164 adults tested willow leaf tea for sore knees [1].", LEAF),
        (
            ("164 adults tested", "264 adults tested", ("SF02",)),
            ("A 2018 trial", "A 2015 trial", ("SF08",)),
            ("a randomised trial of 164 adults", "a randomised trial of 146 adults", ("SF02",)),
        ),
    ),
    Page(
        "journal, own list",
        _with_list(
            "One trial of willow leaf tea, published in the Journal of Invented Care, followed adults for a year [1].",
            LEAF,
        ),
        (("published in the Journal of Invented Care", "published in the Western Journal of Teas", ("AC09",)),),
    ),
    Page(
        "plan and result, own list",
        _with_list("A trial of warm wraps for cold hands is planned [1].", PLAN),
        (("is planned", "found that the wraps work better than gloves", ("ET01",)),),
    ),
    Page(
        "marker, own list",
        _with_list(
            "A trial of 164 adults tested willow leaf tea [1]. A trial of ginger capsules for "
            "nausea enrolled 264 adults [2].",
            LEAF,
            UEDA,
        ),
        (
            ("tea [1]", "tea [2]", ("SF02", "AC07", "SF01", "SF05")),
            ("264 adults [2]", "264 adults [1]", ("SF02", "AC07")),
            ("264 adults [2]", "264 adults [3]", ("AC07",)),
        ),
    ),
    Page(
        "size of a trial on record",
        _with_list("A randomised trial of massage for neck pain followed 412 people [1].", KELLER),
        (
            ("412 people", "812 people", SIZE),
            ("412 people", "142 people", SIZE),
            ("412 people", "over 500 people", SIZE),
        ),
    ),
    Page(
        "shares of two groups",
        _with_list(
            "At 8 weeks, 62% of people given massage were responders, against 41% with usual care "
            "and 55% with sham massage [1].",
            KELLER,
        ),
        (
            ("62%", "72%", FIGURE),
            ("41%", "31%", FIGURE),
            ("62% of people given massage", "41% of people given massage", GROUP),
            ("At 8 weeks", "At 26 weeks", FIGURE),
            ("62%", "over 70%", ("SF04", "SF01")),
        ),
    ),
    Page(
        "difference in points",
        _with_list(
            "Compared with usual care, massage reduced pain by 12.3 points on a 0-100 scale at 8 "
            "weeks; against sham massage it was 3.4 points [1].",
            KELLER,
        ),
        (
            ("12.3", "21.3", FIGURE),
            ("usual care, massage", "sham, massage", GROUP),
            ("12.3 points on a 0-100 scale", "0.47 points on a 0-100 scale", UNIT),
            ("at 8 weeks", "at 52 weeks", FIGURE),
            ("reduced", "increased", FIGURE),
        ),
    ),
    Page(
        "change within a group",
        _with_list("With massage, pain fell by 18.6 points on the VAS 0-100 after 8 weeks [1].", KELLER),
        (
            ("18.6", "28.6", FIGURE),
            ("With massage", "With usual care", GROUP),
            ("after 8 weeks", "after 30 weeks", FIGURE),
        ),
    ),
    Page(
        "standardised difference",
        _with_list(
            "Against usual care, the effect of massage on pain was -0.47 standard deviations at 8 weeks [1].", KELLER
        ),
        (
            ("-0.47", "-0.74", FIGURE),
            ("-0.47 standard deviations", "-12.3 standard deviations", UNIT),
            ("usual care", "sham", ("SF03", "SF01")),
        ),
    ),
    Page(
        "hazard ratio",
        _with_list("With fish oil rather than placebo, heart attack had a hazard ratio of 0.81 [1].", AMARI),
        (("0.81", "0.61", FIGURE), ("hazard ratio of 0.81", "hazard ratio of 1.81", FIGURE)),
    ),
    Page(
        "relative and absolute",
        _with_list("Compared with placebo, omega-3 cut the risk of heart attack by 19% [1].", AMARI),
        (("19%", "29%", FIGURE), ("19%", "19 percentage points", UNIT), ("cut the risk", "raised the risk", FIGURE)),
    ),
    Page(
        "review of a series",
        "# Yoga\n\nThe Halden Institute review of 2021 on yoga for low back pain included 23 trials "
        "with 4,127 people.\n",
        (
            ("23 trials", "32 trials", SIZE),
            ("4,127 people", "7,412 people", SIZE),
            ("23 trials with 4,127 people", "44 trials with 21,318 people", ("SF05",)),
            ("review of 2021", "review of 2024", ("FR03",)),
        ),
    ),
    Page(
        "the reviewers",
        "# Yoga\n\nIn 2021 the Halden Institute published its review of yoga for low back pain. "
        "The reviewers pooled 23 trials.\n\nThey counted 4,127 people.\n",
        (("23 trials", "27 trials", SIZE), ("4,127 people", "5,127 people", SIZE)),
    ),
    Page(
        "authors and year",
        "# Exercise\n\nNgata and Solberg (2016) pooled 44 trials of exercise for chronic pain, with 21,318 people.\n",
        (("44 trials", "64 trials", SIZE), ("21,318", "12,318", SIZE)),
    ),
    Page(
        "trial by its name",
        "# Massage\n\nThe SOFTHANDS trial (2019) of massage for neck pain followed 412 people.\n",
        (("412 people", "1,412 people", SIZE),),
    ),
    Page(
        "round value of another time",
        _with_list("At 52 weeks, 40% of people given sham massage were responders [1].", KELLER),
        (("40% of people given sham", "55% of people given sham", FIGURE),),
    ),
    Page(
        "standard deviations as points",
        _with_list(
            "Compared with usual care, massage lowered anxiety symptoms by 0.38 standard deviations at 8 weeks [1].",
            KELLER,
        ),
        (("0.38 standard deviations", "0.38 points", UNIT),),
    ),
    Page(
        "top of a range",
        _with_list("At 8 weeks, 59% to 65% of people given massage had better sleep quality [1].", KELLER),
        (("59% to 65%", "up to 65%", ("SF04",)),),
    ),
    Page(
        "heading names the work",
        _with_list(
            "## Keller et al. (2019): massage for neck pain\n\n"
            "At 8 weeks, 62% of people given massage were responders.",
            KELLER,
        ),
        (("62%", "72%", FIGURE),),
    ),
    Page(
        "size of two studies",
        "# Ginger\n\nPell et al. (2012) tested ginger for nausea in 1,463 people.\n",
        (),
    ),
    Page(
        "trial of a body that reviews",
        "# Yoga\n\nThe Halden Institute trial of 2021 on yoga for low back pain included 90 people.\n",
        (),
    ),
    Page(
        "marker of two entries",
        _with_list("A trial of 300 adults tested willow leaf tea for sore knees [1,2].", LEAF, UEDA),
        (),
    ),
    Page(
        "retracted reference",
        _with_list("A trial of ginger for nausea enrolled 264 people [1].", UEDA),
        (
            ("264 people", "624 people", SIZE),
            (
                UEDA,
                "Fenn R, Okafor C. Ginger for nausea after day surgery. Letters in Recovery. 2015;3(2):20-27.",
                ("FR05",),
            ),
        ),
    ),
    Page(
        "year of a work on record",
        _with_list("A 2017 trial gave fish oil to adults at high risk [1].", AMARI),
        (("A 2017 trial", "A 2012 trial", ("SF08",)), ("A 2017 trial", "A new trial", ("FR01",))),
    ),
)
