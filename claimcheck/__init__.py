"""claimcheck reads health marketing copy and says where it departs from the evidence it leans on.

`check_text` and `check_paths` do so from Python; what they return are frozen records. Nothing is imported before it is
asked for.
"""

from __future__ import annotations

from claimcheck._version import VERSION

__version__ = VERSION

# Not from typing, which takes longer to import than all of this; type checkers know the name.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from claimcheck.api import check_paths, check_text
    from claimcheck.errors import ClaimcheckError, Errors, UnreadableFile
    from claimcheck.findings.finding import (
        Change,
        ClaimRecord,
        Credit,
        FileReport,
        Finding,
        LabelledRow,
        MarkedCopy,
        Position,
        RunReport,
        SecondPlace,
        Waiver,
    )
    from claimcheck.settings import Settings

__all__ = [
    "Change",
    "ClaimRecord",
    "ClaimcheckError",
    "Credit",
    "Errors",
    "FileReport",
    "Finding",
    "LabelledRow",
    "MarkedCopy",
    "Position",
    "RunReport",
    "SecondPlace",
    "Settings",
    "UnreadableFile",
    "Waiver",
    "__version__",
    "check_paths",
    "check_text",
]

_RECORDS = "claimcheck.findings.finding"
_PLACES = {
    "check_paths": "claimcheck.api",
    "check_text": "claimcheck.api",
    "ClaimcheckError": "claimcheck.errors",
    "Errors": "claimcheck.errors",
    "UnreadableFile": "claimcheck.errors",
    "Settings": "claimcheck.settings",
}


def __getattr__(name: str) -> object:
    """A name of the API, imported when it is first asked for."""
    if name not in __all__:
        raise AttributeError(f"module 'claimcheck' has no attribute '{name}'")
    from importlib import import_module

    value = getattr(import_module(_PLACES.get(name, _RECORDS)), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
