"""A case that nobody wrote a page for: looked up, opened by its QR code, promised a day, all from its declaration."""

from content_models.actions.opening import open_cases
from content_models.declaration.registry import of_type
from content_models.declaration.roles import Role
from tests.factories.journeys import sample_text, unopened
from tests.factories.people import holder_of
from tests.factories.texts import published


def test_a_citizen_follows_a_request_for_information(page, site, seen):
    case = unopened(of_type("informationrequest"), citizen="Lữ Công Dân")
    receipt = open_cases([case], holder_of(Role.CLERK, "H99.100"))[0]
    own = f"{site}/{case.public_slug()}/"
    page.goto(f"{site}/danh-muc/")
    seen("danh-muc")
    page.get_by_role("link", name="Yêu cầu cung cấp thông tin").click()
    seen("tra-cuu-khac")
    page.get_by_role("textbox", name="Mã yêu cầu cung cấp thông tin").fill("khong co")
    page.get_by_role("button", name="Tra cứu").click()
    page.get_by_role("heading", name="Không có yêu cầu cung cấp thông tin nào mang mã này").wait_for()
    seen("tra-cuu-khac-khong-co")
    page.get_by_role("textbox", name="Mã yêu cầu cung cấp thông tin").fill(case.code.lower())
    page.get_by_role("button", name="Tra cứu").click()
    page.wait_for_url(f"{own}{case.code}/")
    seen("viec-khac")
    page.goto(f"{site}/ho-so/ma/{receipt.shown.token}/")
    page.wait_for_url(f"{own}{case.code}/chi-tiet/")
    assert "Công Dân" not in page.content() and page.get_by_text("L. C. D.").is_visible()
    seen("viec-khac-chi-tiet")


def test_a_citizen_opens_the_sum_behind_a_promised_day(page, site, seen):
    record = published(of_type("procedure"), title="Đăng ký khai sinh", **sample_text("procedure"))
    page.goto(f"{site}/thu-tuc/{record.key}/#thoi-han")
    page.get_by_text("Xem cách đếm ngày").click()
    assert page.get_by_text("Ngày làm việc thứ 3 = hạn trả").is_visible()
    seen("thu-tuc-ngay-hen")
