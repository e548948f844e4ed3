"""Cells that were merged: they stand at the end of a sheet, so its text is searched for them before it is read."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass

from content_models.intake.sheets.cells import MERGED, Cell, SheetRow, column_of
from content_models.intake.sheets.package import PIECE

RANGE = re.compile(rb'<(?:\w+:)?mergeCell\s+ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
MOST = 20_000
#: Longer than any such element, so that one across two pieces is found.
OVERLAP = 100


@dataclass
class Merge:
    """A merged range; `words` is what its first cell says, once that was read."""

    left: int
    top: int
    right: int
    bottom: int
    words: Cell | None = None


def merges_of(package: zipfile.ZipFile, part: str) -> list[Merge]:
    """Return the merged ranges of a sheet, at most `MOST`, from the top down."""
    found: set[tuple[bytes, ...]] = set()
    tail = b""
    with package.open(part) as stream:
        while (piece := stream.read(PIECE)) and len(found) < MOST:
            found.update(RANGE.findall(tail + piece))
            tail = piece[-OVERLAP:]
    ranges = [Merge(column_of(a.decode()), int(b), column_of(c.decode()), int(d)) for a, b, c, d in found]
    return sorted(ranges, key=lambda one: (one.top, one.left))


class Spread:
    """Gives each row of a merged range the words of its first cell: that is what the reader of the sheet sees."""

    def __init__(self, merges: list[Merge]) -> None:
        self._coming, self._open = merges[::-1], list[Merge]()

    def over(self, row: SheetRow) -> None:
        """Fill the merged cells of a row; rows come in order. Down a column only: a cell merged sideways is a title."""
        while self._coming and self._coming[-1].top <= row.number:
            self._open.append(self._coming.pop())
        self._open = [one for one in self._open if one.bottom >= row.number]
        for one in self._open:
            if row.number == one.top:
                one.words = row.cells.get(one.left)
            if one.right > one.left:
                row.wide[one.left] = one.right
            if one.words and one.bottom > one.top:
                row.cells.setdefault(one.left, Cell(one.words.text, f"{one.words.sort} {MERGED}".strip()))
