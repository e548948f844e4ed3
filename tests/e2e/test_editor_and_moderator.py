"""An editor drafts and submits; a controller and a leader approve; the text is public and the editor sees it."""

import pytest

from content_models.actions.deciding import decide
from content_models.catalogue.models import AnnouncingDecision, Procedure
from content_models.declaration.roles import Role
from content_models.moderation.models import Submission
from content_models.quality.models import QualityPolicy
from tests.e2e.steps import approve, press, sign_in
from tests.factories.people import holder_of
from tests.factories.texts import decider, drafted, published, redraft, submitted

#: The text editor is not ours to name.
WAGTAILS_OWN = (".Draftail-Editor",)


def test_an_editor_drafts_and_submits_and_cannot_approve(page, site, seen):
    secretary = holder_of(Role.ISO_SECRETARY)
    sign_in(page, site, secretary)
    seen("viec-cho-toi-trong")
    page.goto(f"{site}/quan-tri/snippets/quality/qualitypolicy/add/")
    page.get_by_role("spinbutton", name="Năm").fill("2026")
    page.get_by_role("textbox", name="Tên").fill("Chính sách chất lượng năm 2026")
    page.locator("[contenteditable=true]").first.click()
    page.keyboard.type("Phục vụ người dân đúng hẹn.")
    seen("soan-thao", but=WAGTAILS_OWN)
    press(page, "Lưu nháp")
    assert not Submission.objects.exists()
    press(page, "Trình duyệt")
    assert Submission.objects.get().state == "open"
    page.goto(f"{site}/quan-tri/duyet/{Submission.objects.get().pk}/")
    assert not page.get_by_role("button", name="Ghi quyết định").is_visible()
    page.goto(f"{site}/quan-tri/snippets/quality/qualitypolicy/")
    seen("danh-sach")


def test_a_moderator_sees_what_changed_and_approves(page, site, seen):
    record = published(QualityPolicy, title="Chính sách chất lượng năm 2026", year=2026)
    submission = submitted(redraft(record, title="Chính sách chất lượng sửa đổi năm 2026"))
    sign_in(page, site, decider(submission))
    seen("viec-cho-toi")
    page.get_by_role("link", name="Chính sách chất lượng sửa đổi năm 2026").first.click()
    page.get_by_text("1 trường thay đổi").wait_for()
    seen("duyet")
    approve(page, "Duyệt và công bố ngay")
    page.goto(f"{site}/chinh-sach-chat-luong/{record.key}/")
    page.get_by_role("heading", name="Chính sách chất lượng sửa đổi năm 2026").wait_for()


@pytest.fixture
def decision_of_forty():
    decision = drafted(AnnouncingDecision, symbol="163/QĐ-BTP", title="Công bố 39 thủ tục lĩnh vực hộ tịch")
    for number in range(39):
        drafted(Procedure, decision=decision, title=f"Thủ tục số {number + 1}")
    return decision


def test_a_decision_announces_forty_together(page, site, seen, decision_of_forty):
    decision = decision_of_forty
    sign_in(page, site, holder_of(Role.CATALOGUE_EDITOR))
    page.goto(f"{site}/quan-tri/trinh/announcingdecision/{decision.pk}/")
    seen("trinh-duyet")
    press(page, "Trình duyệt")
    submission = Submission.objects.get()
    assert submission.members.count() == 40
    decide([submission], decider(submission), "approved")
    submission.refresh_from_db()
    sign_in(page, site, decider(submission))
    page.get_by_role("link", name="163/QĐ-BTP").first.click()
    seen("duyet-bon-muoi")
    approve(page, "Duyệt và công bố ngay")
    page.goto(f"{site}/thu-tuc/")
    page.get_by_role("link", name="Thủ tục số 1", exact=True).wait_for()
