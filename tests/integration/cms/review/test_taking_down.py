"""The screen by which a text is taken down: for who answers for it, at once, with ground and reason."""

import pytest
from django.test import Client
from django.urls import reverse

from content_models.actions.previewing import foresee
from content_models.actions.submission_rules import frozen_text
from content_models.declaration.roles import Role
from content_models.ledger.models import Event, PublicRecord
from content_models.quality.models import QualityPolicy
from tests.factories.people import grant, holder_of
from tests.factories.taking_down import taken_down
from tests.factories.texts import approved, published, redraft, submitted
from tests.integration.cms.browsing import browser

pytestmark = pytest.mark.django_db
GIVEN = {"versions": ["1"], "ground": "personal_data", "reason": "Còn số căn cước ở trang 2"}


@pytest.fixture
def policy() -> QualityPolicy:
    """In force since just now."""
    return published(QualityPolicy, title="Chính sách năm nay", year=2030)


def place(record) -> str:
    return reverse("cms_take_down", args=["qualitypolicy", record.pk])


def test_who_answers_takes_it_down_and_the_house_says_so(policy):
    client = browser(holder_of(Role.AGENCY_LEADER))
    inspect = reverse(policy.snippet_viewset.get_url_name("inspect"), args=[policy.pk])
    assert place(policy) in client.get(inspect).content.decode()
    assert "Chính sách năm nay" in client.get(place(policy)).content.decode()
    client.post(place(policy), GIVEN)

    assert PublicRecord.objects.get(key=policy.key).taken_down
    event = Event.objects.get(action="minhbach.take_down")
    assert (event.reason, event.data, event.public) == (GIVEN["reason"], {"ground": "personal_data"}, True)
    shown = client.get(inspect).content.decode()
    assert "Đã gỡ nội dung: bản 1" in shown and "Đang công khai" not in shown
    listed = reverse(policy.snippet_viewset.get_url_name("list"))
    assert policy.title in client.get(listed, {"standing": "taken_down"}).content.decode()
    assert client.get(place(policy)).status_code == 404, "nothing is left to take down"


def test_nobody_else_finds_the_page(policy):
    last = QualityPolicy.lifecycle.steps[-1].role
    wrong = [holder_of(QualityPolicy.lifecycle.draft), holder_of(last, "H99.03"), holder_of(Role.AUDITOR, "H99")]
    for account in wrong:
        client = browser(account)
        assert client.get(place(policy)).status_code == 404
        assert client.post(place(policy), GIVEN).status_code == 404
    assert Client().post(place(policy), GIVEN).status_code == 302
    assert not PublicRecord.objects.get(key=policy.key).taken_down


def test_the_author_who_leads_too_is_refused_at_the_form(policy):
    author = holder_of(QualityPolicy.lifecycle.draft)
    grant(author, Role.AGENCY_LEADER, "H99.02")
    answer = browser(author).post(place(policy), GIVEN)
    assert answer.status_code == 200 and "không ai gỡ bài mình soạn" in answer.content.decode()
    assert not PublicRecord.objects.get(key=policy.key).taken_down


@pytest.mark.parametrize("wrong", [{"versions": ["9" * 500]}, {"versions": []}, {"ground": "x"}, {"reason": " "}])
def test_a_wrong_answer_is_told_at_its_field_and_takes_nothing_down(policy, wrong):
    answer = browser(holder_of(Role.AGENCY_LEADER)).post(place(policy), GIVEN | wrong)
    assert answer.status_code == 200 and "err-sum" in answer.content.decode()
    assert not PublicRecord.objects.get(key=policy.key).taken_down


def test_the_same_text_may_go_before_the_steps_again(policy):
    taken_down(policy)
    again = approved(submitted(policy))
    assert PublicRecord.objects.filter(submission_id=again.pk, version=2, shown_until=None).exists()
    policy.refresh_from_db()
    assert policy.live and not policy.has_unpublished_changes


def test_the_preview_of_a_new_text_compares_with_what_may_still_be_read(policy):
    approved(submitted(redraft(policy, title="Lộ số căn cước")))
    policy.refresh_from_db()
    taken_down(policy, 2)
    fresh = redraft(policy, title="Đã bớt")
    foreseen = foresee(frozen_text(fresh, fresh.latest_revision.content))
    assert (foreseen.version.version, foreseen.before.title) == (3, "Chính sách năm nay")
