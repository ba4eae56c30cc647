"""Facts files with something wrong in them: each is told with its file, line, column and key."""

import pytest
from invented_facts import facts_file, figure, source, write

from claimcheck.errors import Errors
from claimcheck.evidence.facts_file import check_facts_files


def errors_of(folder, text):
    with pytest.raises(Errors) as caught:
        check_facts_files([write(folder, text)])
    return [str(error).removeprefix(f"{folder}/") for error in caught.value.errors]


def test_a_file_as_it_must_be(tmp_path):
    (loaded,) = check_facts_files([write(tmp_path, facts_file(source()))])
    assert loaded.data["sources"][0]["id"] == "moss-2020-garlic"


CONCLUSION = "  conclusions:\n    - {{text_in_my_words: X, direction: {}, verified: false}}\n"

# "@@" stands where the error must point.
BAD = [
    ("- [a\n@@", "not YAML: while parsing a flow sequence"),
    ("@@- a\n", "no mapping; a facts file is"),
    ("schema: @@1\nsources: []\n", "'schema' must be 2;"),
    ("@@sources: []\n", "'schema' must be 2;"),
    ("schema: 2\nsources: @@{}\n", "'sources' must be a list;"),
    ("schema: 2\n@@source: []\nsources: []\n", "unknown key 'source' (did you mean 'sources'?)"),
    ("schema: 2\nsources: [@@x]\n", "an entry of 'sources' must be a mapping of id, type, title, year"),
    (facts_file(source(**{"@@jurnal": "X"})), "unknown key 'jurnal' (did you mean 'journal'?)"),
    (facts_file(source(year=None).replace("- id", "- @@id")), "an entry of 'sources' needs 'year'"),
    (facts_file(source(type="@@rtc")), "unknown type 'rtc' (did you mean 'rct'?)"),
    (facts_file(source(year="@@'2020'")), "'year' must be a year, as in 2020"),
    (facts_file(source(id="@@Moss 2020")), "id 'Moss 2020' must be lower case words joined by hyphens"),
    (facts_file(source(pmid="@@30867144")), "'pmid' must be text; put it in quotes"),
    (facts_file(source(pmid="@@~")), "'pmid' is empty; leave the key out"),
    (facts_file(source(pmid="@@''")), "'pmid' is empty; leave the key out"),
    (facts_file(source(authors="@@Moss AB")), "'authors' must be a list"),
    (facts_file(source(authors="[Moss AB, @@3]")), "an entry of 'authors' must be text; put it in quotes"),
    (facts_file(source(published="@@11 December 2020")), "'published' must be an ISO date in quotes"),
    (facts_file(source(published="@@'2020-13'")), "'published' must be an ISO date in quotes"),
    (facts_file(source(slots_read="@@no")), "'slots_read' must be true or false, without quotes"),
    (facts_file(source(pooled="@@perhaps")), "'pooled' must be true, false or unknown"),
    (facts_file(source(series="@@{number: CD000001}")), "'series' needs 'body'"),
    (facts_file(source(series="{body: B, editions: [@@'2020-1']}")), "an entry of 'editions' must be an ISO date"),
    (facts_file(source(complete="[@@study_counts]")), "unknown measure 'study_counts' (did you mean 'study_count'?)"),
    (facts_file(source(certainty="{overall: @@[high, low]}")), "'overall' is reversed: the lowest grade comes first"),
    (facts_file(source(certainty="{overall: [@@lowish, high]}")), "unknown overall 'lowish'"),
    (facts_file(source(retracted="{@@dat: '2020'}")), "unknown key 'dat' (did you mean 'date'?)"),
    (facts_file(source(retracted="@@no")), "'retracted' must be a mapping of date, reason"),
    (facts_file(source(supersedes="[@@fern-2019]")), "'supersedes' names 'fern-2019', which does not exist (add it"),
    (facts_file(source(superseded_by="[@@fern-2019]")), "'superseded_by' names 'fern-2019', which does not exist"),
    (
        facts_file(source(split_from="[@@moss-2020-garlik]")),
        "'split_from' names 'moss-2020-garlik', which does not exist (did",
    ),
    (facts_file(source(comments_on="[@@fern-2019]")), "'comments_on' names 'fern-2019', which does not exist"),
    (
        facts_file(source(supersedes="[@@moss-2020-garlic]")),
        "a circle: moss-2020-garlic supersedes moss-2020-garlic; take",
    ),
    (facts_file(source(), source(id="@@moss-2020-garlic")), "id 'moss-2020-garlic' is taken at "),
    (facts_file(figure(**{"@@measur": "share"})), "unknown key 'measur' (did you mean 'measure'?)"),
    (facts_file(figure(measure="@@diference")), "unknown measure 'diference' (did you mean 'difference'?)"),
    (facts_file(figure(measure="@@certainty")), "unknown measure 'certainty'"),
    (facts_file(figure(role="@@totl")), "unknown role 'totl' (did you mean 'total'?)"),
    (facts_file(figure(statistic="@@hazard")), "unknown statistic 'hazard' (known: rr, or, hr, irr"),
    (facts_file(figure(via="@@publishers")), "unknown via 'publishers' (did you mean 'publisher'?)"),
    (facts_file(figure(certainty="@@medium")), "unknown certainty 'medium' (known: very low, low to very low"),
    (facts_file(figure(relation="@@ove")), "unknown relation 'ove' (did you mean 'over'?)"),
    (facts_file(figure(value="@@-3.5")), "value -3.5 lies outside its interval, -2.5 to -0.5"),
    (facts_file(figure(value="@@'1-2'", ci="[1, 1.5]")), "value 1-2 lies outside its interval, 1 to 1.5"),
    (facts_file(figure(value="@@-1.5", ci="[null, -2]")), "value -1.5 lies outside its interval, ? to -2"),
    (facts_file(figure(ci="@@[-0.5, -2.5]")), "'ci' is reversed: the lower end comes first"),
    (facts_file(figure(ci="@@[-2.5]")), "'ci' must be two numbers, low and high"),
    (facts_file(figure(ci="@@[null, null]")), "'ci' must be two numbers, low and high"),
    (facts_file(figure(value="@@'8-6'", ci=None)), "the range 8-6 is reversed"),
    (facts_file(figure(value="@@true", ci=None)), "'value' must be text; put it in quotes"),
    (facts_file(figure(value="@@[1, 2]", ci=None)), "'value' must be text; put it in quotes"),
    (facts_file(figure(value=None).replace("{name: pain", "@@{name: pain")), "an entry of 'figures' needs 'value'"),
    (facts_file(figure(name=None).replace("{measure", "@@{measure")), "an entry of 'figures' needs 'name'"),
    (
        facts_file(figure(verified=None).replace("{name: pain", "@@{name: pain")),
        "an entry of 'figures' needs 'verified'",
    ),
    (facts_file(figure(verified="@@no")), "'verified' must be true or false, without quotes"),
    (facts_file(figure(verified="@@true", via=None)), "'verified: true' needs 'via', the kind of page it was read at"),
    (facts_file(figure(verified="@@true", read_at=None)), "'verified: true' needs 'read_at', the address of the page"),
    (facts_file(figure(read_at="@@example.org")), "'read_at' must be a web address"),
    (facts_file(figure(weeks="@@[12, 4]")), "'weeks' is reversed: the earlier comes first"),
    (facts_file(figure(weeks="@@[-1, 4]")), "'weeks' counts from the start of treatment and cannot be negative"),
    (facts_file(figure(weeks="@@12")), "'weeks' must be two numbers, from and to, as in [0, 12]"),
    (facts_file(figure(weeks="@@[4, 1:30]")), "'weeks' must be two numbers, from and to, as in [0, 12]"),
    (facts_file(figure(measure="people_count", value="@@-5", ci=None)), "a people_count cannot be negative"),
    (facts_file(figure(measure="study_count", value="@@5.5", ci=None)), "a study_count must be a whole number"),
    (facts_file(figure(participants="@@-5")), "'participants' is a count and cannot be negative"),
    (
        facts_file(figure(measure="date", value="@@May 2020", ci=None)),
        "the value of a date must be a year or an ISO date",
    ),
    (facts_file(figure(measure="date", value="@@1:30", ci=None)), "the value of a date must be a year or an ISO date"),
    (
        facts_file(figure(), *figure().splitlines(keepends=True)[-1:]).replace("pain", "@@pain").replace("@@", "", 1),
        "name ",
    ),
    (facts_file(source(), CONCLUSION.format("@@for")), "unknown direction 'for'"),
    (facts_file(figure(weeks="[@@&a 0, *a]")), "an anchor (&a) is refused"),
    (facts_file(source(note="@@*a")), "an alias (*a) is refused"),
    (facts_file(source(note="@@!!python/object:os.system x")), "a tag (tag:yaml.org,2002:python/object:os.system) is"),
    (facts_file(source(note="a\n  @@note: b")), "duplicate key 'note'"),
    (facts_file(source(note='@@"\\e[2J"')), "a control character or lone surrogate in a text"),
    ("schema: 2\nsources: [" + "[" * 62 + "@@" + "[" * 30, "nested more than 64 deep"),
]


