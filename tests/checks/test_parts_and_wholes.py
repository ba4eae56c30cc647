"""IN01: wholes and their parts."""

import pytest
from copy_pages import found, read_copy

from claimcheck.checks.parts_and_wholes import parts_do_not_add_up


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("152 people: 54 ear, 50 body, 58 usual care.", "152"),  # catalogue 1.3, altered from 54 + 50 + 48
        ("152 people were randomised to three groups: 54 got the app, 50 the book and 58 nothing.", "152"),
        ("The trial had 60 runners (34 men and 28 women).", "60"),
        ("120 adults were assigned to two groups (62 took zinc, 60 took sugar pills).", "120"),
        ("We enrolled 1,240 women, randomly assigned to two groups: 620 walked daily and 630 did not.", "1,240"),
        ("152 people took part. 54 received tea, 50 received milk and 58 received water.", "152"),
        ("152 people were assigned to tea, milk or water (54, 50 and 58, respectively).", "152"),
        ("152 people were split into three groups (app n = 54, book n = 50, control n = 58)", "152"),
    ],
)
def test_parts_that_do_not_add_up_are_found(text, total):
    assert found(parts_do_not_add_up, text) == [total]


@pytest.mark.parametrize(
    "text",
    [
        "152 people: 54 ear, 50 body, 48 usual care.",
        "A total of 152 participants aged 18-50: 54 received ear, 50 body, 48 usual care, 18 treatments over 7 weeks.",
        "152 people, including 54 men and 50 women.",
        "152 people, among others 54 men and 50 women.",
        "We asked 200 people: 120 slept well, 90 ate well, some both.",
        "200 people took part: 100 got the app, of whom 40 were women, and 100 got the book.",
        "120 adults: 12 withdrew and 100 completed.",
        "100 people were assigned to three groups: 34 and 33 got pills.",
        "40 adults (mean age 43, 12 smokers).",
        "40 adults (20 smokers, 22 drinkers).",
        "5000 users: 3000 got it in 2019 and 1000 got it in 2021.",
        "100 people were randomised to receive 20 mg or 40 mg.",
        "100 patients (aged 18 to 65)",
        "12 people were randomised to 4, 8 or 12 weeks of yoga.",
        "152 people took part. 54 received tea and 50 had dropped out.",
        "152 people took part. 54 received tea and 50 received milk.",
        "60 runners (34 men and 20 women under forty)",
        "A total of 368 patients were randomised to the gel (n = 200) or sugar (n = 168), 13 of whom withdrew.",
        "94 patients were randomised to tea (n = 49) or milk (n = 45), and 1 left.",
        "474 women were randomly assigned to a dose of 175, 210, or 250 mg.",
        "Pain was seen in 21 of 120 patients allocated to tea and in 32 of 118 patients allocated to milk.",
        "15 subjects were allocated to group A (tea on day 1 and milk on day 2).",
        "150 patients were randomized into 2 study groups: 55 got tea, 55 got milk, and 3 centres took part.",
        "Two main points are used, with an additional, third point.",
    ],
)
def test_clean_and_open_parts_pass(text):
    assert found(parts_do_not_add_up, text) == []


def test_the_sum_is_shown():
    (alarm,) = parts_do_not_add_up(read_copy("152 people: 54 ear, 50 body, 58 usual care."))
    assert alarm.message == "The copy says 152 in all. Its parts are 54 + 50 + 58 = 162."
    assert len(alarm.marks) == 4
