"""A card and the calendar, put into the words and the grid of a case's page."""

import datetime
from dataclasses import dataclass

from content_models.declaration.case import Case
from content_models.declaration.process import State
from content_models.declaration.time_limit import TimeLimit
from content_models.ledger.case_standing import pauses_of, standing_of
from content_models.ledger.models import PublicCard
from content_models.organisation.clock.counting import counting
from content_models.organisation.clock.day_table import DayTable
from content_models.organisation.clock.standing import LATE, OK, SOON, Standing
from themes.projection.calendar import Calendar
from themes.wording.case_words import CaseWords, case_words
from themes.wording.dates import weekday_day

A_WEEK = datetime.timedelta(days=7)


@dataclass(frozen=True)
class Told:
    """What a page tells of a case: its state, how it stands, and the sum behind its due date."""

    state: State
    states: list[State]
    standing: Standing
    calendar: Calendar | None
    due_at: datetime.datetime | None
    noun: str

    @property
    def tag(self) -> str:
        """The adjective of the page: lateness goes before the name of the state."""
        return "Trễ hạn" if self.standing.tag == LATE else self.state.label

    @property
    def lead(self) -> str:
        """What the holder is told under the answer."""
        if self.standing.tag == LATE:
            return f"Hẹn trả {weekday_day(self.due_at)} nhưng chưa xong."
        in_time = f"{self.noun} đang trong hạn. " if self.standing.tag in (OK, SOON) else ""
        return in_time + self.state.lead


def told(model: type[Case], card: PublicCard, now: datetime.datetime) -> Told:
    """Tell how a case stands now. One query: the working days from the week of reception on."""
    called, process = case_words(model), model.lifecycle
    state = process.state(card.state)
    start = min(card.received_at, card.due_at or card.received_at) - A_WEEK
    days = DayTable.load(start.date())
    stands = standing_of(card, model, days, now)
    calendar = _counted(card, called, days, now)
    return Told(state, list(process.states), stands, calendar, card.due_at, called.noun)


def _counted(card: PublicCard, called: CaseWords, days: DayTable, now: datetime.datetime) -> Calendar | None:
    """The calendar and the sum; None where a clerk set the day because the limit cannot be counted."""
    limit = TimeLimit.from_json(card.limit)
    if not limit.computable:
        return None
    try:
        pauses = pauses_of(card)
        found = counting(card.received_at, limit, pauses, days, now, ended=card.ended_at, receiving=called.receiving)
    except ValueError:
        return None
    return Calendar(found, f"Lịch đếm ngày của {called.inside} {card.code}, từ ngày nhận")
