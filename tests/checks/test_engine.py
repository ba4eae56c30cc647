import sys
import types

import pytest
from invented_pages import page_of
from invented_rules import pattern_rule, rule

from claimcheck.checks import registry
from claimcheck.checks.alarm import Alarm, Mark
from claimcheck.checks.engine import check_selectors, run, select, unknown_rule
from claimcheck.citations.reference import Place
from claimcheck.errors import BadData, ClaimcheckError


@pytest.fixture
def invented(monkeypatch):
    module = types.ModuleType("claimcheck.checks.invented")
    module.__all__ = ["moss", "fern"]
    module.moss = lambda page: [alarm("XB01", 1, 0, 2), alarm("XB01", 0, 3, 5), alarm("XB01", 0, 3, 5, "second")]
    module.fern = lambda page: iter([alarm("XA05", 0, 3, 5)])
    module.hidden = lambda page: []
    monkeypatch.setitem(sys.modules, "claimcheck.checks.invented", module)
    monkeypatch.setattr(registry, "CHECK_MODULES", ("invented", "absent"))
    return module


def alarm(code, block, start, end, message="first"):
    return Alarm(code, (Mark(Place(block, start, end)),), message)


class TestRun:
    PAGE = page_of("It cures.\nMore.")

    def test_by_place_then_code_and_one_for_each_place(self, invented):
        rules = [rule("XB01", check="invented.moss"), rule("XA05", check="invented.fern"), pattern_rule("cures")]
        alarms = run(self.PAGE, rules)
        assert [(a.rule, a.marks[0].place.block, a.marks[0].place.start, a.message) for a in alarms] == [
            ("XA05", 0, 3, "first"),
            ("XB01", 0, 3, "first"),
            ("XA01", 0, 3, "'cures' is too much"),
            ("XB01", 1, 0, "first"),
        ]
        assert run(self.PAGE, list(reversed(rules))) == alarms

    @pytest.mark.parametrize(
        ("check", "words"),
        [
            ("invented.nothing", "does not list nothing in __all__"),
            ("invented.hidden", "does not list hidden"),
            ("invented.__class__", "does not list"),
            ("absent.moss", "there is no claimcheck.checks.absent"),
            ("os.system", "no module 'os'"),
            ("engine.run", "no module 'engine'"),
            ("", None),
        ],
    )
    def test_only_registered_functions(self, invented, check, words):
        if words is None:
            assert run(self.PAGE, [rule(check=check)]) == []
            return
        with pytest.raises(BadData, match=words) as caught:
            run(self.PAGE, [rule(check=check)])
        assert (caught.value.path, caught.value.line) == ("rules/XA01.yaml", 6)

    def test_an_import_error_inside_a_module_is_not_hidden(self, invented, monkeypatch):
        def broken(name):
            raise ModuleNotFoundError("No module named 'nothing'", name="nothing")

        monkeypatch.setattr("importlib.import_module", broken)
        with pytest.raises(ModuleNotFoundError, match="nothing"):
            run(self.PAGE, [rule(check="invented.moss")])

    def test_a_check_speaks_for_its_own_rule(self, invented):
        with pytest.raises(ValueError, match="is for XA01 but spoke for XB01"):
            run(self.PAGE, [rule("XA01", check="invented.moss")])

    def test_modules_of_rules_that_do_not_run_are_not_imported(self, monkeypatch):
        monkeypatch.setattr("importlib.import_module", None)
        assert run(self.PAGE, [rule("RUN01"), pattern_rule("nothing")]) == []

    def test_an_empty_page(self):
        assert run(page_of(""), [pattern_rule("x")]) == []


RULES = (
    rule("RUN01", name="unknown-rule", status="stable"),
    rule("XA01", name="moss", status="stable"),
    rule("XA02", name="fern", status="trial"),
    rule("XA03", name="lichen", status="deprecated"),
    rule("XB01", name="heather", status="stable"),
    rule("XB02", name="heather-two", status="trial"),
)


def codes(*arguments, **options):
    return " ".join(found.code for found in select(RULES, *arguments, **options))


class TestSelect:
    @pytest.mark.parametrize(
        ("arguments", "preview", "expected"),
        [
            ((), False, "XA01 XB01"),
            ((), True, "XA01 XA02 XB01 XB02"),
            ((["XA"],), False, "XA01"),
            ((["XA"],), True, "XA01 XA02"),
            ((["XA02"],), False, "XA02"),
            ((["fern"],), False, "XA02"),
            ((["XA03"],), False, "XA03"),
            ((["lichen", "XB"],), False, "XA03 XB01"),
            ((["xa01", " Fern "],), False, "XA01 XA02"),
            (([], ["XB"]), False, "XA01"),
            (([], ["moss"]), True, "XA02 XB01 XB02"),
            ((["XA01"], ["XA"]), False, "XA01"),
            ((["XA"], ["XA01"]), True, "XA02"),
            ((["XA"], ["XA"]), True, ""),
            ((["XA01"], ["moss"]), False, ""),
            ((["RUN"],), False, ""),
            (([], ["RUN", "RUN01"]), False, "XA01 XB01"),
        ],
    )
    def test_selected(self, arguments, preview, expected):
        assert codes(*arguments, preview=preview) == " ".join(["RUN01", *expected.split()])

    @pytest.mark.parametrize(
        ("word", "words"),
        [
            ("XA1", "no rule 'XA1' (did you mean 'XA01'?)"),
            ("hether", "no rule 'hether' (did you mean 'heather'?)"),
            ("whale-song", "no rule 'whale-song'; `claimcheck rules list` shows them all"),
            ("", "no rule ''; `claimcheck rules list` shows them all"),
        ],
    )
    def test_unknown(self, word, words):
        for arguments in (([word],), ([], [word])):
            with pytest.raises(ClaimcheckError) as caught:
                select(RULES, *arguments)
            assert str(caught.value) == words

    def test_selectors_in_their_usual_case(self):
        assert check_selectors(RULES, ["xb", "XA01", "MOSS"]) == {"XB", "XA01", "moss"}

    def test_unknown_rule_does_not_depend_on_order(self):
        assert unknown_rule("XA0", {"XA01", "XA02"}) == unknown_rule("XA0", ["XA02", "XA01"])
