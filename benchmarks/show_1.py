"""Every figure of the first milestone: how much is found, how much of it is right, and how fast.

    LABELS=... CORPUS=... TOOLS=... MEASEVAL=... BENCH=... python benchmarks/show_1.py
    TOOLS=... python benchmarks/show_1.py honest

LABELS    folder of gold labels        CORPUS    folder of the labelled documents
TOOLS     folder with score.py and strangers.py
MEASEVAL  folder of the MeasEval evaluation set
BENCH     folder of texts for the throughput benchmark

What is missing is said loudly, and the run ends with exit code 2. Prints, never judges.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
RULES = "SF02,SF08,ET01,AC07,FR02,IN,TE01"
CLAIMCHECK = [sys.executable, "-m", "claimcheck"]


def folder(name):
    value = os.environ.get(name)
    if not value or not pathlib.Path(value).exists():
        what = f"is {value}, which does not exist" if value else "is not set"
        print(f"MISSING: {name} {what}; `head benchmarks/show_1.py` says what it must be", file=sys.stderr)
        return None
    return pathlib.Path(value).resolve()


def run(title, command):
    print(f"\n== {title}", flush=True)
    return subprocess.run(command, check=False).returncode


def score(labels, corpus, tools):
    with tempfile.TemporaryDirectory() as scratch:
        report = pathlib.Path(scratch, "report.json")
        with report.open("wb") as out:
            check = [*CLAIMCHECK, "check", str(corpus), "--format", "json", "--fail-on", "never"]
            if code := subprocess.run(check, stdout=out, check=False).returncode:
                return code
        command = [sys.executable, str(tools / "score.py"), str(labels), str(report), "--docs", str(corpus)]
        return run("labelled articles", [*command, "--rules", RULES, "--per-rule", "--list"])


def strangers(tools):
    command = [sys.executable, str(tools / "strangers.py"), "own-list", "--list", "--command", " ".join(CLAIMCHECK)]
    return run("pages with a list of their own: correct, and with one thing altered", command)


def quantities(measeval):
    script = HERE / "measeval.py"
    if not script.exists():
        print(f"MISSING: {script.name}: quantity spans are not measured", file=sys.stderr)
        return 2
    return run("quantity spans on MeasEval", [sys.executable, str(script), str(measeval)])


def main():
    honest = sys.argv[1:] == ["honest"]
    names = ["TOOLS"] if honest else ["LABELS", "CORPUS", "TOOLS", "MEASEVAL", "BENCH"]
    at = {name: folder(name) for name in names}
    codes = [2 for place in at.values() if place is None]
    if at["TOOLS"]:
        codes.append(strangers(at["TOOLS"]))
    if not honest:
        if at["LABELS"] and at["CORPUS"] and at["TOOLS"]:
            codes.append(score(at["LABELS"], at["CORPUS"], at["TOOLS"]))
        if at["MEASEVAL"]:
            codes.append(quantities(at["MEASEVAL"]))
        codes.append(run("start-up", [sys.executable, str(HERE / "startup.py")]))
        if at["BENCH"]:
            codes.append(run("throughput", [sys.executable, str(HERE / "throughput.py"), str(at["BENCH"])]))
    sys.exit(2 if any(codes) else 0)


if __name__ == "__main__":
    main()
