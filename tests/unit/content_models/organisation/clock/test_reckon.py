"""Due and late instants: the reference pages, the rules of the law, and the edges between them."""

from datetime import UTC, date, datetime

import pytest

from content_models.declaration.time_limit import TimeLimit, Unit
from content_models.organisation.clock.day_table import DayNotLoaded, DayTable
from content_models.organisation.clock.pause import Pause
from content_models.organisation.clock.reckon import LimitNotComputable, reckon
from content_models.organisation.clock.running import PausedTooLong
from tests.unit.content_models.organisation.clock.year_2026 import DAYS, on, working_days


def due(received, limit, *pauses):
    return reckon(received, limit, pauses, DAYS).due_at


def test_three_working_days_over_a_weekend():
    """The reference page of a dossier in time."""
    found = reckon(on(9, 25, 9, 10), working_days(3), [], DAYS)
    assert found.due_at == on(9, 30, 17)
    assert found.late_at == on(10, 1)
    assert not found.provisional


@pytest.mark.parametrize(
    "pause",
    [
        pytest.param(Pause(on(9, 8), on(9, 16)), id="whole days, as the page counts"),
        pytest.param(Pause(on(9, 7, 16, 10), on(9, 15, 10)), id="the instants the page tells"),
    ],
)
def test_swapped_day_holidays_and_a_pause(pause):
    """The reference page of a late dossier: due 18/9/2026 both ways.

    The page counts 7/9 (asked at 16:10) and not 15/9 (papers came that day). By "the clock runs at its
    close" it is the other way round, 15/9 counts and 7/9 does not: six days stand still in both.
    """
    assert due(on(8, 27, 10, 5), working_days(7), pause) == on(9, 18, 17)


def test_papers_that_come_after_closing_cost_that_day_too():
    late_answer = Pause(on(9, 7, 16, 10), on(9, 15, 17, 30))
    assert due(on(8, 27, 10, 5), working_days(7), late_answer) == on(9, 21, 17)


@pytest.mark.parametrize("hour", [0, 7, 12, 16, 23])
def test_the_day_of_reception_is_day_0_at_any_hour(hour):
    assert due(on(9, 28, hour), working_days(1)) == on(9, 29, 17)


def test_received_on_a_day_off_counts_from_the_next_working_day():
    assert due(on(9, 26, 10), working_days(1)) == on(9, 28, 17)


def test_an_instant_of_another_zone_is_read_on_the_local_clock():
    evening_in_utc = datetime(2026, 9, 27, 18, tzinfo=UTC)  # 28/9 at 01:00 here
    assert due(evening_in_utc, working_days(1)) == on(9, 29, 17)


def test_a_swapped_saturday_is_a_working_day():
    assert due(on(8, 21, 9), working_days(1)) == on(8, 22, 17)


@pytest.mark.parametrize(
    ("received", "value", "unit", "expected"),
    [
        (on(8, 27, 10), 7, Unit.DAY, on(9, 3, 17)),
        pytest.param(on(8, 27, 10), 10, Unit.DAY, on(9, 7, 17), id="ends on Sunday, moves to Monday"),
        pytest.param(on(8, 27, 10), 5, Unit.DAY, on(9, 3, 17), id="ends on 1/9, moves behind the holidays"),
        pytest.param(on(8, 31, 10), 1, Unit.MONTH, on(9, 30, 17), id="no 31/9: the month's last day"),
        pytest.param(on(1, 31, 10), 1, Unit.MONTH, on(3, 2, 17), id="28/2 is a Saturday"),
        (on(3, 2, 10), 1, Unit.YEAR, on(3, 2, 17, year=2027)),
        (on(12, 15, 10), 1, Unit.MONTH, on(1, 15, 17, year=2027)),
    ],
)
def test_limits_on_the_calendar(received, value, unit, expected):
    assert due(received, TimeLimit(value, unit)) == expected


def test_paused_days_lengthen_limits_on_the_calendar():
    waiting = Pause(on(9, 10, 9), on(9, 14, 9))  # four midnights or closes: 10, 11, 12, 13
    assert due(on(9, 1, 9), TimeLimit(1, Unit.MONTH), waiting) == on(10, 5, 17)


