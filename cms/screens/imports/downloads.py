"""What can be taken away: the template of a type, and what became of every row; no cell of it runs as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

import xlsxwriter
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from cms.projection.sheets import MARK
from cms.screens.imports.access import reachable_batch, types_for
from cms.screens.imports.template_book import template_of
from content_models.declaration.inert import inert
from content_models.intake.staging.outcome_table import outcome_rows

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
#: The most characters Excel takes in a cell.
LONGEST = 32_767


@require_safe
def template(request: HttpRequest, type_name: str) -> HttpResponse:
    """An .xlsx with the headings of a type, for those who may draft it."""
    model = next((one for one in types_for(request.user) if one.type_name() == type_name), None)
    if model is None:
        raise Http404
    return _attached(HttpResponse(template_of(model), content_type=WORKBOOK), f"mau-{model.public_slug()}.xlsx")


@require_safe
def outcome(request: HttpRequest, pk: int, form: str) -> HttpResponse | StreamingHttpResponse:
    """Every row of the file with its outcome and reason, as CSV or XLSX."""
    batch = reachable_batch(request.user, pk)
    name = f"ket-qua-nhap-{pk}.{form}"
    if form == "csv":
        return _attached(StreamingHttpResponse(_csv(outcome_rows(batch)), content_type="text/csv; charset=utf-8"), name)
    if form != "xlsx":
        raise Http404
    return _attached(HttpResponse(_workbook(outcome_rows(batch)), content_type=WORKBOOK), name)


def _attached(response: Any, name: str) -> Any:
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "no-store, private"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _csv(rows: Iterator[list[str]]) -> Iterator[str]:
    held = io.StringIO()
    table = csv.writer(held)
    yield MARK
    for row in rows:
        table.writerow([inert(cell) for cell in row])
        yield held.getvalue()
        held.seek(0)
        held.truncate()


def _workbook(rows: Iterator[list[str]]) -> bytes:
    """Written row by row to disk; every cell is text."""
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet(gettext("Kết quả"))
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            sheet.write_string(number, column, inert(cell)[:LONGEST])
    book.close()
    return held.getvalue()
