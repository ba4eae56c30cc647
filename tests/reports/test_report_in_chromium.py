"""The reviewer's report in a real Chromium: opened, filtered, searched, walked through by keys, printed, and attacked.

Needs Chromium and its driver, selenium, and axe-core: the path of `axe.min.js` in AXE. Without them these tests are
skipped, with a warning; with BROWSER=required they fail instead.
"""

import base64
import os
import shutil
import time
import warnings
from pathlib import Path

import pytest
from click.testing import CliRunner
from report_pages import FACTS, PAGE, write_pages
from test_html_report import HOSTILE, HOSTILE_FACTS, HOSTILE_RULE

from claimcheck.cli.report import report

pytestmark = pytest.mark.browser

CHROMIUM = os.environ.get("CHROMIUM") or next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)
DRIVER = os.environ.get("CHROMEDRIVER") or shutil.which("chromedriver")
AXE = Path(os.environ.get("AXE", "node_modules/axe-core/axe.min.js"))
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
OTHER = """\
# Cold salt

In 2019, 12 people ate cold salt. A trial of hot sand for foot pain by Quill and Marsh (2018) had 1,463 people.

## What it does

The salt lowers the pain by 40% within 3 weeks.
"""
PASSAGES = ":is(#d2, #d2 li, #d2 blockquote) > :is(p, h3, h4, h5, h6, .scroll)"
WATCH = """
window.ran = [];
for (const name of ["alert", "confirm", "prompt", "print"]) window[name] = (said) => window.ran.push(said);
"""


def missing():
    try:
        import selenium  # noqa: F401
    except ImportError:
        return "selenium is not installed"
    if not (CHROMIUM and DRIVER):
        return "no Chromium with chromedriver"
    return None if AXE.is_file() else f"no axe-core at {AXE}; say where axe.min.js lies in AXE"


@pytest.fixture(scope="module")
def driver(tmp_path_factory):
    if why := missing():
        said = f"THE REPORT WAS NOT TRIED IN A BROWSER: {why}"
        if os.environ.get("BROWSER") == "required":
            pytest.fail(said)
        warnings.warn(said, stacklevel=1)
        pytest.skip(said)
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    started = webdriver.Chrome(options=options, service=Service(DRIVER))
    started.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
    yield started
    started.quit()


def written(folder, pages, facts, *more):
    write_pages(folder, pages, facts)
    before = Path.cwd()
    os.chdir(folder)
    try:
        words = ["pages", "-o", "out.html", "--facts", "facts.yaml", "--today", "2026-01-31", "--no-cache", *more]
        result = CliRunner().invoke(report, words, standalone_mode=False)
    finally:
        os.chdir(before)
    assert result.return_value == 0, (result.output, result.exception)
    return (folder / "out.html").absolute().as_uri()


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    return written(tmp_path_factory.mktemp("calm"), {"sand.md": PAGE, "salt.md": OTHER}, FACTS)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "rule.yaml").write_text(HOSTILE_RULE, encoding="utf-8")
    names = {'"><script>alert(12).md': HOSTILE, "'onload='alert(13)' x=.md": HOSTILE, "&lt;b&gt;.html": HOSTILE}
    return written(folder, names, HOSTILE_FACTS, "--rules", "rule.yaml")


@pytest.fixture
def page(driver, address):
    """The calm report, freshly opened on a wide window."""
    return Page(driver, address)


class Page:
    def __init__(self, driver, address, width=1366, height=900, scheme="light", media=""):
        self.driver = driver
        driver.get_log("browser")
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        features = [
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features, "media": media})
        driver.get("about:blank")
        driver.get(address)

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def one(self, selector):
        return self.driver.find_element("css selector", selector)

    def shown(self, selector):
        return [one for one in self.driver.find_elements("css selector", selector) if one.is_displayed()]

    def press(self, keys):
        self.driver.switch_to.active_element.send_keys(keys)

    def state(self, id_="shown"):
        return self.run("return document.getElementById(arguments[0]).textContent", id_)

    def violations(self):
        self.run(AXE.read_text("utf-8"))
        return self.driver.execute_async_script(
            "const done = arguments[0]; axe.run(document).then((found) => done(found.violations.map("
            "(one) => [one.id, one.help, one.nodes.map((node) => node.html.slice(0, 200))])))"
        )