@pytest.mark.parametrize(
    ("received", "hours", "expected"),
    [
        (on(9, 28, 8), 2, on(9, 28, 10)),
        pytest.param(on(9, 28, 10), "1.5", on(9, 28, 11, 30), id="ends where the morning ends"),
        pytest.param(on(9, 28, 10, 30), 4, on(9, 28, 16, 30), id="over lunch"),
        pytest.param(on(9, 25, 16), 2, on(9, 28, 8, 30), id="over a weekend"),
        pytest.param(on(9, 26, 22), 1, on(9, 28, 8, 30), id="received out of hours: from the next opening"),
    ],
)
def test_hours_are_working_time_and_late_at_the_minute(received, hours, expected):
    found = reckon(received, TimeLimit(hours, Unit.HOUR), [], DAYS)
    assert found.due_at == found.late_at == expected


def test_pauses_are_taken_out_of_hours_once_even_where_they_overlap():
    pauses = Pause(on(9, 28, 9), on(9, 28, 10)), Pause(on(9, 28, 9, 30), on(9, 28, 10, 30))
    assert due(on(9, 28, 8), TimeLimit(2, Unit.HOUR), *pauses) == on(9, 28, 11, 30)


@pytest.mark.parametrize(
    ("received", "value", "expected"),
    [
        pytest.param(on(9, 28, 8), "0.5", on(9, 28, 14), id="half a day"),
        pytest.param(on(9, 28, 14), "0.5", on(9, 29, 8, 30), id="half a day over night"),
        pytest.param(on(9, 28, 8), "1.5", on(9, 30, 11, 30), id="day 1 closes, then four hours"),
        pytest.param(on(9, 28, 16, 59), "0.99", on(9, 29, 17), id="never past the close of day 1"),
    ],
)
def test_half_a_working_day_is_four_working_hours(received, value, expected):
    found = reckon(received, working_days(value), [], DAYS)
    assert found.due_at == found.late_at == expected


def test_an_open_pause_leaves_the_due_date_unknown():
    for limit in (working_days(3), TimeLimit(9, Unit.DAY), TimeLimit(20, Unit.HOUR), working_days("1.5")):
        found = reckon(on(9, 25, 9), limit, [Pause(on(9, 28, 9))], DAYS)
        assert (found.due_at, found.late_at, found.provisional) == (None, None, False)


def test_an_open_pause_after_the_last_day_changes_nothing():
    assert due(on(9, 25, 9), working_days(3), Pause(on(10, 1, 9))) == on(9, 30, 17)


def test_beyond_the_approved_calendar_the_date_is_provisional():
    empty, received = DayTable(), on(9, 25, 9)
    assert reckon(received, working_days(3), [], empty) != reckon(received, working_days(3), [], DAYS)
    assert reckon(received, working_days(3), [], empty).provisional
    assert reckon(on(12, 30, 9, year=2027), TimeLimit(1, Unit.MONTH), [], DAYS).provisional
    assert reckon(on(12, 30, 9, year=2027), TimeLimit(4, Unit.HOUR), [], DAYS).provisional is False


@pytest.mark.parametrize(
    "limit",
    [
        TimeLimit(None, Unit.WORKING_DAY, text="Theo quy định"),
        TimeLimit(3, Unit.UNKNOWN),
        TimeLimit(0, Unit.DAY),
        TimeLimit("1.5", Unit.MONTH),
    ],
)
def test_a_limit_that_cannot_be_computed_is_refused_never_guessed(limit):
    with pytest.raises(LimitNotComputable, match="không tính được"):
        reckon(on(9, 25), limit, [], DAYS)


def test_runaways_are_refused():
    with pytest.raises(ValueError, match=r"nhiều nhất 3\.660 ngày làm việc"):
        reckon(on(9, 25), working_days(3661), [], DAYS)
    for limit in (working_days(1), TimeLimit(1, Unit.HOUR)):
        with pytest.raises(PausedTooLong):
            reckon(on(9, 25), limit, [Pause(on(9, 1), on(9, 1, year=2126))], DAYS)


def test_an_instant_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="múi giờ"):
        reckon(datetime(2026, 9, 25, 9), working_days(1), [], DAYS)
    with pytest.raises(ValueError, match="múi giờ"):
        Pause(datetime(2026, 9, 25, 9))


def test_a_day_before_the_loaded_range_is_an_error_not_a_guess():
    with pytest.raises(DayNotLoaded, match="26/09/2026"):
        reckon(on(9, 25), working_days(3), [], DayTable([], start=date(2026, 9, 28)))


def test_a_pause_survives_its_stored_form_and_never_ends_before_it_starts():
    for pause in (Pause(on(9, 7, 16, 10), on(9, 15), "chờ bạn bổ sung"), Pause(on(9, 7))):
        assert Pause.from_json(pause.as_json()) == pause
    with pytest.raises(ValueError, match="trước khi bắt đầu"):
        Pause(on(9, 7), on(9, 6))
