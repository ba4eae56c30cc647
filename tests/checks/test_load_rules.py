import datetime
import json
import multiprocessing
import re
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from invented_rules import GOOD

from claimcheck import cache_folder, strict_yaml
from claimcheck.checks import patterns, rule, rule_file
from claimcheck.checks.load import load_rules
from claimcheck.checks.rule import Authority, Expression, PatternSpec
from claimcheck.checks.rule_file import read_rule
from claimcheck.errors import Errors

CHECK = GOOD.replace("pattern:\n  any: ['\\bcures?\\b']\n", "check: hygiene.moss\n")


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "rules" / "moss").mkdir(parents=True)
    (tmp_path / "rules" / "moss" / "moss-cures.yaml").write_text(GOOD)
    return tmp_path / "rules"


def wrong(text, *, user=False):
    found, errors = read_rule(strict_yaml.load(text, "a.yaml"), user=user)
    assert (found is None) == bool(errors)
    return [f"{error.line}: {error.what}" for error in errors]


class TestRule:
    def test_all_that_it_says(self, folder):
        (found,) = load_rules([folder], examples=True)
        assert found.code == "XA01"
        assert (found.name, found.status, found.severity, found.needs) == ("moss-cures", "stable", "warning", "copy")
        assert found.pattern == PatternSpec(any=(Expression(r"\bcures?\b", 7),))
        assert found.check is None
        assert (found.message, found.why, found.rewrite) == ("'{found}' is too much", "Because.", "Write less.")
        assert found.authorities == (Authority("House style", "1", "https://lanternfish.example"),)
        assert found.jurisdictions == ("all",)
        assert (found.path, found.line, found.user) == (str(folder / "moss" / "moss-cures.yaml"), 6, False)
        flag, pass_ = found.examples.flag, found.examples.pass_
        assert [example.text for example in flag] == ["Moss cures colds.", "A cure for all.", "# We cure\n\nMoss.\n"]
        assert [example.marks for example in flag] == [((5, 10),), ((2, 6),), ((5, 9),)]
        assert [example.document for example in flag] == [False, False, True]
        assert [example.line for example in flag] == [15, 16, 17]
        assert [example.text for example in pass_] == ["Moss is green.", "Moss is soft.", "Moss is old."]

    def test_all_of_an_example(self):
        more = "      facts: [{id: moss-2020, year: 2020}]\n      today: 2026-01-31\n      severity: advice"
        text = GOOD.replace('"Moss {{cures}} colds."', f'"Moss {{{{cures}}}} colds."\n{more}')
        found, _ = read_rule(strict_yaml.load(text, "a.yaml"), user=False)
        example = found.examples.flag[0]
        assert example.facts == ({"id": "moss-2020", "year": 2020},)
        assert example.today == datetime.date(2026, 1, 31)
        assert example.severity == "advice"

    def test_all_of_a_pattern(self):
        text = GOOD.replace(
            "\\b']\n",
            "\\b']\n  unless: [' not ']\n  guards: [red-flag]\n  in: [heading, item]\n  scope: block\n  case: true\n",
        )
        found, _ = read_rule(strict_yaml.load(text, "a.yaml"), user=False)
        assert found.pattern == PatternSpec(
            any=(Expression(r"\bcures?\b", 7),),
            unless=(Expression(" not ", 8),),
            kinds=("heading", "item"),
            scope="block",
            case=True,
            guards=("red-flag",),
        )

    def test_check(self):
        found, errors = read_rule(strict_yaml.load(CHECK, "a.yaml"), user=False)
        assert not errors
        assert (found.check, found.pattern, found.line) == ("hygiene.moss", None, 6)

    def test_run_rules_need_neither_check_nor_examples_nor_authorities(self):
        text = "code: RUN01\nname: a\nstatus: stable\nseverity: error\nneeds: copy\nmessage: a\nwhy: b\nrewrite: c\n"
        assert wrong(text + "jurisdictions: [all]\nexamples: {}\n") == []

    def test_user_rules_need_no_authorities(self):
        text = re.sub("authorities.*\n", "", GOOD)
        assert wrong(text, user=True) == []
        assert wrong(text) == ["1: a rule needs 'authorities', at least one: who asks for it"]


