"""Groups that a record tells apart, where the vocabulary cannot."""

from decimal import Decimal

from claimcheck.claims.measures import Measure, Role
from claimcheck.evidence.own_groups import told_apart
from claimcheck.evidence.records import Rank, SourceFigure
from claimcheck.evidence.slots import Stand, Standing
from claimcheck.language.concept import Concept
from claimcheck.language.quantities import Relation
from claimcheck.language.vocabulary import Vocabulary

WORDS = Vocabulary({c.id: c for c in (Concept("intervention.tea", ("tea",)), Concept("comparator.water", ("water",)))})


def share(value, arm, **slots):
    number = Decimal(value)
    more = {"arm": arm, "outcome": "sleep", "weeks": (4.0, 4.0), **slots}
    return SourceFigure(
        *("a", "b", number, number, Measure.SHARE, Role.UNKNOWN, "people", Relation.EQ, Rank.CURATED, "value"), **more
    )


def stand_of(tea, other):
    """How a claim about tea stands to the other figure of the record, whose arm the vocabulary does not relate."""
    held = [(tea, Standing({"arm": Stand.SAME}, {})), (other, Standing({"arm": Stand.UNKNOWN}, {}))]
    return told_apart(held, WORDS)[1][1].required["arm"]


def test_another_value_for_another_group_alone():
    assert stand_of(share(60, "tea"), share(40, "water")) is Stand.APART


def test_one_value_for_both_tells_nothing():
    assert stand_of(share(60, "tea"), share(60, "water")) is Stand.UNKNOWN


def test_another_time_may_be_what_differs():
    assert stand_of(share(60, "tea"), share(40, "water", weeks=(9.0, 9.0))) is Stand.UNKNOWN


def test_a_subgroup_may_be_what_differs():
    assert stand_of(share(60, "tea"), share(40, "water", part="women")) is Stand.UNKNOWN


def test_words_that_the_vocabulary_lacks_may_mean_the_same():
    assert stand_of(share(60, "tea"), share(40, "infusion")) is Stand.UNKNOWN


def test_groups_that_were_counted_together_are_left_to_their_own_rule():
    assert stand_of(share(60, "tea"), share(40, "pooled")) is Stand.UNKNOWN


def test_without_the_claims_own_group_nothing_is_told_apart():
    held = [(share(60, "tea"), Standing({"arm": Stand.UNKNOWN}, {}))]
    assert told_apart(held, WORDS) == held
