"""An editor lives in a list: finds, narrows, chooses columns, keeps the view, walks by keys, takes the rows out."""

import io
import re

from openpyxl import load_workbook
from playwright.sync_api import expect

from content_models.catalogue.models import AnnouncingDecision, Procedure
from content_models.declaration.roles import Role
from tests.e2e.steps import press, sign_in
from tests.factories.people import holder_of
from tests.factories.texts import drafted, published

LIST = "/quan-tri/snippets/catalogue/procedure/"


def many(count: int) -> None:
    decision = drafted(AnnouncingDecision, symbol="163/QĐ-BTP")
    for number in range(count):
        sector = "Hộ tịch" if number % 2 else "Chứng thực"
        drafted(Procedure, decision=decision, title=f"Đăng ký khai sinh, trường hợp {number:02d}", sector=sector)
    published(Procedure, title="Đăng ký kết hôn", sector="Hộ tịch")


def test_an_editor_narrows_keeps_and_takes_out_a_list(page, site, seen):
    many(6)
    sign_in(page, site, holder_of(Role.CATALOGUE_EDITOR))
    page.goto(f"{site}{LIST}?standing=draft&sector=H%E1%BB%99+t%E1%BB%8Bch")
    expect(page.locator("#listing-results tbody tr")).to_have_count(3)
    seen("danh-sach-loc")
    page.get_by_text("Cột", exact=True).click()
    page.locator(".mb-panel").get_by_label("Cấp thực hiện").check()
    press(page, "Áp dụng")
    assert "cot=" in page.url and "standing=draft" in page.url
    page.get_by_role("link", name="Mã thủ tục").click()
    page.wait_for_url("**ordering=code**")
    page.get_by_text("Khung nhìn của tôi").click()
    page.get_by_label("Lưu cách xem này với tên").fill("Nháp hộ tịch")
    press(page, "Lưu")
    page.goto(f"{site}{LIST}")
    page.get_by_text("Khung nhìn của tôi").click()
    seen("danh-sach-khung-nhin")
    page.get_by_role("link", name="Nháp hộ tịch").click()
    expect(page.locator("#listing-results tbody tr")).to_have_count(3)
    page.get_by_text("Xuất, in").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Bảng tính XLSX").click()
    book = load_workbook(io.BytesIO(download.value.path().read_bytes()))
    assert book.active.max_row == 4 and "Cấp thực hiện" in [cell.value for cell in book.active[1]]


def test_a_search_keeps_order_and_columns_and_a_chip_takes_its_filter_away(page, site, seen):
    many(4)
    sign_in(page, site, holder_of(Role.CATALOGUE_EDITOR))
    page.goto(f"{site}{LIST}?cot=code&ordering=-code&standing=draft")
    expect(page.locator("#listing-results tbody tr")).to_have_count(4)
    page.keyboard.press("/")
    page.keyboard.type("truong hop 03")
    expect(page.locator("#listing-results tbody tr")).to_have_count(1)
    assert "ordering=-code" in page.url and "cot=code" in page.url
    page.keyboard.press("Tab")
    page.wait_for_load_state("networkidle")
    page.locator(".w-active-filters .w-pill__remove").first.click()
    expect(page).not_to_have_url(re.compile("standing="))
    page.locator("[data-search-form] input[name=q]").fill("khong co gi nhu vay")
    page.get_by_text("Không có mục nào khớp").wait_for()
    seen("danh-sach-trong")


def test_the_list_is_walked_by_keys(page, site, seen):
    many(4)
    sign_in(page, site, holder_of(Role.CATALOGUE_EDITOR))
    page.goto(f"{site}{LIST}?standing=draft")
    page.locator("#listing-results tbody tr").first.wait_for()
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("x")
    expect(page.locator("[data-mb-ticked]")).to_have_text("Đã chọn 2 dòng.")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    seen("danh-sach-phim-tat")
    page.keyboard.press("Escape")
    page.keyboard.press("k")
    press(page, "Trình các dòng đã chọn")
    page.get_by_role("heading", name="Theo “").wait_for()
    seen("trinh-nhieu-muc")
    press(page, "Mở tờ trình với 2 mục này")
    assert "/trinh/announcingdecision/" in page.url
    page.goto(f"{site}{LIST}?standing=draft")
    page.locator("#listing-results tbody tr").first.wait_for()
    page.keyboard.press("j")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "/edit/" in page.url
