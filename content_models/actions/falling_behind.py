"""What units are behind with: late duties and cases, texts a year must have, drafts that lie, nothing done at all."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Q

from content_models.declaration import registry
from content_models.declaration.artefact import Artefact
from content_models.ledger.event import Event
from content_models.moderation.duty import Duty
from content_models.organisation.agency import Agency
from content_models.organisation.instant import day_of

#: Days after which a draft lies, and after which a unit counts as silent.
LYING, SILENT = 30, 90
CASES, DUTIES, MISSING, DRAFTS, UNPUBLISHED, QUIET = "cases", "duties", "missing", "drafts", "unpublished", "quiet"
LABELS = {
    CASES: "Hồ sơ trễ hạn",
    DUTIES: "Việc khác trễ hạn",
    MISSING: "Văn bản năm nay chưa có",
    DRAFTS: f"Bản nháp quá {LYING} ngày",
    UNPUBLISHED: "Bản ghi chưa công bố lần nào",
    QUIET: f"Không cập nhật {SILENT} ngày",
}


@dataclass
class Behind:
    """One unit and its counts by name; a count of nothing is left out."""

    unit: Agency
    counts: dict[str, int] = field(default_factory=dict)
    missing: list[type[Artefact]] = field(default_factory=list)

    @property
    def total(self) -> int:
        return sum(self.counts.values())


def behind(units: Sequence[Agency], at: datetime.datetime) -> list[Behind]:
    """Return each unit with what it is behind with, the worst first. Queries are flat in the number of units."""
    ids = [unit.pk for unit in units]
    found = {unit.pk: Behind(unit) for unit in units}
    for counted in (_late(ids, at), _texts(ids, at)):
        for pk, counts in counted.items():
            found[pk].counts |= {name: number for name, number in counts.items() if number}
    told = _heard(ids, at)
    for pk, missing in _missing(units, at).items():
        found[pk].missing = missing
        found[pk].counts[MISSING] = len(missing)
    for pk in set(ids) - told:
        found[pk].counts[QUIET] = 1
    return sorted(found.values(), key=lambda one: (-one.total, one.unit.sort_key))


def late_now(at: datetime.datetime) -> Q:
    """The condition that an open duty is late."""
    today = datetime.datetime.combine(day_of(at), datetime.time.min, at.tzinfo)
    return Q(closed_at=None) & (Q(late_at__lte=at) | Q(late_at=None, due_at__lt=today))


def _late(ids: Sequence[int], at: datetime.datetime) -> dict[int, Counter[str]]:
    """Cases that wait for two roles count once."""
    rows = Duty.objects.filter(late_now(at), agency__in=ids).values_list("agency_id", "kind")
    found: dict[int, Counter[str]] = defaultdict(Counter)
    for pk, kind, number in rows.annotate(number=Count("object_id", distinct=True)):
        found[pk][CASES if kind == Duty.Kind.MOVE else DUTIES] += number
    return found


def lying(at: datetime.datetime) -> Q:
    """The condition that a draft has lain for long."""
    before = at - datetime.timedelta(days=LYING)
    return Q(has_unpublished_changes=True, submitted=False, latest_revision__created_at__lt=before)


#: The condition that a record was never public and is not on its way there.
NEVER_PUBLIC = Q(version=0, submitted=False)


def _texts(ids: Sequence[int], at: datetime.datetime) -> dict[int, Counter[str]]:
    """All types in one statement."""
    old = Count("pk", filter=lying(at))
    parts = [
        model._base_manager.filter(agency__in=ids)
        .values_list("agency_id")
        .annotate(old=old, unseen=Count("pk", filter=NEVER_PUBLIC))
        for model in registry.artefacts()
    ]
    found: dict[int, Counter[str]] = defaultdict(Counter)
    for pk, drafts, unseen in parts[0].union(*parts[1:], all=True):
        found[pk] += Counter({DRAFTS: drafts, UNPUBLISHED: unseen})
    return found


def yearly_types() -> list[type[Artefact]]:
    """The types of which each agency has one a year."""
    return [model for model in registry.artefacts() if sorted(model.one_per) == ["agency", "year"]]


def _missing(units: Iterable[Agency], at: datetime.datetime) -> dict[int, list[type[Artefact]]]:
    """By unit that uses the module: the yearly types without a text in force this year. One query a type."""
    found: dict[int, list[type[Artefact]]] = defaultdict(list)
    own = list(units)
    for model in yearly_types():
        this_year: dict[str, Any] = {"year": day_of(at).year}
        rows = model._base_manager.filter(**this_year, agency__in=own, version__gt=0, withdrawn=False)
        there = set(rows.values_list("agency_id", flat=True))
        for unit in own:
            if unit.pk not in there and unit.uses(model._meta.app_label):
                found[unit.pk].append(model)
    return found


def _heard(ids: Sequence[int], at: datetime.datetime) -> set[int]:
    """Units at which a person did something lately."""
    since = at - datetime.timedelta(days=SILENT)
    rows = Event.objects.filter(agency__in=ids, timestamp__gte=since, user__isnull=False).exclude(type="urging")
    return set(rows.order_by().values_list("agency_id", flat=True).distinct())
