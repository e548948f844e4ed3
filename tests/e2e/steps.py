"""The steps of a journey, in the words of the person who takes them."""

from __future__ import annotations

from playwright.sync_api import Page

from content_models.organisation.models import Account

PASSWORD = "mat-khau-thu-nghiem-2026"


def sign_in(page: Page, site: str, account: Account) -> None:
    """Go to the staff door and sign in with name and password."""
    account.set_password(PASSWORD)
    account.save()
    page.context.clear_cookies()
    page.goto(f"{site}/quan-tri/")
    page.get_by_label("Tên đăng nhập").fill(account.username)
    page.locator("input[type=password]").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    page.wait_for_load_state()


def approve(page: Page, title: str) -> None:
    """Open what waits from the desk and approve it."""
    page.get_by_role("link", name=title).first.click()
    page.get_by_role("radio").first.check()
    page.locator("form.decide button").click()
    page.wait_for_load_state()