class TestWrong:
    @pytest.mark.parametrize(
        ("old", "new", "errors"),
        [
            (
                "severity:",
                "sevrity:",
                ["4: unknown key 'sevrity' (did you mean 'severity'?)"],
            ),
            ("severity: warning", "severity: warn", ["4: unknown severity 'warn' (did you mean 'warning'?)"]),
            ("severity: warning", "severity: true", ["4: unknown severity 'True' (known: error, warning, advice)"]),
            ("severity: warning", "severity: [error]", None),
            ("status: stable", "status: stabel", ["3: unknown status 'stabel' (did you mean 'stable'?)"]),
            ("needs: copy", "needs: facts", ["5: a rule with 'pattern' sees only the copy: 'needs' must be copy"]),
            ("needs: copy", "needs: moss", None),
            ("code: XA01", "code: X1", ["1: code 'X1' must be two or three capitals and two digits, as in SF05"]),
            ("code: XA01", "code: XABC01", None),
            ("code: XA01", "code: XA٠١", None),
            ("code: XA01", "code: 12", ["1: 'code' must be text; put it in quotes"]),
            ("code: XA01", "code: {a: 1}", None),
            ("name: moss-cures", "name: Moss cures", None),
            ("name: moss-cures", "name: ../moss", None),
            ("any:", "anny:", ["7: unknown key 'anny' (did you mean 'any'?)"]),
            ("['\\bcures?\\b']", "[]", ["7: 'any' needs at least one expression"]),
            ("['\\bcures?\\b']", "moss", ["7: 'any' must be a list"]),
            ("['\\bcures?\\b']", "[5, '', null]", None),
            ("['\\bcures?\\b']", "['(']", ["7: '(' is no RE2 expression: missing ): ("]),
            (
                "['\\bcures?\\b']",
                "\n    - a\n    - 'b(?=c)'",
                ["9: 'b(?=c)' is no RE2 expression: invalid perl operator: (?="],
            ),
            ("['\\bcures?\\b']", "['x*']", None),
            (
                "\\b']\n",
                "\\b']\n  in: [titles]\n",
                ["8: unknown in 'titles' (known: " + ", ".join(rule_file.KINDS) + ")"],
            ),
            ("\\b']\n", "\\b']\n  guards: [negaton]\n", ["8: unknown guards 'negaton' (did you mean 'negation'?)"]),
            ("\\b']\n", "\\b']\n  in: [hedding]\n", ["8: unknown in 'hedding' (did you mean 'heading'?)"]),
            ("\\b']\n", "\\b']\n  scope: page\n", ["8: unknown scope 'page' (known: sentence, block)"]),
            ("\\b']\n", "\\b']\n  case: no\n", ["8: 'case' must be true or false"]),
            ("{found}", "{owner}", ["8: {owner} is never filled in; only {found} is"]),
            ("why: Because.", "why: ''", ["9: 'why' is empty"]),
            ("why: Because.", "why: [a]", ["9: 'why' must be text; put it in quotes"]),
            ("why: Because.\n", "", ["1: a rule needs 'why'"]),
            ('clause: "1"', "clause: 1.2", ["11: 'clause' must be text; put it in quotes"]),
            ("{name: House style,", "{nam: House style,", None),
            ("https://l", "www.l", ["11: 'url' must begin with https://"]),
            ("https://l", "javascript:l", ["11: 'url' must begin with https://"]),
            ("[{name: House", "[House, {name: House", ["11: an entry must be a mapping of name, clause, url"]),
            ("[all]", "[]", ["12: 'jurisdictions' is empty; write [all] for everywhere"]),
            ("[all]", "[all, us]", ["12: 'all' stands alone; remove it or the others"]),
            ("[all]", "[no]", None),
            ("[all]", "all", ["12: 'jurisdictions' must be a list"]),
            ("  flag:", "  flags:", None),
            ('    - text: "Moss is old."\n', "", ["21: 2 examples to pass; a rule loads with at least 3"]),
            ('"Moss is old."', '"Moss {{is}} old."', ["24: an example to pass has no {{marks}}"]),
            ('"Moss is old."', '"Moss is }} old."', ["24: }} without {{ before it; marks are {{words}}"]),
            (
                '"Moss is old."',
                '"Moss cures colds."',
                ["14: the same example to flag and to pass: 'Moss cures colds.'"],
            ),
            (
                '"Moss is old."',
                '"Moss is old."\n      documents: x',
                ["25: unknown key 'documents' (did you mean 'document'?)"],
            ),
            ('"Moss is old."', '"Moss is old."\n      document: x', ["24: an example has either 'text' or 'document'"]),
            ('"Moss is old."', '"Moss\\nis old."', ["24: 'text' is one line; use 'document' for more"]),
            (
                '"Moss is old."',
                '"Moss is old."\n      today: 2026-02-30',
                ["25: '2026-02-30' is no date like 2026-01-31"],
            ),
            ('"Moss is old."', '"Moss is old."\n      today: 20260131', ["25: 'today' must be text; put it in quotes"]),
            (
                '"Moss is old."',
                '"Moss is old."\n      today: "20260131"',
                ["25: '20260131' is no date like 2026-01-31"],
            ),
            ('"Moss is old."', '"Moss is old."\n      facts: [x]', None),
            ('"Moss is old."', '"Moss is old."\n      facts: {a: 1}', None),
            ('"Moss is old."', '"Moss is old."\n      severity: high', None),
            (
                '- text: "Moss is old."',
                "- Moss is old.",
                ["24: an entry must be a mapping of text, document, facts, today, severity"],
            ),
            ("A {{cure}} for", "A cure for", ["16: mark the words that must be flagged: {{words}}"]),
        ],
    )
    def test_with_line_and_what_to_do(self, old, new, errors):
        assert GOOD.count(old) >= 1
        found = wrong(GOOD.replace(old, new, 1))
        assert found == errors if errors else found

    def test_no_rule_at_all(self):
        assert (
            wrong("")
            == wrong("[]")
            == wrong("moss")
            == ["1: a rule must be a mapping of " + ", ".join(rule_file.RULE_KEYS)]
        )

    def test_no_examples(self):
        text = GOOD[: GOOD.index("examples:")]
        assert wrong(text) == ["1: a rule needs 'examples'"]
        assert wrong(text + "examples: {}") == [
            "13: 0 examples to flag; a rule loads with at least 3",
            "13: 0 examples to pass; a rule loads with at least 3",
        ]

    def test_all_errors_at_once(self):
        text = GOOD.replace("status: stable", "status: good").replace("[all]", "[mars]").replace("{{cures}}", "cures")
        assert [error.split(":")[0] for error in wrong(text)] == ["3", "12", "15"]

    def test_check_and_pattern(self):
        assert wrong(GOOD.replace("pattern:", "check: hygiene.moss\npattern:")) == [
            "6: a rule has either 'check' or 'pattern'; remove one"
        ]
        assert wrong(GOOD.replace("pattern:\n  any: ['\\bcures?\\b']\n", "")) == [
            "1: a rule needs 'check' or 'pattern'"
        ]

    @pytest.mark.parametrize(
        ("check", "what"),
        [
            ("hygeine.moss", "unknown check module 'hygeine' (did you mean 'hygiene'?)"),
            ("os.system", "unknown check module 'os' (known: "),
            ("hygiene.__class__", "check 'hygiene.__class__' must be module.function"),
            ("moss", "check 'moss' must be module.function"),
            ("claimcheck.checks.hygiene.moss", "must be module.function"),
        ],
    )
    def test_check(self, check, what):
        (error,) = wrong(CHECK.replace("hygiene.moss", check))
        assert what in error

    def test_users_run_no_code(self):
        found = wrong(CHECK, user=True)
        assert found == [
            "6: 'check' runs code and is for claimcheck's own rules; use 'pattern'",
        ]
        assert wrong(GOOD.replace("pattern:", "check: hygiene.moss\npattern:"), user=True)

    def test_codes_of_run_are_not_for_users(self):
        assert wrong(GOOD.replace("XA01", "RUN77"), user=True) == [
            "1: codes of RUN are claimcheck's own; choose other letters"
        ]


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-9, 9)
    | st.floats(-1, 1)
    | st.sampled_from(["", "a", "{{a}}", "x.y", "(", "all"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([*rule_file.RULE_KEYS, *rule_file.PATTERN_KEYS, "flag", "pass", "text"]), inner
        )
    ),
    max_leaves=12,
)


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(st.sampled_from(rule_file.RULE_KEYS), values), st.booleans())
def test_whatever_a_file_holds_is_a_rule_or_errors(changes, user):
    data = yaml.safe_load(GOOD) | changes
    found, errors = read_rule(strict_yaml.load(json.dumps(data), "a.yaml"), user=user)
    assert (found is None) == bool(errors)


