"""The proposed year: holidays by their Vietnamese names, compensations, swapped days, and what is refused."""

from datetime import date

import pytest

from content_models.organisation.clock.day import read_spans
from content_models.organisation.clock.seed import proposed_holidays, proposed_swaps
from content_models.organisation.clock.year import CalendarConflict, Swap, whole_year
from tests.unit.content_models.organisation.clock.proposed import proposed_year

SWAP_2026 = Swap(date(2026, 8, 31), date(2026, 8, 22))


def days_of(year, *swaps):
    return {day.date: day for day in proposed_year(year, swaps)}


def test_a_holiday_on_a_sunday_is_compensated_on_monday():
    """Giỗ Tổ 2026 falls on Sunday 26/4, so Monday 27/4/2026 is off."""
    days = days_of(2026)
    assert not days[date(2026, 4, 27)].working
    assert days[date(2026, 4, 27)].note == "Ngày Giỗ Tổ Hùng Vương (nghỉ bù)"
    assert days[date(2026, 4, 28)].working


@pytest.mark.parametrize("year", range(2026, 2041))
def test_no_weekend_holiday_outside_tet_is_lost(year):
    holidays = proposed_holidays(year)
    lost = [on for on, name in holidays.items() if on.weekday() > 4 and "Tết N" not in name and "29 Tết" not in name]
    compensated = [name for name in holidays.values() if name.endswith("(nghỉ bù)")]
    assert len(compensated) == len(lost)


@pytest.mark.parametrize("year", range(2024, 2031))
def test_the_day_of_culture_is_off_from_2026_on(year):
    assert (date(year, 11, 24) in proposed_holidays(year)) == (year >= 2026)


def test_swapped_days_are_data_of_the_year():
    without, given = days_of(2026), days_of(2026, SWAP_2026)
    assert without[date(2026, 8, 31)].working
    assert not without[date(2026, 8, 22)].working
    assert not given[date(2026, 8, 31)].working
    assert given[date(2026, 8, 31)].note == "Nghỉ hoán đổi (làm bù 22/8)"
    assert given[date(2026, 8, 22)].working
    assert given[date(2026, 8, 22)].spans == (("07:30", "11:30"), ("13:30", "17:00"))


def test_the_swap_the_library_knows_is_proposed_when_none_is_given():
    assert proposed_swaps(2026) == [SWAP_2026]
    assert proposed_year(2026) == proposed_year(2026, [SWAP_2026])


@pytest.mark.parametrize("year", [2026, 2028])
def test_a_year_has_every_day_once_in_order(year):
    dates = [day.date for day in proposed_year(year)]
    assert dates == sorted(set(dates))
    assert len(dates) == (366 if year == 2028 else 365)


@pytest.mark.parametrize(
    ("swap", "words"),
    [
        (Swap(date(2026, 9, 2), date(2026, 8, 22)), "02/09/2026 vừa là ngày lễ vừa là ngày hoán đổi"),
        (Swap(date(2026, 8, 31), date(2026, 9, 2)), "02/09/2026 vừa là ngày lễ vừa là ngày hoán đổi"),
        (Swap(date(2026, 8, 30), date(2026, 8, 22)), "30/08/2026 đã là ngày nghỉ"),
        (Swap(date(2026, 8, 31), date(2026, 8, 25)), "25/08/2026 đã là ngày làm việc"),
        (Swap(date(2026, 8, 31), date(2026, 8, 31)), "31/08/2026 được hoán đổi hai lần"),
    ],
)
def test_lists_that_contradict_each_other_are_refused(swap, words):
    with pytest.raises(CalendarConflict, match=words):
        proposed_year(2026, [swap])


def test_one_side_of_a_swap_may_lie_in_another_year():
    given_off = {day.date: day for day in whole_year(2027, {}, [Swap(date(2026, 12, 31), date(2027, 1, 2))])}
    assert given_off[date(2027, 1, 2)].working
    alone = {day.date: day for day in whole_year(2027, {}, [Swap(None, date(2027, 1, 2))])}
    assert alone[date(2027, 1, 2)].note == "Làm bù"


@pytest.mark.parametrize("spans", [[], [["11:30", "07:30"]], [["07:30", "11:30"], ["11:00", "17:00"]], [["x", "y"]]])
def test_unreadable_hours_are_refused(spans):
    with pytest.raises(ValueError, match=r"."):
        read_spans(spans)
