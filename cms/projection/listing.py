"""The list of a type: columns, filters and folded search from its declaration, flat in queries and in rows."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.utils import quote
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn
from wagtail.snippets.views.snippets import IndexView

from cms.projection.capped_pages import CappedPages
from cms.projection.columns import columns_of, joined_columns
from cms.projection.export import Export
from cms.projection.filters import ArtefactFilters
from cms.projection.finding import found
from content_models.declaration.rights import roles_for
from content_models.organisation.rights import agencies_within, may, visible


class ArtefactIndex(Export, IndexView):
    """What the account may see of a type, in Vietnamese order."""

    is_searchable = True
    filterset_class = ArtefactFilters
    default_ordering = "sort_key"
    paginator_class = CappedPages

    def get_base_queryset(self) -> QuerySet[Any]:
        """Rows within reach with the words their columns need; long texts stay in the table."""
        joined = ["agency", "latest_revision", *joined_columns(self.model)]
        unshown = [kind.name for kind in self.model.kinds() if not kind.facts.column]
        rows = visible(self.request.user, self.model).filter(agency__in=list(self.within)).select_related(*joined)
        return rows.defer("latest_revision__content", "folded", *unshown)

    @cached_property
    def within(self) -> dict[int, str]:
        """The agencies within reach by their ids, with their paths.

        Of these the planner knows how many rows they hold, and so whether to read the list in order or to sort it.
        """
        return dict(agencies_within(self.request.user, roles_for(self.model, "view")).values_list("pk", "path"))

    def get_filterset_kwargs(self) -> dict[str, Any]:
        return super().get_filterset_kwargs() | {"queryset": self.get_base_queryset(), "within": self.within}

    def search_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return found(queryset, self.search_query)

    def order_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Always down to the row, so that no page shows one twice."""
        return queryset.order_by(self.ordering, "pk")

    @cached_property
    def list_display(self) -> list[Any]:
        return columns_of(self.model)

    def _get_title_column(self, field_name: str, *args: Any, **options: Any) -> Any:
        column = super()._get_title_column(field_name, *args, **options)
        column.label, column.sort_key, column.width = self._title_label(), "sort_key", "38%"
        return column

    def _title_label(self) -> str:
        """The declared word for what names a record."""
        return next((k.label for k in self.model.kinds() if k.name == self.model.title_field()), "Tên")

    @cached_property
    def add_item_label(self) -> str:
        words = str(self.model._meta.verbose_name)
        return f"Thêm {words[:1].lower()}{words[1:]}"

    @cached_property
    def columns(self) -> list[Any]:
        """Without boxes to tick: nothing is done here to many rows at once."""
        return [column for column in super().columns if not isinstance(column, BulkActionsCheckboxColumn)]

    def get_edit_url(self, instance: Any) -> str | None:
        if not may(self.request.user, "change", instance):
            return None
        return reverse(self.edit_url_name, args=[quote(instance.pk)])
