"""Second factors in a real browser: a phone's code, a passkey of the machine; and the pages about people and rights."""

import re
import time

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value

from content_models.actions.moving import move
from content_models.declaration.roles import Role
from content_models.operation.models import AccountRequest
from tests.e2e.steps import PASSWORD, press, sign_in
from tests.factories.journeys import mover, opened
from tests.factories.people import grant, holder_of

KEY = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
KEY |= {"isUserVerified": True, "automaticPresenceSimulation": True}


@pytest.fixture
def machine_with_key(page):
    """The browser's own stand-in for a machine that opens a key by finger."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})
    return session


def code_of(secret: str, ahead: int = 0) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + ahead))


def test_a_phone_is_set_up_and_asked_at_the_next_sign_in(page, site, seen):
    clerk = holder_of(Role.CLERK)
    sign_in(page, site, clerk)
    page.goto(f"{site}/quan-tri/account/")
    seen("tai-khoan-cua-ban")
    page.get_by_role("link", name="Thêm mã một lần").click()
    seen("ma-mot-lan")
    secret = re.sub(r"[^A-Z2-7]", "", page.locator(".words.code, .code.words").first.inner_text())
    page.get_by_label("Mật khẩu hiện tại").fill(PASSWORD)
    page.get_by_label("Mã 6 số đang hiện trong ứng dụng").fill(code_of(secret))
    press(page, "Thêm mã một lần")
    page.get_by_role("heading", name="Mã dự phòng của bạn").wait_for()
    seen("ma-du-phong")
    page.context.clear_cookies()
    page.goto(f"{site}/quan-tri/")
    page.get_by_label("Tên đăng nhập").fill(clerk.username)
    page.locator("input[type=password]").fill(PASSWORD)
    press(page, "Đăng nhập")
    seen("buoc-hai")
    page.get_by_label("Mã 6 số").fill("000000")
    press(page, "Xác nhận mã")
    page.get_by_role("alert").wait_for()
    page.get_by_label("Mã 6 số").fill(code_of(secret, 1))
    press(page, "Xác nhận mã")
    page.get_by_role("heading", name="Việc chờ tôi").first.wait_for()


def test_a_passkey_signs_in_as_second_step_and_alone(page, site, seen, machine_with_key):
    clerk = holder_of(Role.CLERK)
    sign_in(page, site, clerk)
    page.goto(f"{site}/quan-tri/account/khoa/")
    seen("khoa-truy-cap")
    page.get_by_label("Mật khẩu hiện tại").fill(PASSWORD)
    press(page, "Thêm khóa truy cập")
    page.get_by_role("heading", name="Mã dự phòng của bạn").wait_for()
    page.goto(f"{site}/quan-tri/account/")
    page.get_by_text("Máy này").first.wait_for()
    page.context.clear_cookies()
    page.goto(f"{site}/quan-tri/")
    page.get_by_label("Tên đăng nhập").fill(clerk.username)
    page.locator("input[type=password]").fill(PASSWORD)
    press(page, "Đăng nhập")
    press(page, "Dùng khóa truy cập")
    page.get_by_role("heading", name="Việc chờ tôi").first.wait_for()
    page.context.clear_cookies()
    page.goto(f"{site}/quan-tri/login/")
    seen("dang-nhap")
    press(page, "Đăng nhập bằng khóa truy cập")
    page.get_by_role("heading", name="Việc chờ tôi").first.wait_for()


def test_the_pages_about_people_and_rights(page, site, seen):
    admin = holder_of(Role.ACCOUNT_ADMIN, "H99")
    grant(admin, Role.AUDITOR, "H99")
    clerk = holder_of(Role.CLERK, "H99.100")
    case = opened(AccountRequest)
    case = move([case], "forward", mover(case, case.lifecycle.move("forward")))[0]
    sign_in(page, site, admin)
    for place, name in (
        (f"tai-khoan/{clerk.pk}/", "mot-tai-khoan"),
        (f"tai-khoan/de-nghi/{case.code}/", "soat-de-nghi"),
        (f"quyen/muc/accountrequest/{case.pk}/", "ai-duoc-lam-gi"),
        (f"quyen/tai-khoan/{clerk.pk}/", "quyen-mot-nguoi"),
        ("quyen/loai/procedure/", "bang-quyen"),
        ("nhat-ky/", "nhat-ky"),
    ):
        page.goto(f"{site}/quan-tri/{place}")
        seen(name)
    page.goto(f"{site}/quan-tri/tai-khoan/de-nghi/{case.code}/")
    press(page, "Áp dụng cả danh sách")
    page.get_by_role("heading", name="Kết quả từng dòng").wait_for()
    press(page, "Cấp mật khẩu tạm")
    seen("mat-khau-tam")
    sign_in(page, site, holder_of(Role.SPECIALIST, "H99.100"))
    page.goto(f"{site}/quan-tri/tai-khoan/de-nghi/")
    page.get_by_label("Về việc").fill("Luân chuyển")
    page.get_by_label("Danh sách").fill("Đuổi;cb1")
    press(page, "Gửi lãnh đạo duyệt")
    seen("gui-de-nghi")
