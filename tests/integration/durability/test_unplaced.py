"""The sequencer asks a short list of what waits; nothing that is written can be missing from it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from benchmarks.intake import taken_in
from benchmarks.province import province
from benchmarks.sample import rows
from content_models.ledger.models import Event, FeedEntry, Unplaced
from content_models.ledger.sequencer import sequence
from content_models.ledger.triggers import arm, disarm

pytestmark = pytest.mark.django_db


def published(count=2):
    taken_in(rows(count, count), province().people())


def test_each_event_waits_until_it_has_its_place():
    published()
    assert set(Unplaced.objects.values_list("pk", flat=True)) == set(Event.objects.values_list("pk", flat=True))
    while sequence():
        pass
    assert not Unplaced.objects.exists()
    assert FeedEntry.objects.count() == Event.objects.count()


def test_what_was_written_without_the_trigger_is_found_when_it_is_armed():
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    disarm(connection)
    published()
    assert not Unplaced.objects.exists()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    arm(connection)
    assert Unplaced.objects.count() == Event.objects.count()


def test_the_past_is_not_read_for_what_waits():
    """The statement that looks for waiting events begins at the list: it names no entry of the feed."""
    published()
    with CaptureQueriesContext(
        connection,
    ) as asked:
        sequence()
    (looked,) = [one["sql"] for one in asked if "ORDER BY" in one["sql"] and "ledger_event" in one["sql"]]
    assert "ledger_unplaced" in looked
    assert "ledger_feedentry" not in looked