class TestFolder:
    def test_other_folders_and_files_are_let_be(self, folder):
        for other in ("vocabulary", "terms"):
            (folder / other).mkdir()
            (folder / other / "a.yaml").write_text("no: rule")
        (folder / "README.md").write_text("rules")
        (folder / "moss" / "notes.md").write_text("rules")
        assert [found.code for found in load_rules([folder])] == ["XA01"]

    def test_by_code(self, folder):
        (folder / "fern").mkdir()
        for code, name in (("XB02", "b"), ("XA02", "z"), ("XB01", "c")):
            text = GOOD.replace("XA01", code).replace("moss-cures", name)
            (folder / "fern" / f"{name}.yaml").write_text(text)
        assert [found.code for found in load_rules([folder])] == ["XA01", "XA02", "XB01", "XB02"]

    def test_user_files(self, folder, tmp_path):
        (tmp_path / "ours.yaml").write_text(GOOD.replace("XA01", "XZ01").replace("moss-cures", "ours-too"))
        found = load_rules([folder], [tmp_path / "ours.yaml"])
        assert [(each.code, each.user) for each in found] == [("XA01", False), ("XZ01", True)]

    def test_all_errors_of_all_files(self, folder, tmp_path):
        (folder / "moss" / "other-name.yaml").write_text(GOOD.replace("moss-cures", "moss-two").replace("XA01", "XA02"))
        (folder / "moss" / "same.yaml").write_text(GOOD.replace("moss-cures", "same"))
        (folder / "moss" / "short.yml").write_text(GOOD)
        (folder / "moss" / "tab.yaml").write_text("\tcode: 1")
        (tmp_path / "code.yaml").write_text(CHECK.replace("XA01", "XZ01").replace("moss-cures", "code"))
        with pytest.raises(Errors) as caught:
            load_rules([folder], [tmp_path / "code.yaml", tmp_path / "absent.yaml"])
        told = [f"{Path(error.path).name}:{error.line}: {error.what}" for error in caught.value.errors]
        assert told == [
            "short.yml:None: a rule file ends in .yaml; rename it",
            "absent.yaml:None: cannot be read: No such file or directory",
            "other-name.yaml:2: rule 'moss-two' must be in a file moss-two.yaml",
            f"same.yaml:1: code XA01 is taken by {folder / 'moss' / 'moss-cures.yaml'}; choose another",
            "tab.yaml:1: not YAML: while scanning for the next token, found character that cannot start any token;"
            " indent with spaces, not tabs",
            "code.yaml:6: 'check' runs code and is for claimcheck's own rules; use 'pattern'",
        ]
        assert str(caught.value).count("\n") == 5

    def test_names_are_unique(self, folder, tmp_path):
        (tmp_path / "ours.yaml").write_text(GOOD.replace("XA01", "XZ01"))
        with pytest.raises(Errors, match="name moss-cures is taken by"):
            load_rules([folder], [tmp_path / "ours.yaml"])

    def test_no_folder(self, tmp_path):
        with pytest.raises(Errors, match="folder of rules cannot be read: No such file"):
            load_rules([tmp_path / "nothing"])

    def test_large_user_file(self, tmp_path):
        with (tmp_path / "large.yaml").open("wb") as file:
            file.truncate(100 * 1024 * 1024)
        with pytest.raises(Errors, match="larger than 64 MB"):
            load_rules([], [tmp_path / "large.yaml"])


