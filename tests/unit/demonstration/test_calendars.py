"""The two calendars: valid years, honest about what is only proposed, and compared with the package."""

from datetime import date

import pytest

from cms.management.demonstration import files
from content_models.organisation.clock.seed import proposed_holidays, proposed_swaps
from content_models.organisation.clock.year import Swap, whole_year

YEARS = (2026, 2027)


def days_off(kept):
    """Return the dates without work that a calendar file names."""
    return {row["day"] for row in kept["holidays"]} | {row["off"] for row in kept["swaps"]}


@pytest.mark.parametrize("year", YEARS)
def test_the_lists_make_a_year_without_contradiction(year):
    kept = files.calendar(year)
    holidays = {date.fromisoformat(row["day"]): row["name"] for row in kept["holidays"]}
    swaps = [Swap(date.fromisoformat(row["off"]), date.fromisoformat(row["made_up"])) for row in kept["swaps"]]
    days = {day.date: day for day in whole_year(year, holidays, swaps, kept["hours"]["spans"])}
    assert len(days) == 365
    assert len(holidays) == len(kept["holidays"])
    assert all(not days[day].working for day in holidays)
    assert all(days[swap.made_up].working and not days[swap.off].working for swap in swaps)


@pytest.mark.parametrize("year", YEARS)
def test_every_line_is_decreed_or_proposed_and_says_why(year):
    kept = files.calendar(year)
    for row in (*kept["holidays"], *kept["swaps"], kept["hours"]):
        assert row["status"] in kept["statuses"]
        assert row["basis"]


def test_the_year_to_come_still_waits_for_its_new_year():
    waiting = {row["day"] for row in files.calendar(2027)["holidays"] if row["status"] == "proposed"}
    assert {f"2027-02-{day:02}" for day in range(5, 12)} <= waiting


@pytest.mark.parametrize("year", YEARS)
def test_the_package_differs_where_the_file_says(year):
    kept = files.calendar(year)
    package = {day.isoformat() for day in proposed_holidays(year)}
    package |= {swap.off.isoformat() for swap in proposed_swaps(year)}
    assert sorted(days_off(kept) - package) == kept["compared_with"]["only_here"]
    assert sorted(package - days_off(kept)) == kept["compared_with"]["only_there"]