def test_it_opens_without_complaint_and_asks_nothing_of_anybody(driver, address):
    driver.get_log("performance")
    page = Page(driver, address)
    assert [entry["message"] for entry in driver.get_log("browser")] == []
    asked = [entry["message"] for entry in driver.get_log("performance") if "requestWillBeSent" in entry["message"]]
    assert not [message for message in asked if "http:" in message or "https:" in message]
    assert page.run("return performance.getEntriesByType('resource').length") == 0
    assert page.run("return document.documentElement.classList.contains('js')")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1366, 900, 390])
def test_axe_finds_nothing(driver, address, hostile, scheme, width):
    for one in (address, hostile):
        page = Page(driver, one, width=width, scheme=scheme)
        assert page.violations() == []
        page.run("for (const one of document.querySelectorAll('details')) one.open = true")
        assert page.violations() == []
        assert page.run("return document.documentElement.scrollWidth <= window.innerWidth")


def test_a_filter_leaves_the_notes_that_it_names(page):
    everything = len(page.shown("div[id^=n]"))
    page.one("input[value=contradicted]").click()
    notes = page.shown("div[id^=n]")
    assert 0 < len(notes) < everything
    assert {note.find_element("css selector", "b").text for note in notes} == {"contradicted"}
    assert page.state() == f"{len(notes)} of {everything} notes, 1 of 2 documents"
    assert not page.one("#d1").is_displayed() or not page.one("#d2").is_displayed()
    page.one("input[value=uncredited]").click()
    page.one("input[value=error]").click()
    both = page.shown("div[id^=n]")
    assert 0 < len(both) <= len(notes)
    assert all("error" in note.get_attribute("data-s").split() for note in both)
    page.one("#clear").click()
    assert len(page.shown("div[id^=n]")) == everything
    assert page.state() == ""


def test_families_documents_and_passages_can_be_chosen(page):
    page.one("input[name=f][value=TE]").click()
    assert [note.get_attribute("data-f") for note in page.shown("div[id^=n]")] == ["TE"]
    page.one("#clear").click()
    page.one("#doc option[value=d2]").click()
    assert [one.get_attribute("id") for one in page.shown(".doc")] == ["d2"]
    before = len(page.shown(PASSAGES))
    page.one("#only").click()
    assert 0 < len(page.shown(PASSAGES)) < before
    assert all(
        page.run("return arguments[0].nextElementSibling.matches('div[id^=n], .notes')", one)
        for one in page.shown(PASSAGES)
    )


def test_a_mark_without_its_note_is_plain(page):
    page.one("input[value=supported]").click()
    marks = page.run(
        """return [...document.querySelectorAll('a[href^="#n"]:not(.u)')].filter(a => !a.matches('.off')).length"""
    )
    assert marks == len(page.shown("div[id^=n]"))


def test_the_search_counts_marks_and_narrows(page):
    page.one("#q").send_keys("COLD salt")
    wait(lambda: page.state("found").startswith("2 places in 1 document"))
    assert [page.run("return arguments[0].textContent", one) for one in page.shown(".doc h2 .path")] == [
        "pages/salt.md"
    ]
    assert page.run("return [...CSS.highlights.get('found')].map(String)") == ["Cold salt", "cold salt"]
    page.press("\ue007")
    page.press("\ue00c")  # escape
    wait(lambda: page.state("found") == "")
    assert len(page.shown(".doc")) == 2
    page.one("#q").send_keys("zebra")
    wait(lambda: page.state("found") == "0 places in 0 documents")
    assert page.shown(".doc") == []


