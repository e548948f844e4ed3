"""The review page: who reads, who decides, what is compared, and that nothing is decided twice."""

import pytest
from django.urls import reverse

from content_models.declaration.roles import Role
from content_models.moderation.duty import Duty, waiting_for
from content_models.quality.models import QualityPolicy
from tests.factories.people import grant, holder_of, stranger
from tests.factories.texts import decider, drafted, published, redraft, submitted
from tests.integration.cms.browsing import browser, messages_of
from tests.integration.cms.review.many import amended_together, announced_together
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db


def amended():
    record = published(QualityPolicy, title="Chính sách chất lượng năm nay", statement="<p>Làm đúng hẹn.</p>")
    return submitted(redraft(record, statement="<p>Làm đúng và sớm hẹn.</p>"))


def page(submission):
    return reverse("cms_review", args=[submission.pk])


def test_only_what_changed_stands_old_against_new():
    submission = amended()
    shown = browser(decider(submission)).get(page(submission)).content.decode()

    assert "1 trường thay đổi" in shown
    assert "Làm đúng" in shown and "<ins>và sớm</ins>" in shown
    assert "trường không đổi" in shown
    assert "Bạn không phải người soạn" in shown


def test_an_approval_publishes_and_a_second_one_of_the_same_page_is_refused():
    submission = amended()
    client = browser(decider(submission))
    answer = {"verdict": "approved", "position": 0}

    first = client.post(page(submission), answer, follow=True)
    second = client.post(page(submission), answer, follow=True)

    submission.refresh_from_db()
    assert submission.state == "approved"
    assert "Đã ghi quyết định" in messages_of(first)
    assert "đã có quyết định" in messages_of(second)


def test_a_step_decided_meanwhile_is_refused():
    submission = submitted(drafted(KitchenSink))
    first = decider(submission)
    browser(first).post(page(submission), {"verdict": "approved", "position": 0})
    submission.refresh_from_db()
    leader = decider(submission)

    answer = browser(leader).post(page(submission), {"verdict": "approved", "position": 0}, follow=True)

    submission.refresh_from_db()
    assert submission.position == 1 and submission.state == "open"
    assert "vừa có người khác quyết định" in messages_of(answer)


def test_a_return_needs_its_reason_and_opens_a_duty_for_the_author():
    submission = amended()
    client = browser(decider(submission))
    bare = client.post(page(submission), {"verdict": "returned", "position": 0})
    assert "Trả lại phải nêu lý do" in bare.content.decode()

    client.post(page(submission), {"verdict": "returned", "position": 0, "reason": "Thiếu giờ nghỉ trưa."})
    author = submission.submitted_by
    assert waiting_for(author).get().kind == Duty.Kind.MEND
    mended = browser(author).get(page(submission)).content.decode()
    assert "Thiếu giờ nghỉ trưa." in mended


def test_the_duty_to_mend_ends_when_the_record_is_submitted_again():
    submission = amended()
    client = browser(decider(submission))
    client.post(page(submission), {"verdict": "returned", "position": 0, "reason": "Thiếu."})
    submitted(redraft(QualityPolicy.objects.get(), title="Đã sửa"))
    assert not waiting_for(submission.submitted_by).exists()


def test_nobody_decides_their_own_text_on_the_page():
    author = holder_of(Role.ISO_SECRETARY, name="both")
    grant(author, Role.AGENCY_LEADER, "H99.02")
    submission = submitted(drafted(QualityPolicy, by=author), by=author)
    client = browser(author)

    assert "Ghi quyết định" not in client.get(page(submission)).content.decode()
    refused = client.post(page(submission), {"verdict": "approved", "position": 0}, follow=True)
    assert "tự duyệt" in messages_of(refused)


def test_a_reader_reads_and_others_find_nothing():
    submission = amended()
    auditor = holder_of(Role.AUDITOR)
    shown = browser(auditor).get(page(submission)).content.decode()
    assert "Ghi quyết định" not in shown and "trường thay đổi" in shown

    peer = holder_of(Role.AGENCY_LEADER, "H99.03")
    assert browser(peer).get(page(submission)).status_code == 404
    assert browser(stranger()).get(page(submission)).status_code in (302, 403)


def test_after_deciding_the_next_duty_opens_else_the_desk():
    first, second = amended(), submitted(drafted(QualityPolicy))
    client = browser(decider(first))
    one = client.post(page(first), {"verdict": "approved", "position": 0})
    two = client.post(page(second), {"verdict": "approved", "position": 0})
    assert one.url == page(second)
    assert two.url == reverse("cms_desk")


@pytest.mark.parametrize("made", [announced_together, lambda count: (amended_together(count), [])])
def test_forty_members_cost_no_more_queries_than_four(made, django_assert_max_num_queries):
    few, many = made(3)[0], made(40)[0]
    leader = decider(many)
    client = browser(leader)
    client.get(page(few))
    with django_assert_max_num_queries(40) as asked:
        small = client.get(page(few))
    before = len(asked)
    with django_assert_max_num_queries(before):
        large = client.get(page(many))
    assert small.status_code == large.status_code == 200
    assert "41 nội dung" in large.content.decode()


def test_the_submitter_takes_a_submission_back():
    submission = amended()
    browser(submission.submitted_by).post(reverse("cms_take_back", args=[submission.pk]))
    submission.refresh_from_db()
    assert submission.state == "taken_back"
