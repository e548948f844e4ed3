"""What was decided and nobody has seen goes back to its editors: nothing of it stays, and its number is free again."""

import datetime

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from content_models.actions.calling_off import call_off
from content_models.actions.refusal import Refused
from content_models.actions.submitting import Entry, Proposal, submit
from content_models.citations.citation import Citation
from content_models.declaration import registry
from content_models.declaration.roles import Role
from content_models.ledger.models import Event, PublicRecord
from content_models.ledger.reading import Moment, current
from content_models.ledger.sequencer import sequence
from content_models.ledger.verification import faults
from content_models.moderation.member import Act
from content_models.moderation.models import Duty, Submission
from content_models.operation.models import WorkCalendar
from content_models.quality.models import QualityPolicy
from tests.factories.people import grant, holder_of, stranger
from tests.factories.taking_down import answerable_for, taken_down
from tests.factories.texts import approved, drafted, published, redraft, submitted
from tests.integration.cms.browsing import browser
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db
COLUMNS = ("version", "live", "withdrawn", "submitted", "live_revision_id", "first_published_at", "key")
CALLABLE = [model for model in registry.artefacts() if model.can_be_called_off() and not model.opens]


def ahead(days):
    return timezone.now() + datetime.timedelta(days=days)


def waiting(record, **facts):
    """Decide a record for three days ahead."""
    author = holder_of(record.lifecycle.draft, record.agency.code)
    return approved(submit([Proposal(record, [Entry(record, **facts)], shown_from=ahead(3))], author)[0])


def text_of(record):
    return {kind.name: kind.plain(getattr(record, kind.name)) for kind in record.kinds()}


def row(record):
    fresh = type(record)._base_manager.get(pk=record.pk)
    return {name: getattr(fresh, name) for name in COLUMNS}, text_of(fresh)


def ends(record):
    rows = PublicRecord.objects.filter(type=record.type_name(), key=record.key).order_by("version")
    return list(rows.values_list("version", "superseded_on", "superseded_known"))


@pytest.mark.parametrize("model", CALLABLE, ids=lambda m: m.__name__)
def test_a_second_version_is_as_if_it_had_never_been_decided(model):
    record = redraft(published(model))
    before = (
        row(record),
        ends(record),
        set(Citation.objects.filter(object_id=record.pk).values_list("symbol", "public")),
    )
    submission = waiting(record)
    assert row(record) != before[0]
    call_off(submission, answerable_for(record), "Phát hiện sai mức phí")
    after = set(Citation.objects.filter(object_id=record.pk).values_list("symbol", "public"))
    assert (row(record), ends(record), after) == before
    record.refresh_from_db()
    assert (
        record.has_unpublished_changes and current(model.type_name(), record.key, Moment.of(seen=ahead(9))).version == 1
    )
    assert list(faults()) == []


@pytest.mark.parametrize("model", CALLABLE, ids=lambda m: m.__name__)
def test_a_first_version_is_a_draft_again_and_its_number_is_free(model):
    record = drafted(model)
    call_off(waiting(record), answerable_for(record), "Chưa xong thủ tục")
    record.refresh_from_db()
    assert (record.version, record.live, record.first_published_at) == (0, False, None)
    approved(submitted(record))
    record.refresh_from_db()
    assert record.version == 1 and current(model.type_name(), record.key).version == 1
    while sequence():
        pass
    assert list(faults()) == []


@pytest.mark.parametrize("act", [Act.WITHDRAW, Act.REPLACE])
def test_an_end_called_off_leaves_the_record_in_force(act):
    record, heir = published(KitchenSink), published(KitchenSink)
    facts = {"successor": heir} if act is Act.REPLACE else {}
    before = row(record), ends(record)
    call_off(
        waiting(record, act=act, reason="Gộp", basis="01/2026/QĐ-UBND", **facts), answerable_for(record), "Giữ lại"
    )
    assert (row(record), ends(record)) == before
    assert not type(record)._base_manager.get(pk=record.pk).has_unpublished_changes


