"""The script of dossiers can be played, reaches every state, and leaves each clock as the script promises."""

from datetime import date, datetime, timedelta

import pytest

from cms.management.demonstration import files
from content_models.declaration.time_limit import TimeLimit, Unit
from content_models.organisation.clock.day_table import DayTable
from content_models.organisation.clock.pause import Pause
from content_models.organisation.clock.reckon import reckon
from content_models.organisation.clock.year import Swap, whole_year
from content_models.organisation.clock.zone import at

SCRIPT = files.dossiers()
DOSSIERS = SCRIPT["dossiers"]
PROCEDURES = {row["code"]: row for row in files.procedures()}
POSTS = {(row["role"], row["agency_code"]) for row in files.accounts()}
UNITS = {"WORKING_DAY": Unit.WORKING_DAY, "ngày": Unit.DAY, "HOUR": Unit.HOUR, "MONTH": Unit.MONTH}
#: Ordinary days, the first after the Lunar New Year, the first after a swapped day.
TODAYS = (date(2026, 8, 24), date(2026, 9, 3), date(2026, 11, 23), date(2027, 2, 12), date(2027, 6, 15))
each_dossier = pytest.mark.parametrize("dossier", DOSSIERS, ids=[row["phone"] for row in DOSSIERS])


def year_days(year):
    """Return the days of a year as its calendar file has them."""
    kept = files.calendar(year)
    holidays = {date.fromisoformat(row["day"]): row["name"] for row in kept["holidays"]}
    swaps = [Swap(date.fromisoformat(row["off"]), date.fromisoformat(row["made_up"])) for row in kept["swaps"]]
    return whole_year(year, holidays, swaps, kept["hours"]["spans"])


DAYS = [day for year in (2026, 2027) for day in year_days(year)]
WORKED = [day.date for day in DAYS if day.working]


def limits(dossier):
    """Return the computable limits of the dossier's procedure for its channel."""
    methods = PROCEDURES[dossier["procedure_code"]]["methods"]
    mine = [method for method in methods if method["channel"] == dossier["channel"]]
    assert mine, "the channel is not one of the procedure"
    found = {(row["duration_value"], UNITS.get(row["duration_unit"], Unit.UNKNOWN)) for row in mine}
    return [limit for limit in (TimeLimit(*pair) for pair in found) if limit.computable]


def instants(dossier, today):
    """Return the instants of the reception and of each move when the script is played today."""
    first = WORKED.index(today) - dossier["received_working_days_ago"]
    received = at(WORKED[first], read_time(dossier["received_at"]))
    moves = [at(WORKED[first + row["working_days_after"]], read_time(row["at"])) for row in dossier["moves"]]
    return received, moves


def read_time(text):
    """Return "09:10" as a time."""
    return datetime.strptime(text, "%H:%M").time()


@each_dossier
def test_the_moves_follow_each_other(dossier):
    state, last = "received", (0, dossier["received_at"])
    for row in dossier["moves"]:
        move, when = SCRIPT["moves"][row["move"]], (row["working_days_after"], row["at"])
        assert state in move["from"]
        assert last < when
        assert bool(row.get("reason")) == (row["move"] in {"ask", "refuse"})
        state, last = move["to"], when
    assert state == dossier["state"]
    assert last[0] < max(dossier["received_working_days_ago"], 1), "a move lies ahead of now"


@each_dossier
def test_somebody_can_make_every_move(dossier):
    needed = {"CLERK", *(SCRIPT["moves"][row["move"]]["role"] for row in dossier["moves"])}
    assert {(role, dossier["agency_code"]) for role in needed} <= POSTS


@each_dossier
def test_the_limit_is_computed_or_entered_with_a_reason(dossier):
    manual = dossier["manual_due"]
    assert len(limits(dossier)) == (0 if manual else 1)
    assert manual is None or manual["reason"]


@each_dossier
@pytest.mark.parametrize("today", TODAYS, ids=str)
def test_the_clock_says_what_the_script_promises(dossier, today):
    received, moved = instants(dossier, today)
    names = [row["move"] for row in dossier["moves"]]
    when = dict(zip(names, moved, strict=True))
    pauses = [Pause(when["ask"], when.get("supplement"))] if "ask" in when else []
    manual = dossier["manual_due"]
    limit = TimeLimit(manual["working_days_after"], Unit.WORKING_DAY) if manual else limits(dossier)[0]
    reckoned = reckon(received, limit, pauses, DayTable(DAYS))
    assert clock_word(dossier["state"], reckoned, when, today) == dossier["clock"]


def clock_word(state, reckoned, when, today):
    """Return the word of the script for where a dossier stands at four in the afternoon."""
    if state in {"waiting", "refused"}:
        return {"waiting": "stopped", "refused": "ended"}[state]
    if "finish" in when:
        return "late" if when["finish"] >= reckoned.late_at else "on_time"
    if reckoned.late_at <= at(today, read_time("16:00")):
        return "late"
    return "due_today" if reckoned.due_at.date() == today else "running"


def test_every_state_and_every_clock_is_reached():
    assert {row["state"] for row in DOSSIERS} == set(SCRIPT["states"])
    assert {row["clock"] for row in DOSSIERS} == set(SCRIPT["clocks"])


def test_applicants_are_numbers_not_persons():
    for number, row in enumerate(DOSSIERS, 1):
        assert row["applicant"] == f"Công dân {number:03}"
        assert row["identity_number"] == f"001099{number:06}"
        assert row["phone"] == f"0900{number:06}"


def test_the_script_reaches_no_further_back_than_a_season():
    assert max(row["received_working_days_ago"] for row in DOSSIERS) * timedelta(days=1) < timedelta(days=60)
