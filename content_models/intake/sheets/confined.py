"""Reads old Excel and OpenDocument sheets in a process of its own: its library holds a whole sheet in memory.

Two filled cells far apart make it ask for all between them, so the process may use so much and no more; when it
dies, only it dies. Run as a module with the path of a file, and a sheet's name for its rows.
"""

from __future__ import annotations

import datetime
import json
import resource
import sys
from typing import Any

from python_calamine import CalamineWorkbook, SheetVisibleEnum

#: Bytes of address space, and seconds of processor time.
MEMORY, SECONDS = 1024 * 1024 * 1024, 60
LONGEST = 100_001


def _cell(value: Any) -> list[str]:
    """The words of a value and its sort."""
    if isinstance(value, bool):
        return ["TRUE" if value else "FALSE", ""]
    if isinstance(value, float):
        return [str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value), "number"]
    if isinstance(value, datetime.datetime):
        midnight = value.time() == datetime.time()
        return [value.date().isoformat() if midnight else value.isoformat(" ", "minutes"), "date"]
    if isinstance(value, datetime.date):
        return [value.isoformat(), "date"]
    return [str(value)[:LONGEST], ""]


def _tell(found: Any) -> None:
    sys.stdout.write(json.dumps(found) + "\n")


def main(path: str, sheet: str = "") -> None:
    """Print the sheets of a workbook, or the rows of one, a JSON text a line."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    with open(path, "rb") as file:
        workbook = CalamineWorkbook.from_filelike(file)
    if not sheet:
        for one in workbook.sheets_metadata:
            _tell([one.name, one.visible is not SheetVisibleEnum.Visible])
        return
    found = workbook.get_sheet_by_name(sheet)
    if found.start is None:
        return
    left = found.start[1]  # rows are given from the first, columns from the first that is filled
    for number, row in enumerate(found.iter_rows(), 1):
        cells = {left + place: _cell(value) for place, value in enumerate(row) if value not in ("", None)}
        if cells:
            _tell([number, cells])


if __name__ == "__main__":
    main(*sys.argv[1:])
