"""Which part of a study a count of people is."""

import pytest

from claimcheck.claims.measures import Role
from claimcheck.claims.roles import role_of


@pytest.mark.parametrize(
    ("before", "role"),
    [
        ("The authors pooled 44 trials of tea for poor sleep, with ", Role.TOTAL),
        ("The review included 12 studies on long walks and ", Role.TOTAL),
        ("They combined nine trials comparing tea with water, involving over ", Role.TOTAL),
        ("Only five trials of tea for poor sleep, with ", Role.SUBGROUP),
        ("Of these, 9 trials on green tea with ", Role.SUBGROUP),
        ("There were 3 further trials of tea for poor sleep, with ", Role.UNKNOWN),
        ("The team pooled 44 trials of tea; sleep was better in ", Role.UNKNOWN),
        ("They pooled 44 trials of tea for poor sleep (ending 2012), with ", Role.UNKNOWN),
    ],
)
def test_people_counted_with_trials(before, role):
    assert role_of(before, ".", in_phrase=False) is role
