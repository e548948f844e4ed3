"""The steps of a journey, in the words of the person who takes them."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

from content_models.organisation.models import Account

PASSWORD = "mat-khau-thu-nghiem-2026"


def with_password(account: Account) -> Account:
    """Give an account the password of all journeys."""
    account.set_password(PASSWORD)
    account.save()
    return account


def sign_in(page: Page, site: str, account: Account) -> None:
    """Go to the staff door and sign in with name and password."""
    with_password(account)
    page.context.clear_cookies()
    page.goto(f"{site}/quan-tri/")
    page.get_by_label("Tên đăng nhập").fill(account.username)
    page.locator("input[type=password]").fill(PASSWORD)
    press(page, "Đăng nhập")


def press(page: Page, name: str) -> None:
    """Press a button and wait for the page it leads to."""
    with page.expect_navigation():
        page.get_by_role("button", name=name).first.click()


def approve(page: Page, words: str) -> None:
    """Choose the approval in these words on the review page, and record it."""
    page.get_by_label(words).check()
    press(page, "Ghi quyết định")


def add_row(page: Page, field: str) -> Locator:
    """Add a row below those a field of rows has, and return the part of the form that holds them."""
    part = page.locator(f"#panel-{field}-section")
    part.get_by_role("button", name="Thêm").last.click()
    return part
