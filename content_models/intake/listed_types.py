"""What a list may hold: every declared artefact, and agencies, which are none but come in by the same screens."""

from __future__ import annotations

from typing import Any

from content_models.declaration import registry
from content_models.declaration.rights import roles_for
from content_models.intake.agency_lists.declared import AgencyList
from content_models.organisation.agency import Agency
from content_models.organisation.instant import day_of, now
from content_models.organisation.rights import may, reaches


def listed_types() -> list[type[Any]]:
    """Everything that lists may hold, agencies last."""
    return [*registry.artefacts(), AgencyList]


def listed_type(name: str) -> type[Any]:
    """The type of a name; LookupError when nothing is declared under it."""
    return AgencyList if name == AgencyList.type_name() else registry.of_type(name)


def may_bring(account: Any, model: type[Any], agency: Agency) -> bool:
    """Whether an account may bring in a list of this type for an agency: whoever may draft or organise there."""
    if model is AgencyList:
        return reaches(account, roles_for(model, "add"), agency) and not agency.has_ended(day_of(now()))
    return may(account, "add", model(agency=agency))
