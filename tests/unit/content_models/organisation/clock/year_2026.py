"""The year the reference pages fall in, as the seed proposes it, and short ways to write instants and limits."""

from datetime import datetime

from content_models.declaration.time_limit import TimeLimit, Unit
from content_models.organisation.clock.day_table import DayTable
from content_models.organisation.clock.zone import ZONE
from tests.unit.content_models.organisation.clock.proposed import proposed_year

DAYS = DayTable([day for year in (2025, 2026, 2027) for day in proposed_year(year)])


def on(month, day, hour=0, minute=0, year=2026):
    """Return an instant of 2026 on the province's wall clock."""
    return datetime(year, month, day, hour, minute, tzinfo=ZONE)


def working_days(value):
    """Return a limit in working days."""
    return TimeLimit(value, Unit.WORKING_DAY)


def plain(words):
    """Return the words with ordinary spaces."""
    return words.replace("\u00a0", " ")
