"""How long `claimcheck --version` takes, as a ratio to a Python that does nothing. Prints, never judges."""

import statistics
import subprocess
import sys
import time

ROUNDS = 21
COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "claimcheck --version": [sys.executable, "-m", "claimcheck", "--version"],
    "claimcheck --help": [sys.executable, "-m", "claimcheck", "--help"],
    "claimcheck explain NONE (an error)": [sys.executable, "-m", "claimcheck", "explain", "NONE"],
}


def seconds(command):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def main():
    times = {name: [] for name in COMMANDS}
    for _ in range(ROUNDS):
        # In turn, so that a busy moment of the machine falls on all alike.
        for name, command in COMMANDS.items():
            times[name].append(seconds(command))
    base = statistics.median(times["python -c pass"])
    for name, measured in times.items():
        median = statistics.median(measured)
        print(f"{name:36} {1000 * median:6.1f} ms  {median / base:4.1f} x python -c pass")


if __name__ == "__main__":
    main()
