"""A real browser against a real server; a journey leaves a screenshot at both widths."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.integration.words.english import english

# The browser's own event loop lives in this thread; the ORM is asked between its steps, never within one.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
SHOTS = Path(__file__).resolve().parents[2] / "shots"
WIDTHS = (1280, 390)
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
#: Staff pages scroll within their frame: the window is made as high as what it holds, within reason.
WHOLE = "Math.min(4000, Math.max(900, document.querySelector('.content-wrapper')?.scrollHeight ?? 0))"
WIDE = "Math.max(...[...document.querySelectorAll('html, .content-wrapper')].map(one => one.scrollWidth))"
#: Nothing is worked out about what is well, nor names for what is not: that took two fifths of the time.
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
    "selectors": False,
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything here; without a browser say so loudly."""
    for item in items:
        if Path(__file__).parent in Path(item.path).parents:
            item.add_marker(pytest.mark.e2e)
            if not BROWSER:
                item.add_marker(pytest.mark.skip("no Chromium; to run it: sudo apt-get install chromium"))


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Drive the machine's own Chromium: nothing is downloaded."""
    return browser_type_launch_args | {"executable_path": BROWSER, "args": QUIET}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    """Vietnamese, at the width of a desk, nothing sliding: what is looked at stands still. A journey may narrow it."""
    size = {"width": WIDTHS[0], "height": 900}
    return browser_context_args | {"locale": "vi-VN", "viewport": size, "reduced_motion": "reduce"}


@pytest.fixture
def site(live_server, transactional_db, page: Page):
    """The address of a server with an empty province."""
    page.set_default_timeout(10_000)
    return live_server.url


#: What stands on the page once its scripts have run, but for what says that it is in another language or a code.
SAID = """() => [...document.querySelectorAll('body *')]
    .filter(one => !one.closest('[lang]:not(html, [lang=vi]), [translate=no], script, style, template, svg, code, pre'))
    .filter(one => one.checkVisibility())
    .flatMap(one => [...[...one.childNodes].filter(node => node.nodeType === 3).map(node => node.data),
        ...['aria-label', 'title', 'placeholder', 'alt'].map(name => one.getAttribute(name) || '')])
    .filter(text => text.trim())"""
#: What reaches beyond a width, innermost last.
BEYOND = """width => [...document.querySelectorAll('.content-wrapper *')]
    .filter(one => one.getBoundingClientRect().right > width && !one.closest('.listing'))
    .map(one => one.tagName + '.' + one.className).slice(-8)"""


@pytest.fixture
def seen(page: Page):
    """Look at the page as people do: both widths, a picture each, no sideways scroll, no English, no axe violation."""

    def look(name: str, but: tuple[str, ...] = ()) -> None:
        page.get_by_role("heading", level=1).first.wait_for()
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            page.set_viewport_size({"width": width, "height": page.evaluate(WHOLE)})
            page.screenshot(path=SHOTS / f"{name}-{width}.png", full_page=True, animations="disabled")
        fits(page, 320)
        assert [text for text in page.evaluate(SAID) if english(text)] == []
        page.set_viewport_size({"width": WIDTHS[0], "height": 900})
        assert violations(page, but) == []

    return look


def fits(page: Page, width: int) -> None:
    """Fail when the page scrolls sideways at a width."""
    page.set_viewport_size({"width": width, "height": 900})
    assert page.evaluate(WIDE) <= width, f"{page.url} scrolls sideways at {width} px: {page.evaluate(BEYOND, width)}"


#: Nothing slides or fades any more: what is half shown has no contrast yet. Wagtail's messages begin to appear late.
SETTLED = """() => [...document.querySelectorAll('.messages > ul')]
        .every(one => !one.children.length || getComputedStyle(one).opacity === '1')
    && document.getAnimations()
        .every(one => one.playState !== 'running' || one.effect.getTiming().iterations === Infinity)"""


def violations(page: Page, but: tuple[str, ...] = ()) -> list[str]:
    """Return what the accessibility rules find wrong, one line each; `but` names parts that are not ours."""
    page.wait_for_function(SETTLED)
    around = {"exclude": [[selector] for selector in but]} if but else None
    found = Axe().run(page, context=around, options=RULES).response["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]]
