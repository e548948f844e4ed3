"""Taking out and returning alone, by the screens: what is shown, what is refused, what it costs."""

import pytest
from django.urls import reverse

from content_models.actions.remarking import remark
from content_models.declaration.roles import Role
from content_models.moderation.models import Departure, Remark
from tests.factories.people import holder_of, stranger
from tests.factories.texts import decider
from tests.integration.cms.browsing import browser, messages_of
from tests.integration.cms.review.many import announced_together

pytestmark = pytest.mark.django_db


def page(submission):
    return reverse("cms_review", args=[submission.pk])


def remark_page(submission, member):
    return reverse("cms_remark", args=[submission.pk, member.pk])


@pytest.fixture
def opened():
    """An open submission, its first procedure's member, and who decides the step."""
    submission, (text, *_) = announced_together(3)
    return submission, submission.members.get(object_id=text.pk, content_type__model="procedure"), decider(submission)


def answer(**more):
    return {"position": "0", "edition": "0", "then": "note", "reason": ""} | more


def test_one_is_returned_with_words_at_its_field(opened):
    submission, one, controller = opened
    client = browser(controller)
    shown = client.get(remark_page(submission, one)).content.decode()
    assert "Ý kiến về Tên thủ tục" in shown and one.title in shown

    client.post(remark_page(submission, one), answer(then="alone", **{"truong-title": "Tên chưa đúng"}))
    left = client.get(page(submission)).content.decode()
    assert "Đã tách khỏi tờ trình: 1" in left and "Có ý kiến ở 1 trường." in left
    assert Remark.objects.get().field == "title"
    mended = browser(submission.submitted_by)
    assert "Trả lại cho tôi" in mended.get(reverse("cms_desk")).content.decode()
    assert f"/edit/{one.object_id}/" in mended.get(page(submission)).content.decode()


def test_all_are_returned_and_notes_written_before_stay(opened):
    submission, one, controller = opened
    client = browser(controller)
    client.post(remark_page(submission, one), answer(**{"truong-sector": "Sai lĩnh vực"}))
    assert not Departure.objects.exists()
    client.post(remark_page(submission, one), answer(then="all", reason="Trình lại"))
    submission.refresh_from_db()
    assert submission.state == "returned"
    assert "Sai lĩnh vực" in browser(submission.submitted_by).get(page(submission)).content.decode()


@pytest.mark.parametrize("more", [{}, {"then": "alone"}, {"then": "burn", "reason": "x"}, {"then": ""}])
def test_nothing_said_or_chosen_is_told_at_the_form(opened, more):
    submission, one, controller = opened
    shown = browser(controller).post(remark_page(submission, one), answer(**more))
    assert shown.status_code == 200 and "Chưa ghi được" in shown.content.decode()
    assert not Departure.objects.exists() and not Remark.objects.exists()


def test_a_page_out_of_date_returns_nothing_and_keeps_what_was_typed(opened):
    submission, one, controller = opened
    other = submission.members.last()
    client = browser(controller)
    client.post(remark_page(submission, other), answer(then="alone", reason="Trước"))
    shown = client.post(remark_page(submission, one), answer(then="alone", **{"truong-title": "Chữ đã gõ"}))
    assert "vừa bớt nội dung" in shown.content.decode() and "Chữ đã gõ" in shown.content.decode()
    assert Departure.objects.count() == 1 and not Remark.objects.exists()


def test_the_lead_is_not_offered_to_be_returned_alone(opened):
    submission, _, controller = opened
    lead = submission.members.get(position=1)
    assert "Trả lại riêng" not in browser(controller).get(remark_page(submission, lead)).content.decode()
    shown = browser(controller).post(remark_page(submission, lead), answer(then="alone", reason="x"))
    assert shown.status_code == 200 and not Departure.objects.exists()


def test_nobody_else_finds_the_page(opened):
    submission, one, controller = opened
    peer = holder_of(Role.PROCEDURE_CONTROLLER, "H99.03")
    for wrong in (peer, submission.submitted_by, holder_of(Role.AUDITOR), stranger()):
        found = browser(wrong).get(remark_page(submission, one)).status_code
        assert found in (302, 403, 404), wrong
    foreign = announced_together(1)[0].members.last()
    assert browser(controller).get(remark_page(submission, foreign)).status_code == 404


def test_the_submitter_takes_out_by_screen_and_others_may_not(opened):
    submission, one, controller = opened
    editor = browser(submission.submitted_by)
    assert "Rút riêng nội dung" in editor.get(page(submission)).content.decode()
    assert "Rút riêng nội dung" not in browser(controller).get(page(submission)).content.decode()
    place, sent = reverse("cms_take_out", args=[submission.pk]), {"members": [str(one.pk)], "reason": "Chờ mẫu"}
    assert "Chỉ người trình" in messages_of(browser(controller).post(place, sent, follow=True))
    assert "nêu lý do" in messages_of(editor.post(place, sent | {"reason": ""}, follow=True))
    assert "không còn" in messages_of(editor.post(place, {"members": ["٣", "x"], "reason": "y"}, follow=True))
    assert not Departure.objects.exists()
    assert "Đã rút 1 nội dung" in messages_of(editor.post(place, sent, follow=True))
    assert editor.get(place).status_code == 405


def test_queries_are_flat_in_members_remarks_and_departures(django_assert_max_num_queries):
    small, large = announced_together(3)[0], announced_together(30)[0]
    for submission in (small, large):
        controller = decider(submission)
        for member in submission.members.exclude(position=1):
            remark(submission, {member.pk: {"title": "Xem lại tên"}}, controller)
    client = browser(controller)
    client.get(page(small))
    with django_assert_max_num_queries(35) as asked:
        client.get(page(small))
    with django_assert_max_num_queries(len(asked)):
        client.get(page(large))
    one = large.members.last()
    with django_assert_max_num_queries(40):
        client.get(remark_page(large, one))
    with django_assert_max_num_queries(35) as asked:
        client.post(page(large), {"verdict": "approved", "position": 0})
