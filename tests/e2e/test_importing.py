"""An editor brings a list of a department in, in a real browser, with the keyboard alone where it matters."""

import re

from content_models.catalogue.models import Procedure
from content_models.declaration.roles import Role
from content_models.intake.staging.working import advance_all
from tests.e2e.steps import press, sign_in
from tests.factories.people import agency, holder_of
from tests.factories.province_list import province_list
from tests.integration.intake.taking_in import ROWS


def test_an_editor_brings_a_list_in(page, site, seen, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path
    list_file = tmp_path / "danh-muc.xlsx"
    list_file.write_bytes(province_list(ROWS)[0])
    agency()
    sign_in(page, site, holder_of(Role.CATALOGUE_EDITOR))
    upload(page, seen, list_file)
    map_columns(page, seen)
    look_and_choose(page, seen)
    press(page, "Tạo bản nháp từ")
    advance_all()
    page.get_by_role("heading", name=re.compile("Đã tạo")).wait_for()
    seen("nhap-bao-cao")
    shown = int(re.search(r"\d+", page.get_by_role("heading", level=1).inner_text())[0])
    assert shown == Procedure.objects.count() > 20


def upload(page, seen, list_file):
    page.get_by_role("link", name="Nhập dữ liệu").click()
    seen("nhap-du-lieu")
    page.get_by_label("Danh sách gì").select_option("procedure")
    page.locator("input[type=file]").set_input_files(list_file)
    press(page, "Tải lên")
    page.get_by_role("heading", name="Đang đọc tệp").wait_for()
    seen("nhap-dang-doc")
    advance_all()


def map_columns(page, seen):
    page.get_by_role("heading", name="Ghép cột").wait_for()
    seen("nhap-ghep-cot")
    page.get_by_role("button", name="Kiểm tra từng dòng").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    advance_all()


def look_and_choose(page, seen):
    page.get_by_role("heading", name=re.compile("Xem trước")).wait_for()
    seen("nhap-xem-truoc")
    page.get_by_role("link", name="8", exact=True).click()
    page.get_by_role("heading", name="Nguyên văn trong tệp").wait_for()
    seen("nhap-dong")
    page.go_back()
    page.get_by_role("checkbox", name="Nhập dòng 8", exact=True).focus()
    page.keyboard.press("Space")
    press(page, "Ghi lựa chọn trang này")
