"""The database itself refuses what no code of ours would do."""

import datetime

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import F
from django.utils import timezone

from content_models.ledger.models import Event, FeedEntry, PublicRecord
from content_models.ledger.sequencer import sequence
from content_models.ledger.verification import faults
from content_models.quality.models import QualityPolicy
from tests.factories.texts import published

pytestmark = pytest.mark.django_db
SOON = datetime.timedelta(days=3)


def refused(change) -> bool:
    try:
        with transaction.atomic():
            change()
    except DatabaseError:
        return True
    return False


@pytest.fixture
def record():
    published(QualityPolicy)
    sequence()
    return PublicRecord.objects.get()


@pytest.mark.parametrize("model", [Event, FeedEntry, PublicRecord])
def test_rows_are_neither_removed_nor_truncated(model, record):
    rows = model.objects.order_by("pk")
    assert refused(lambda: rows._raw_delete(rows.db))
    with connection.cursor() as cursor:
        assert refused(lambda: cursor.execute(f"TRUNCATE {model._meta.db_table} CASCADE"))


def test_no_column_of_an_event_changes(record):
    for change in ({"label": "x"}, {"user": None}, {"reason": "x"}, {"digest": "0"}):
        assert refused(lambda change=change: Event.objects.update(**change))
    assert refused(lambda: FeedEntry.objects.update(position=F("position") + 1))


def test_no_published_text_changes(record):
    for change in ({"body": "{}"}, {"digest": "0"}, {"version": 9}, {"in_force_from": None, "title": "x"}):
        assert refused(lambda change=change: PublicRecord.objects.update(**change))


@pytest.mark.parametrize("column", PublicRecord.FILLED_LATER)
def test_the_end_of_a_version_may_move_only_while_it_lies_ahead(column, record):
    ahead, past = timezone.now() + SOON, timezone.now() - SOON
    assert not refused(lambda: PublicRecord.objects.update(**{column: ahead}))
    assert not refused(lambda: PublicRecord.objects.update(**{column: past}))
    assert refused(lambda: PublicRecord.objects.update(**{column: ahead}))
    assert refused(lambda: PublicRecord.objects.update(**{column: None}))


def test_verification_names_what_was_altered_behind_the_triggers(record):
    assert list(faults()) == []
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("UPDATE ledger_publicrecord SET body = body || ' '")
        cursor.execute("SET LOCAL session_replication_role = origin")
    assert [f for f in faults() if record.key in f and "không còn như lúc công bố" in f]


def test_verification_names_an_altered_event(record):
    event = Event.objects.filter(action="minhbach.approve").first()
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("UPDATE ledger_event SET user_id = NULL WHERE id = %s", [event.pk])
        cursor.execute("SET LOCAL session_replication_role = origin")
    assert [f"Sự kiện {event.pk}" in fault for fault in faults()] == [True]
