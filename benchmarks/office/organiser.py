"""Who organises agencies: in the middle of the day an empty unit ends, and the department continues it."""

from __future__ import annotations

import datetime
import time
from dataclasses import dataclass, field

from benchmarks.office.person import Person


@dataclass
class Organiser(Person):
    """Ends `unit` once, at the instant `at` of the clock."""

    unit: int
    heir: str
    at: float = 0.0
    done: bool = field(init=False, default=False)

    def work(self) -> None:
        """Wait for the hour; then the form, the look ahead, the decision."""
        if self.done or time.monotonic() < self.at:
            time.sleep(1)
            return
        address = f"/quan-tri/co-quan/{self.unit}/ket-thuc/"
        form = self.visitor.open("cơ quan: mở", address).form()
        today = datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=7)
        told = form | {"heir": self.heir, "on": f"{today:%Y-%m-%d}", "basis": "12/NQ-HĐND", "reason": "Sắp xếp lại"}
        self.visitor.open("cơ quan: xem trước", address, told)
        answer = self.visitor.open("cơ quan: quyết định", address, told | {"confirm": "1"})
        self.done = True
        if answer.status != 302:
            self.missed(f"the unit did not end: {answer.status}")
