"""Old Excel and OpenDocument sheets, read by a confined process; what it cannot read is said in our words."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from content_models.intake.sheets.cells import MOST_COLUMNS, Cell, SheetName, SheetRow, Unreadable

#: Seconds a reading may take altogether.
PATIENCE = 120
FAILED = "Không đọc được bảng tính này (quá lớn hoặc bị hỏng): hãy mở ra, lưu lại dạng .xlsx rồi tải lên."


def names(path: Path) -> list[SheetName]:
    """Return the sheets in their order."""
    return [SheetName(name, hidden) for name, hidden in _told(path)]


def rows(path: Path, sheet: str) -> Iterator[SheetRow]:
    """Yield the rows of a sheet that have cells."""
    for number, cells in _told(path, sheet):
        row = SheetRow(number)
        for place, (text, sort) in cells.items():
            if int(place) < MOST_COLUMNS:
                row.cells[int(place)] = Cell(text, sort)
            elif not row.faults:
                row.faults.append((MOST_COLUMNS, f"Chỉ đọc {MOST_COLUMNS} cột đầu, còn chữ ở các cột sau"))
        yield row


def _told(path: Path, *asked: str) -> Iterator[Any]:
    command = [sys.executable, "-m", "content_models.intake.sheets.confined", str(path), *asked]
    root = Path(__file__).resolve().parents[3]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as reader:
        try:
            yield from map(json.loads, reader.stdout or ())
            if reader.wait(PATIENCE):
                raise Unreadable(FAILED)
        finally:
            reader.kill()
