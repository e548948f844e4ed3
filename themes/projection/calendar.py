"""The counting calendar as a page draws it: whole weeks, the middle of a very long count left out."""

from dataclasses import dataclass

from content_models.organisation.clock.cells import Cell
from content_models.organisation.clock.counting import Counting


@dataclass(frozen=True)
class Calendar:
    """A count with the words that tell a screen reader what it is of."""

    counting: Counting
    caption: str

    @property
    def weeks(self) -> list[list[Cell]]:
        """The weeks to draw; an empty one stands for those left out."""
        begin, left_out, end = self.counting.ends()
        return [*begin, [], *end] if left_out else begin

    @property
    def left_out(self) -> int:
        """How many weeks the empty one stands for."""
        return self.counting.ends()[1]
