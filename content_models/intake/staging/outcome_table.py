"""What became of every row of a file: the row as it was, and its outcome with the reason. Together, the whole file."""

from __future__ import annotations

from collections.abc import Iterator

from content_models.intake.batch import Batch, State
from content_models.intake.report import Outcome
from content_models.intake.sheets.cells import letter
from content_models.intake.staged_row import DOUBTED, Flag, StagedRow

HEADINGS = ("Dòng", "Kết quả", "Mã", "Lý do, lưu ý")
WORDS = {Outcome.NEW.value: "tạo bản nháp mới", Outcome.CHANGED.value: "sửa, thành bản nháp"}
OF_AGENCIES = {Outcome.NEW.value: "lập cơ quan mới", Outcome.CHANGED.value: "thay đổi cơ quan"}
AT_ONCE = 500


def outcome_rows(batch: Batch) -> Iterator[list[str]]:
    """Yield a row of headings, then each row of the file; text only, cells that look like formulas included."""
    width = len(batch.columns)
    yield [*HEADINGS, *(column["heading"] or letter(place) for place, column in enumerate(batch.columns))]
    for row in batch.rows.filter(number__gt=batch.head_to).iterator(AT_ONCE):
        cells = [*row.cells, *[""] * (width - len(row.cells))]
        yield [str(row.number), outcome_of(batch, row), row.key, reasons_of(batch, row), *cells]


def outcome_of(batch: Batch, row: StagedRow) -> str:
    """Return in words what became of a row, or what is to become of it."""
    if row.outcome == Outcome.UNCHANGED:
        return "không đổi"
    if row.result in WORDS:
        return (OF_AGENCIES if batch.of_agencies else WORDS)[row.result]
    if batch.state == State.DONE or row.result or row.stopped:
        return "để lại"
    return "sẽ nhập" if row.chosen else "chưa chọn"


def reasons_of(batch: Batch, row: StagedRow) -> str:
    """Return every problem with its column, and why the row was left out."""
    told = [place_of(batch, column) + words for column, _, words in row.problems]
    if row.told:
        told.insert(0, row.told)
    elif not row.chosen and row.outcome in WORDS:
        doubts = [Flag(flag).label for flag in row.flags if flag in DOUBTED]
        told.insert(0, ": ".join(filter(None, ["không được chọn", ", ".join(doubts)])))
    return "; ".join(told)


def place_of(batch: Batch, column: int | None) -> str:
    """Return the words that lead to a column: its letters and its heading."""
    if column is None or batch.of_objects:
        return ""
    heading = batch.columns[column]["heading"] if column < len(batch.columns) else ""
    return f"cột {letter(column)}{f' ({heading[:40]})' if heading else ''}: "
