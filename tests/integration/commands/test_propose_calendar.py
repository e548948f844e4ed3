"""A year's calendar is proposed as a draft; a second one for the same year is refused."""

import pytest
from django.core.management.base import CommandError

from content_models.declaration.roles import Role
from content_models.operation.models import WorkCalendar
from content_models.organisation.models import CalendarDay
from tests.factories.people import holder_of
from tests.factories.texts import approved, submitted
from tests.integration.commands.running import run

pytestmark = pytest.mark.django_db
FOR = {"agency": "H99.02", "editor": "soan"}


def test_the_proposal_is_a_draft_and_counts_only_once_it_is_approved():
    holder_of(Role.CATALOGUE_EDITOR, name="soan")
    assert "Lịch làm việc năm 2026" in run("propose_calendar", 2026, **FOR)
    assert not CalendarDay.objects.exists()
    approved(submitted(WorkCalendar.objects.get()))
    assert CalendarDay.objects.get(day="2026-04-27").working is False
    assert CalendarDay.objects.count() == 365
    with pytest.raises(CommandError, match="đã có"):
        run("propose_calendar", 2026, **FOR)


def test_somebody_without_the_role_is_refused():
    holder_of(Role.AUDITOR, name="soan")
    with pytest.raises(CommandError, match="quyền soạn thảo"):
        run("propose_calendar", 2026, **FOR)