class TestCache:
    def test_the_same_rules_without_reading_yaml(self, folder, cache, monkeypatch):
        cold = load_rules([folder])
        assert len(list(cache.iterdir())) == 1
        monkeypatch.setattr("claimcheck.checks.load._read", None)
        assert load_rules([folder]) == cold
        assert cold[0].examples.flag == ()

    def test_examples_are_read(self, folder):
        load_rules([folder])
        assert len(load_rules([folder], examples=True)[0].examples.flag) == 3

    def test_a_changed_file(self, folder):
        load_rules([folder])
        path = folder / "moss" / "moss-cures.yaml"
        path.write_text(path.read_text().replace("warning", "advice"))
        assert load_rules([folder])[0].severity == "advice"

    def test_a_users_rule_is_not_the_same_as_ours(self, folder, tmp_path):
        path = folder / "moss" / "moss-cures.yaml"
        path.write_text(CHECK)
        load_rules([folder])
        with pytest.raises(Errors, match="runs code"):
            load_rules([], [path])

    def test_errors_are_not_kept(self, folder, cache):
        (folder / "moss" / "moss-cures.yaml").write_text("a: 1")
        for _ in range(2):
            with pytest.raises(Errors):
                load_rules([folder])
        assert not cache.exists()

    @pytest.mark.parametrize(
        "spoil",
        [
            lambda old: b"",
            lambda old: old[:-1],
            lambda old: old.replace(b"warning", b"warming"),
            lambda old: b"\xff\n[]",
            lambda old: old.partition(b"\n")[0],
            lambda old: old.partition(b"\n")[2],
        ],
    )
    def test_a_spoilt_file_is_written_again(self, folder, cache, spoil):
        load_rules([folder])
        (path,) = cache.iterdir()
        old = path.read_bytes()
        path.write_bytes(spoil(old))
        assert load_rules([folder])[0].severity == "warning"
        assert path.read_bytes() == old

    def test_a_folder_that_cannot_be_written(self, folder, cache, monkeypatch):
        cache.write_text("a file where the folder should be")
        assert load_rules([folder])[0].code == "XA01"
        monkeypatch.setenv("CLAIMCHECK_CACHE", "")
        assert load_rules([folder])[0].code == "XA01"

    def test_a_full_disk_leaves_nothing_behind(self, folder, cache, monkeypatch):
        def full(self, target):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(Path, "replace", full)
        assert load_rules([folder])[0].code == "XA01"
        assert list(cache.iterdir()) == []

    def test_old_files_make_room(self, folder, cache):
        path = folder / "moss" / "moss-cures.yaml"
        for number in range(cache_folder.KEPT + 5):
            path.write_text(GOOD.replace("Because.", f"Because {number}."))
            load_rules([folder])
        assert len(list(cache.iterdir())) == cache_folder.KEPT

    def test_runs_at_the_same_time(self, folder, cache):
        with multiprocessing.get_context("spawn").Pool(4) as pool:
            found = pool.starmap(load_rules, [([folder],)] * 12)
        assert all(rules == found[0] for rules in found)
        assert len(list(cache.iterdir())) == 1


