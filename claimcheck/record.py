"""Records that a page has by the thousand: frozen dataclasses with slots, made in little more than half the time.

The `__init__` of a frozen dataclass looks up `object.__setattr__` for each field, and that looks up the slot. This one
holds the slots themselves. All else is as `dataclass(frozen=True, slots=True)` makes it.
"""

from __future__ import annotations

import dataclasses
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def record(cls: type[T]) -> type[T]:
    """Make a class a frozen dataclass with slots.

    Raises:
        TypeError: a field has a default factory, is for keywords only or no argument; or there is a `__post_init__`.
    """
    made: Any = dataclasses.dataclass(frozen=True, slots=True)(cls)
    fields = dataclasses.fields(made)
    plain = all(f.init and not f.kw_only and f.default_factory is dataclasses.MISSING for f in fields)
    if not plain or hasattr(made, "__post_init__"):
        raise TypeError(f"{cls.__name__} is no plain record; use dataclass(frozen=True, slots=True)")
    names: dict[str, Any] = {f"set_{f.name}": getattr(made, f.name).__set__ for f in fields}
    names |= {f"default_{f.name}": f.default for f in fields if f.default is not dataclasses.MISSING}
    arguments = [f.name + (f"=default_{f.name}" if f"default_{f.name}" in names else "") for f in fields]
    lines = [f"def __init__(self, {', '.join(arguments)}):", *(f"  set_{f.name}(self, {f.name})" for f in fields)]
    exec("\n".join(lines), names)  # noqa: S102 - of the names of fields alone, as dataclasses does itself
    init = names["__init__"]
    init.__qualname__ = f"{made.__qualname__}.__init__"
    init.__annotations__ = made.__init__.__annotations__
    made.__init__ = init
    return made  # type: ignore[no-any-return]
