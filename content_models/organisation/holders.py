"""Who holds roles at agencies today: whom a duty reaches. The other way round than `held`."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from content_models.organisation.agency import Agency, Succession
from content_models.organisation.grant import RoleGrant, StandIn

#: A role at an agency.
Post = tuple[str, int]


def holders_of(posts: Iterable[Post], day: datetime.date) -> dict[Post, set[int]]:
    """Return the accounts behind each post on a day: holders and their stand-ins, at the agency or its successors.

    Three queries, and one for each generation of mergers, however many posts.
    """
    wanted = set(posts)
    heirs = _heirs({agency for _, agency in wanted}, day)
    places = {place for found in heirs.values() for place in found}
    held = _held({role for role, _ in wanted}, places, day)
    return {
        (role, agency): set().union(*(held.get((role, place), set()) for place in heirs[agency]))
        for role, agency in wanted
    }


def _heirs(agencies: set[int], day: datetime.date) -> dict[int, set[int]]:
    """By agency: itself and whatever continues it."""
    found = {agency: {agency} for agency in agencies}
    newest = agencies
    while newest:
        rows = Succession.objects.filter(on__lte=day, from_agency__in=newest)
        pairs = list(rows.values_list("from_agency_id", "to_agency_id"))
        before = {place for places in found.values() for place in places}
        for places in found.values():
            places |= {new for old, new in pairs if old in places}
        newest = {new for _, new in pairs} - before
    return found


def _held(roles: set[str], places: set[int], day: datetime.date) -> dict[Post, set[int]]:
    grants = RoleGrant.objects.filter(
        RoleGrant.in_force(day),
        Agency.exists_on(day, "agency__"),
        role__in=roles,
        agency__in=places,
        account__is_active=True,
    )
    held: dict[Post, set[int]] = {}
    for role, agency, account in grants.values_list("role", "agency_id", "account_id"):
        held.setdefault((role, agency), set()).add(account)
    stand_ins = StandIn.objects.filter(
        StandIn.in_force(day), role__in=roles, agency__in=places, account__is_active=True
    )
    rows = stand_ins.values_list("role", "agency_id", "account_id", "on_behalf_of_id")
    more = [((role, agency), account) for role, agency, account, own in rows if own in held.get((role, agency), ())]
    for post, account in more:
        held[post].add(account)
    return held
