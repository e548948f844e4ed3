"""A list as a spreadsheet: the rows the account sees, no cell that a spreadsheet would run, and one event."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from wagtail.admin.views.mixins import SpreadsheetExportMixin

from cms.projection.columns import KindColumn
from cms.projection.standing import standing_of
from content_models.actions.exporting import record_export

#: What a spreadsheet reads as the start of a formula, its East Asian width included.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
#: Excel takes a CSV file for UTF-8 only when it begins with this mark.
MARK = "\ufeff"


def inert(value: Any) -> str:
    """Return a cell's words, made text where a spreadsheet would compute."""
    words = str(value if value is not None else "")
    return f"'{words}" if words.startswith(FORMULA) else words


class Export(SpreadsheetExportMixin):
    """Before Wagtail's list: the same columns, in CSV and XLSX."""

    @property
    def list_export(self) -> list[str]:
        return ["key", "title", *(column.name for column in self._declared()), "standing", "agency"]

    def _declared(self) -> list[KindColumn]:
        return [column for column in self.columns if isinstance(column, KindColumn)]

    def to_row_dict(self, item: Any) -> dict[str, str]:
        shown = {"key": item.key, "title": str(item), "agency": item.agency.name}
        shown["standing"] = ", ".join(one.words for one in standing_of(item))
        shown |= {column.name: column.words(item) for column in self._declared()}
        return {name: inert(shown[name]) for name in self.list_export}

    def get_heading(self, queryset: QuerySet[Any], field: str) -> str:
        own = {"key": "Khóa", "title": "Tên", "standing": "Tình trạng", "agency": "Cơ quan"}
        return own.get(field) or self.model.kind(field).label

    def get_filename(self) -> str:
        return self.model.public_slug()

    def stream_csv(self, queryset: QuerySet[Any]) -> Iterator[bytes]:
        yield MARK.encode()
        yield from super().stream_csv(queryset)

    def as_spreadsheet(self, queryset: QuerySet[Any], spreadsheet_format: str) -> HttpResponse:
        """Who took how many rows out, and by which question, is kept before the first byte leaves."""
        record_export(self.request.user, self.model, queryset.count(), self.request.GET.dict())
        return super().as_spreadsheet(queryset, spreadsheet_format)
