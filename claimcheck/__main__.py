"""`claimcheck` on the command line."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and end the process with its exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        # Answered before anything is imported: hooks and editors ask often.
        from claimcheck._version import VERSION

        sys.stdout.write(f"claimcheck {VERSION}\n")
        return
    try:
        from claimcheck.cli.app import run

        sys.exit(run(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
