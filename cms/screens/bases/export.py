"""The screen's rows as a file: one line a citation, all of them, no cell that a spreadsheet would run, one event."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse

from cms.projection.sheets import MARK
from cms.projection.words import lazily, said
from content_models.actions.exporting import record_export
from content_models.citations.citation import Citation
from content_models.declaration import registry
from content_models.declaration.artefact import Artefact
from content_models.declaration.inert import inert

HEADS = (
    lazily("Loại"),
    lazily("Khóa"),
    lazily("Tên"),
    lazily("Cơ quan"),
    lazily("Viện dẫn"),
    lazily("Văn bản"),
    lazily("Hết hiệu lực từ"),
    lazily("Thay thế bởi"),
)
A_CHUNK = 500


class _Line:
    """A file for the csv writer that hands each line straight on."""

    def write(self, line: str) -> str:
        return line


def as_csv(request: HttpRequest, rows: QuerySet[Citation]) -> HttpResponse:
    """Send the rows; who took how many out is written down before the first byte leaves."""
    for type_name in rows.values_list("type", flat=True).distinct():
        model: Any = registry.of_type(type_name)
        record_export(request.user, model, rows.filter(type=type_name).count(), request.GET.dict())
    answer: Any = StreamingHttpResponse(_lines(rows), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="can-cu-het-hieu-luc.csv"'
    return answer


def _lines(rows: QuerySet[Citation]) -> Iterator[str]:
    writer = csv.writer(_Line())
    yield MARK + writer.writerow(HEADS)
    chunk: list[Citation] = []
    for row in rows.select_related("law__successor").order_by("type", "object_id", "pk").iterator(A_CHUNK):
        chunk.append(row)
        if len(chunk) == A_CHUNK:
            yield from _written(writer, chunk)
            chunk = []
    yield from _written(writer, chunk)


def _written(writer: Any, chunk: list[Citation]) -> Iterator[str]:
    records = _records(chunk)
    for row in chunk:
        record = records.get((row.type, row.object_id))
        if record is not None and row.law is not None:
            yield writer.writerow([inert(cell) for cell in _cells(row, record)])


def _cells(row: Citation, record: Artefact) -> list[Any]:
    law: Any = row.law
    owner = [said(record._meta.verbose_name), record.key, record, record.agency.name]
    return [*owner, row.symbol, law.symbol, f"{law.ends_on:%d/%m/%Y}", law.successor or ""]


def _records(chunk: list[Citation]) -> dict[tuple[str, int], Artefact]:
    found = {}
    for type_name in {row.type for row in chunk}:
        model: Any = registry.of_type(type_name)
        ids = [row.object_id for row in chunk if row.type == type_name]
        for record in model._base_manager.filter(pk__in=ids).select_related("agency"):
            found[type_name, record.pk] = record
    return found
