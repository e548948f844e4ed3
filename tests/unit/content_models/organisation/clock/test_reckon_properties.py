"""What must hold for every reception, limit and pause, not only for the examples."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as some

from content_models.declaration.time_limit import TimeLimit, Unit
from content_models.organisation.clock.counting import counting
from content_models.organisation.clock.pause import Pause
from content_models.organisation.clock.reckon import reckon
from tests.unit.content_models.organisation.clock.year_2026 import DAYS, on, working_days

START = on(1, 1)
instants = some.integers(0, 400 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes))
values = some.integers(1, 60)
units = some.sampled_from([Unit.HOUR, Unit.WORKING_DAY, Unit.DAY, Unit.MONTH])
fractions = some.integers(1, 500).map(lambda hundredths: f"{hundredths / 100}")


@some.composite
def pauses(draw):
    """Return a pause: closed, after some minutes or weeks, or still open."""
    start = draw(instants)
    length = draw(some.none() | some.integers(0, 40 * 24 * 60))
    return Pause(start, None if length is None else start + timedelta(minutes=length))


several = some.lists(pauses(), max_size=3)


def due(received, limit, stops):
    found = reckon(received, limit, stops, DAYS).due_at
    return found or on(1, 1, year=9000)


@settings(max_examples=150, deadline=None)
@given(received=instants, value=values, more=values, unit=units, stops=several)
def test_a_longer_limit_is_never_due_earlier(received, value, more, unit, stops):
    assert due(received, TimeLimit(value, unit), stops) <= due(received, TimeLimit(value + more, unit), stops)


@settings(max_examples=150, deadline=None)
@given(received=instants, value=fractions, more=fractions, stops=several)
def test_nor_is_a_longer_limit_in_parts_of_days(received, value, more, stops):
    shorter, longer = sorted((value, more), key=float)
    assert due(received, working_days(shorter), stops) <= due(received, working_days(longer), stops)


@settings(max_examples=150, deadline=None)
@given(received=instants, value=values, unit=units, stops=several, another=pauses())
def test_one_more_pause_never_makes_it_earlier(received, value, unit, stops, another):
    limit = TimeLimit(value, unit)
    assert due(received, limit, stops) <= due(received, limit, [*stops, another])


@settings(max_examples=150, deadline=None)
@given(received=instants, value=values, unit=units, stops=several)
def test_due_is_in_working_hours_after_reception_and_late_never_before_due(received, value, unit, stops):
    found = reckon(received, TimeLimit(value, unit), stops, DAYS)
    if found.due_at is None:
        assert any(stop.end is None for stop in stops)
        return
    day = DAYS[found.due_at.date()]
    assert day.working
    assert any(opens < found.due_at <= closes for opens, closes in day.hours)
    assert received < found.due_at <= found.late_at


@settings(max_examples=60, deadline=None)
@given(received=instants, value=values, unit=some.sampled_from([Unit.WORKING_DAY, Unit.DAY]))
def test_without_a_pause_the_calendar_numbers_exactly_n_days(received, value, unit):
    weeks = counting(received, TimeLimit(value, unit), [], DAYS, received).weeks
    numbered = [cell for week in weeks for cell in week if cell.number]
    assert [cell.number for cell in numbered] == [str(n) for n in range(1, value + 1)]
    assert all("cnt" in cell.classes for cell in numbered)
    assert sum("due" in cell.classes for week in weeks for cell in week) == 1
    assert {len(week) for week in weeks} == {7}


@settings(max_examples=100, deadline=None)
@given(received=instants, value=values, stops=several)
def test_with_pauses_the_last_numbered_day_is_the_due_day(received, value, stops):
    found = counting(received, working_days(value), stops, DAYS, on(6, 1, year=2027))
    numbers = [cell for week in found.weeks for cell in week if cell.number and "+" not in cell.number]
    if found.reckoning.due_at:
        assert int(numbers[-1].number) == value
        assert numbers[-1].day == found.reckoning.due_at.date()
