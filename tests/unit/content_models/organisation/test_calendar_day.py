"""The calendar in the database: a year is replaced whole, and read back in one query."""

from datetime import date

import pytest

from content_models.organisation.calendar_day import CalendarDay, fill
from content_models.organisation.clock.day import Day
from content_models.organisation.clock.day_table import DayNotLoaded, DayTable
from content_models.organisation.clock.year import whole_year
from tests.unit.content_models.organisation.clock.proposed import proposed_year

YEAR = proposed_year(2026)


@pytest.mark.django_db
def test_a_year_read_back_is_the_year_filled(django_assert_num_queries):
    assert fill(YEAR) == 365
    with django_assert_num_queries(1):
        table = DayTable.load(date(2026, 1, 1))
    assert [table[day.date] for day in YEAR] == YEAR


@pytest.mark.django_db
def test_filling_again_replaces_that_year_only():
    fill(proposed_year(2025))
    fill(YEAR)
    fill(whole_year(2026, {date(2026, 6, 1): "Ngày thử"}))
    assert CalendarDay.objects.count() == 730
    assert CalendarDay.objects.get(day=date(2026, 6, 1)).working is False
    assert CalendarDay.objects.get(day=date(2026, 9, 2)).working is True
    assert CalendarDay.objects.get(day=date(2025, 9, 2)).working is False


@pytest.mark.django_db
def test_only_the_asked_range_is_loaded_and_the_rest_is_refused():
    fill(YEAR)
    table = DayTable.load(date(2026, 8, 1), date(2026, 8, 31))
    assert table[date(2026, 8, 31)].note.startswith("Nghỉ hoán đổi")
    with pytest.raises(DayNotLoaded):
        table[date(2026, 9, 1)]


@pytest.mark.django_db
def test_the_days_come_along_with_another_query(django_assert_num_queries):
    fill(YEAR)
    start = date(2026, 8, 30)
    with django_assert_num_queries(1):
        row = CalendarDay.objects.annotate(told=DayTable.beside(start)).first()
    along, alone = DayTable.brought(row.told, start), DayTable.load(start)
    asked = [day.date for day in YEAR if day.date >= start]
    assert len(asked) == 124 and [along[day] for day in asked] == [alone[day] for day in asked]
    with pytest.raises(DayNotLoaded):
        along[date(2026, 8, 29)]


@pytest.mark.django_db
def test_days_beyond_the_approved_calendar_are_the_plain_week():
    fill(YEAR)
    table = DayTable.load(date(2026, 12, 1))
    assert table[date(2026, 12, 31)].approved
    assert not table[date(2027, 1, 1)].approved
    assert table[date(2027, 1, 1)].working
    assert not table[date(2027, 1, 2)].working


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ([], "đúng một năm"),
        ([*YEAR, *proposed_year(2027)], "đúng một năm"),
        (YEAR[1:], "đủ 365 ngày"),
        ([*YEAR, YEAR[0]], "mỗi ngày một lần"),
        ([Day(YEAR[0].date, working=True, spans=()), *YEAR[1:]], "Giờ làm việc"),
    ],
)
def test_what_is_not_a_whole_readable_year_is_refused_before_anything_is_written(days, words):
    with pytest.raises(ValueError, match=words):
        fill(days)
