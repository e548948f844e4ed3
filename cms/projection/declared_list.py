"""The rows of a staff list, whatever its type: reach, search, filters and order, flat in queries and in rows."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.functional import cached_property

from cms.projection.capped_pages import CappedPages
from cms.projection.export import Export
from cms.projection.finding import found, found_in_order, with_typed
from cms.projection.first_rows import BY_NAME, first_met, in_order
from cms.projection.found_rows import FoundRows
from cms.projection.list_controls import ListControls
from cms.projection.ordering import by_index, sorted_by
from content_models.declaration.rights import roles_for
from content_models.ledger.named_for import link_named_for
from content_models.organisation.models import Agency
from content_models.organisation.rights import agencies_within, visible_at


class DeclaredList(ListControls, Export):
    """Before Wagtail's list: what the account may see of a type. `linked` and `unread` say what a row brings along."""

    filters: Any
    is_filtering: bool
    is_searching: bool
    search_query: str
    ordering: str
    is_searchable = True
    default_ordering = BY_NAME
    paginator_class = CappedPages
    linked: tuple[str, ...] = ("agency",)
    unread: tuple[str, ...] = ("folded",)
    #: The column by which a list was to be ordered that is too long for it.
    not_ordered_by = ""

    @cached_property
    def base(self) -> QuerySet[Any]:
        """Rows within reach with the words their columns need; long texts stay in the table."""
        needed = {column.name for column in self.chosen}
        joined = {*self.linked, *(join for column in self.chosen for join in column.joins)}
        unshown = [k.name for k in self.model.kinds() if k.name not in needed and k.name != self.model.title_field()]
        unread = [*self.unread, *unshown, *(name for column in self.chosen for name in column.unread)]
        rows = visible_at(self.within, self.model)
        named = [link_named_for(self.request.user, column.names) for column in self.chosen if column.names]
        return rows.select_related(*sorted(joined)).prefetch_related(*named).defer(*unread)

    @cached_property
    def within(self) -> dict[int, Agency]:
        """The agencies within reach by their ids.

        Of these the planner knows how many rows they hold, and so whether to read the list in order or to sort it.
        """
        return {agency.pk: agency for agency in agencies_within(self.request.user, roles_for(self.model, "view"))}

    def get_filterset_kwargs(self) -> dict[str, Any]:
        kwargs: dict[str, Any] = super().get_filterset_kwargs()  # type: ignore[misc]
        return kwargs | {"queryset": self.base, "within": self.within}

    def get_queryset(self) -> FoundRows:
        """The rows asked for, in the order asked for, always down to the row, so that no page shows one twice."""
        base, asked = self._narrowed() if self.is_filtering else (self.base, Q())
        by_own = self.ordering.lstrip("-") == self.default_ordering.lstrip("-")
        if not by_own and (ordered := self._in_column_order(base, asked)):
            return ordered
        rows = base.order_by(self.ordering if by_own else self.default_ordering, "pk")
        if self.is_searching:
            return found_in_order(rows, asked, self.search_query)
        return first_met(rows, asked, asked) if asked else in_order(rows)

    def _narrowed(self) -> tuple[QuerySet[Any], Q]:
        """The rows of the agencies chosen, and what else is asked of a row."""
        chosen = self.filters.agencies()
        return self.base if chosen is None else self.base.filter(agency__in=chosen), self.filters.condition()

    def _in_column_order(self, base: QuerySet[Any], asked: Q) -> FoundRows | None:
        name = self.ordering.lstrip("-")
        column = next(column for column in self.offered if column.sort_key == name)
        met = found(base.filter(asked), self.search_query) if self.is_searching else base.filter(asked)
        rows, worded = with_typed(base, self.search_query)
        ordered = sorted_by(base, met, column, self.ordering) or by_index(rows, self.ordering, asked & worded)
        self.not_ordered_by = str(column.label) if ordered is None else ""
        return ordered

    def get_valid_orderings(self) -> list[str]:
        own = self.default_ordering.lstrip("-")
        names = [own, *(column.sort_key for column in self.offered if column.sort_key)]
        return [*names, *(f"-{name}" for name in names)]

    @cached_property
    def columns(self) -> list[Any]:
        return [self._get_title_column(self.title_from), *self.chosen]

    def _get_title_column(self, field_name: str, *args: Any, **options: Any) -> Any:
        column = super()._get_title_column(field_name, *args, **options)  # type: ignore[misc]
        column.label, column.sort_key, column.width = (
            self.title_label,
            self.default_ordering.lstrip("-"),
            self.title_width,
        )
        return column