def test_a_draft_written_since_is_kept():
    record = redraft(published(KitchenSink, title="Một"), title="Hai")
    submission = waiting(record)
    later = redraft(record, title="Ba")
    call_off(submission, answerable_for(record), "Sai tên")
    fresh = KitchenSink._base_manager.get(pk=record.pk)
    assert fresh.title == "Một" and fresh.latest_revision_id == later.latest_revision_id
    first = drafted(KitchenSink, title="Nháp một")
    decided = waiting(first)
    redraft(first, title="Nháp hai")
    call_off(decided, answerable_for(first), "Sai tên")
    assert KitchenSink._base_manager.get(pk=first.pk).title == "Nháp hai", "what was never public mirrors its draft"


def test_nothing_of_it_is_told_when_its_instant_comes():
    record = redraft(published(KitchenSink, title="Một"), title="Hai")
    submission = waiting(record)
    call_off(submission, answerable_for(record), "Sai tên")
    assert not Event.objects.filter(version=2, public=True).exists()
    told = Client().get("/api/v1/changes/", {"limit": 500}).json()["results"]
    assert [one["version"] for one in told if one["key"] == record.key] == [1]
    assert PublicRecord.written.filter(key=record.key).count() == 2
    submission.refresh_from_db()
    assert submission.state == Submission.State.CALLED_OFF
    assert Duty.objects.filter(submission=submission, kind=Duty.Kind.MEND, closed_at=None).exists()
    approved(submitted(record))
    assert current("kitchensink", record.key).title == "Hai"
    assert not Duty.objects.filter(submission=submission, kind=Duty.Kind.MEND, closed_at=None).exists()


def test_the_version_before_goes_on_although_its_last_day_has_come():
    """Decided to apply from today and to be shown in three days: the day is past, and nobody was told of it."""
    record = redraft(published(KitchenSink, title="Một"), title="Hai", in_force_from=timezone.localdate())
    submission = waiting(record)
    assert PublicRecord.objects.get(key=record.key, version=1).superseded_on == timezone.localdate()
    call_off(submission, answerable_for(record), "Sai tên")
    assert ends(record) == [(1, None, None)]


def test_what_was_taken_down_is_not_shown_again():
    record = taken_down(published(KitchenSink))
    call_off(waiting(redraft(record)), answerable_for(record), "Còn sai")
    record.refresh_from_db()
    assert (record.version, record.live) == (1, False)


def test_others_and_authors_call_nothing_off_and_a_superior_does():
    record = redraft(published(QualityPolicy, year=2033))
    submission = waiting(record)
    author = submission.submitted_by
    grant(author, Role.AGENCY_LEADER, "H99.02")
    page = reverse("cms_call_off", args=[submission.pk])
    for wrong in (author, stranger(), holder_of(Role.AGENCY_LEADER, "H99.03"), holder_of(Role.AUDITOR, "H99")):
        with pytest.raises(Refused):
            call_off(submission, wrong, "Tự ý")
        assert browser(wrong).post(page, {"reason": "Tự ý"}).status_code in (302, 404)
    with pytest.raises(Refused, match="lý do"):
        call_off(submission, answerable_for(record), " ")
    submission.refresh_from_db()
    assert submission.state == Submission.State.APPROVED
    client = browser(holder_of(Role.AGENCY_LEADER, "H99"))
    assert page in client.get(reverse("cms_review", args=[submission.pk])).content.decode()
    assert client.get(page).status_code == 200
    client.post(page, {"reason": "Chờ ý kiến"})
    submission.refresh_from_db()
    assert submission.state == Submission.State.CALLED_OFF
    assert client.get(page).status_code == 404


def test_what_is_on_show_is_not_called_off_and_the_tables_say_so_too():
    record = published(KitchenSink)
    shown = PublicRecord.objects.get(key=record.key)
    with pytest.raises(Refused, match="đã công khai"):
        call_off(Submission.objects.get(pk=shown.submission_id), answerable_for(record), "Muộn rồi")
    for table, column in (("ledger_publicrecord", "called_off = now()"), ("ledger_event", "public = false")):
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"UPDATE {table} SET {column} WHERE version = 1")


def test_a_later_version_and_a_calendar_in_use_stop_it():
    record = redraft(published(KitchenSink))
    first = waiting(record)
    waiting(redraft(record))
    with pytest.raises(Refused, match="bản sau"):
        call_off(first, answerable_for(record), "Quá muộn")
    calendar = drafted(WorkCalendar)
    with pytest.raises(Refused, match="áp dụng"):
        call_off(waiting(calendar), answerable_for(calendar), "Quá muộn")
