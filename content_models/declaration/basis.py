"""The legal basis of a type: what it cites, and how long that basis is in force."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True)
class Cites:
    """One citation: symbol of the document, place in it, and its validity (None: open)."""

    symbol: str
    place: str = ""
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None

    def __str__(self) -> str:
        return f"{self.symbol}, {self.place}" if self.place else self.symbol

    def in_force(self, day: datetime.date) -> bool:
        """Whether the cited basis is in force on a day."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_to is None or day < self.valid_to)
