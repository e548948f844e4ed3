"""The schedule: seen by those who may read, moved by who decides the last step, never once it is on show."""

import datetime

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from content_models.actions.refusal import Refused
from content_models.actions.rescheduling import reschedule
from content_models.actions.submitting import Entry, Proposal, submit
from content_models.declaration.roles import Role
from content_models.ledger.models import Event, PublicRecord
from content_models.ledger.reading import Moment, current
from content_models.ledger.sequencer import sequence
from content_models.moderation.models import Submission
from content_models.quality.models import QualityPolicy
from tests.factories.people import grant, holder_of
from tests.factories.texts import approved, published, redraft
from tests.integration.cms.browsing import browser

pytestmark = pytest.mark.django_db
LIST = reverse("cms_scheduled")


def ahead(days):
    return timezone.now() + datetime.timedelta(days=days)


@pytest.fixture
def waiting():
    """A second version that is decided, and shown in three days."""
    record = redraft(published(QualityPolicy, title="Bản đầu", year=2030), title="Bản hẹn giờ")
    proposal = Proposal(record, [Entry(record)], shown_from=ahead(3))
    return approved(submit([proposal], holder_of(Role.ISO_SECRETARY))[0])


def leader():
    return holder_of(Role.AGENCY_LEADER)


def test_the_list_says_what_is_seen_when_to_those_who_may_read(waiting):
    shown = browser(holder_of(Role.AUDITOR)).get(LIST).content.decode()
    assert "Bản hẹn giờ" in shown and "Người dân thấy từ" in shown
    assert "Bản hẹn giờ" not in browser(holder_of(Role.AUDITOR, "H99.03")).get(LIST).content.decode()


def test_the_last_decider_moves_it_and_nothing_leaks_meanwhile(waiting):
    page = reverse("cms_reschedule", args=[waiting.pk])
    client = browser(leader())
    assert "Đổi giờ công khai" in client.get(reverse("cms_review", args=[waiting.pk])).content.decode()
    later = timezone.localtime(ahead(6))
    client.post(page, {"shown_from": later.strftime("%Y-%m-%dT%H:%M"), "reason": "Chờ lễ công bố"})

    new = PublicRecord.objects.get(version=2)
    old = PublicRecord.objects.get(version=1)
    assert abs(new.shown_from - later) < datetime.timedelta(minutes=1)
    assert old.superseded_known == new.shown_from
    told = Event.objects.get(action="minhbach.publish", version=2)
    assert told.visible_from == new.shown_from
    sequence()
    assert not hasattr(told, "entry")
    for days, version in ((4, 1), (7, 2)):
        assert current("qualitypolicy", new.key, Moment.of(seen=ahead(days))).version == version
    assert Event.objects.get(action="minhbach.reschedule").reason == "Chờ lễ công bố"


def test_others_and_authors_and_bad_instants_move_nothing(waiting):
    author = waiting.submitted_by
    grant(author, Role.AGENCY_LEADER, "H99.02")
    for wrong in (author, holder_of(Role.AGENCY_LEADER, "H99.03"), holder_of(Role.AGENCY_LEADER, "H99")):
        with pytest.raises(Refused):
            reschedule(waiting, wrong, ahead(5), "Tự ý")
        assert browser(wrong).get(reverse("cms_reschedule", args=[waiting.pk])).status_code == 404
    for instant, why in ((ahead(-1), "x"), (ahead(5000), "x"), (ahead(5), " ")):
        with pytest.raises(Refused):
            reschedule(waiting, leader(), instant, why)


def test_what_is_on_show_stays_and_the_table_says_so_too():
    record = published(QualityPolicy, year=2031)
    shown = PublicRecord.objects.get(key=record.key)
    submission = Submission.objects.get(pk=shown.submission_id)
    with pytest.raises(Refused, match="đã công khai"):
        reschedule(submission, leader(), ahead(5), "Muộn rồi")
    with pytest.raises(IntegrityError), transaction.atomic():
        PublicRecord.objects.filter(pk=shown.pk).update(shown_from=ahead(5))


def test_nothing_is_backdated(waiting):
    new = PublicRecord.objects.get(version=2)
    for table, column in (("ledger_publicrecord", "shown_from"), ("ledger_event", "visible_from")):
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"UPDATE {table} SET {column} = now() - interval '1 day' WHERE version = 2")
    new.refresh_from_db()
    assert new.shown_from > timezone.now()
