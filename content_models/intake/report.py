"""What became of each row: counted for the summary, written line by line for whoever has to mend the file."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from typing import IO

from content_models.intake.problem import Kept, Problem

COLUMNS = ("dòng", "mã", "kết quả", "trường", "ghi chú")
SHOWN = 20


class Outcome(StrEnum):
    """What an import did with a row; the value is the word of the report."""

    NEW = "mới"
    CHANGED = "đã sửa"
    UNCHANGED = "không đổi"
    REFUSED = "từ chối"


class Report:
    """Counts in memory, rows in the file; only the first refusals are remembered for the screen."""

    def __init__(self, lines: IO[str] | None = None) -> None:
        self.counts: Counter[str] = Counter()
        self.kept: Counter[str] = Counter()
        self.refusals: list[str] = []
        self._table = csv.writer(lines) if lines else None
        self._line(*COLUMNS)

    def tell(self, row: int, code: str, outcome: Outcome, message: str = "", kept: Iterable[Kept] = ()) -> None:
        """Note the outcome of a row, and what of it was kept as text."""
        self.counts[outcome] += 1
        self._line(row, code, outcome, "", message)
        if outcome is Outcome.REFUSED:
            self._remember(f"Dòng {row}, {code or 'không rõ mã'}: {message}")
        elif outcome is not Outcome.UNCHANGED:
            self._keep(row, code, kept)

    def refuse(self, problem: Problem, code: str = "") -> None:
        """Note a row that could not even be read."""
        self.counts[Outcome.REFUSED] += 1
        self._line(problem.row, code, Outcome.REFUSED, problem.field, problem.message)
        self._remember(str(problem))

    @property
    def rows(self) -> int:
        """How many rows were told of."""
        return sum(self.counts.values())

    def _keep(self, row: int, code: str, kept: Iterable[Kept]) -> None:
        for one in kept:
            self.kept[one.field] += 1
            self._line(row, code, "lưu ý", one.field, one.message)

    def _remember(self, text: str) -> None:
        if len(self.refusals) < SHOWN:
            self.refusals.append(text)

    def _line(self, *cells: object) -> None:
        if self._table:
            self._table.writerow([_harmless(str(cell)) for cell in cells])


def _harmless(cell: str) -> str:
    """A cell that a spreadsheet would run as a formula gets an apostrophe in front."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t")) else cell
