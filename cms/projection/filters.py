"""Kind -> list filter: what is declared `filter=True`, and for every type its agency and status."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import django_filters
from django.core.cache import cache
from django.db.models import QuerySet
from django.forms import Select
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.widgets import BooleanRadioSelect

from cms.projection import standing
from cms.projection.choosing import choosable
from content_models.declaration import kinds
from content_models.declaration.body import digest
from content_models.declaration.by_clock import ByClock
from content_models.declaration.choice import Choice
from content_models.declaration.kind import Kind
from content_models.declaration.references import AgencyReference, Reference
from content_models.declaration.rights import roles_for
from content_models.declaration.symbols import Symbol
from content_models.organisation.held import held_by, reach_of
from content_models.organisation.instant import day_of, now
from content_models.organisation.models import Agency
from content_models.organisation.rights import agencies_within, visible

#: How long a list of values offered by a filter may be old, in seconds; and how long it may be.
VALUES_KEPT, MOST_VALUES = 300, 300


def _values(kind: Kind, user: Any) -> django_filters.Filter:
    """A line of text: the values that stand in rows within reach."""
    return django_filters.ChoiceFilter(choices=lambda: [(v, v) for v in _present(kind, user)], widget=Select)


def _present(kind: Any, user: Any) -> list[str]:
    """Values in rows within reach; kept a while, because asking a million rows takes long."""
    reach = digest(",".join(sorted({held.path for held in held_by(user)})))
    rows = visible(user, kind.model).exclude(**{kind.name: ""}).order_by(kind.name)
    values = rows.values_list(kind.name, flat=True).distinct()
    place = f"values:{kind.model._meta.label}:{kind.name}:{user.pk}:{reach}"
    return cache.get_or_set(place, lambda: list(values[:MOST_VALUES]), VALUES_KEPT) or []


def _record(kind: Any, user: Any) -> django_filters.Filter:
    """A reference: chosen in the same window as on the form."""
    offered = choosable(user, kind.related_model)
    widget = kind.related_model.snippet_viewset.chooser_viewset.widget_class()
    widget.offered = offered
    return django_filters.ModelChoiceFilter(queryset=offered, widget=widget)


FILTERS: dict[type[Kind], Callable[[Any, Any], django_filters.Filter]] = {
    kinds.Line: _values,
    Symbol: lambda kind, user: django_filters.CharFilter(lookup_expr="istartswith"),
    kinds.Code: lambda kind, user: django_filters.CharFilter(lookup_expr="istartswith"),
    kinds.Integer: lambda kind, user: django_filters.NumberFilter(),
    kinds.Money: lambda kind, user: django_filters.NumberFilter(),
    kinds.Year: lambda kind, user: django_filters.NumberFilter(),
    kinds.Boolean: lambda kind, user: django_filters.BooleanFilter(widget=BooleanRadioSelect),
    kinds.Date: lambda kind, user: django_filters.DateFromToRangeFilter(widget=DateRangePickerWidget),
    Choice: lambda kind, user: django_filters.ChoiceFilter(choices=kind.vocabulary, widget=Select),
    Reference: _record,
    AgencyReference: lambda kind, user: django_filters.ModelChoiceFilter(queryset=Agency.objects.all()),
}


class ArtefactFilters(WagtailFilterSet):
    """The filters of one type, read off its declaration when a list is asked for."""

    def __init__(
        self, data: Any, queryset: QuerySet[Any], request: Any, within: Mapping[int, str], **options: Any
    ) -> None:
        super().__init__(data, queryset, request=request, **options)
        model, user = queryset.model, request.user
        self._add("standing", "Tình trạng", _standing())
        offered = agencies_within(user, roles_for(model, "view"))
        self._add("agency", "Cơ quan, kể cả đơn vị trực thuộc", _agency(offered, within))
        for kind in (kind for kind in model.kinds() if kind.facts.filter):
            self._add(kind.name, kind.label, FILTERS[type(kind)](kind, user))
        if clock := model.by_clock:
            self._add(clock.name, clock.label, _by_clock(clock))

    def _add(self, name: str, label: str, one: django_filters.Filter) -> None:
        one.field_name, one.label, one.parent, one.model = one.field_name or name, label, self, self.queryset.model
        self.filters[name] = one


def _standing() -> django_filters.Filter:
    choices = [(value, words) for value, words, _ in standing.CHOICES]
    return django_filters.ChoiceFilter(
        choices=choices, widget=Select, method=lambda rows, name, value: rows.filter(standing.condition_of(value))
    )


def _by_clock(clock: ByClock) -> django_filters.Filter:
    return django_filters.ChoiceFilter(
        choices=clock.values,
        widget=Select,
        method=lambda rows, name, value: rows.filter(key__in=clock.keys(value, day_of(now()))),
    )


def _agency(offered: QuerySet[Agency], within: Mapping[int, str]) -> django_filters.Filter:
    return django_filters.ModelChoiceFilter(
        queryset=offered,
        method=lambda rows, name, agency: rows.filter(agency__in=under(agency, within)) if agency else rows,
    )


def under(agency: Agency, within: Mapping[int, str]) -> list[int]:
    """Of the agencies within reach (id and path) an agency, everything below it and what it succeeded."""
    paths = tuple(reach_of(agency))
    return [pk for pk, path in within.items() if path.startswith(paths)]
