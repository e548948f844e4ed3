"""One way to every table, whatever program wrote it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from content_models.intake.sheets import delimited, foreign_workbook, workbook
from content_models.intake.sheets.cells import (
    LONGEST_ROW,
    MOST_ROWS,
    MOST_TEXT,
    SheetName,
    SheetRow,
    Unreadable,
    grouped,
    too_many_rows,
)

EMPTY = "Tệp không có dòng nào: hãy chọn lại tệp."


@dataclass(frozen=True)
class Table:
    """How the tables of one file format are read."""

    names: Callable[[Path], list[SheetName]]
    rows: Callable[[Path, str], Iterator[SheetRow]]


TABLES = {
    "xlsx": Table(workbook.names, workbook.rows),
    "xls": Table(foreign_workbook.names, foreign_workbook.rows),
    "ods": Table(foreign_workbook.names, foreign_workbook.rows),
    "csv": Table(delimited.names, delimited.rows),
    "tsv": Table(delimited.names, delimited.rows),
    "txt": Table(delimited.names, delimited.rows),
}


def sheets_of(path: Path, extension: str) -> list[SheetName]:
    """Return the sheets of a file; Unreadable when all are hidden or there is none."""
    found = TABLES[extension].names(path)
    if not found:
        raise Unreadable("Không thấy trang tính nào trong tệp: hãy mở ra, lưu lại dạng .xlsx rồi tải lên.")
    if all(one.hidden for one in found):
        raise Unreadable("Mọi trang tính của tệp đều ẩn: hãy bỏ ẩn trang cần nhập.")
    return found


def rows_of(path: Path, extension: str, sheet: str) -> Iterator[SheetRow]:
    """Yield the filled rows of a sheet; Unreadable beyond the most rows or the most text that is taken."""
    count = letters = 0
    for row in TABLES[extension].rows(path, sheet):
        if row.is_empty() and not row.faults:
            continue
        _shorten(row)
        count += 1
        letters += row.length
        if count > MOST_ROWS:
            raise too_many_rows()
        if letters > MOST_TEXT:
            raise Unreadable(f"Tệp có hơn {grouped(MOST_TEXT)} ký tự: hãy chia thành nhiều tệp.")
        yield row


def _shorten(row: SheetRow) -> None:
    """A row that is too long is a faulty one: its last cells are left in the file, and it says so."""
    while row.length > LONGEST_ROW:
        column = max(row.cells)
        del row.cells[column]
        words = f"dòng dài hơn {grouped(LONGEST_ROW)} ký tự, từ cột này không đọc"
        row.faults = [*(one for one in row.faults if one[1] != words), (column, words)]
