"""Which work a figure is credited to: by phrase, marker, sentence, segment, lead-in, heading; and where nobody is."""

import pytest

LIST = """
## References

1. Marl A, Senn B. Fern tea: a meta-analysis. Northern J Tea. 2016;4:1-9.
2. Oder C, Pell D. Fern tea in 152 adults: a randomised trial. Northern J Tea. 2018;6:10-19.
3. Rusk E. Fern tea and mood: protocol of a randomised trial. Trials Imagined. 2019;2:77.
"""


def credited(page):
    """For each figure: its words, the entries it is credited to (None: nobody), and how."""
    found = []
    for claim in page.claims:
        words = page.block(claim.block).text[claim.start : claim.end]
        entries = None if claim.credit is None else page.register.works[claim.credit.work].references
        found.append((words, entries))
    return found


def entry_of(page, words):
    """The entries that the figure with these words is credited to."""
    matches = [entries for text, entries in credited(page) if words in text]
    assert len(matches) == 1, credited(page)
    return matches[0]


def test_phrase(read):
    page = read(f"# Tea\n\nA trial of 152 adults tested fern tea [2].\n{LIST}")
    assert entry_of(page, "152 adults") == ("reference:2",)


def test_marker_after_the_stop(read):
    page = read(f"# Tea\n\nA trial of 152 adults tested fern tea. [2] It was small.\n{LIST}")
    assert entry_of(page, "152 adults") == ("reference:2",)


def test_two_works_in_one_sentence(read):
    page = read(
        "# Tea\n\nFern tea works, say researchers from several schools, after a meta-analysis of many trials. [1]\n\n"
        f"The meta-analysis reviewed important studies, including a 2018 trial of over 150 adults. [2]\n{LIST}"
    )
    assert entry_of(page, "over 150 adults") == ("reference:2",)


def test_marker_governs_back_only_from_a_study(read):
    page = read(f"# Tea\n\nOur course has 12 lessons. Fern tea calms the mind. [3]\n{LIST}")
    assert entry_of(page, "12 lessons") is None


def test_marker_governs_the_segment_that_a_study_opens(read):
    page = read(
        "# Tea\n\nAnother study had a patient group size of over 2,100. The research was completed in 2020. "
        f"The researchers found it safe. [2]\n{LIST}"
    )
    assert entry_of(page, "2,100") == ("reference:2",)
    assert entry_of(page, "2020") == ("reference:2",)


def test_forward(read):
    page = read("# Tea\n\nFern tea helps, according to a new study.\n\nThis study of 638 adults ran for a year.\n")
    first, second = page.mentions[0], page.mentions[1]
    assert page.register.of_mention[first.id] == page.register.of_mention[second.id]


def test_another_study_is_another_work(read):
    page = read("# Tea\n\nA study of 638 adults tested fern tea. Another study of 90 adults tested mint tea.\n")
    one, two = (claim.credit.work for claim in page.claims)
    assert one != two


def test_definite_in_the_next_paragraph(read):
    page = read(f"# Tea\n\nA trial tested fern tea [2].\n\nThe trial followed 152 adults.\n{LIST}")
    assert entry_of(page, "152 adults") == ("reference:2",)


def test_lead_in(read):
    page = read(f"# Tea\n\nThe trial by Oder and Pell (2018) found:\n\n- 40% slept better\n- 12% felt sick\n{LIST}")
    assert entry_of(page, "40%") == ("reference:2",)
    assert entry_of(page, "12%") == ("reference:2",)


@pytest.mark.parametrize(
    "copy",
    [
        "We have treated 900 patients in our clinic.",
        "Our app has helped 12,000 people.",
        "Research shows that 40% of adults sleep badly.",
        "Did 40% of adults sleep better?",
    ],
)
def test_nobody(read, copy):
    page = read(f"# Tea\n\nA trial tested fern tea [2].\n\n{copy}\n{LIST}")
    found = [claim for claim in page.claims if page.block(claim.block).text.startswith(copy[:10])]
    assert found
    assert all(claim.credit is None for claim in found), credited(page)


def test_comparative_clause_closes_the_credit(read):
    page = read(
        f"# Tea\n\nIn the trial, 2% of drinkers felt sick - lower than rates reported for coffee (9%) [2].\n{LIST}"
    )
    assert entry_of(page, "2%") == ("reference:2",)
    assert entry_of(page, "9%") is None


NUMBERED_RECORDS = """
## References

1. Marl A, Senn B. Fern tea in 485 adults: a randomised trial. Northern J Tea. 2016;4:1-9. PMID: 90000001.
2. Oder C, Pell D. Moss tea in 152 adults: a randomised trial. Northern J Tea. 2018;6:10-19. PMID: 90000002.
"""


