"""What an account holds today: its own grants and those it stands in for, with what its agencies succeeded."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.utils import timezone

from content_models.organisation.agency import Agency
from content_models.organisation.grant import RoleGrant, StandIn
from content_models.organisation.instant import day_of
from content_models.organisation.succession import succeeded_by


@dataclass(frozen=True)
class Held:
    """One role at one agency. `stands_for` is the account acted for, None for one's own role.

    `source` is the agency of the grant where the role came along by succession, else None; `until` the last day of
    the grant, None where it names none. Both only explain: no right depends on them.
    """

    role: str
    agency_id: int
    path: str
    stands_for: int | None = None
    source: int | None = None
    until: datetime.date | None = None


def held_by(account: Any) -> tuple[Held, ...]:
    """Return all that an active account holds today; asked once a request, kept on the account object."""
    if not getattr(account, "is_active", False) or account.pk is None:
        return ()
    if not hasattr(account, "_held"):
        account._held = held_by_each([account.pk])[account.pk]
    return account._held


def held_by_each(ids: Iterable[int]) -> dict[int, tuple[Held, ...]]:
    """Return by id what active accounts hold today, in as many queries as for one."""
    today = day_of(timezone.now())
    own = _own(list(ids), today)
    continued = succeeded_by({held.agency_id for rows in own.values() for held in rows}, today)
    return {pk: _with_predecessors(rows, continued) for pk, rows in own.items()}


def _own(ids: list[int], day: datetime.date) -> dict[int, list[Held]]:
    """Grants end with their agency; a stand-in holds only what an account that is still let in holds itself."""
    grants = RoleGrant.objects.filter(RoleGrant.in_force(day), Agency.exists_on(day, "agency__"))
    rows = grants.filter(account__in=ids).order_by("pk")
    own: dict[int, list[Held]] = {pk: [] for pk in ids}
    for pk, role, agency, path, until in rows.values_list("account", "role", "agency", "agency__path", "ends_on"):
        own[pk].append(Held(role, agency, path, until=until))
    instead = list(StandIn.objects.filter(StandIn.in_force(day), account__in=ids).select_related("agency"))
    if instead:
        let_in = grants.filter(account__in={s.on_behalf_of_id for s in instead}, account__is_active=True)
        there = set(let_in.values_list("account", "role", "agency"))
        for s in instead:
            if (s.on_behalf_of_id, s.role, s.agency_id) in there:
                own[s.account_id].append(Held(s.role, s.agency_id, s.agency.path, s.on_behalf_of_id, until=s.ends_on))
    return own


def _with_predecessors(own: list[Held], continued: dict[int, list[tuple[int, str]]]) -> tuple[Held, ...]:
    """Add what the held agencies succeeded, as one's own, however many mergers back."""
    found = list(own)
    known = {(held.role, held.agency_id, held.stands_for) for held in own}
    for held in own:
        for agency, path in continued.get(held.agency_id, ()):
            if (held.role, agency, held.stands_for) not in known:
                known.add((held.role, agency, held.stands_for))
                found.append(replace(held, agency_id=agency, path=path, source=held.agency_id))
    return tuple(found)


def reach_of(*agencies: Agency) -> list[str]:
    """Return the paths that agencies answer for today: their own and all that they succeeded. One query."""
    old = succeeded_by({agency.pk for agency in agencies}, day_of(timezone.now()))
    return [agency.path for agency in agencies] + [path for places in old.values() for _, path in places]
