"""One way to every table, whatever program wrote it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from content_models.intake.sheets import delimited, foreign_workbook, workbook
from content_models.intake.sheets.cells import MOST_ROWS, SheetName, SheetRow, Unreadable, too_many_rows

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
    if all(one.hidden for one in found):
        raise Unreadable("Tệp không có trang tính nào nhìn thấy được: hãy bỏ ẩn trang cần nhập.")
    return found


def rows_of(path: Path, extension: str, sheet: str) -> Iterator[SheetRow]:
    """Yield the filled rows of a sheet; Unreadable beyond the most rows that are taken."""
    count = 0
    for row in TABLES[extension].rows(path, sheet):
        if row.is_empty() and not row.faults:
            continue
        count += 1
        if count > MOST_ROWS:
            raise too_many_rows()
        yield row
