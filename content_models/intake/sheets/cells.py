"""A row of a sheet as it was read: the words of each cell, and what sort of cell held them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

MOST_ROWS = 20_000
MOST_COLUMNS = 200
#: Characters of one cell; Excel itself stops at 32.767.
LONGEST_CELL = 100_000

#: Characters of one row, and of all rows: a shared text may stand in every cell of a small file.
LONGEST_ROW, MOST_TEXT = 500_000, 200_000_000

#: Sorts of cells; a cell may be of several, e.g. a number that a formula gave. Plain text has none.
NUMBER, DATE, FORMULA, FAR_FORMULA, ERROR, MERGED = "number", "date", "formula", "far", "error", "merged"


class Unreadable(ValueError):
    """The file cannot be read at all, or not beyond some place; the message says where and what to do."""


class Cell(NamedTuple):
    """The words of a cell, and its sorts parted by spaces."""

    text: str
    sort: str = ""

    def is_a(self, sort: str) -> bool:
        """Whether the cell is of a sort."""
        return sort in self.sort.split()


@dataclass
class SheetRow:
    """One row; `number` is the one people see. `faults` name a column (from 0) and what is wrong there."""

    number: int
    cells: dict[int, Cell] = field(default_factory=dict)
    hidden: bool = False
    faults: list[tuple[int, str]] = field(default_factory=list)
    #: Columns whose cell was merged with those to its right, and the last of these: headings of several columns.
    wide: dict[int, int] = field(default_factory=dict)

    @property
    def length(self) -> int:
        """Characters of all cells."""
        return sum(len(cell.text) for cell in self.cells.values())

    def is_empty(self) -> bool:
        """Whether no cell says anything."""
        return not any(cell.text.strip() or cell.is_a(FORMULA) for cell in self.cells.values())


class SheetName(NamedTuple):
    """One sheet of a workbook."""

    name: str
    hidden: bool = False


def letter(column: int) -> str:
    """Return a column's letters as a spreadsheet shows them: 0 is A, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def column_of(letters: str) -> int:
    """Return the column that letters name, from 0."""
    found = 0
    for one in letters:
        found = found * 26 + ord(one) - 64
    return found - 1


def grouped(number: int) -> str:
    """Return a number as people read it: 20.000."""
    return f"{number:,}".replace(",", ".")


def too_many_rows() -> Unreadable:
    """The answer to a list that is too long."""
    return Unreadable(f"Tệp có hơn {grouped(MOST_ROWS)} dòng: hãy chia thành nhiều tệp rồi nhập lần lượt.")
