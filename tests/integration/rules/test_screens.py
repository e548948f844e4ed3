"""The same on staff screens: the button that asks, what stands against a text, signatures and their end."""

from typing import Any

import pytest
from wagtail.test.utils.form_data import nested_form_data, streamfield

from content_models.actions.deciding import Verdict, decide
from content_models.declaration.roles import Role
from content_models.moderation.duty import waiting_for
from tests.factories.people import agency, holder_of
from tests.factories.texts import decider, drafted, redraft, submitted
from tests.integration.cms.browsing import browser, messages_of
from tests.integration.cms.doors import place, words_of
from tests.integration.rules.provinces import head_of, office
from tests.sample_artefacts.models import Plan, Programme, Question

pytestmark = pytest.mark.django_db
SECRETARY = Role.ISO_SECRETARY


def typed(*units: str, **fields: Any) -> dict[str, Any]:
    """The form of a programme that gives a task to each unit, named by its code."""
    tasks = [("row", {"unit": code, "text": "Làm", "due_on": "2030-01-31"}) for code in units]
    answers = [("row", {"item": item, "words": "Đủ", "note": ""}) for item in ("red", "blue")]
    filled = {"agency": agency().pk, "code": "CT-1", "title": "Chương trình", "issue": 1, "access": "open"}
    filled |= {"tasks": streamfield(tasks), "judges": streamfield([]), "answers": streamfield(answers)}
    return nested_form_data(filled) | fields


def test_a_row_keeps_the_code_and_the_name_of_the_unit_chosen():
    answer = browser(holder_of(SECRETARY)).post(place(Programme, "add"), typed(office(1).code))
    assert answer.status_code == 302, words_of(answer)
    kind, text = Programme.kind("tasks"), Programme.objects.get().get_latest_revision_as_object()
    assert kind.plain(text.tasks)[0]["unit"] == {"code": "H99.02.1", "name": "Phòng số 1"}
    editor = browser(holder_of(SECRETARY))
    assert "Phòng số 1" in words_of(editor.get(place(Programme, "edit", Programme.objects.get().pk)))


@pytest.mark.parametrize("code", ["H00", "'; --", "\0", "x" * 5000])
def test_a_unit_that_is_not_one_is_refused_and_nothing_kept(code):
    answer = browser(holder_of(SECRETARY)).post(place(Programme, "add"), typed(code))
    assert answer.status_code in (200, 400) and not Programme.objects.exists()


def test_the_button_saves_and_asks_and_says_when_nobody_is_left():
    editor = browser(holder_of(SECRETARY))
    answer = editor.post(place(Programme, "add"), typed(office(1).code) | {"action-ask": "1"}, follow=True)
    assert "Đã gửi lấy ý kiến" in messages_of(answer)
    assert [duty.key for duty in waiting_for(head_of(office(1)))] == [Question.objects.get().code]
    again = editor.post(place(Programme, "edit", Programme.objects.get().pk), typed() | {"action-ask": "1"})
    assert "Không còn đơn vị nào cần lấy ý kiến" in words_of(again)


def test_only_a_type_that_asks_has_the_button():
    editor, planner = browser(holder_of(SECRETARY)), browser(holder_of(Role.ISO_REPRESENTATIVE))
    assert "action-ask" in words_of(editor.get(place(Programme, "add")))
    assert "action-ask" not in words_of(planner.get(place(Plan, "add")))


def test_a_plan_under_an_unapproved_programme_is_refused_at_its_field():
    programme = drafted(Programme)
    filled = {"agency": agency().pk, "code": "KH-1", "title": "Kế hoạch", "programme": programme.pk}
    sent = browser(holder_of(Role.ISO_REPRESENTATIVE)).post(place(Plan, "add"), nested_form_data(filled))
    assert sent.context["form"].errors["programme"] and not Plan.objects.exists()


def test_a_signature_is_shown_and_so_is_its_end():
    record = drafted(Programme)
    submission = submitted(record)
    decide([submission], decider(submission), Verdict.APPROVED)
    editor = browser(holder_of(SECRETARY))
    assert "Đã ký, dấu kiểm" in words_of(editor.get(f"/quan-tri/duyet/{submission.pk}/"))
    assert "Ký xem xét: " in words_of(editor.get(place(Programme, "edit", record.pk)))
    submission.refresh_from_db()
    decide([submission], decider(submission), Verdict.RETURNED, "Sửa")
    redraft(record, title="Khác")
    assert "hết giá trị vì nội dung đã đổi" in words_of(editor.get(place(Programme, "edit", record.pk)))


def test_the_answering_unit_works_from_its_own_list():
    browser(holder_of(SECRETARY)).post(place(Programme, "add"), typed(office(1).code) | {"action-ask": "1"})
    case, head = Question.objects.get(), browser(head_of(office(1)))
    page = f"/quan-tri/vu-viec/question/{case.code}/"
    shown = words_of(head.get(page))
    assert "Làm" in shown and "Lịch tính ngày hẹn" in shown and "3 ngày làm việc" in shown
    assert not any(words in shown for words in ("Cấp lại", "dữ liệu cá nhân", case.row))
    assert head.post(f"{page}buoc/answer/", {"words": "Đồng ý"}).status_code == 302
    assert "Đồng ý" in words_of(browser(holder_of(SECRETARY)).get(page))
    assert browser(head_of(office(2))).get(page).status_code == 404
    assert browser(holder_of(SECRETARY, "H99.03")).get(page).status_code == 404
