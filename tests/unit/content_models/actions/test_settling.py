"""A due date beyond the approved calendar is "dự kiến"; publishing that year's calendar settles it, with an event."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from content_models.actions.settling import settle_provisional
from content_models.ledger.models import Event
from content_models.onestop.models import Dossier
from content_models.operation.models import WorkCalendar
from tests.factories.journeys import opened
from tests.factories.texts import published

pytestmark = pytest.mark.django_db


def test_a_published_calendar_settles_every_date_that_lay_beyond_it_once():
    dossiers = [opened(Dossier) for _ in range(2)]
    year = dossiers[0].due_at.year
    assert all(dossier.provisional for dossier in dossiers)
    holidays = WorkCalendar.kind("holidays").to_python(
        WorkCalendar.kind("holidays").stored([{"day": f"{year}-01-01", "name": "Tết Dương lịch"}])
    )
    published(WorkCalendar, year=year, holidays=holidays)
    assert not Dossier.objects.filter(provisional=True).exists()
    told = Event.objects.filter(action="minhbach.settle").values_list("key", flat=True)
    assert sorted(told) == sorted(dossier.code for dossier in dossiers)
    assert settle_provisional() == 0


def test_where_nothing_is_provisional_one_question_tells_so_for_all_types():
    with CaptureQueriesContext(connection) as asked:
        assert settle_provisional() == 0
    assert len(asked) == 1
