"""Published texts that are shown no longer, taken down by whoever answers for them."""

from __future__ import annotations

from typing import Any

from content_models.actions.duties import deciding_agency_id
from content_models.actions.taking_down import take_down, versions_on_show
from content_models.declaration.artefact import Artefact
from content_models.organisation.models import Account, Agency
from tests.factories.people import holder_of

REASON = "Còn số căn cước trong phụ lục"


def answerable_for(record: Artefact) -> Account:
    """Return an account that holds the last step of a record."""
    step = record.lifecycle.steps[-1]
    place = Agency.objects.get(pk=deciding_agency_id(record.agency, step.at))
    return holder_of(step.role, place.code, name=f"duyet-{step.role.value}-{place.code}")


def taken_down(record: Any, *versions: int) -> Any:
    """Take versions of a record down, all that are on show unless some are named, and return it."""
    numbers = versions or [one.version for one in versions_on_show(record)]
    take_down(record, numbers, answerable_for(record), "personal_data", REASON)
    record.refresh_from_db()
    return record
