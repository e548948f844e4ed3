"""Writing a draft in a real browser: nothing typed is lost, two people see each other, the page to be stands beside."""

import pytest
from playwright.sync_api import expect

from content_models.actions.submitting import Entry, Proposal, submit
from content_models.catalogue.models import Procedure
from content_models.declaration.roles import Role
from content_models.moderation.models import KeptText
from content_models.quality.models import QualityPolicy
from tests.e2e.conftest import fits, violations
from tests.e2e.steps import press, sign_in
from tests.factories.people import holder_of
from tests.factories.texts import drafted, published, redraft

#: The text editor is not ours to name.
WAGTAILS_OWN = (".Draftail-Editor",)


@pytest.fixture
def policy(site):
    return drafted(QualityPolicy, title="Chính sách chất lượng năm 2026", year=2026)


def opened(page, site, record, account):
    sign_in(page, site, account)
    page.goto(edit(site, record))
    return page.get_by_role("textbox", name="Tên")


def edit(site, record):
    return f"{site}/quan-tri/snippets/{record._meta.app_label}/{record._meta.model_name}/edit/{record.pk}/"


def state(page):
    return page.locator("#mb-state")


def latest(record):
    return type(record)._base_manager.get(pk=record.pk).get_latest_revision_as_object()


def test_what_is_typed_is_kept_and_given_back(page, site, seen, policy):
    name = opened(page, site, policy, holder_of(Role.ISO_SECRETARY))
    name.fill("Chính sách đang gõ dở")
    expect(state(page)).to_contain_text("Chưa lưu")
    expect(state(page)).to_contain_text("Đã tự lưu lúc")
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(edit(site, policy))
    page.get_by_role("heading", name="Bạn còn nội dung chưa lưu").wait_for()
    seen("soan-thao-con-noi-dung", but=WAGTAILS_OWN)
    page.get_by_role("link", name="Lấy lại nội dung").click()
    expect(page.get_by_role("textbox", name="Tên")).to_have_value("Chính sách đang gõ dở")
    press(page, "Lưu nháp")
    assert latest(policy).title == "Chính sách đang gõ dở"
    assert not KeptText.objects.exists()


def test_a_lost_connection_keeps_the_page_and_saves_when_it_is_back(page, site, policy):
    name = opened(page, site, policy, holder_of(Role.ISO_SECRETARY))
    page.context.set_offline(True)
    name.fill("Gõ khi mất mạng")
    expect(state(page)).to_contain_text("mất kết nối")
    page.get_by_role("button", name="Lưu nháp").click()
    expect(state(page)).to_contain_text("Nội dung vẫn còn trên trang này")
    expect(name).to_have_value("Gõ khi mất mạng")
    page.context.set_offline(False)
    expect(state(page)).to_contain_text("Đã tự lưu lúc", timeout=15_000)
    press(page, "Lưu nháp")
    assert latest(policy).title == "Gõ khi mất mạng"


def test_an_ended_session_keeps_the_page_and_saves_after_signing_in_elsewhere(page, site, policy):
    account = holder_of(Role.ISO_SECRETARY)
    name = opened(page, site, policy, account)
    page.context.clear_cookies(name="sessionid")
    name.fill("Gõ khi hết phiên")
    page.get_by_role("button", name="Lưu nháp").click()
    expect(state(page)).to_contain_text("phiên đăng nhập đã hết")
    expect(name).to_have_value("Gõ khi hết phiên")
    other = page.context.new_page()
    sign_in(other, site, account)
    other.close()
    press(page, "Lưu nháp")
    assert latest(policy).title == "Gõ khi hết phiên"


