"""Kind -> list filter: what is declared `filter=True`, and for every type its agency and status."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import django_filters
from django.core.cache import cache
from django.db.models import Q, QuerySet
from django.forms import CheckboxSelectMultiple, Select
from django.utils.translation import gettext
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.widgets import BooleanRadioSelect

from cms.projection import standing
from cms.projection.agency_choice import AgencyChoice
from cms.projection.choosing import choosable
from cms.projection.words import lazily, pairs_said, said
from content_models.declaration import kinds
from content_models.declaration.body import digest
from content_models.declaration.by_clock import ByClock
from content_models.declaration.choice import Choice
from content_models.declaration.fold import sort_key
from content_models.declaration.kind import Kind
from content_models.declaration.references import AgencyReference, Reference
from content_models.declaration.symbols import Symbol
from content_models.declaration.terms import terms_of
from content_models.declaration.word import Word
from content_models.organisation.held import reach_of
from content_models.organisation.instant import day_of, now
from content_models.organisation.models import Agency
from content_models.organisation.rights import held_for, visible

#: How long a list of values offered by a filter may be old, in seconds; and how long it may be.
VALUES_KEPT, MOST_VALUES = 300, 300


class Several(django_filters.MultipleChoiceFilter):
    """Any of the values ticked."""

    def filter(self, rows: QuerySet[Any], chosen: list[str]) -> QuerySet[Any]:
        return rows.filter(**{f"{self.field_name}__in": chosen}) if chosen else rows


class SeveralWords(Several):
    """Any of the entries ticked, under every word that each ever had."""

    def __init__(self, *args: Any, spellings: Callable[[str], Iterable[str]], **options: Any) -> None:
        self.spellings = spellings
        super().__init__(*args, **options)

    def filter(self, rows: QuerySet[Any], chosen: list[str]) -> QuerySet[Any]:
        return super().filter(rows, [words for one in chosen for words in self.spellings(one)])


class OneAgency(django_filters.Filter):
    """One agency, typed as on the form."""

    field_class = AgencyChoice


class Ticks(CheckboxSelectMultiple):
    """Boxes to tick, many of them: written in one go, for a template a box takes longer than the rest of the page."""

    template_name = "cms/projection/ticks.html"


class DateRange(DateRangePickerWidget):
    """Two days, the first and the last."""

    def __init__(self, attrs: Any = None) -> None:
        super().__init__(attrs)
        for widget, words in zip(self.widgets, (gettext("Từ ngày"), gettext("Đến hết ngày")), strict=True):
            widget.attrs |= {"placeholder": words, "aria-label": words}


def _values(kind: Kind, user: Any) -> django_filters.Filter:
    """A line of text: the values that stand in rows within reach."""
    return Several(choices=lambda: [(v, v) for v in _present(kind, user)], widget=Ticks)


def _words(kind: Any, user: Any) -> django_filters.Filter:
    """A word of a shared category: one choice an entry, whichever of its words a row holds."""

    def choices() -> list[tuple[str, str]]:
        present = (kind.plain(words) for words in _present(kind, user))
        return [(words, words) for words in dict.fromkeys([*(t.label for t in terms_of(kind.shared)), *present])]

    return SeveralWords(choices=choices, widget=Ticks, spellings=kind.spellings)


def _present(kind: Any, user: Any) -> list[str]:
    """Values in rows within reach; kept a while for all of the same reach, because asking a million rows takes long."""
    reach = digest(",".join(sorted({held.path for held in held_for(user, kind.model, "view")})))
    rows = visible(user, kind.model).exclude(**{kind.name: ""}).order_by(kind.name)
    values = rows.values_list(kind.name, flat=True).distinct()
    place = f"values:{kind.model._meta.label}:{kind.name}:{reach}"
    return cache.get_or_set(place, lambda: sorted(values[:MOST_VALUES], key=sort_key), VALUES_KEPT) or []


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
    kinds.Date: lambda kind, user: django_filters.DateFromToRangeFilter(widget=DateRange),
    Word: _words,
    Choice: lambda kind, user: Several(choices=lambda: pairs_said(kind.vocabulary), widget=Ticks),
    Reference: _record,
    AgencyReference: lambda kind, user: OneAgency(queryset=Agency.objects.all()),
}


class Asked:
    """Stands where filters expect a queryset, and notes what they ask of it."""

    def __init__(self, condition: Q | None = None) -> None:
        self.condition = Q() if condition is None else condition

    def filter(self, *conditions: Q, **lookups: Any) -> Asked:
        return Asked(self.condition & Q(*conditions, **lookups))

    def exclude(self, *conditions: Q, **lookups: Any) -> Asked:
        return Asked(self.condition & ~Q(*conditions, **lookups))


class DeclaredFilters(WagtailFilterSet):
    """The filters of one type, read off its declaration when a list is asked for."""

    #: What the filter by agency is called in the address.
    by_agency = "agency"

    def __init__(
        self, data: Any, queryset: QuerySet[Any], request: Any, within: Mapping[int, Agency], **options: Any
    ) -> None:
        super().__init__(data, queryset, request=request, **options)
        self.within = within
        self.declare(queryset.model, request.user, within)

    def declare(self, model: Any, user: Any, within: Mapping[int, Agency]) -> None:
        """Add the filters of a type."""
        raise NotImplementedError

    def condition(self) -> Q:
        """What is asked of a row beside its agency, for those who read more of the list than what meets it."""
        asked = Asked()
        for name, value in self.form.cleaned_data.items():
            asked = self.filters[name].filter(asked, value) if name != self.by_agency else asked
        return asked.condition

    def agencies(self) -> list[int] | None:
        """The agencies chosen and what is below them, None for no choice: the list of fewer is read as it stands."""
        chosen = self.form.cleaned_data.get(self.by_agency)
        return under(self.ids_of(chosen), self.within) if chosen else None

    def ids_of(self, chosen: list[str]) -> list[str]:
        """The ids of the agencies ticked."""
        return chosen

    def _add(self, name: str, label: str, one: django_filters.Filter) -> None:
        one.field_name, one.label, one.parent, one.model = one.field_name or name, label, self, self.queryset.model
        self.filters[name] = one

    def _add_declared(self, model: Any, user: Any) -> None:
        """What is declared `filter=True`; nobody is looked for by what is personal."""
        for kind in (kind for kind in model.kinds() if kind.facts.filter and not kind.facts.personal):
            self._add(kind.name, said(kind.label), FILTERS[type(kind)](kind, user))


class ArtefactFilters(DeclaredFilters):
    """Standing, agency, what is declared, and who was there last."""

    def declare(self, model: Any, user: Any, within: Mapping[int, Agency]) -> None:
        self._add("standing", gettext("Tình trạng"), _standing())
        self._add("agency", gettext("Cơ quan, kể cả đơn vị trực thuộc"), agency_filter(within))
        self._add_declared(model, user)
        if clock := model.by_clock:
            self._add(clock.name, said(clock.label), _by_clock(clock))
        self._add("edited_at", gettext("Sửa lần cuối"), _edited_at())
        self._add("edited_by", gettext("Người sửa lần cuối"), _edited_by(user))


def _standing() -> django_filters.Filter:
    return django_filters.MultipleChoiceFilter(
        choices=standing.CHOICES,
        widget=Ticks,
        method=lambda rows, name, chosen: rows.filter(standing.condition_of(chosen)),
    )


def _edited_at() -> django_filters.Filter:
    return django_filters.DateFromToRangeFilter(field_name="latest_revision__created_at", widget=DateRange)


def _edited_by(user: Any) -> django_filters.Filter:
    return django_filters.ChoiceFilter(
        choices=[("me", gettext("Tôi"))],
        empty_label=lazily("Mọi người"),
        widget=Select,
        method=lambda rows, name, value: rows.filter(latest_revision__user=user.pk) if value else rows,
    )


def _by_clock(clock: ByClock) -> django_filters.Filter:
    return django_filters.ChoiceFilter(
        choices=pairs_said(clock.values),
        widget=Select,
        method=lambda rows, name, value: rows.filter(key__in=clock.keys(value, day_of(now()))),
    )


def agency_filter(within: Mapping[int, Agency]) -> django_filters.Filter:
    """Agencies within reach, each with all below it and all it succeeded."""
    return Several(
        choices=[(pk, str(agency)) for pk, agency in within.items()],
        widget=Ticks,
        method=lambda rows, name, chosen: rows.filter(agency__in=under(chosen, within)) if chosen else rows,
    )


def under(chosen: Iterable[str], within: Mapping[int, Agency]) -> list[int]:
    """Of the agencies within reach those chosen by id, everything below them and what they succeeded."""
    paths = tuple(reach_of(*(within[int(pk)] for pk in chosen)))
    return [pk for pk, agency in within.items() if agency.path.startswith(paths)]
