"""git, as tests ask for it: without anybody's settings, and with an author of its own."""

import os
import subprocess

ALONE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
WHO = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")


def git(folder, *arguments):
    """What git prints.

    Raises:
        subprocess.CalledProcessError: it ends with an error.
    """
    done = subprocess.run(
        ["git", *WHO, *arguments], cwd=folder, env={**os.environ, **ALONE}, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()
