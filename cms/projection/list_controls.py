"""What stands around the rows of a list: chosen columns, one's own views, counts by standing, keys."""

from __future__ import annotations

from typing import Any

from django.db.models import Count
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext
from wagtail.admin.forms.search import SearchForm

from cms.projection.capped_pages import MOST
from cms.projection.columns import columns_offered, columns_shown
from cms.projection.found_rows import FoundRows
from cms.projection.list_address import COLUMNS, MOST_COLUMNS, ORDER, lasting, list_of
from cms.projection.saved_view import MOST_VIEWS, SavedView
from cms.projection.together import MOST_TOGETHER
from cms.projection.words import lazily, said
from cms.projection.words_column import WordsColumn


class ListSearch(SearchForm):
    """The search box; order and columns go with each search."""

    def __init__(self, data: QueryDict, **options: Any) -> None:
        super().__init__(data, placeholder=gettext("Tìm theo tên, mã"), **options)
        self.kept = [(name, data[name]) for name in (ORDER, COLUMNS) if data.get(name)]
        self.fields["q"].max_length = 400


class ListControls:
    """Before the list: reads the address, and tells the template what can be asked next.

    `title_from` and `title_label` say what names a row; rows are counted for each choice of the filter `counted_by`,
    `counted` holding value, words and condition of each; `picking` is whether rows are ticked to be put forward.
    """

    request: Any
    model: Any
    title_from, title_width = "__str__", ""
    title_label: Any = lazily("Tên")
    counted_by = ""
    counted: Any = ()
    picking: Any = False

    def name_of(self, record: Any) -> str:
        """What names a row, in a file."""
        return str(record)

    @cached_property
    def offered(self) -> list[WordsColumn]:
        """The columns there are beside the title."""
        return columns_offered(self.model)

    def get_page_title(self) -> str:
        return said(super().get_page_title())  # type: ignore[misc]

    def get_search_form(self) -> SearchForm:
        return ListSearch(self.request.GET)

    @cached_property
    def chosen(self) -> list[WordsColumn]:
        """The columns that the address names, else those the person last chose, else the declared ones."""
        named = self.request.GET.get(COLUMNS) or self._remembered
        by_name = {column.name: column for column in self.offered}
        wanted = dict.fromkeys(name for name in named.split(",") if name in by_name)
        declared = [column.name for column in columns_shown(self.model)]
        return [by_name[name] for name in list(wanted)[:MOST_COLUMNS] or declared]

    @cached_property
    def _remembered(self) -> str:
        return next((QueryDict(view.query).get(COLUMNS, "") for view in self._kept if not view.name), "")

    @cached_property
    def _kept(self) -> list[SavedView]:
        own = SavedView.objects.filter(account=self.request.user, type=self.model.type_name())
        return list(own[: MOST_VIEWS + 1])

    def get_context_data(self, **extra: Any) -> dict[str, Any]:
        context = super().get_context_data(**extra)  # type: ignore[misc]
        names = [column.name for column in self.chosen]
        return context | {
            "type_name": self.model.type_name(),
            "lasting": lasting(self.request.GET, **{COLUMNS: ",".join(names)}),
            "column_choice": [(column, column.name in names) for column in self._in_shown_order()],
            "own_views": [(view, list_of(self.model, view.query)) for view in self._kept if view.name],
            "standing_counts": self._standing_counts(context["paginator"]),
            "picking": self.picking,
            "together": self._all_together(context["paginator"]),
            "list_address": list_of(self.model),
            "unfiltered": list_of(self.model, self._without_conditions()),
        }

    def _all_together(self, pages: Any) -> int:
        """How many rows may be put forward without ticking them: all, while they are few."""
        return pages.found if pages.found <= MOST_TOGETHER else 0

    def _in_shown_order(self) -> list[WordsColumn]:
        return [*self.chosen, *(column for column in self.offered if column not in self.chosen)]

    def _without_conditions(self) -> str:
        asked = QueryDict(mutable=True)
        asked.update({name: self.request.GET[name] for name in (ORDER, COLUMNS) if name in self.request.GET})
        return lasting(asked)

    def _standing_counts(self, pages: Any) -> list[tuple[str, int, str]]:
        """Words, number and address for each standing; only while the rows are few enough to be counted."""
        if pages.found > MOST or not pages.found or not self.counted or self.request.GET.getlist(self.counted_by):
            return []
        found = pages.object_list
        rows = found.rows.filter(pk__in=found.first) if isinstance(found, FoundRows) else found
        counted = {value: Count("pk", filter=condition) for value, _, condition in self.counted}
        counts = rows.order_by().aggregate(**{f"of_{name}": count for name, count in counted.items()})
        asked = [(value, words, counts[f"of_{value}"]) for value, words, _ in self.counted]
        there = [(words, n, lasting(self.request.GET, **{self.counted_by: value})) for value, words, n in asked if n]
        return [(words, n, list_of(self.model, query)) for words, n, query in there]
