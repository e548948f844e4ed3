"""Puts the rows of a file on the table, every cell as it was read; a reading that was killed begins again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from content_models.intake.batch import Batch, State
from content_models.intake.json_lines import read
from content_models.intake.mapping.proposing import ONLY_HEAD, propose
from content_models.intake.problem import CutOff, Problem
from content_models.intake.sheets.cells import LONGEST_ROW, MOST_ROWS, SheetRow, Unreadable, grouped, too_many_rows
from content_models.intake.sheets.reading import EMPTY, rows_of, sheets_of
from content_models.intake.staged_row import StagedRow
from content_models.organisation import file_store
from content_models.organisation.instant import now

#: Rows written in one statement, between two looks at whether the batch was dropped meanwhile.
AT_ONCE = 500
#: Characters of such a slice.
TEXT_AT_ONCE = 4_000_000
MOST_ATTEMPTS = 3
GIVEN_UP = "Tệp này đã làm chương trình đọc dừng nhiều lần: hãy lưu lại dạng .xlsx hoặc chia nhỏ rồi tải lên."


def read_in(batch: Batch) -> None:
    """Read the whole file, a slice of rows at a time, and go on to the next state; or to REFUSED with the reason."""
    if batch.attempts >= MOST_ATTEMPTS:
        batch.move(State.REFUSED, message=GIVEN_UP, closed_at=now())
        return
    batch.move(State.READING, attempts=batch.attempts + 1, settled=0)
    batch.rows.all().delete()
    try:
        count = _stage(batch)
    except Unreadable as error:
        batch.rows.all().delete()
        batch.move(State.REFUSED, State.READING, message=str(error), closed_at=now())
        return
    if count is not None:
        batch.move(State.READING, total=count, settled=count)
        if not propose(batch):
            batch.rows.all().delete()
            batch.move(State.REFUSED, State.READING, message=ONLY_HEAD, closed_at=now())


def _stage(batch: Batch) -> int | None:
    """Return how many rows there are; None when the batch was dropped meanwhile."""
    if batch.of_objects:
        return _write(batch, _objects(batch))
    path = file_store.place_of(batch.file.digest)
    batch.sheets = [[one.name, one.hidden] for one in sheets_of(path, batch.extension)]
    for sheet in [batch.sheet] if batch.sheet else [name for name, hidden in batch.sheets if not hidden]:
        count = _write(batch, (_staged(batch, row) for row in rows_of(path, batch.extension, sheet)))
        if count or count is None:
            batch.move(State.READING, sheet=sheet, sheets=batch.sheets)
            return count
    raise Unreadable(EMPTY)


def _write(batch: Batch, rows: Iterable[StagedRow]) -> int | None:
    count = 0
    for slice_of in _slices(rows):
        StagedRow.objects.bulk_create(slice_of)
        count += len(slice_of)
        if not batch.move(State.READING, State.READING, settled=count):
            return None
    return count


def _slices(rows: Iterable[StagedRow]) -> Iterator[list[StagedRow]]:
    """Rows together, few enough and short enough to be held in memory."""
    held: list[StagedRow] = []
    length = 0
    for row in rows:
        held.append(row)
        length += sum(map(len, row.cells))
        if len(held) >= AT_ONCE or length > TEXT_AT_ONCE:
            yield held
            held, length = [], 0
    if held:
        yield held


def _staged(batch: Batch, row: SheetRow) -> StagedRow:
    width = max(row.cells, default=-1) + 1
    sorts = {str(column): cell.sort for column, cell in row.cells.items() if cell.sort}
    for left, right in row.wide.items():
        sorts[str(left)] = f"{sorts.get(str(left), '')} wide{right}".strip()
    cells = [row.cells[column].text.replace("\0", "") if column in row.cells else "" for column in range(width)]
    return StagedRow(batch=batch, number=row.number, cells=cells, sorts=sorts, faults=row.faults, hidden=row.hidden)


def _objects(batch: Batch) -> Iterator[StagedRow]:
    """JSON Lines: one cell a row, the object; a line that is none has its fault."""
    path = file_store.place_of(batch.file.digest)
    count = 0
    for count, (number, row) in enumerate(read(path, batch.file.name.lower().endswith(".gz")), 1):
        if count > MOST_ROWS:
            raise too_many_rows()
        if isinstance(row, CutOff):
            raise Unreadable(str(row))
        if isinstance(row, Problem):
            yield StagedRow(batch=batch, number=number, cells=[""], faults=[[None, row.message]])
        else:
            yield _object(batch, number, json.dumps(row, ensure_ascii=False))
    if not count:
        raise Unreadable(EMPTY)


def _object(batch: Batch, number: int, text: str) -> StagedRow:
    """Lone halves of a pair are no letters and cannot be stored; a record longer than any real one stays out."""
    row = StagedRow(batch=batch, number=number)
    if len(text) > LONGEST_ROW:
        row.faults, text = [[None, f"dòng dài hơn {grouped(LONGEST_ROW)} ký tự"]], text[:1000]
    row.cells = [text.encode("utf-8", "replace").decode()]
    return row
