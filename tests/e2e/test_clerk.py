"""A clerk receives a dossier, hands out the receipt and moves it on; a specialist asks for papers."""

from content_models.catalogue.models import Procedure
from content_models.declaration.roles import Role
from content_models.onestop.models import Dossier
from tests.e2e.steps import press, sign_in
from tests.factories.journeys import opened, sample_text
from tests.factories.people import holder_of
from tests.factories.texts import published


def test_a_clerk_receives_a_dossier(page, site, seen):
    record = published(Procedure, title="Đăng ký khai sinh", **sample_text("procedure"))
    sign_in(page, site, holder_of(Role.CLERK, "H99.100"))
    page.goto(f"{site}/quan-tri/vu-viec/dossier/")
    seen("ho-so-danh-sach-trong")
    page.get_by_role("link", name="Tiếp nhận").first.click()
    seen("tiep-nhan-chon-thu-tuc")
    page.get_by_role("searchbox").or_(page.get_by_role("textbox")).first.fill("khai sinh")
    page.keyboard.press("Enter")
    page.get_by_text(record.key).first.wait_for()
    seen("tiep-nhan-ket-qua")


def test_a_case_is_seen_and_moved(page, site, seen):
    case = opened(Dossier, applicant="Công dân 017")
    sign_in(page, site, holder_of(Role.CLERK, "H99.100"))
    seen("viec-cho-toi-mot-cua")
    page.goto(f"{site}/quan-tri/vu-viec/dossier/?han=dang")
    page.get_by_role("link", name=case.code).wait_for()
    seen("ho-so-danh-sach")
    page.goto(f"{site}/quan-tri/viec-cho-toi/")
    page.get_by_role("link", name=case.code).first.click()
    page.get_by_text("Công dân 017").wait_for()
    seen("ho-so-chi-tiet-can-bo")
    page.get_by_role("link", name="Chuyển giải quyết").first.click()
    press(page, "Chuyển giải quyết")
    page.get_by_text("Đang xử lý").first.wait_for()
    case.refresh_from_db()
    assert case.state == "working"
