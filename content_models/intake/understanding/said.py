"""One filled cell of a mapped column, cleaned: where it stands, what it is called, what it should be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from content_models.intake.mapping.targets import Target
from content_models.intake.sheets.cells import ERROR, FAR_FORMULA, FORMULA, LONGEST_CELL, Cell, grouped
from content_models.intake.staged_row import StagedRow
from content_models.intake.understanding.findings import Findings
from content_models.intake.understanding.tidy import old_font, tidy


@dataclass(frozen=True)
class Said:
    """`cell` holds what the column says, or what a person said that these words mean."""

    column: int
    heading: str
    target: Target
    cell: Cell


@dataclass(frozen=True)
class MappedColumn:
    """A column with its target, and what a person said of its words."""

    place: int
    heading: str
    target: Target
    answers: Mapping[str, str]


def said_by(row: StagedRow, columns: Sequence[MappedColumn], found: Findings) -> Iterator[Said]:
    """Yield the filled cells of mapped columns, and note what their form gives reason to."""
    for column in columns:
        text = row.cells[column.place] if column.place < len(row.cells) else ""
        cell = Cell(text, row.sorts.get(str(column.place), ""))
        clean, told = tidy(text)
        if told:
            found.remark(column.place, "; ".join(told))
        _look_at(cell, column, found)
        if clean and not cell.is_a(ERROR) and len(clean) <= LONGEST_CELL:
            yield Said(column.place, column.heading, column.target, Cell(column.answers.get(clean, clean), cell.sort))


def _look_at(cell: Cell, column: MappedColumn, found: Findings) -> None:
    if cell.is_a(ERROR):
        found.stop(column.place, f"ô đang báo lỗi {cell.text}: hãy sửa công thức hoặc nhập giá trị")
    elif cell.is_a(FORMULA) and not cell.text:
        found.stop(column.place, "ô có công thức mà chưa có giá trị: mở bằng Excel, lưu lại, hoặc dán giá trị")
    elif cell.is_a(FAR_FORMULA):
        found.remark(column.place, "ô lấy giá trị từ tệp khác; đã đọc giá trị lưu lần cuối, không mở tệp đó")
    elif cell.is_a(FORMULA):
        found.remark(column.place, "ô có công thức; đã đọc giá trị lưu lần cuối")
    if len(cell.text) > LONGEST_CELL:
        found.stop(column.place, f"ô dài hơn {grouped(LONGEST_CELL)} ký tự")
    elif font := old_font(cell.text):
        found.stop(column.place, f"chữ gõ theo phông {font}, không phải Unicode: hãy chuyển mã rồi tải lại")
