"""What everybody at the office shares: a browser, chance, the pace of people, and what they were told."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from benchmarks.office.visitor import Visitor

DESK = "/quan-tri/viec-cho-toi/"
#: Seconds between two steps, as quick people need them.
THINKING = (2.0, 8.0)


@dataclass
class Person:
    """`told` counts what the house refused with words: somebody else was first, or decides."""

    visitor: Visitor
    name: str
    chance: random.Random = field(init=False)
    told: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        self.chance = random.Random(self.name)

    def work(self) -> None:
        """One round of what this person does."""
        raise NotImplementedError

    def pause(self, seconds: tuple[float, float] = THINKING) -> None:
        """Think as long as a quick person does, or between so many seconds."""
        time.sleep(self.chance.uniform(*seconds))

    def missed(self, what: str) -> None:
        """Note what the house should have kept and did not."""
        self.visitor.faults.append(f"{self.name}: {what}")


def until(end: float, work: Callable[[], None]) -> None:
    """Repeat until the clock of the office says it is over."""
    while time.monotonic() < end:
        work()