def test_keys_go_from_note_to_note_and_can_be_turned_off(page):
    names = page.run("return [...document.querySelectorAll('div[id^=n] > :first-child')].map(b => b.textContent)")
    page.press("j")
    page.press("j")
    assert page.driver.switch_to.active_element.text == names[1]
    page.press("k")
    assert page.driver.switch_to.active_element.text == names[0]
    page.press("/")
    assert page.driver.switch_to.active_element.get_attribute("id") == "q"
    page.press("j")
    assert page.one("#q").get_attribute("value") == "j"
    page.press("\ue00c")
    page.one("#keys").click()
    page.run("document.activeElement.blur()")
    page.press("j")
    assert page.driver.switch_to.active_element.tag_name == "body"


def test_everything_can_be_reached_by_the_tab_key(page):
    page.press("\ue004")
    assert page.driver.switch_to.active_element.text == "To the text"
    mark = page.one('a[href^="#n"]:not(.u)')
    page.run("arguments[0].focus()", mark)
    page.press("\ue007")
    note = page.run("return document.querySelector(':target')")
    assert note.get_attribute("id") == mark.get_attribute("href").rpartition("#")[2]


def test_light_and_dark_follow_the_system_and_the_reader(driver, address):
    colour = "return getComputedStyle(document.body).backgroundColor"
    light = Page(driver, address, scheme="light").run(colour)
    page = Page(driver, address, scheme="dark")
    dark = page.run(colour)
    assert light != dark
    page.one("input[name=theme][value=light]").click()
    assert page.run(colour) == light
    page.one("input[name=theme][value='']").click()
    assert page.run(colour) == dark


def test_a_link_to_what_a_filter_hides_shows_it(page):
    page.one("input[value=supported]").click()
    hidden = page.run("return [...document.querySelectorAll('div[id^=n]')].find(n => n.hidden).id")
    page.run("location.hash = arguments[0]", hidden)
    wait(lambda: page.one(f"#{hidden}").is_displayed())


def test_print_shows_every_detail_and_says_when_something_is_left_out(driver, address):
    page = Page(driver, address, scheme="dark", media="print")
    assert page.run("return getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert not page.one(".side").is_displayed()
    assert not page.shown(".filtered")
    assert all(
        page.run("return arguments[0].offsetHeight > 0", one)
        for one in driver.find_elements("css selector", "div[id^=n] details dl")
    )
    pdf = base64.b64decode(driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"])
    assert pdf.startswith(b"%PDF")
    page = Page(driver, address)
    page.one("input[value=supported]").click()
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert len(page.shown(".filtered")) == 2


def test_nothing_of_a_hostile_page_runs(driver, hostile):
    page = Page(driver, hostile)
    assert [entry["message"] for entry in driver.get_log("browser")] == []
    page.run(
        "for (const one of document.querySelectorAll('*')) for (const kind of ['click', 'load', 'error', 'mouseover',"
        "'focus', 'toggle', 'animationend']) if (!(one.matches('a[href^=http], #clear') && kind === 'click'))"
        " one.dispatchEvent(new Event(kind, {bubbles: true}))"
    )
    page.one("#q").send_keys("<script>alert(1)</script>")
    time.sleep(0.3)
    assert page.run("return window.ran") == []
    assert page.run("return document.querySelectorAll('script').length") == 1
    assert (
        page.run("return document.querySelectorAll('img, iframe, object, embed, link, [onclick], [onload]').length")
        == 0
    )
    assert page.run(
        "return [...document.querySelectorAll('.doc h2 .path')].some(h => h.textContent.includes('<script>'))"
    )
    # The policy itself, and not only the escaping, keeps foreign script out.
    page.run(
        "const s = document.createElement('script');"
        "try { s.text = 'window.ran.push(1)' } catch {} document.body.append(s)"
    )
    assert page.run("return window.ran") == []


def wait(is_so, seconds=5):
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.05)
