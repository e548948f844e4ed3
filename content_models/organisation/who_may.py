"""Everybody who may do something with a record, and by what: the question of `rights.why`, asked of all at once."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.utils import timezone

from content_models.declaration.record import Record
from content_models.declaration.rights import roles_for
from content_models.organisation.agency import Agency, Succession
from content_models.organisation.grant import RoleGrant, StandIn
from content_models.organisation.held import Held, held_by_each
from content_models.organisation.instant import day_of
from content_models.organisation.models import Account
from content_models.organisation.rights import holds_at, why


def who_may(verb: str, record: Record) -> list[tuple[Account, list[Held]]]:
    """Return each active account that may do this with a record, with the roles by which it may.

    Candidates are found by where rights can come from; whether they have them `rights.why` says, for each.
    """
    people = _with_held(_candidates({str(role) for role in roles_for(type(record), verb)}, record.agency))
    return [(one, reasons) for one in people if (reasons := why(one, verb, record))]


def who_holds(role: str, agency: Agency) -> list[tuple[Account, list[Held]]]:
    """Return each active account that holds a role exactly at an agency or its successor: who decides and moves."""
    people = _with_held(_candidates({role}, agency))
    found = [(one, holds_at(one, role, agency.pk)) for one in people]
    return [(one, [held]) for one, held in found if held]


def _with_held(accounts: Any) -> list[Account]:
    people = list(accounts)
    held = held_by_each([one.pk for one in people])
    for one in people:
        one._held = held[one.pk]
    return people


def _candidates(roles: set[str], agency: Agency) -> Any:
    """Active accounts that hold one of the roles above the agency, or where somebody continues what is above it."""
    places, day = _whence(agency), day_of(timezone.now())
    there = Q(role__in=roles, agency__in=places)
    own = RoleGrant.objects.filter(RoleGrant.in_force(day), there).values("account")
    instead = StandIn.objects.filter(StandIn.in_force(day), there).values("account")
    found = Account.objects.filter(Q(pk__in=own) | Q(pk__in=instead), is_active=True)
    return found.order_by("full_name", "username")


def _whence(agency: Agency) -> set[int]:
    """The agencies whose grants may reach one: itself, those above it, and whoever succeeded any of these."""
    found = {int(part) for part in agency.path.split(".") if part}
    newest = found
    while newest:
        later = Succession.objects.filter(on__lte=day_of(timezone.now()), from_agency__in=newest)
        newest = set(later.values_list("to_agency_id", flat=True)) - found
        found = found | newest
    return found
