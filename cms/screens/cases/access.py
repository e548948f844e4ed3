"""Which cases exist for an account, and what of them; everything else answers 404, never a reason."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone

from content_models.declaration import registry
from content_models.declaration.case import Case
from content_models.declaration.rights import roles_for
from content_models.organisation.held import held_by
from content_models.organisation.instant import day_of
from content_models.organisation.models import Agency
from content_models.organisation.rights import visible


def case_type(type_name: str, account: Any) -> type[Case]:
    """Return a declared case type that the account may read somewhere; Http404 otherwise."""
    try:
        model = registry.of_type(type_name)
    except LookupError as error:
        raise Http404 from error
    readers = {str(role) for role in roles_for(model, "view")}
    if not issubclass(model, Case) or not any(held.role in readers for held in held_by(account)):
        raise Http404
    return model


def visible_case(type_name: str, code: str, account: Any) -> Case:
    """Return a case within the account's reach; Http404 otherwise."""
    model = case_type(type_name, account)
    case = visible(account, model).select_related("agency").filter(code=code).first()
    if case is None:
        raise Http404
    return case


def opening_agencies(model: type[Case], account: Any) -> QuerySet[Agency]:
    """The agencies at which the account itself may open a case of this type."""
    role = str(model.lifecycle.opens)
    ids = {held.agency_id for held in held_by(account) if held.role == role}
    return Agency.objects.filter(Agency.exists_on(day_of(timezone.now())), pk__in=ids)


def works_there(case: Case, account: Any) -> bool:
    """Whether the account handles cases of this type at the case's own agency: who does sees the people in it."""
    readers = {str(role) for role in roles_for(type(case), "view")}
    return any(held.agency_id == case.agency_id and held.role in readers for held in held_by(account))
