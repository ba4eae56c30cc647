"""Where rules, vocabulary and facts lie: inside the installed package first, in the checkout second."""

from __future__ import annotations

import functools
from pathlib import Path


@functools.cache
def root() -> Path:
    """Folder that holds `rules/` and `reference_facts.yaml`.

    Raises:
        FileNotFoundError: neither the package nor a checkout around it holds them.
    """
    package = Path(__file__).parent
    for folder in (package / "_data", package.parent):
        if (folder / "rules").is_dir():
            return folder
    raise FileNotFoundError(f"no rules beside {package}: install claimcheck-health again")
