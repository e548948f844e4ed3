"""Who may see and do what: one set of answers for list, form, history, export, search, API and actions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from content_models.declaration.record import Record
from content_models.declaration.rights import roles_for
from content_models.organisation.agency import Agency
from content_models.organisation.held import Held, held_by
from content_models.organisation.instant import day_of


def _with_roles(account: Any, roles: Iterable[str]) -> list[Held]:
    wanted = {str(role) for role in roles}
    return [held for held in held_by(account) if held.role in wanted]


def held_for(account: Any, model: type[Record], verb: str) -> list[Held]:
    """Return the roles by which an account may do this with a declared type, wherever they are held."""
    return _with_roles(account, roles_for(model, verb))


def reaching(account: Any, roles: Iterable[str], agency: Agency) -> list[Held]:
    """Return which of the roles are held at the agency or above it: one is enough to read and to draft."""
    return [held for held in _with_roles(account, roles) if agency.path.startswith(held.path)]


def reaches(account: Any, roles: Iterable[str], agency: Agency) -> bool:
    """Whether one of the roles is held at the agency or above it."""
    return bool(reaching(account, roles, agency))


def holds_at(account: Any, role: str, agency_id: int) -> Held | None:
    """Return the role held exactly at the agency (or at its successor); a superior's role is not enough.

    One's own role comes before one stood in for.
    """
    found = [held for held in _with_roles(account, [role]) if held.agency_id == agency_id]
    return min(found, key=lambda held: held.stands_for or 0, default=None)


def may(account: Any, verb: str, record: Record) -> bool:
    """Whether the account may `view` or `change` this record, `add` one at its agency."""
    return bool(why(account, verb, record))


def why(account: Any, verb: str, record: Record) -> list[Held]:
    """Return the roles by which an account may do this with a record; none means that it may not.

    A module switched off at an agency takes nothing new there, an agency that ended nothing at all; what is there
    stays readable.
    """
    used = verb == "view" or record.agency.uses(record._meta.app_label)
    stands = verb != "add" or not record.agency.has_ended(day_of(timezone.now()))
    return reaching(account, roles_for(type(record), verb), record.agency) if used and stands else []


def agencies_within(account: Any, roles: Iterable[str]) -> QuerySet[Agency]:
    """The agencies that one of the roles reaches."""
    scope = Q(pk__in=[])
    for path in {held.path for held in _with_roles(account, roles)}:
        scope |= Q(path__startswith=path)
    return Agency.objects.filter(scope)


def agencies_for(account: Any, model: type[Record], verb: str = "add") -> QuerySet[Agency]:
    """The agencies at which the account may do this with a declared type: what a form's agency field offers."""
    within = agencies_within(account, roles_for(model, verb))
    if verb == "view":
        return within
    offered = within.exclude(modules_off__contains=[model._meta.app_label])
    return offered.filter(Agency.exists_on(day_of(timezone.now()))) if verb == "add" else offered


def visible(account: Any, model: type[Record], verb: str = "view") -> QuerySet[Any]:
    """The rows of a declared type that exist for this account; nobody else's are ever named."""
    within = agencies_within(account, roles_for(model, verb))
    return model._base_manager.filter(agency__in=within)


def visible_at(agencies: Iterable[int], model: type[Record]) -> QuerySet[Any]:
    """The rows of a declared type at agencies that `agencies_within` gave for it, by their ids.

    What `visible` answers, for those who ask so much of it that the planner should know each agency by its number.
    """
    return model._base_manager.filter(agency__in=list(agencies))
