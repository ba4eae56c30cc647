"""Whether a customer says it, by words, setting and signature."""

import pytest

from claimcheck.claims.statement_customers import is_closed_anyhow, is_customer_name, is_customers, is_professional

PLAIN = {"in_zone": False, "quoted": False, "closed": False, "known": False, "named": False}
PRAISES = "My hip no longer hurts and I walk to work again."


@pytest.mark.parametrize("name", ["Ana", "Jordan P., cook", "J. M.", "Ruth and Ben"])
def test_a_name_of_a_customer(name: str) -> None:
    assert is_customer_name(name)


@pytest.mark.parametrize("name", ["The Daily Post, 2019", "we deliver on weekdays. Call us", ""])
def test_no_name_of_a_customer(name: str) -> None:
    assert not is_customer_name(name)


@pytest.mark.parametrize("setting", [{"quoted": True, "closed": True, "known": True, "named": True}, {"in_zone": True}])
def test_a_customer_speaks(setting: dict[str, bool]) -> None:
    assert is_customers(PRAISES, **(PLAIN | setting))


def test_the_same_words_alone_are_nobodys() -> None:
    assert not is_customers(PRAISES, **PLAIN)


@pytest.mark.parametrize("words", ["We offer treatments for every budget.", "Book your visit today."])
def test_a_house_speaks_even_under_the_heading(words: str) -> None:
    assert not is_customers(words, **(PLAIN | {"in_zone": True, "closed": True}))


@pytest.mark.parametrize("signature", ["Dr. Lena Ortiz", "Mark Hale, founder", "Prof. A. Brandt"])
def test_the_learned_and_the_house(signature: str) -> None:
    assert is_professional(signature, "Rest matters more than most people think.")


def test_a_trade_that_tells_of_itself_is_a_customer() -> None:
    assert not is_professional("Ana, nurse", "My back pain is gone since I came here.")


def test_a_few_words_behind_a_quotation_close_it() -> None:
    assert is_closed_anyhow('"They cared for our son as if he were theirs." - 2023 family')
    assert not is_closed_anyhow('"They cared for our son as if he were theirs." - founder of the house')
