"""Finds the row of headings, which seldom comes first, and makes one heading a column of one or two rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from content_models.intake.mapping.guessing import ENOUGH, is_counting, likeness
from content_models.intake.mapping.targets import Target

#: Rows in which headings are looked for.
LOOKED_AT = 40
SAMPLES = 3
SAMPLE_LENGTH = 120


class HeadRow(NamedTuple):
    """A row near the top: its number, its cells, and which columns a cell spans (left -> right)."""

    number: int
    cells: Sequence[str]
    wide: Mapping[int, int]


def find_head(rows: Sequence[HeadRow], targets: Mapping[str, Target]) -> tuple[int, int]:
    """Return the numbers of the first and last row of headings; of none, the first row that has two filled cells."""
    scores = [(_score(row, targets), -place) for place, row in enumerate(rows)]
    best, place = max(scores, default=(0, 0))
    if best < 2:
        first = next((row.number for row in rows if sum(map(bool, row.cells)) > 1), 0)
        return first, first
    at = -place
    if at + 1 < len(rows) and _continues(rows[at], rows[at + 1]):
        return rows[at].number, rows[at + 1].number
    if at and _continues(rows[at - 1], rows[at]):
        return rows[at - 1].number, rows[at].number
    return rows[at].number, rows[at].number


def _score(row: HeadRow, targets: Mapping[str, Target]) -> int:
    """How many cells are headings: short, and named by some target."""
    short = [cell for cell in row.cells if cell and len(cell) <= SAMPLE_LENGTH]
    return sum(is_counting(c) or any(likeness(c, t) >= ENOUGH for t in targets.values()) for c in short)


def _continues(upper: HeadRow, lower: HeadRow) -> bool:
    """Whether the lower row only parts what the upper row spans, and the upper row is no title of the sheet."""
    spanned = {column for left, right in upper.wide.items() for column in range(left, right + 1)}
    filled = {column for column, cell in enumerate(lower.cells) if cell}
    fresh = {c for c in filled if c >= len(upper.cells) or upper.cells[c] != lower.cells[c]}
    return bool(fresh) and fresh <= spanned and sum(map(bool, upper.cells)) > 2


def headings_of(rows: Sequence[HeadRow], width: int) -> list[str]:
    """Return one heading a column; of two rows "upper / lower". A column without any is called by its letters."""
    return [_heading(rows, column) for column in range(width)]


def _heading(rows: Sequence[HeadRow], column: int) -> str:
    parts: list[str] = []
    for row in rows:
        left = next((a for a, b in row.wide.items() if a <= column <= b), column)
        words = " ".join((row.cells[left] if left < len(row.cells) else "").split())
        if words and words not in parts:
            parts.append(words)
    return " / ".join(parts)[:300]
