"""What the public would read of a record that is to end: before it is put forward, while it is gathered, in review."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from content_models.actions.gathering import arrange, gather, planned
from content_models.actions.submitting import Entry, Proposal, submit
from content_models.catalogue.models import AnnouncingDecision, Procedure
from content_models.declaration.roles import Role
from content_models.ledger.models import Event, PublicRecord
from content_models.moderation.member import Act
from content_models.moderation.models import Submission
from tests.factories.people import holder_of, stranger
from tests.factories.texts import decider, drafted, published
from tests.integration.cms.doors import entered, words_of
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db
SAID = {"reason": "Đã có văn bản thay thế", "basis": "01/2026/QĐ-THỬ"}


@pytest.fixture
def editor():
    return holder_of(Role.CATALOGUE_EDITOR)


def typed(record, **more):
    return SAID | {"preview": "1", "note": "chỉ người duyệt đọc"} | more


def test_the_form_shows_the_page_and_keeps_nothing(editor):
    old, new = published(KitchenSink, title="Bản cũ"), published(KitchenSink, title="Bản thay")
    place = reverse("cms_withdraw", args=["kitchensink", old.pk])
    client = entered(editor)
    before = Event.objects.count(), PublicRecord.objects.count()
    with CaptureQueriesContext(connection) as asked:
        answer = client.post(place, typed(old, words=new.key, successor=new.key))
    shown = words_of(answer)
    assert answer.status_code == 200 and len(asked) <= 35, len(asked)
    assert all(words in shown for words in (*SAID.values(), "Bản thay", "BẢN NHÁP")) and "chỉ người duyệt" not in shown
    assert (
        "no-store" in answer.headers["Cache-Control"]
        and "frame-ancestors 'self'" in answer.headers["Content-Security-Policy"]
    )
    assert (Event.objects.count(), PublicRecord.objects.count()) == before and not Submission.objects.filter(
        state="open"
    )
    assert Client().get(f"/{old.public_slug()}/{old.key}/").status_code == 200


def test_what_is_missing_is_said_before_anything_is_shown(editor):
    old = published(KitchenSink)
    answer = entered(editor).post(reverse("cms_withdraw", args=["kitchensink", old.pk]), typed(old, reason=""))
    assert "chưa nhập" in words_of(answer) and "BẢN NHÁP" not in words_of(answer)


def test_in_review_the_page_is_the_one_that_will_be(editor):
    old = published(KitchenSink, title="Bản cũ")
    entry = Entry(old, Act.WITHDRAW, None, None, SAID["reason"], SAID["basis"])
    submission = submit([Proposal(old, [entry], "")], editor)[0]
    leader = entered(decider(submission))
    place = reverse("cms_preview_member", args=[submission.pk, submission.members.get().position])
    assert place in words_of(leader.get(reverse("cms_review", args=[submission.pk])))
    shown = words_of(leader.get(place))
    assert all(words in shown for words in (*SAID.values(), "Bản cũ", "Đã bãi bỏ"))
    for other in (holder_of(Role.CATALOGUE_EDITOR, "H99.03"), holder_of(Role.CLERK), stranger()):
        assert entered(other).get(place).status_code in (302, 403, 404)
    assert Client().get(place).status_code == 302


def test_while_gathering_the_plan_is_shown_to_who_may_change_it(editor):
    old, lead = published(Procedure, title="Thủ tục cũ"), drafted(AnnouncingDecision)
    gather(lead, old, editor)
    plan = planned(lead, editor)
    one = next(one for one in plan if one.record == old)
    one.act, one.reason, one.basis = Act.WITHDRAW, *SAID.values()
    arrange(lead, plan, editor)
    place = reverse("cms_preview_planned", args=["announcingdecision", lead.pk, one.value])
    client = entered(editor)
    assert place in words_of(client.get(reverse("cms_gather", args=["announcingdecision", lead.pk])))
    shown = words_of(client.get(place))
    assert SAID["reason"] in shown and "Thủ tục cũ" in shown
    peer = entered(holder_of(Role.CATALOGUE_EDITOR, "H99.03"))
    unknown = reverse("cms_preview_planned", args=["announcingdecision", lead.pk, "procedure:0"])
    assert (peer.get(place).status_code, client.get(unknown).status_code) == (404, 404)
