"""Every figure about claims without a number: how strong, which way, better than what, how safe; each beside its bar.

    YU=... EUREKA=... EVIDENCE_INFERENCE=... STORIES=... LABELS=... CORPUS=... TOOLS=... BENCH=... \
        python benchmarks/show_5.py

YU                  pubmed_causal_language_use.csv of junwang4/causal-language-use-in-science
EUREKA              annotated_eureka.csv of junwang4/correlation-to-causation-exaggeration: another register, no bar
MARKETING (optional) sentences of marketing copy with the labels 0 to 3, none to direct, given by hand: no bar
EVIDENCE_INFERENCE  the annotations folder of jayded/evidence-inference
CLEAN               folder of careful health writing: patient leaflets, pages of agencies
READINGS (optional) what a person made of errors on these pages, as `head -20 benchmarks/clean_pages.py` says
PSYTAR, CREDIBILITY as `head benchmarks/first_person.py` says
STORIES             folders of pages with testimonials and without, as `head -40 benchmarks/testimonials.py` says
`head benchmarks/outside.py` says what the others name.
Exit code: 0 every bar is met, 1 some are missed, 2 something that is needed is missing.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from outside import CLAIMCHECK, HERE, TODAY, bar, folder, run

RULES = "SF09,CS01,CS02,CS03,CS04,CS05,CS08,CS10,SA01,SA04,CO01,CO03"
KINDS = ("causal", "comparative", "safety")


def labelled(labels: Path, corpus: Path, tools: Path) -> bool:
    """Findings of the rules on trial, and claims by kind, on the labelled documents."""
    print("\n== labelled documents", flush=True)
    check = [*CLAIMCHECK, "check", str(corpus), "--preview", "--format", "json", "--fail-on", "never"]
    done = subprocess.run([*check, "--today", TODAY, "--no-cache"], capture_output=True, check=False)
    if done.returncode:
        print(done.stderr.decode("utf-8", "replace"), file=sys.stderr)
        return False
    report: dict[str, Any] = json.loads(done.stdout)
    found = _score(tools, labels, report, corpus, "--rules", RULES)
    met = [
        bar("recall of what must be found", found["recall"].get("must"), least=0.75),
        bar("precision of errors and warnings", found["precision_error_warning"], least=0.90),
        bar("wrong source", found["wrong_source"], most=0),
        bar("trap hits", found["trap_hits"], most=0),
    ]
    for kind in KINDS:
        with tempfile.TemporaryDirectory() as scratch:
            for path in labels.glob("*.gold.json"):
                gold = json.loads(path.read_text("utf-8"))
                gold["claims"] = [claim for claim in gold["claims"] if claim["kind"] == kind]
                Path(scratch, path.name).write_text(json.dumps(gold), "utf-8")
            claims = [claim for claim in report["claims"] if claim["kind"] == kind]
            figures = _score(tools, Path(scratch), {**report, "claims": claims}, corpus)["claims"]
        met += [
            bar(f"{kind} claims, {what}", figures.get(f"asserted_{what}"), least=0.75)
            for what in ("recall", "precision")
        ]
    return all(met)


def _score(tools: Path, labels: Path, report: dict[str, Any], corpus: Path, *more: str) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch, "report.json")
        place.write_text(json.dumps(report), "utf-8")
        command = [sys.executable, str(tools / "score.py"), str(labels), str(place), "--docs", str(corpus), *more]
        if more:
            subprocess.run([*command, "--per-rule", "--list"], check=False)
        done = subprocess.run([*command, "--json"], capture_output=True, text=True, check=True)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def main() -> None:
    names = ("YU", "EUREKA", "EVIDENCE_INFERENCE", "LABELS", "CORPUS", "TOOLS", "BENCH", "CLEAN")
    at = {name: folder(name) for name in names}
    missing = any(place is None for place in at.values())
    met = []
    if at["YU"]:
        strength = [sys.executable, str(HERE / "strength.py"), str(at["YU"])]
        met.append(run("strength, the half that was not looked at", strength) == 0)
    # Other registers are reported and have no bar.
    other = [sys.executable, str(HERE / "strength.py"), "--codes", "0123", "--least", "0"]
    if at["EUREKA"]:
        run("strength in press releases, the half that was not looked at", [*other, str(at["EUREKA"])])
    if os.environ.get("MARKETING"):
        run("strength in marketing copy", [*other, os.environ["MARKETING"], "--half", "all"])
    if at["EVIDENCE_INFERENCE"]:
        direction = [sys.executable, str(HERE / "direction.py"), str(at["EVIDENCE_INFERENCE"])]
        met += [run(f"direction, {half}", [*direction, "--half", half]) == 0 for half in ("unseen", "all")]
    # They say themselves what is missing, and end with 2.
    said = {
        "what people tell of themselves": [str(HERE / "first_person.py"), "--half", "unseen"],
        "testimonials on pages read by hand": [str(HERE / "testimonials.py")],
    }
    for title, command in said.items():
        code = run(title, [sys.executable, *command])
        missing = missing or code == 2
        met.append(code == 0)
    if at["LABELS"] and at["CORPUS"] and at["TOOLS"]:
        met.append(labelled(at["LABELS"], at["CORPUS"], at["TOOLS"]))
    if at["CLEAN"]:
        code = run("careful health writing", [sys.executable, str(HERE / "clean_pages.py"), str(at["CLEAN"])])
        missing = missing or code == 2
        met.append(code == 0)
    if at["EVIDENCE_INFERENCE"]:
        slots = [sys.executable, str(HERE / "slots.py"), str(at["EVIDENCE_INFERENCE"])]
        slots += ["--pages", str(at["BENCH"])] if at["BENCH"] else []
        missing = run("slots, with and without the parser, and the share of sentences parsed", slots) == 2 or missing
    if at["BENCH"]:
        speed = [sys.executable, str(HERE / "throughput.py"), str(at["BENCH"]), "--rounds", "1", "--judge"]
        code = run("speed; a check parses no sentence", speed)
        missing = missing or code == 2
        met.append(code == 0)
    sys.exit(2 if missing else 0 if all(met) else 1)


if __name__ == "__main__":
    main()
