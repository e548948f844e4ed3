"""How a case stands, in the words that page, API and staff screens share: made here once, from card or record."""

from __future__ import annotations

import datetime

from content_models.declaration.case import Case
from content_models.ledger.public_card import PublicCard
from content_models.organisation.clock.day_table import DayTable
from content_models.organisation.clock.pause import Pause
from content_models.organisation.clock.standing import Standing, standing


def standing_of(told: Case | PublicCard, model: type[Case], days: DayTable, now: datetime.datetime) -> Standing:
    """Return the words for a case or its card; `days` as `clock.standing` asks."""
    return standing(
        state=model.lifecycle.state(told.state).label,
        noun=f"{model._meta.verbose_name} này",
        due_at=told.due_at,
        now=now,
        days=days,
        late_at=told.late_at,
        pauses=pauses_of(told),
        ended_at=told.ended_at,
        provisional=told.provisional,
    )


def pauses_of(told: Case | PublicCard) -> list[Pause]:
    """Return the stretches in which the clock stood still."""
    return [Pause.from_json(plain) for plain in told.pauses]
