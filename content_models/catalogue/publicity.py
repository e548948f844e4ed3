"""Procedures that are in force and not public: what QĐ 2167/QĐ-UBND Sơn La, Điều 11.2 asks to look for."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Q

from content_models.catalogue.procedure import Procedure
from content_models.ledger.public_record import PublicRecord
from content_models.ledger.reading import listed
from content_models.organisation.instant import day_of


@dataclass(frozen=True)
class Unpublic:
    """One procedure in force that readers do not see, and why."""

    agency_id: int
    key: str
    title: str
    why: str


def unpublic(agencies: Collection[int], at: datetime.datetime) -> list[Unpublic]:
    """Return the procedures of these agencies that are in force at an instant and not public. Two queries.

    In force and unseen is a text whose day has come, or whose decision is public, before it is published itself;
    and a published one whose showing is put off or was taken down.
    """
    return sorted([*_unpublished(agencies, at), *_hidden(agencies, at)], key=lambda one: (one.agency_id, one.key))


def public_counts(agencies: Collection[int]) -> dict[int, int]:
    """By agency: how many procedures are in force and public. One query."""
    rows = listed("procedure").filter(agency__in=agencies).order_by().values_list("agency_id", flat=True)
    found: dict[int, int] = {}
    for agency in rows.iterator():
        found[agency] = found.get(agency, 0) + 1
    return found


def _unpublished(agencies: Collection[int], at: datetime.datetime) -> list[Unpublic]:
    begun = Q(in_force_from__lte=day_of(at)) | Q(decision__version__gt=0, decision__withdrawn=False)
    rows = Procedure._base_manager.filter(begun, agency__in=agencies, version=0)
    return [
        Unpublic(
            row.agency_id, row.key or "", row.title_text(), "Đang chờ duyệt" if row.submitted else "Chưa trình duyệt"
        )
        for row in rows.only("agency_id", "key", "title", "submitted")
    ]


def _hidden(agencies: Collection[int], at: datetime.datetime) -> list[Unpublic]:
    today = day_of(at)
    begun = Q(in_force_from=None) | Q(in_force_from__lte=today)
    open_still = Q(superseded_on=None) | Q(superseded_on__gt=today)
    first = Q(version=1) | Q(shown_until__isnull=False)
    unseen = Q(shown_from__gt=at) | Q(shown_until__isnull=False)
    rows = PublicRecord.objects.filter(begun, open_still, first, unseen, type="procedure", withdrawn=False)
    found = rows.filter(agency__in=agencies)
    return [
        Unpublic(
            row.agency_id, row.key, row.title, "Đã gỡ khỏi trang công khai" if row.shown_until else "Hẹn ngày công khai"
        )
        for row in found.only("agency_id", "key", "title", "shown_until")
    ]
