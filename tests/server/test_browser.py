"""A real browser: pages drawn under the policy, what strangers write inert, keys and pointer, and axe-core's rules for access."""

import gzip
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from served import Client, a_denial, pages_of_samples, sample_site, site_of
from strangers import EVERYWHERE, PAYLOADS, contest, hostile

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
REPORT, DENIED = a_denial()

# Asked for before a browser is started: its loop is running then, and a client's can't.
SHOWN = (*(path for path in pages_of_samples() if path != "/nowhere"), "/feeds", "/review")

# axe-core 4.14.1 by Deque Systems, under the Mozilla Public License 2.0 (its header is in the file), as npm has it.
AXE = Path(__file__).with_name("axe.min.js.gz")

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


@contextmanager
def served(client: Client) -> Iterator[str]:
    """Serve a site over HTTP and yield its address."""
    server = uvicorn.Server(uvicorn.Config(client.app, host="127.0.0.1", port=0, log_level="warning", ws="none"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + 60
    while not server.started and time.monotonic() < until:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(timeout=20)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with served(sample_site()) as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield opened
        opened.close()


@contextmanager
def page_of(browser: Any, **settings: Any) -> Iterator[tuple[Any, list[str]]]:
    """Yield a page and the list of what the browser complains of."""
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, "locale": "en-GB", **settings})
    context.set_default_timeout(90_000)
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda told: faults.append(f"{told.text} {told.location}") if told.type in ("error", "warning") else None)
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.on("dialog", lambda dialog: (faults.append(f"dialog {dialog.message}"), dialog.dismiss()))
    yield page, faults
    context.close()


def test_every_page_is_drawn_without_a_complaint(browser: Any, address: str) -> None:
    with page_of(browser) as (page, faults):
        for path in SHOWN:
            page.goto(address + path)
            assert page.locator("h1").count() == 1, path
            assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith('"Source Sans 3"'), path
        assert faults == []


@pytest.mark.parametrize("width", [390, 820])
def test_no_page_is_wider_than_the_window(browser: Any, address: str, width: int) -> None:
    with page_of(browser, viewport={"width": width, "height": 900}, locale="id-ID") as (page, _):
        for path in SHOWN:
            page.goto(address + path)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path
            # Nothing on it is pushed sideways either: pictures and tables are drawn for a phone.
            wide = "[...document.querySelectorAll('.scroll')].filter(one => one.scrollWidth > one.clientWidth).length"
            assert width > 390 or page.evaluate(wide) == 0, path


@pytest.mark.parametrize(("width", "shown"), [(390, "narrow"), (1280, "wide")])
def test_a_picture_is_drawn_for_the_width_of_the_page(browser: Any, address: str, width: int, shown: str) -> None:
    with page_of(browser, viewport={"width": width, "height": 900}) as (page, _):
        for path in ("/timeline", "/network"):
            page.goto(address + path)
            drawn = page.locator(".picture svg.wide, .picture svg.narrow")
            assert [drawn.nth(n).is_visible() for n in range(2)] == [shown == "wide", shown == "narrow"], path
            size = (
                "Math.min(...[...document.querySelectorAll('.picture text')].map(one => one.getBoundingClientRect().height || 99))"
            )
            assert page.evaluate(size) >= 10, path


def test_a_page_of_what_went_wrong_is_for_everybody(browser: Any, address: str) -> None:
    rules = gzip.decompress(AXE.read_bytes()).decode("utf-8")
    with page_of(browser, bypass_csp=True, color_scheme="dark") as (page, _):
        for path in ("/nowhere", "/search?colour=red", "/timeline?type=NONE&actor=PRK"):
            page.goto(address + path)
            page.evaluate(rules)
            answer = page.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice']})")
            assert [fault["id"] for fault in answer["violations"] if fault["impact"] in ("serious", "critical")] == [], path


