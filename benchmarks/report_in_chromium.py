"""The reviewer's report in a real Chromium: size and time to open for 200 documents, tests in the browser, pictures.

    AXE=.../axe.min.js CORPUS=... python benchmarks/report_in_chromium.py [FOLDER]

CORPUS is a folder of documents (`head benchmarks/outside.py`); without it, the samples. FOLDER is where pictures of the
report go: light, dark, narrow and print. Exit code: 0 every bar is met, 1 some are missed, 2 something is missing.
"""

from __future__ import annotations

import base64
import itertools
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from outside import CHECKOUT, CLAIMCHECK, TODAY, bar

sys.path.insert(0, str(CHECKOUT / "tests" / "reports"))

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCUMENTS = 200
MOST_BYTES = 5_000_000
MOST_SECONDS = 2.0
TIMES = 5
SUFFIXES = (".md", ".txt", ".html")
PAINTED = "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null"


def copies(folder: Path) -> int:
    """Write 200 documents, no two the same; how many bytes they have."""
    corpus = Path(os.environ.get("CORPUS") or CHECKOUT / "samples")
    texts = sorted(path for path in corpus.iterdir() if path.suffix in SUFFIXES)
    whole = 0
    for number, path in zip(range(DOCUMENTS), itertools.cycle(texts), strict=False):
        text = f"{path.read_text('utf-8')}\n\nThe {number + 1:,} readers of this page.\n"
        whole += (folder / f"{number:03}-{path.name}").write_bytes(text.encode())
    return whole


def report(paths: Path, out: Path) -> float:
    """Write a report; how long it took."""
    start = time.perf_counter()
    command = [*CLAIMCHECK, "report", str(paths), "-o", str(out), "--today", TODAY]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def drivers() -> Iterator[Any]:
    """A Chromium, freshly started, again and again; nothing of one is left for the next."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service
    from test_report_in_chromium import CHROMIUM, DRIVER, FLAGS

    while True:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
            options = webdriver.ChromeOptions()
            options.binary_location = str(CHROMIUM)
            for flag in (*FLAGS, "--window-size=1366,900", f"--user-data-dir={profile}"):
                options.add_argument(flag)
            driver = webdriver.Chrome(options=options, service=Service(DRIVER))
            try:
                yield driver
            finally:
                driver.quit()


def size_and_time() -> bool:
    """A report of 200 documents: bytes, and seconds until it is painted and its script has run."""
    print(f"\n== {DOCUMENTS} documents", flush=True)
    with tempfile.TemporaryDirectory() as scratch:
        pages = Path(scratch, "pages")
        pages.mkdir()
        out = Path(scratch, "report.html")
        whole = copies(pages)
        print(f"{whole:,} bytes of copy; report written in {report(pages, out):.1f} s")
        loaded, painted = [], []
        for driver in itertools.islice(drivers(), TIMES):
            start = time.perf_counter()
            driver.get(out.as_uri())
            loaded.append(time.perf_counter() - start)
            painted.append(driver.execute_script(PAINTED) or 0.0)
            notes = driver.execute_script("return document.querySelectorAll('div[id^=n]').length")
        print(f"{notes:,} notes; opened in {', '.join(f'{one:.2f}' for one in loaded)} s", flush=True)
        print(f"first painted after {statistics.median(painted) / 1000:.2f} s (median)")
        return all(
            [
                bar("bytes of the report", out.stat().st_size, most=MOST_BYTES),
                bar("seconds to open, cold, median", statistics.median(loaded), most=MOST_SECONDS),
            ]
        )


def tried_in_the_browser() -> bool:
    """The tests that need a browser, none of them skipped."""
    print("\n== opened, filtered, searched, walked through by keys, printed, attacked; axe-core", flush=True)
    command = [sys.executable, "-m", "pytest", "-q", "-m", "browser", "-rs", "tests/reports/test_report_in_chromium.py"]
    done = subprocess.run(command, cwd=CHECKOUT, env={**os.environ, "BROWSER": "required"}, check=False)
    return bar("exit code of the tests", done.returncode, most=0)


def pictures(folder: Path) -> None:
    """Pictures of a report in both themes, on a narrow window, and on paper."""
    folder.mkdir(parents=True, exist_ok=True)
    out = folder / "report.html"
    report(Path(os.environ.get("CORPUS") or CHECKOUT / "samples"), out)
    places = ("body", "#unchecked", "#summary", "#d1", "#sources", "#sign")
    driver = next(drivers())
    for name, width, scheme in (("light", 1366, "light"), ("dark", 1366, "dark"), ("narrow", 390, "light")):
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        media = [
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": media})
        driver.get(out.as_uri())
        for number, place in enumerate(places):
            driver.execute_script("document.querySelector(arguments[0]).scrollIntoView()", place)
            driver.save_screenshot(str(folder / f"{name}-{number}.png"))
    made = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})
    (folder / "print.pdf").write_bytes(base64.b64decode(made["data"]))
    driver.quit()
    print(f"pictures: {folder}")


def main() -> int:
    """Measure; the exit code."""
    from test_report_in_chromium import missing

    if why := missing():
        print(f"MISSING: {why}", file=sys.stderr)
        return 2
    met = [size_and_time(), tried_in_the_browser()]
    if len(sys.argv) > 1:
        pictures(Path(sys.argv[1]))
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main())