class TestSchema:
    SCHEMA = json.loads((Path(rule.__file__).parent / "rule.schema.json").read_text())

    def test_it_holds_for_good_rules(self):
        jsonschema.Draft202012Validator.check_schema(self.SCHEMA)
        for text in (GOOD, CHECK):
            jsonschema.validate(strict_yaml.load(text, "a.yaml").data, self.SCHEMA)

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("severity:", "sevrity:"),
            ("stable", "good"),
            ("any:", "anny:"),
            ("[all]", "[mars]"),
            ("why: Because.\n", ""),
            ("pattern:", "check: a.b\npattern:"),
            ("flag:", "flags:"),
            ("https://", "ftp://"),
        ],
    )
    def test_it_refuses_what_the_loader_refuses(self, old, new):
        text = GOOD.replace(old, new, 1)
        assert wrong(text)
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(strict_yaml.load(text, "a.yaml").data, self.SCHEMA)

    def test_it_knows_the_same_words(self):
        properties = self.SCHEMA["properties"]
        example = self.SCHEMA["$defs"]["examples"]["items"]["properties"]
        assert tuple(properties) == rule_file.RULE_KEYS
        assert tuple(self.SCHEMA["required"]) == rule_file.REQUIRED
        assert tuple(properties["pattern"]["properties"]) == rule_file.PATTERN_KEYS
        assert tuple(properties["authorities"]["items"]["properties"]) == rule_file.AUTHORITY_KEYS
        assert tuple(example) == rule_file.EXAMPLE_KEYS
        assert tuple(properties["pattern"]["properties"]["in"]["items"]["enum"]) == rule_file.KINDS
        assert tuple(properties["pattern"]["properties"]["scope"]["enum"]) == rule.SCOPES
        assert tuple(properties["jurisdictions"]["items"]["enum"]) == rule.JURISDICTIONS
        for key, words in (("status", rule.STATUSES), ("severity", rule.SEVERITIES), ("needs", rule.NEEDS)):
            assert tuple(properties[key]["enum"]) == words
        assert tuple(example["severity"]["enum"]) == rule.SEVERITIES


class TestGuide:
    TEXT = (Path(__file__).parents[2] / "docs" / "writing-rules.md").read_text(encoding="utf-8")
    BLOCK = re.search(r"```yaml\n(.*?)```", TEXT, re.DOTALL)[1]

    def test_its_rule_loads_for_users_and_for_us(self):
        assert wrong(self.BLOCK) == wrong(self.BLOCK, user=True) == []

    def test_its_examples_hold(self):
        found, _ = read_rule(strict_yaml.load(self.BLOCK, "a.yaml"), user=True)
        expressions = [patterns._compiled(each.text, case=False) for each in found.pattern.any]
        guards = [patterns._compiled(each.text, case=False) for each in found.pattern.unless]
        for example in (*found.examples.flag, *found.examples.pass_):
            hits = [match.span() for each in expressions for match in each.finditer(example.text)]
            if any(guard.search(example.text) for guard in guards):
                hits = []
            assert len(hits) == len(example.marks)
            assert all(any(a < d and c < b for a, b in hits) for c, d in example.marks)

    def test_it_names_every_key(self):
        for key in (*rule_file.RULE_KEYS, *rule_file.PATTERN_KEYS, *rule_file.EXAMPLE_KEYS, *rule_file.KINDS):
            assert f"`{key}" in self.TEXT, key