def test_a_reader_comes_from_the_front_page_to_the_words_by_keyboard(browser: Any, address: str) -> None:
    with page_of(browser) as (page, _):
        page.goto(address + "/")
        for leads in ("/disputes/", "/articles/"):
            for _ in range(60):
                page.keyboard.press("Tab")
                if (page.locator(":focus").get_attribute("href") or "").startswith(leads):
                    break
            with page.expect_navigation():
                page.keyboard.press("Enter")
            assert leads in page.url
        assert page.locator(".teller:target").is_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious(browser: Any, address: str, theme: str) -> None:
    rules = gzip.decompress(AXE.read_bytes()).decode("utf-8")
    found: list[str] = []
    with page_of(browser, color_scheme=theme, bypass_csp=True) as (page, _):
        for path in SHOWN:
            page.goto(address + path)
            page.evaluate(rules)
            answer = page.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice']})")
            for fault in answer["violations"]:
                if fault["impact"] in ("serious", "critical"):
                    found.append(f"{path}: {fault['id']} {fault['nodes'][0]['html'][:160]}")
    assert found == []


def test_what_strangers_write_does_nothing(browser: Any, tmp_path: Path) -> None:
    """All payloads at once in every place a stranger's words can stand, on every page."""
    payload = " ".join(PAYLOADS)
    client = site_of((hostile(payload),), tmp_path)
    contest(tmp_path, payload)
    with served(client) as address, page_of(browser) as (page, faults):
        for path in EVERYWHERE:
            page.goto(address + path)
            assert page.locator("script, iframe, img, object, embed").count() == 0, path
        assert faults == []


def test_pointing_at_a_claim_lights_its_words_and_pointing_at_words_lights_their_claim(browser: Any, address: str) -> None:
    with page_of(browser) as (page, _):
        page.goto(f"{address}/articles/{REPORT.article.id}")
        teller = page.locator(f"#c-{DENIED}")
        number = next(name[1:] for name in (teller.get_attribute("class") or "").split() if name[1:].isdigit())
        word = page.locator(f".body .text [data-c{number}='event']").first
        resting = word.evaluate("one => getComputedStyle(one).backgroundColor")
        teller.hover()
        page.wait_for_timeout(250)
        assert word.evaluate("one => getComputedStyle(one).backgroundColor") != resting
        page.mouse.move(0, 0)
        edge = teller.evaluate("one => getComputedStyle(one).borderLeftColor")
        word.hover()
        page.wait_for_timeout(250)
        assert teller.evaluate("one => getComputedStyle(one).borderLeftColor") != edge


def test_words_lead_to_their_claim_by_keyboard(browser: Any, address: str) -> None:
    with page_of(browser) as (page, _):
        page.goto(f"{address}/articles/{REPORT.article.id}")
        word = page.locator(".body .text a").first
        word.focus()
        page.keyboard.press("Enter")
        target = page.evaluate("document.querySelector(':target').className")
        assert "teller" in target


def test_a_printed_page_has_no_navigation(browser: Any, address: str) -> None:
    with page_of(browser) as (page, _):
        page.goto(f"{address}/articles/{REPORT.article.id}")
        page.emulate_media(media="print")
        assert not page.locator(".masthead nav").is_visible()
        assert page.locator(".body .text").first.is_visible()


def test_a_page_does_not_jump_once_it_is_drawn(browser: Any, address: str) -> None:
    watch = """new PerformanceObserver(list => {
        for (const one of list.getEntries()) if (!one.hadRecentInput) window.jumped = (window.jumped || 0) + one.value;
    }).observe({type: 'layout-shift', buffered: true})"""
    with page_of(browser) as (page, _):
        for path in SHOWN:
            page.goto(address + path)
            page.evaluate(watch)
            page.wait_for_timeout(150)
            assert page.evaluate("window.jumped || 0") < 0.05, path


def test_every_picture_is_drawn(browser: Any, address: str, tmp_path: Path) -> None:
    """Screenshots of every kind of page in both languages and themes; what is empty compresses to nothing."""
    for language in ("id-ID", "en-GB"):
        for theme in ("light", "dark"):
            with page_of(browser, locale=language, color_scheme=theme, viewport={"width": 1000, "height": 700}) as (page, _):
                for number, path in enumerate(SHOWN):
                    page.goto(address + path)
                    picture = tmp_path / f"{language}-{theme}-{number}.png"
                    page.screenshot(path=picture)
                    assert picture.stat().st_size > 15_000, (language, theme, path)


def test_an_outline_of_the_world_is_drawn_from_its_own_file(browser: Any, address: str) -> None:
    with page_of(browser) as (page, faults):
        page.goto(address + "/map")
        page.wait_for_timeout(200)
        width = page.evaluate("document.querySelector('.land').getBBox().width")
        assert width > 900 and faults == []
