"""Hands that never leave the keyboard: Tab to a thing, see that the focus shows, press a key on it."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

from tests.e2e.steps import PASSWORD

MOST_TABS = 200
#: Where the focus is now, and whether eyes can find it: a ring around the thing or what holds it, and nothing over it.
LOOK = """async () => {
  const at = document.activeElement;
  const ringed = one => {
    const style = one && getComputedStyle(one);
    const ring = style && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
    return ring || style && style.boxShadow !== "none";
  };
  const bare = () => {
    const box = at.getBoundingClientRect(), x = box.left + box.width / 2, y = box.top + Math.min(box.height / 2, 20);
    const top = document.elementFromPoint(x, y);
    return top && (at.contains(top) || top.contains(at) || at.labels && [...at.labels].some(one => one.contains(top)));
  };
  const shown = () => bare() && [at, at.parentElement, at.parentElement?.parentElement].some(ringed);
  for (let frame = 0; frame < 90 && !shown(); frame++) await new Promise(requestAnimationFrame);
  return {shown: shown(), what: at.outerHTML.slice(0, 200)};
}"""


def tab_to(wanted: Locator) -> None:
    """Press Tab until the thing has the focus; fail where the focus of any stop on the way cannot be seen."""
    page, thing = wanted.page, wanted.element_handle()
    for _ in range(MOST_TABS):
        if page.evaluate("wanted => document.activeElement === wanted", thing):
            return
        page.keyboard.press("Tab")
        seen = page.evaluate(LOOK)
        assert seen["shown"] or seen["what"].startswith("<body"), f"focus cannot be seen on {seen['what']}"
    raise AssertionError(f"no Tab leads to {wanted}")


def write(wanted: Locator, words: str) -> None:
    """Type over what a field holds."""
    tab_to(wanted)
    wanted.page.keyboard.press("ControlOrMeta+a")
    wanted.page.keyboard.type(words)


def use(wanted: Locator, key: str = "Enter") -> None:
    """Press a key on a thing that changes the page one is on."""
    tab_to(wanted)
    wanted.page.keyboard.press(key)


def follow(wanted: Locator, key: str = "Enter") -> None:
    """Press a key on a thing that leads to another page, and wait for it."""
    tab_to(wanted)
    with wanted.page.expect_navigation():
        wanted.page.keyboard.press(key)


def sign_in(page: Page, site: str, username: str) -> None:
    """Through the staff door, with both fields typed."""
    page.goto(f"{site}/quan-tri/")
    write(page.get_by_label("Tên đăng nhập"), username)
    write(page.locator("input[type=password]"), PASSWORD)
    follow(page.get_by_role("button", name="Đăng nhập", exact=True))


def sign_out(page: Page) -> None:
    """Through the account at the foot of the side menu."""
    use(page.locator(".sidebar-footer__account"))
    follow(page.get_by_role("button", name="Đăng xuất"))


def pick(wanted: Locator, words: str) -> None:
    """Choose in a list with the arrow."""
    tab_to(wanted)
    for _ in range(wanted.locator("option").count()):
        if wanted.evaluate("list => list.selectedOptions[0].text.trim()") == words:
            return
        wanted.page.keyboard.press("ArrowDown")
    raise AssertionError(f"{wanted} offers no {words}")