@pytest.mark.parametrize(("marked", "expected"), BAD, ids=range(len(BAD)))
def test_bad_input(tmp_path, marked, expected):
    before, text = marked.partition("@@")[0], marked.replace("@@", "")
    assert marked.count("@@") == 1
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    errors = errors_of(tmp_path, text)
    assert errors[0].startswith(f"f.yaml:{line}:{column}: {expected}")
    assert len(errors) == 1
    assert "\n" not in errors[0]


def test_all_errors_are_told_at_once_in_the_order_of_the_lines(tmp_path):
    text = facts_file(
        source(year=None, pmid="1", supersedes="[x]"), figure(value="5", verified="no").replace("id: moss", "id: b")
    )
    lines = [int(error.split(":")[1]) for error in errors_of(tmp_path, text)]
    assert len(lines) == 5
    assert lines == sorted(lines)


def test_an_id_that_another_file_has(tmp_path):
    paths = [write(tmp_path, facts_file(source()), name) for name in ("a.yaml", "b.yaml")]
    with pytest.raises(Errors) as caught:
        check_facts_files(paths)
    assert str(caught.value) == f"{paths[1]}:3:7: id 'moss-2020-garlic' is taken at {paths[0]}:3; choose another"


def test_links_between_files_lead_somewhere(tmp_path):
    one = write(tmp_path, facts_file(source(supersedes="[fern-2019]")), "a.yaml")
    other = write(tmp_path, facts_file(source(id="fern-2019", superseded_by="[moss-2020-garlic]")), "b.yaml")
    assert len(check_facts_files([one, other])) == 2


def test_a_circle_is_told_once(tmp_path):
    ids = ["a", "b", "c"]
    text = facts_file(*(source(id=id_, supersedes=f"[{ids[n - 1]}]") for n, id_ in enumerate(ids)))
    (error,) = errors_of(tmp_path, text)
    assert "a supersedes c supersedes b supersedes a" in error


def test_a_long_chain_of_editions_is_no_trouble(tmp_path):
    chain = (source(id=f"e-{n}", supersedes=f"[e-{n + 1}]" if n < 2999 else None) for n in range(3000))
    check_facts_files([write(tmp_path, facts_file(*chain))])


def test_what_was_read_at_a_mirror_needs_no_address(tmp_path):
    check_facts_files([write(tmp_path, facts_file(figure(via="mirror", read_at=None)))])


def test_a_file_of_100_mb_is_one_line(tmp_path):
    path = tmp_path / "f.yaml"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    with pytest.raises(Errors, match=r"f\.yaml: larger than 64 MB; split the file$"):
        check_facts_files([path])


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(Errors, match=r"gone\.yaml: cannot be read: No such file"):
        check_facts_files([tmp_path / "gone.yaml"])