def test_a_trial_with_a_name_is_not_the_unnamed_one_before(read):
    page = read(
        "# Tea\n\nA 2016 randomised trial by Marl et al. found fern tea pleasant [PMID 90000001].\n\n"
        f"In the LANTERN trial, which enrolled 15,480 adults, nobody was harmed.\n{NUMBERED_RECORDS}"
    )
    assert entry_of(page, "15,480 adults") == ()


def test_a_trial_keeps_its_name(read):
    page = read(
        "# Tea\n\nA randomised trial called LANTERN tested fern tea [PMID 90000001]. "
        f"The LANTERN trial enrolled 485 adults.\n{NUMBERED_RECORDS}"
    )
    assert entry_of(page, "485 adults") == ("reference:1",)


def test_the_name_of_a_treatment_is_no_name_of_a_trial(read):
    page = read(
        "# Therapy\n\nA randomised trial tested cognitive behavioural therapy [PMID 90000001]. "
        f"The CBT trial enrolled 485 adults.\n{NUMBERED_RECORDS}"
    )
    assert entry_of(page, "485 adults") == ("reference:1",)


def test_a_record_that_the_list_lacks_is_another_work(read):
    """The marker names a work by its number; that it follows a study of the list does not make it that one."""
    page = read(
        "# Tea\n\nA 2016 randomised trial by Marl et al. found fern tea pleasant [PMID 90000001]. "
        f"The trial enrolled 15,480 adults [PMID 90000077].\n{NUMBERED_RECORDS}"
    )
    assert entry_of(page, "15,480 adults") == ()


def test_two_records_make_two_works(read):
    page = read(
        "# Tea\n\nA randomised trial of fern tea was small [PMID 90000003]. "
        f"The trial enrolled 152 adults [PMID 90000002].\n{NUMBERED_RECORDS}"
    )
    assert entry_of(page, "152 adults") == ("reference:2",)


def test_a_marker_behind_a_lead_in_looks_ahead(read):
    """The list below is what the entry is cited for, not the meta-analysis that the sentence before tells of."""
    text = (
        "# Tea\n\nA large meta-analysis in the *Moor Journal* counted 930 drinkers. Several things add to this:[2]\n\n"
    )
    page = read(f"{text}- **Warmth:** the cup is warm.\n{LIST}")
    assert entry_of(page, "930 drinkers") == ()
    page = read(f"{text.replace(':[2]', '.[2]')}- **Warmth:** the cup is warm.\n{LIST}")
    assert entry_of(page, "930 drinkers") == ("reference:2",)


def test_a_list_of_benefits_is_not_the_study_before(read):
    """Only a lead-in that speaks of findings goes on about the study told of before."""
    told = "# Tea\n\nFern tea is well studied, most of all in the 2018 trial by Oder and Pell [2], who drank it.\n\n"
    page = read(f"{told}Reported benefits:\n\n- Fern tea lifts endurance by 4%\n- It lasts\n{LIST}")
    assert entry_of(page, "4%") is None
    page = read(f"{told}The results were clear:\n\n- Fern tea lifts endurance by 4%\n- It lasts\n{LIST}")
    assert entry_of(page, "4%") == ("reference:2",)


@pytest.mark.parametrize(
    "source",
    ["(Garr 1990)", "(IOSN 2021 position stand)", "(Garr & Moll, 1990)", "per Garr 1990", "(Garr 2016 survey)"],
)
def test_a_figure_with_a_stranger_of_its_own_is_not_the_study_before(read, source):
    told = "# Tea\n\nIn a trial of fern tea [2], people were glad. It lifts the pulse by 4% {source}, in most people.\n"
    assert entry_of(read(told.format(source="at once") + LIST), "4%") == ("reference:2",)
    assert not entry_of(read(told.format(source=source) + LIST), "4%")


def test_letters_that_were_read_in_the_wrong_code_are_no_markers(read):
    """A Greek beta that was misread ends in a raised two."""
    assert not any(
        "2" in m.labels for m in read(f"# Tea\n\nFern tea lowers IL-1\u00ce\u00b2 at once.\n{LIST}").mentions
    )
    assert any("2" in m.labels for m in read(f"# Tea\n\nFern tea lowers IL-1 at once.\u00b2\n{LIST}").mentions)


def test_a_numbered_link_to_a_record_is_that_record_where_the_list_has_no_such_entry(read):
    """A number behind which a link leads to a paper needs no entry of the list."""
    link = "[[8]](https://pubmed.ncbi.nlm.nih.gov/90000077/)"
    page = read(f"# Tea\n\nA trial of 152 adults tested fern tea {link}.\n{LIST}")
    assert [m.features.identifier for m in page.mentions if m.start > 20] == ["90000077"]
    page = read(f"# Tea\n\nA trial of 152 adults tested fern tea {link.replace('8', '2', 1)}.\n{LIST}")
    assert entry_of(page, "152 adults") == ("reference:2",)
