"""The window of a reference: folded search by name and code, titles as the account may see them."""

from __future__ import annotations

from typing import Any

from django import forms
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView

from cms.projection.capped_pages import CappedPages
from cms.projection.choosing import found_choices, shown_title
from cms.projection.words import lazily


class FoldedFilter(BaseFilterForm):
    """One box: any syllables of the name or the code, with or without marks."""

    q = forms.CharField(
        label=lazily("Tìm"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"placeholder": lazily("Tên hoặc mã")}),
    )

    def filter(self, objects: Any) -> Any:
        typed = self.cleaned_data.get("q") or ""
        self.is_searching, self.search_query = bool(typed), typed
        return found_choices(super().filter(objects), typed)


#: What stands after this mixin is Wagtail's window; its attributes are not typed.
Window: Any = object


class _Folded(Window):
    filter_form_class = FoldedFilter
    ordering = ["sort_key", "pk"]
    paginator_class = CappedPages

    @property
    def title_column(self) -> Column:
        column = super().title_column
        column.accessor = shown_title
        return column

    @property
    def columns(self) -> list[Column]:
        return [self.title_column, Column("key", label=lazily("Khóa")), Column("agency", label=lazily("Cơ quan"))]

    def apply_object_list_ordering(self, objects: Any) -> Any:
        joined = objects.select_related("agency")
        return super().apply_object_list_ordering(joined)

    def can_create(self) -> bool:
        return False


class FoldedChoose(_Folded, ChooseView):
    """The whole window."""


class FoldedChooseResults(_Folded, ChooseResultsView):
    """Its list, when it is searched or turned over."""
