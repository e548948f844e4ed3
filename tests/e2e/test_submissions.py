"""An editor gathers and orders by keyboard, a controller returns one with words at its field, units are reminded."""

import datetime

from django.utils import timezone

from content_models.actions.gathering import planned
from content_models.actions.reminding import remind
from content_models.catalogue.models import AnnouncingDecision, Procedure
from content_models.declaration.roles import Role
from content_models.moderation.models import Departure, Duty, Submission
from tests.e2e.steps import press, sign_in
from tests.factories.people import agency, holder_of
from tests.factories.texts import decider, drafted, published
from tests.integration.cms.review.many import announced_together


def test_an_editor_gathers_and_orders_by_keyboard(page, site, seen):
    decision = drafted(AnnouncingDecision, symbol="163/QĐ-UBND", title="Công bố thủ tục lĩnh vực hộ tịch")
    for number in (1, 2, 3):
        drafted(Procedure, decision=decision, title=f"Đăng ký hộ tịch số {number}")
    published(Procedure, title="Đăng ký lại việc hộ tịch cũ")
    editor = holder_of(Role.CATALOGUE_EDITOR)
    sign_in(page, site, editor)
    page.goto(f"{site}/quan-tri/trinh/announcingdecision/{decision.pk}/")
    with page.expect_navigation():
        page.get_by_role("link", name="Thêm, bớt, sắp xếp").click()
    page.get_by_role("searchbox", name="Mã hoặc tên").fill("ho tich cu")
    with page.expect_navigation():
        page.get_by_role("button", name="Tìm", exact=True).click()
    press(page, "Thêm: Đăng ký lại")
    seen("tap-hop")
    page.get_by_role("button", name="Lên: Đăng ký hộ tịch số 2").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.get_by_text("Đã chuyển đến vị trí 1").wait_for()
    assert [one.title[-1] for one in planned(decision, editor)[:2]] == ["2", "1"]
    page.get_by_label("Lý do").fill("Gộp vào thủ tục mới")
    press(page, "Lưu và sang bước trình")
    seen("trinh-theo-ke-hoach")
    press(page, "Trình duyệt")
    assert Submission.objects.get(lead_id=decision.pk).members.count() == 5
    seen("to-trinh-cua-toi")


def test_a_controller_returns_one_with_words_at_its_field(page, site, seen):
    submission, (text, *_) = announced_together(2)
    sign_in(page, site, decider(submission))
    page.goto(f"{site}/quan-tri/duyet/{submission.pk}/")
    page.locator("summary").filter(has_text=text.title).first.click()
    with page.expect_navigation():
        page.locator("details[open]").get_by_role("link", name="Ghi ý kiến vào từng trường").click()
    page.get_by_label("Ý kiến về Tên thủ tục").fill("Tên chưa đúng văn bản")
    page.get_by_label("Trả lại riêng nội dung này").check()
    seen("ghi-y-kien")
    press(page, "Ghi ý kiến")
    assert Departure.objects.get().member.object_id == text.pk
    seen("duyet-sau-khi-tra-mot")
    sign_in(page, site, submission.submitted_by)
    page.goto(f"{site}/quan-tri/snippets/catalogue/procedure/edit/{text.pk}/")
    page.locator(".mb-remark", has_text="Tên chưa đúng văn bản").wait_for()
    page.screenshot(path="shots/sua-theo-y-kien-1280.png")


def test_a_leader_reads_reminders_follows_units_and_names_a_stand_in(page, site, seen):
    submission = announced_together(1)[0]
    for code in ("H99.02", "H99.03", "H99.100"):
        agency(code)
    Duty.objects.update(due_at=timezone.now() - datetime.timedelta(days=9), late_at=None)
    remind(timezone.now())
    sign_in(page, site, decider(submission))
    page.goto(f"{site}/quan-tri/nhac-viec/")
    seen("nhac-viec")
    chief = holder_of(Role.AGENCY_LEADER, "H99")
    sign_in(page, site, chief)
    page.goto(f"{site}/quan-tri/don-vi/")
    page.get_by_label("Sở Tư pháp").check()
    page.get_by_label("Nội dung nhắc").fill("Nộp chính sách chất lượng năm nay")
    seen("theo-doi-don-vi")
    press(page, "Nhắc đơn vị")
    page.goto(f"{site}/quan-tri/don-vi/{agency('H99.02').pk}/")
    seen("mot-don-vi")
    with page.expect_navigation():
        page.get_by_role("link", name="Nộp chính sách").click()
    seen("nhac-don-vi")
    page.goto(f"{site}/quan-tri/lam-thay/")
    page.get_by_label("Tìm người làm thay").fill("Biên tập")
    with page.expect_navigation():
        page.get_by_role("button", name="Tìm", exact=True).click()
    seen("lam-thay")
