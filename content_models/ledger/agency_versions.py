"""What the public record says of agencies: their names, places and successors, each from a day on."""

from __future__ import annotations

import datetime
from collections.abc import Collection

from content_models.ledger.public_record import PublicRecord
from content_models.ledger.reading import Moment, current
from content_models.organisation.agency import Agency

#: The type under which versions of agencies stand; agencies are no declared type: actions of their own write them.
AGENCY_TYPE = "agency"
#: What every version says of an agency.
TOLD = ("code", "name", "short_name", "kind", "tier", "starts_on", "ends_on", "parent", "successors")


def latest_versions(codes: Collection[str]) -> dict[str, PublicRecord]:
    """Return the newest version of each agency, by code, also one that is not in force yet. One query."""
    rows = PublicRecord.objects.filter(type=AGENCY_TYPE, key__in=codes).order_by("key", "-version").distinct("key")
    return {row.key: row for row in rows}


def name_on(agency: Agency, day: datetime.date) -> str:
    """Return what an agency was called on a day: a document of that day shows this name. One query."""
    row = current(AGENCY_TYPE, agency.code, Moment.of(at=day))
    begun = row is not None and (row.in_force_from is None or row.in_force_from <= day)
    return row.title if row is not None and begun else agency.name
