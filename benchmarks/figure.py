"""One line of the table: what was measured, its floor, its budget, and whether the budget was kept."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.timing import Spread

HEAD = ("", "median", "p95", "queries", "floor", "of floor", "budget", "")
WIDTHS = (50, 10, 10, 8, 10, 9, 34, 6)


@dataclass(frozen=True)
class Figure:
    """`kept` None: there is no budget for it."""

    what: str
    median: str
    p95: str = ""
    queries: int | None = None
    floor: str = ""
    share: float | None = None
    budget: str = ""
    kept: bool | None = None

    def cells(self) -> tuple[str, ...]:
        """Return its words for the table."""
        queries = "" if self.queries is None else str(self.queries)
        share = "" if self.share is None else f"{self.share:.2f}"
        verdict = {None: "", True: "ok", False: "MISSED"}[self.kept]
        return (self.what, self.median, self.p95, queries, self.floor, share, self.budget, verdict)


def line(cells: tuple[str, ...]) -> str:
    """Return one line, words to the left and numbers to the right."""
    sides = ("<", ">", ">", ">", ">", ">", "<", "<")
    return "  ".join(f"{c:{side}{width}}" for c, side, width in zip(cells, sides, WIDTHS, strict=True)).rstrip()


def timed(
    what: str, own: Spread, floor: Spread | None = None, queries: int | None = None, budget: str = "", **facts: bool
) -> Figure:
    """Return the line of something measured in milliseconds; `of floor` 1.00 means as fast as the floor."""
    share = floor.median / own.median if floor else None
    bare = ms(floor.median) if floor else ""
    return Figure(what, ms(own.median), ms(own.p95), queries, bare, share, budget, **facts)


def ms(value: float) -> str:
    """Return milliseconds with as many digits as mean something."""
    return f"{value:.2f} ms" if value < 10 else f"{value:.0f} ms"


def rate(value: float) -> str:
    """Return how many a second."""
    return f"{whole(value)} /s" if value >= 10 else f"{value:.1f} /s"


def whole(value: float) -> str:
    """Return a whole number, thousands apart by a space: neither a comma nor a dot means the same everywhere."""
    return f"{value:,.0f}".replace(",", " ")
