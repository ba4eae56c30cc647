"""Money is read only in text that holds a currency."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.money import ANY_CURRENCY, CURRENCY_BEFORE, CURRENCY_BEHIND


@pytest.mark.parametrize("pattern", [CURRENCY_BEFORE, CURRENCY_BEHIND], ids=["before", "behind"])
@given(data=st.data())
def test_every_currency_is_known_to_the_gate(pattern, data):
    assert ANY_CURRENCY.may_match(data.draw(st.from_regex(pattern)))
