"""A held role in words: which, where, until when, and how it came to reach."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from cms.projection.words import said
from content_models.declaration.roles import Role
from content_models.organisation.clock.words import full_date
from content_models.organisation.held import Held, held_by
from content_models.organisation.models import Account, Agency


@dataclass(frozen=True)
class Way:
    """One line of an explanation."""

    role: str
    agency: str
    came: str
    until: str


def ways_of(account: Any) -> list[Way]:
    """Return what an account holds today, one line a role and agency."""
    return worded(held_by(account))


def worded(held: Iterable[Held]) -> list[Way]:
    """Put held roles into words, in two queries however many they are."""
    rows = list(held)
    ids = {row.agency_id for row in rows} | {row.source for row in rows if row.source}
    agencies = Agency.objects.in_bulk(ids)
    people = Account.objects.in_bulk({row.stands_for for row in rows if row.stands_for})
    return [
        Way(
            said(Role(row.role).label),
            agencies[row.agency_id].name,
            came(row, agencies, people),
            full_date(row.until) if row.until else gettext("không thời hạn"),
        )
        for row in rows
    ]


def came(row: Held, agencies: dict[int, Agency], people: dict[int, Account]) -> str:
    """How a role came: given, by succession of an agency, in another's place, or both of the latter."""
    parts = []
    if row.stands_for:
        parts.append(gettext("làm thay {people}").format(people=people[row.stands_for]))
    if row.source:
        parts.append(gettext("do {name} kế thừa").format(name=agencies[row.source].name))
    return ", ".join(parts) or gettext("được trao")
