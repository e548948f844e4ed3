"""Plays the script of dossiers so that each stands today as the script says: received, paused, late, done."""

from __future__ import annotations

import datetime
from typing import Any

from cms.management.demonstration import files
from cms.management.demonstration.people import holder
from content_models.actions.moving import move
from content_models.actions.opening import open_cases
from content_models.declaration.roles import Role
from content_models.ledger.public_record import PublicRecord
from content_models.ledger.reading import listed
from content_models.onestop.models import Dossier
from content_models.organisation.clock.day_table import DayTable
from content_models.organisation.clock.zone import at
from content_models.organisation.instant import day_of, now
from content_models.organisation.models import Agency

DAY = datetime.timedelta(days=1)
RESULT = "Đã ký kết quả giải quyết, mời người nộp đến nhận."


class Script:
    """The script, in times relative to the last working day."""

    def __init__(self) -> None:
        self.now = now()
        self.days = DayTable.load(day_of(self.now) - 150 * DAY)
        self.today = self._back(day_of(self.now), 0)
        self.procedures = {record.key: record for record in listed("procedure")}
        self.agencies = {agency.code: agency for agency in Agency.objects.all()}
        self.moves = files.dossiers()["moves"]

    def play(self) -> int:
        """Play every dossier that the script holds and return how many there are."""
        rows = files.dossiers()["dossiers"]
        for row in rows:
            self._play(row)
        return len(rows)

    def _play(self, row: dict[str, Any]) -> None:
        first = self._back(self.today, row["received_working_days_ago"])
        case = self._case(row, first)
        received = self._instant(first, row["received_at"])
        case = open_cases([case], holder(Role.CLERK, row["agency_code"]), received)[0].case
        for step in row["moves"]:
            role = Role[self.moves[step["move"]]["role"]]
            moved = self._instant(self._on(first, step["working_days_after"]), step["at"])
            answers = {"reason": step.get("reason", ""), "result": RESULT}
            case = move([case], step["move"], holder(role, row["agency_code"]), answers, moved)[0]

    def _case(self, row: dict[str, Any], first: datetime.date) -> Dossier:
        person = {name: row[name] for name in ("applicant", "identity_number", "phone", "address", "channel")}
        case = Dossier(agency=self.agencies[row["agency_code"]], procedure=self._procedure(row), **person)
        if by_hand := row["manual_due"]:
            case.appointed_on = self._on(first, by_hand["working_days_after"])
            case.appointed_why = by_hand["reason"]
        return case

    def _procedure(self, row: dict[str, Any]) -> PublicRecord:
        return self.procedures[row["procedure_code"]]

    def _instant(self, day: datetime.date, clock: str) -> datetime.datetime:
        """What would lie ahead of now happens now."""
        return min(at(day, datetime.time.fromisoformat(clock)), self.now)

    def _back(self, day: datetime.date, count: int) -> datetime.date:
        """The last working day up to a day, then so many working days before it."""
        while not self.days[day].working:
            day -= DAY
        return day if not count else self._back(day - DAY, count - 1)

    def _on(self, day: datetime.date, count: int) -> datetime.date:
        while count:
            day += DAY
            count -= self.days[day].working
        return day
