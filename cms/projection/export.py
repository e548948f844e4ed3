"""What a person takes out of a list: exactly what it shows, up to a limit, never without an event."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext

from cms.projection.list_address import lasting, list_of
from cms.projection.printing import as_pdf
from cms.projection.sheets import as_csv, as_xlsx
from cms.projection.taken_out import TakenOut, cells_of, rows_of
from cms.projection.words import said
from content_models.actions.exporting import record_export

#: Form of the file -> what writes it, and how many rows it takes.
FORMS = {"xlsx": (as_xlsx, 50_000), "csv": (as_csv, 50_000), "pdf": (as_pdf, 2_000)}


class Export:
    """Before Wagtail's list: the rows, columns and order of the address in a file."""

    request: Any
    model: Any
    name_of: Any
    chosen: Any
    title_label: Any

    @property
    def show_export_buttons(self) -> bool:
        """Ours stand beside the list."""
        return False

    def get(self, request: HttpRequest, *args: Any, **options: Any) -> HttpResponseBase:
        form = request.GET.get("export")
        return self._export(form) if form in FORMS else super().get(request, *args, **options)  # type: ignore[misc]

    def _export(self, form: str) -> HttpResponseBase:
        """Who took how many rows out, and by which question, is kept before the first byte leaves."""
        write, most = FORMS[form]
        records, count = rows_of(self.get_queryset(), most)  # type: ignore[attr-defined]
        if count > most:
            shown = f"{most:,}".replace(",", ".")
            messages.error(
                self.request,
                gettext("Mỗi lần xuất nhiều nhất {shown} dòng: hãy lọc bớt rồi xuất từng phần.").format(shown=shown),
            )
            return redirect(list_of(self.model, lasting(self.request.GET)))
        asked = {name: ", ".join(values) for name, values in self.request.GET.lists()}
        record_export(self.request.user, self.model, count, asked)
        return write(
            self._taken_out(map(cells_of(self.name_of, self.chosen), records), count), self.model.public_slug()
        )

    def _taken_out(self, rows: Any, count: int) -> TakenOut:
        headings = [str(label) for label in (self.title_label, *(column.label for column in self.chosen))]
        title = said(self.model._meta.verbose_name_plural)
        return TakenOut(title, headings, rows, count, self._asked_in_words(), str(self.request.user))

    def _asked_in_words(self) -> list[str]:
        asked = [f"{one.field_label}: {one.value}" for one in self.active_filters]  # type: ignore[attr-defined]
        typed = self.search_query  # type: ignore[attr-defined]
        return [*([gettext("Tìm: {typed}").format(typed=typed)] if typed else []), *asked]
