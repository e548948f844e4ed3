"""What every list of cases shows beside the declared columns: the step, the day promised, and how it stands now."""

from __future__ import annotations

import datetime
from typing import Any

from cms.projection.clock_words import clock_said
from cms.projection.standing import Standing
from cms.projection.words import lazily, said
from cms.projection.words_column import WordsColumn
from content_models.declaration.case import Case
from content_models.ledger.case_standing import standing_of
from content_models.organisation.clock.day_table import DayTable
from content_models.organisation.clock.words import full_date
from content_models.organisation.clock.zone import local

#: Nearly all that a page shows was received since; what is older has the whole calendar read.
RECENT = datetime.timedelta(days=400)
A_WEEK = datetime.timedelta(days=7)
THE_FIRST_DAY = datetime.date(1970, 1, 1)


def case_columns(model: type[Case]) -> list[WordsColumn]:
    """Return the columns of a case type that no field declares."""
    return [
        StepColumn(model),
        DayColumn("received_at", lazily("Tiếp nhận")),
        DayColumn("due_at", lazily("Hẹn trả")),
        ClockColumn(model),
    ]


class StepColumn(WordsColumn):
    """The state it is in."""

    def __init__(self, model: type[Case]) -> None:
        self.ranks = {state.name: place for place, state in enumerate(model.lifecycle.states)}
        super().__init__("state", label=lazily("Đang ở bước"), sort_key="state", accessor=self.words)

    def words(self, record: Case) -> str:
        return said(record.present_state.label)


class DayColumn(WordsColumn):
    """An instant by its day."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__(name, label=label, sort_key=name, accessor=self.words)

    def words(self, record: Any) -> str:
        day = self.cell(record)
        return full_date(day) if day else ""

    def cell(self, record: Any) -> Any:
        at = getattr(record, self.name)
        return local(at).date() if at else ""


class ClockColumn(WordsColumn):
    """The deadline in words, reckoned at the row's own `read_at`: late, due today, waiting, ended."""

    cell_template_name = "cms/projection/standing_cell.html"

    def __init__(self, model: type[Case]) -> None:
        self.model, self.since = model, datetime.date.max
        self._days: DayTable | None = None
        super().__init__("clock", label=lazily("Tình trạng"), accessor=self._told)

    def words(self, record: Any) -> str:
        return ", ".join(one.words for one in self._told(record))

    def _told(self, case: Any) -> list[Standing]:
        found = standing_of(case, self.model, self._table(case), case.read_at)
        return [Standing(clock_said(found.short, self.model.lifecycle.states), found.tag)]

    def _table(self, case: Any) -> DayTable:
        """The working days that a case speaks of. One query for all recent cases, one more for older ones."""
        oldest = (local(min(case.received_at, case.due_at or case.received_at)) - A_WEEK).date()
        if self._days is None or oldest < self.since:
            recent = (local(case.read_at) - RECENT).date()
            self.since = recent if oldest >= recent else THE_FIRST_DAY
            self._days = DayTable.load(self.since)
        return self._days
