"""Records are frozen dataclasses with slots, whoever makes them."""

import copy
import dataclasses
import pickle

import pytest

from claimcheck.record import record


@record
class Place:
    """A place."""

    start: int
    end: int = 7
    word: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Plain:
    """The same, made as usual."""

    start: int
    end: int = 7
    word: str | None = None


def test_it_is_what_a_frozen_dataclass_is():
    one, two = Place(1), Place(start=1, word=None)
    assert (one, hash(one), repr(one)) == (two, hash(two), "Place(start=1, end=7, word=None)")
    assert Place(1, 2, "a") != one
    assert dataclasses.replace(one, end=3) == Place(1, 3)
    assert dataclasses.asdict(one) == dataclasses.asdict(Plain(1))
    assert pickle.loads(pickle.dumps(one)) == copy.deepcopy(one) == one
    assert not hasattr(one, "__dict__")
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.start = 2
    with pytest.raises((dataclasses.FrozenInstanceError, TypeError, AttributeError)):
        one.other = 2


@pytest.mark.parametrize(("arguments", "named"), [((), {}), ((1, 2, "a", 4), {}), ((1,), {"start": 2}), ((), {"x": 1})])
def test_wrong_arguments_are_refused_as_ever(arguments, named):
    with pytest.raises(TypeError) as usual:
        Plain(*arguments, **named)
    with pytest.raises(TypeError) as found:
        Place(*arguments, **named)
    assert str(found.value) == str(usual.value).replace("Plain", "Place")


def test_what_it_does_not_make_is_said():
    with pytest.raises(TypeError, match="no plain record"):

        @record
        class _Listed:
            found: list[int] = dataclasses.field(default_factory=list)

    with pytest.raises(TypeError, match="no plain record"):

        @record
        class _Checked:
            start: int

            def __post_init__(self) -> None:
                raise ValueError
