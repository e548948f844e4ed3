"""Suggestions of the public search field by the keyboard alone, and the same field without script."""

from playwright.sync_api import expect

from content_models.ledger.sequencer import sequence
from search import index
from tests.integration.search.feeding import sink


def catalogue():
    for title in ("Đăng ký kết hôn", "Đăng ký khai sinh", "Chứng thực di chúc"):
        sink(title)
    sequence()
    index.catch_up(1000)


def test_titles_are_suggested_taken_and_asked_by_the_keyboard(page, site, seen):
    catalogue()
    page.goto(site)
    field = page.get_by_role("combobox", name="Tìm trong toàn trang")
    field.press_sequentially("dang ky ke")
    option = page.get_by_role("option", name="Đăng ký kết hôn")
    option.wait_for()
    expect(field).to_have_attribute("aria-expanded", "true")
    seen("goi-y-tim-kiem")
    page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    field.press_sequentially("t")
    option.wait_for()
    page.keyboard.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(field).to_have_value("Đăng ký kết hôn")
    expect(field).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="kết quả khớp “Đăng ký kết hôn”").wait_for()


def test_a_repaired_word_can_be_taken_as_typed(page, site, seen):
    catalogue()
    page.goto(f"{site}/tim-kiem/?q=chứng thựcc di chúc")
    page.get_by_text("Đang tìm theo “chứng thực di chúc”").wait_for()
    seen("tim-kiem-y-noi")
    page.get_by_role("link", name="Tìm đúng như đã gõ").click()
    page.get_by_text("Đang tìm đúng như đã gõ").wait_for()
