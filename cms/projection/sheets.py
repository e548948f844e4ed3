"""A list as a spreadsheet, written row by row: CSV as it is sent, XLSX into a file beside."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterator
from tempfile import TemporaryFile
from typing import Any

import xlsxwriter
from django.http import FileResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.translation import gettext

from cms.projection.taken_out import TakenOut
from content_models.declaration.inert import inert
from content_models.organisation.clock.words import full_date

#: Excel takes a CSV file for UTF-8 only when it begins with this mark.
MARK = "\ufeff"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
#: In letters: the name, every other column.
WIDTHS = (60, 22)
DAY = "dd/mm/yyyy"


def as_csv(taken: TakenOut, name: str) -> HttpResponseBase:
    """Return the list as CSV, sent while it is read."""
    told = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return StreamingHttpResponse(_lines(taken), content_type="text/csv; charset=utf-8", headers=told)


def _lines(taken: TakenOut) -> Iterator[str]:
    line = io.StringIO()
    writer = csv.writer(line)
    yield MARK
    for cells in _with_headings(taken):
        writer.writerow([inert(_words(cell)) for cell in cells])
        yield line.getvalue()
        line.seek(0)
        line.truncate()


def _with_headings(taken: TakenOut) -> Iterator[list[Any]]:
    yield taken.headings
    yield from taken.rows


def _words(cell: Any) -> Any:
    return full_date(cell) if isinstance(cell, datetime.date) else cell


def as_xlsx(taken: TakenOut, name: str) -> HttpResponseBase:
    """Return the list as a workbook: whole numbers and days as such, all else as text; memory does not grow."""
    output = TemporaryFile()  # noqa: SIM115  closed with the answer
    book = xlsxwriter.Workbook(output, {"constant_memory": True})
    book.set_properties({"title": taken.title, "author": taken.by, "comments": "; ".join(taken.asked)})
    bold, day = book.add_format({"bold": True}), book.add_format({"num_format": DAY})
    sheet = _sheet(book, len(taken.headings))
    sheet.write_row(0, 0, [inert(heading) for heading in taken.headings], bold)
    for number, cells in enumerate(taken.rows, 1):
        for place, cell in enumerate(cells):
            _write(sheet, number, place, cell, day)
    book.close()
    output.seek(0)
    return FileResponse(output, as_attachment=True, content_type=XLSX, filename=f"{name}.xlsx")


def _sheet(book: Any, columns: int) -> Any:
    """The headings and the name stay in sight."""
    sheet = book.add_worksheet(gettext("Danh sách"))
    sheet.set_column(0, 0, WIDTHS[0])
    sheet.set_column(1, max(1, columns - 1), WIDTHS[1])
    sheet.freeze_panes(1, 1)
    return sheet


def _write(sheet: Any, row: int, place: int, cell: Any, day: Any) -> None:
    if isinstance(cell, datetime.date):
        sheet.write_datetime(row, place, datetime.datetime.combine(cell, datetime.time()), day)
    elif isinstance(cell, int):
        sheet.write_number(row, place, cell)
    else:
        sheet.write_string(row, place, inert(cell))
