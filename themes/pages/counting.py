"""A card and the calendar, put into the words and the grid of a dossier's page."""

import datetime
from dataclasses import dataclass

from content_models.declaration import registry
from content_models.declaration.process import State
from content_models.declaration.time_limit import TimeLimit
from content_models.ledger.models import PublicCard
from content_models.organisation.clock.cells import Cell
from content_models.organisation.clock.counting import Counting, counting
from content_models.organisation.clock.day_table import DayTable
from content_models.organisation.clock.pause import Pause
from content_models.organisation.clock.standing import LATE, OK, SOON, Standing, standing
from themes.wording.dates import weekday_day

A_WEEK = datetime.timedelta(days=7)


@dataclass(frozen=True)
class Told:
    """What a page tells of a case: its state, how it stands, and the sum behind its due date."""

    state: State
    states: list[State]
    standing: Standing
    counting: Counting | None
    due_at: datetime.datetime | None

    @property
    def tag(self) -> str:
        """The adjective of the page: lateness goes before the name of the state."""
        return "Trễ hạn" if self.standing.tag == LATE else self.state.label

    @property
    def lead(self) -> str:
        """What the holder is told under the answer."""
        if self.standing.tag == LATE:
            return f"Hẹn trả {weekday_day(self.due_at)} nhưng chưa xong."
        in_time = "Hồ sơ đang trong hạn. " if self.standing.tag in (OK, SOON) else ""
        return in_time + self.state.lead

    @property
    def weeks(self) -> list[list[Cell]]:
        """The weeks to draw; an empty one stands for those left out of a very long count."""
        if self.counting is None:
            return []
        begin, left_out, end = self.counting.ends()
        return [*begin, [], *end] if left_out else begin

    @property
    def left_out(self) -> int:
        """How many weeks the empty one stands for."""
        return self.counting.ends()[1] if self.counting else 0


def told(card: PublicCard, now: datetime.datetime) -> Told:
    """Tell how a case stands now. One query: the working days from the week of reception on."""
    process = registry.of_type(card.type).lifecycle
    state = process.state(card.state)
    start = min(card.received_at, card.due_at or card.received_at) - A_WEEK
    days = DayTable.load(start.date())
    pauses = [Pause.from_json(plain) for plain in card.pauses]
    stands = standing(
        state=state.label,
        due_at=card.due_at,
        now=now,
        days=days,
        late_at=card.late_at,
        pauses=pauses,
        ended_at=card.ended_at,
        provisional=card.provisional,
    )
    return Told(state, list(process.states), stands, _counted(card, pauses, days, now), card.due_at)


def _counted(card: PublicCard, pauses: list[Pause], days: DayTable, now: datetime.datetime) -> Counting | None:
    """The calendar and the sum; None where a clerk set the day because the limit cannot be counted."""
    limit = TimeLimit.from_json(card.limit)
    if not limit.computable:
        return None
    try:
        return counting(card.received_at, limit, pauses, days, now, ended=card.ended_at)
    except ValueError:
        return None
