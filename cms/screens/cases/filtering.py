"""The filters of a case list: deadline, step, agency with what it succeeded, when received, and the declared ones."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import reduce
from operator import or_
from typing import Any

import django_filters
from django.db.models import Q
from django.db.models.functions import Now, TruncDay
from django.utils.translation import gettext

from cms.projection.filters import DateRange, DeclaredFilters, Several, Ticks
from cms.projection.words import lazily, said
from content_models.declaration.case import Case
from content_models.declaration.process import STOPS
from content_models.organisation.clock.zone import ZONE
from content_models.organisation.models import Agency

LATE, TODAY, WAITS, OPEN = "tre", "hom-nay", "cho", "dang"
DUE = (
    (LATE, lazily("Trễ hạn")),
    (TODAY, lazily("Hết hạn hôm nay")),
    (WAITS, lazily("Tạm dừng")),
    (OPEN, lazily("Đang xử lý")),
)


class CaseFilters(DeclaredFilters):
    """Sent by GET; an unknown value filters nothing and says so at its field."""

    by_agency = "co_quan"

    def ids_of(self, chosen: list[str]) -> list[str]:
        return [f"{pk}" for pk, agency in self.within.items() if agency.code in chosen]

    def declare(self, model: Any, user: Any, within: Mapping[int, Agency]) -> None:
        self._add("han", gettext("Hạn"), _due(model))
        self._add("buoc", gettext("Bước"), _step(model))
        self._add("co_quan", gettext("Cơ quan, kể cả đơn vị trực thuộc"), _agency(within))
        self._add_declared(model, user)
        self._add("tiep_nhan", gettext("Tiếp nhận"), _received())


def due_conditions(model: type[Case]) -> dict[str, Q]:
    """The condition of each choice; what waits is never late, even when its day passed before it began to wait."""
    waits = Q(state__in=[state.name for state in model.lifecycle.states if state.clock is STOPS])
    runs, today = Q(ended_at=None) & ~waits, TruncDay(Now(), tzinfo=ZONE)
    return {
        LATE: runs & Q(late_at__lte=Now()),
        TODAY: runs & Q(due_at__gte=today, due_at__lt=today + datetime.timedelta(days=1)),
        WAITS: waits,
        OPEN: Q(ended_at=None),
    }


def _due(model: type[Case]) -> django_filters.Filter:
    return Several(choices=DUE, widget=Ticks, method=lambda rows, name, asked: rows.filter(_any(model, asked)))


def _any(model: type[Case], asked: list[str]) -> Q:
    conditions = due_conditions(model)
    return reduce(or_, [conditions[one] for one in asked], Q())


def _step(model: type[Case]) -> django_filters.Filter:
    steps = [(state.name, said(state.label)) for state in model.lifecycle.states]
    return Several(field_name="state", choices=steps, widget=Ticks)


def _agency(within: Mapping[int, Agency]) -> django_filters.Filter:
    """By code: addresses with one are older than this list, and a code says more than a number."""
    return Several(choices=[(one.code, str(one)) for one in within.values()], widget=Ticks)


def _received() -> django_filters.Filter:
    return django_filters.DateFromToRangeFilter(field_name="received_at", widget=DateRange)
