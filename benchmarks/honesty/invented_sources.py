"""Invented works for the pages that are corrupted: no facts file knows them."""

from __future__ import annotations

from typing import Any

WHERE = {"verified": True, "via": "publisher", "read_at": "https://example.org/invented"}


def figure(name: str, measure: str, value: float | str, **slots: Any) -> dict[str, Any]:
    """A verified figure."""
    return {"name": name, "measure": measure, "value": value, **slots, **WHERE}


def count(name: str, measure: str, value: int, of: str, role: str = "total", **slots: Any) -> dict[str, Any]:
    """A verified count."""
    return figure(name, measure, value, of=of, role=role, **slots)


VAS = {"outcome": "pain", "scale": "VAS 0-100", "unit": "points", "intervention": "massage"}

SOURCES: list[dict[str, Any]] = [
    {
        "id": "keller-2019-massage-neck",
        "type": "rct",
        "title": "Massage for long-standing neck pain in office workers",
        "authors": ["Keller MT", "Roth P", "Asante B"],
        "journal": "Journal of Quiet Trials",
        "year": 2019,
        "published": "2019-04-02",
        "volume_pages": "12(3):45-58",
        "slots_read": True,
        "names": ["SOFTHANDS"],
        "scope": {"intervention": ["massage"], "comparators": ["usual care", "sham"], "condition": ["neck pain"]},
        "figures": [
            count("randomised", "people_count", 412, "people"),
            figure(
                "better_massage_8",
                "share",
                62,
                unit="%",
                of="people",
                arm="massage",
                outcome="responders",
                weeks=[8, 8],
            ),
            figure(
                "better_usual_8",
                "share",
                41,
                unit="%",
                of="people",
                arm="usual care",
                outcome="responders",
                weeks=[8, 8],
            ),
            figure(
                "better_massage_26",
                "share",
                47,
                unit="%",
                of="people",
                arm="massage",
                outcome="responders",
                weeks=[26, 26],
            ),
            figure("better_sham_8", "share", 55, unit="%", of="people", arm="sham", outcome="responders", weeks=[8, 8]),
            figure(
                "better_sham_26", "share", 40, unit="%", of="people", arm="sham", outcome="responders", weeks=[26, 26]
            ),
            figure(
                "slept_massage_8",
                "share",
                "59-65",
                unit="%",
                of="people",
                arm="massage",
                outcome="sleep quality",
                weeks=[8, 8],
            ),
            figure(
                "anxiety_usual_smd",
                "std_difference",
                -0.38,
                comparator="usual care",
                outcome="anxiety symptoms",
                weeks=[8, 8],
                intervention="massage",
            ),
            figure("pain_usual", "difference", -12.3, comparator="usual care", weeks=[8, 8], **VAS),
            figure("pain_sham", "difference", -3.4, comparator="sham", weeks=[8, 8], **VAS),
            figure(
                "pain_usual_smd",
                "std_difference",
                -0.47,
                comparator="usual care",
                outcome="pain",
                weeks=[8, 8],
                intervention="massage",
            ),
            figure("pain_fall_8", "change", 18.6, arm="massage", weeks=[8, 8], **VAS),
            figure(
                "pain_fall_usual_8",
                "change",
                6.3,
                arm="usual care",
                weeks=[8, 8],
                outcome="pain",
                scale="VAS 0-100",
                unit="points",
            ),
        ],
    },
    {
        "id": "halden-2021-yoga-back",
        "type": "systematic_review",
        "title": "Yoga for long-standing low back pain",
        "authors": ["Oduya K", "Brandt L", "Lindqvist S"],
        "journal": "Halden Database of Reviews",
        "publisher": "Halden Institute",
        "year": 2021,
        "published": "2021-06-14",
        "series": {
            "body": "Halden Institute",
            "number": "HI004217",
            "version": 2,
            "editions": ["2014-03-01", "2021-06-14"],
            "editions_complete": True,
        },
        "slots_read": True,
        "pooled": True,
        "complete": ["study_count", "people_count"],
        "scope": {"intervention": ["yoga"], "condition": ["low back pain"]},
        "figures": [
            count("trials", "study_count", 23, "trials"),
            count("people", "people_count", 4127, "people"),
        ],
    },
    {
        "id": "ngata-2016-pooled",
        "type": "ipd_meta_analysis",
        "title": "Exercise therapy in four painful conditions: individual patient data",
        "authors": ["Ngata W", "Solberg E"],
        "journal": "Annals of Pooled Care",
        "year": 2016,
        "slots_read": True,
        "scope": {"intervention": ["exercise"], "condition": ["chronic pain"]},
        "figures": [count("trials", "study_count", 44, "trials"), count("people", "people_count", 21318, "people")],
    },
    {
        "id": "amari-2017-fish-oil",
        "type": "rct",
        "title": "Fish oil and the heart in adults at high risk",
        "authors": ["Amari D", "Velasco J", "Stein H"],
        "journal": "Northern Heart Letters",
        "year": 2017,
        "volume_pages": "8(1):1-12",
        "slots_read": True,
        "scope": {"intervention": ["omega-3"], "comparators": ["placebo"], "condition": ["cardiovascular disease"]},
        "figures": [
            count("randomised", "people_count", 9217, "people"),
            figure(
                "attack_hr",
                "ratio",
                0.81,
                statistic="hr",
                intervention="omega-3",
                comparator="placebo",
                outcome="heart attack",
            ),
            figure(
                "attack_cut",
                "relative_change",
                19,
                unit="%",
                intervention="omega-3",
                comparator="placebo",
                outcome="heart attack",
                benefit_positive=True,
            ),
            figure(
                "attack_points",
                "point_difference",
                1.3,
                unit="percentage points",
                intervention="omega-3",
                comparator="placebo",
                outcome="heart attack",
                benefit_positive=True,
            ),
        ],
    },
    {
        "id": "fenn-2015-ginger",
        "type": "rct",
        "title": "Ginger for nausea after day surgery",
        "authors": ["Fenn R", "Okafor C"],
        "journal": "Letters in Recovery",
        "year": 2015,
        "volume_pages": "3(2):20-27",
        "slots_read": True,
        "retracted": {
            "date": "2018-05-01",
            "reason": "data could not be found",
            "verified": True,
            "url": "https://example.org/notice",
        },
        "scope": {"intervention": ["ginger"], "condition": ["nausea"]},
        "figures": [count("randomised", "people_count", 188, "people")],
    },
    {
        "id": "ueda-2017-ginger",
        "type": "rct",
        "title": "Ginger capsules for nausea on ferries: a randomised trial",
        "authors": ["Ueda M", "Castellan P"],
        "journal": "Letters in Recovery",
        "year": 2017,
        "volume_pages": "5(1):2-9",
        "slots_read": True,
        "scope": {"intervention": ["ginger"], "condition": ["nausea"]},
        "figures": [count("randomised", "people_count", 264, "people")],
    },
]

SOURCES += [
    {
        "id": f"{name.lower()}-{year}-ginger",
        "type": "rct",
        "title": f"Ginger for nausea {where}",
        "authors": [f"{name} A", "Holm B"],
        "journal": "Letters in Recovery",
        "year": year,
        "slots_read": True,
        "scope": {"intervention": ["ginger"], "condition": ["nausea"]},
        "figures": [count("randomised", "people_count", 1463, "people")],
    }
    for name, year, where in (("Brock", 2008, "at sea"), ("Tamm", 2011, "in the mountains"))
]
"""Two studies of one size: the size tells nobody whose it is."""

VOCABULARY = """\
schema: 1
concepts:
  - {id: body.halden-institute, terms: [Halden Institute], series: true}
"""
