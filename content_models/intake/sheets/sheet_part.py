"""The cells of one sheet, row by row, with what a spreadsheet would hide: formulas, faults, hidden rows."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from content_models.intake.sheets.cells import (
    DATE,
    ERROR,
    FAR_FORMULA,
    FORMULA,
    LONGEST_CELL,
    MOST_COLUMNS,
    NUMBER,
    Cell,
    SheetRow,
    column_of,
)
from content_models.intake.sheets.package import PartReader
from content_models.intake.sheets.workbook_parts import SharedTexts

PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})$")
#: A formula that reads another file.
ANOTHER_FILE = re.compile(r"\[\d+\]|\[[^\]]+\.xls", re.IGNORECASE)


class SheetPart(PartReader):
    """Gathers rows; `taken` hands over those that are complete."""

    def __init__(self, texts: SharedTexts, days: Sequence[bool], from_1904: bool) -> None:
        self._texts, self._days = texts, days
        self._start = datetime.datetime(1904, 1, 1) if from_1904 else datetime.datetime(1899, 12, 30)
        self._rows: list[SheetRow] = []
        self._row = SheetRow(0)
        self._cell: dict[str, str] = {}
        self._column = -1
        self._part = ""
        self._words: dict[str, list[str]] = {}
        self._length = 0

    def taken(self) -> list[SheetRow]:
        """Return the rows completed since the last call."""
        rows, self._rows = self._rows, []
        return rows

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "row":
            number = attributes.get("r", "")
            self._row = SheetRow(int(number) if number.isdecimal() else self._row.number + 1)
            self._row.hidden = attributes.get("hidden", "0") in ("1", "true")
            self._column = -1
        elif name == "c":
            self._cell, self._words, self._length = attributes, {}, 0
            place = PLACE.match(attributes.get("r", ""))
            self._column = column_of(place[1]) if place else self._column + 1
        elif name in ("v", "f", "t"):
            self._part = name
            self._words.setdefault(name, [])

    def words(self, text: str) -> None:
        if self._part and self._length <= LONGEST_CELL:
            self._words[self._part].append(text)
            self._length += len(text)

    def end(self, name: str) -> None:
        if name == "c":
            self._keep()
        elif name == "row":
            self._rows.append(self._row)
        elif name == self._part:
            self._part = ""

    def _keep(self) -> None:
        told = {name: "".join(pieces) for name, pieces in self._words.items()}
        text, sort = self._value(told.get("v", ""), told.get("t", ""))
        if "f" in told:
            sort = f"{sort} {FORMULA}{f' {FAR_FORMULA}' if ANOTHER_FILE.search(told['f']) else ''}".strip()
        if self._column >= MOST_COLUMNS:
            if text and not any(column == MOST_COLUMNS for column, _ in self._row.faults):
                self._row.faults.append((MOST_COLUMNS, f"Chỉ đọc {MOST_COLUMNS} cột đầu, còn chữ ở các cột sau"))
        elif text or sort:
            self._row.cells[self._column] = Cell(text, sort)

    def _value(self, value: str, inline: str) -> tuple[str, str]:
        sort = self._cell.get("t", "n")
        if sort == "s":
            return (self._texts[int(value)] if value.isdecimal() else ""), ""
        if sort in ("inlineStr", "str"):
            return inline or value, ""
        if sort == "e":
            return value, ERROR
        if sort == "b":
            return ("TRUE" if value == "1" else "FALSE"), ""
        if sort == "d":
            return value[:10], DATE
        return self._counted(value)

    def _counted(self, value: str) -> tuple[str, str]:
        try:
            number = float(value)
        except ValueError:
            return value, ""
        style = self._cell.get("s", "0")
        place = int(style) if style.isdecimal() else 0
        if place < len(self._days) and self._days[place]:
            return self._day(number)
        return (str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)), NUMBER

    def _day(self, number: float) -> tuple[str, str]:
        try:
            day = self._start + datetime.timedelta(days=number)
        except (OverflowError, ValueError):
            return repr(number), NUMBER
        return (day.date().isoformat() if number.is_integer() else day.isoformat(" ", "minutes")), DATE