def test_a_record_put_forward_meanwhile_keeps_what_was_typed(page, site, seen, policy):
    account = holder_of(Role.ISO_SECRETARY)
    name = opened(page, site, policy, account)
    submit([Proposal(policy, [Entry(policy)])], account)
    name.fill("Gõ thêm sau khi trình")
    expect(page.locator("#mb-told")).to_contain_text("vừa được trình")
    page.get_by_role("button", name="Lưu nháp").click()
    page.get_by_role("heading", name="Bản ghi đã được trình").wait_for()
    expect(page.locator("ins").first).to_contain_text("Gõ thêm")
    seen("da-trinh-con-noi-dung")
    assert latest(policy).title == "Chính sách chất lượng năm 2026"


def test_two_people_see_each_other_and_choose_field_by_field(page, browser, site, seen, policy):
    name = opened(page, site, policy, holder_of(Role.ISO_SECRETARY))
    beside = browser.new_context(locale="vi-VN")
    other = beside.new_page()
    theirs = opened(other, site, policy, holder_of(Role.ISO_SECRETARY, name="thu-ky-hai"))
    expect(other.locator("#mb-told")).to_contain_text("cũng đang mở bản ghi này", timeout=15_000)
    theirs.fill("Tên do người thứ hai đặt")
    press(other, "Lưu nháp")
    beside.close()
    expect(page.locator("#mb-told")).to_contain_text("đã lưu bản nháp mới hơn", timeout=15_000)
    name.fill("Tên do tôi đặt")
    page.get_by_role("button", name="Lưu nháp").click()
    page.get_by_role("heading", name="Hai người cùng sửa").wait_for()
    assert latest(policy).title == "Tên do người thứ hai đặt"
    seen("hai-nguoi-cung-sua")
    page.get_by_role("button", name="Lưu nháp theo lựa chọn").click()
    page.get_by_role("heading", name="Còn 1 mục chưa chọn").wait_for()
    page.get_by_label("Lấy của tôi").check()
    press(page, "Lưu nháp theo lựa chọn")
    assert latest(policy).title == "Tên do tôi đặt"


def test_the_public_page_of_the_draft_stands_beside_the_form(page, site, seen):
    procedure = redraft(published(Procedure, title="Đăng ký khai sinh"), title="Đăng ký khai sinh, bản sửa")
    opened(page, site, procedure, holder_of(Role.CATALOGUE_EDITOR))
    page.set_viewport_size({"width": 1600, "height": 1000})
    page.get_by_role("button", name="Xem trước trang công khai").click()
    inside = page.frame_locator("iframe.mb-preview")
    inside.get_by_role("heading", name="Đăng ký khai sinh, bản sửa").wait_for()
    expect(inside.locator(".draft")).to_contain_text("BẢN NHÁP")
    page.screenshot(path="shots/soan-thao-xem-truoc-1600.png")
    page.get_by_role("textbox", name="Tên thủ tục").fill("Đăng ký khai sinh, sửa lần hai")
    press(page, "Lưu nháp")
    inside.get_by_role("heading", name="sửa lần hai").wait_for()
    page.goto(f"{site}/quan-tri/xem-truoc/procedure/{procedure.pk}/")
    seen("xem-truoc")
    page.goto(f"{site}/quan-tri/so-sanh/procedure/{procedure.pk}/")
    page.get_by_role("heading", name="So sánh").wait_for()
    seen("so-sanh")


def test_the_form_says_what_is_missing_and_leads_there_by_keyboard(page, site, seen):
    procedure = drafted(Procedure, title="", sector="")
    sign_in(page, site, holder_of(Role.CATALOGUE_EDITOR))
    page.goto(edit(site, procedure))
    page.get_by_text("Còn thiếu trước khi trình").wait_for()
    page.get_by_role("link", name="Tên thủ tục: chưa nhập").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#panel-title-section"
    page.wait_for_timeout(300)
    page.screenshot(path="shots/soan-thao-con-thieu-1280.png", full_page=True)
    fits(page, 390)
    page.screenshot(path="shots/soan-thao-con-thieu-390.png")
    assert violations(page, WAGTAILS_OWN) == []
