"""A citizen finds the procedure in force and follows a dossier by its code."""

import pytest

from content_models.actions.moving import move
from content_models.actions.opening import open_cases
from content_models.catalogue.models import Procedure
from content_models.declaration.roles import Role
from content_models.ledger.sequencer import sequence
from content_models.onestop.models import Dossier
from search import index
from tests.e2e.speed import soon_and_still
from tests.factories.journeys import sample_text, unopened, version_of
from tests.factories.people import holder_of
from tests.factories.texts import published


@pytest.fixture
def procedure():
    record = published(Procedure, title="Đăng ký khai sinh", sector="Hộ tịch", **sample_text("procedure"))
    sequence()
    index.catch_up(1000)
    return record


def test_a_citizen_finds_a_procedure_without_typing_marks(page, site, seen, procedure):
    page.goto(site)
    seen("trang-chu")
    soon_and_still(page)
    page.get_by_label("Tìm trong toàn trang").fill("dang ky khai sinh cho con")
    page.get_by_role("button", name="Tìm", exact=True).click()
    seen("tim-kiem")
    soon_and_still(page)
    page.get_by_role("link", name="Đăng ký khai sinh").first.click()
    page.get_by_role("heading", name="Đăng ký khai sinh", level=1).wait_for()
    assert page.get_by_text("3 ngày làm việc").first.is_visible()
    seen("thu-tuc")
    soon_and_still(page)


def test_a_citizen_follows_a_dossier(page, site, seen, procedure):
    case = unopened(Dossier, procedure=version_of(procedure), applicant="Công dân 017", channel="DIRECT")
    receipt = open_cases([case], holder_of(Role.CLERK, "H99.100"))[0]
    page.goto(f"{site}/ho-so/")
    page.get_by_label("Mã hồ sơ").first.fill(f" {case.code.lower()} ")
    page.get_by_role("button", name="Tra cứu").first.click()
    page.get_by_text(case.code).first.wait_for()
    assert "Công dân" not in page.content()
    seen("ho-so")

    move([case], "assign", holder_of(Role.CLERK, "H99.100"))
    move([case], "ask", holder_of(Role.SPECIALIST, "H99.100"), {"reason": "Thiếu giấy chứng sinh"})
    page.get_by_label("Mã bí mật").fill(receipt.shown.secret)
    page.get_by_role("button", name="Xem chi tiết").click()
    page.get_by_text("Thiếu giấy chứng sinh").first.wait_for()
    assert "Công dân 017" not in page.content()
    assert page.get_by_text("C. d. 0.").is_visible()
    seen("ho-so-chi-tiet")


def test_the_code_in_the_receipt_opens_the_same_page_and_leaves_the_address_bar(page, site, procedure):
    case = unopened(Dossier, procedure=version_of(procedure), applicant="Công dân 018")
    receipt = open_cases([case], holder_of(Role.CLERK, "H99.100"))[0]
    page.goto(f"{site}/ho-so/ma/{receipt.shown.token}/")
    page.get_by_text(case.code).first.wait_for()
    assert receipt.shown.token not in page.url
