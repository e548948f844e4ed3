"""What an account holds today: its own grants and those it stands in for, with what its agencies succeeded."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from content_models.organisation.agency import Agency, Succession
from content_models.organisation.grant import RoleGrant, StandIn
from content_models.organisation.instant import day_of


@dataclass(frozen=True)
class Held:
    """One role at one agency. `stands_for` is the account acted for, None for one's own role."""

    role: str
    agency_id: int
    path: str
    stands_for: int | None = None


def held_by(account: Any) -> tuple[Held, ...]:
    """Return all that an active account holds today; asked once a request, kept on the account object."""
    if not getattr(account, "is_active", False) or account.pk is None:
        return ()
    if not hasattr(account, "_held"):
        account._held = _with_predecessors(_own(account, day_of(timezone.now())))
    return account._held


def _own(account: Any, day: datetime.date) -> list[Held]:
    """Grants end with their agency; a stand-in holds only what an account that is still let in holds itself."""
    grants = RoleGrant.objects.filter(RoleGrant.in_force(day), Agency.exists_on(day, "agency__"))
    rows = grants.filter(account_id=account.pk).values_list("role", "agency_id", "agency__path")
    own = [Held(role, agency, path) for role, agency, path in rows]
    return own + [
        Held(s.role, s.agency_id, s.agency.path, s.on_behalf_of_id)
        for s in StandIn.objects.filter(StandIn.in_force(day), account_id=account.pk).select_related("agency")
        if grants.filter(account=s.on_behalf_of_id, account__is_active=True, role=s.role, agency=s.agency_id).exists()
    ]


def _with_predecessors(own: list[Held]) -> tuple[Held, ...]:
    """Add what the held agencies succeeded, as one's own, however many mergers back."""
    found, newest = list(own), own
    while newest:
        old = _succeeded_by({held.agency_id for held in newest})
        inherited = [Held(h.role, *place, h.stands_for) for h in newest for place in old.get(h.agency_id, ())]
        newest = [held for held in inherited if held not in found]
        found += newest
    return tuple(found)


def _succeeded_by(agencies: set[int]) -> dict[int, list[tuple[int, str]]]:
    """By successor: id and path of each agency it continues today. One query a generation of mergers."""
    rows = Succession.objects.filter(on__lte=day_of(timezone.now()), to_agency__in=agencies)
    found: dict[int, list[tuple[int, str]]] = {}
    for new, old, path in rows.values_list("to_agency_id", "from_agency_id", "from_agency__path"):
        found.setdefault(new, []).append((old, path))
    return found


def reach_of(agency: Agency) -> list[str]:
    """Return the paths an agency answers for today: its own and all that it succeeded."""
    held = _with_predecessors([Held("", agency.pk, agency.path)])
    return [one.path for one in held]
