"""From an artefact's declaration to the schemas of its published text and of its line in a list."""

from __future__ import annotations

import datetime
from typing import Any

from api.projection.kinds import TEXT, WHOLE, Schema, or_null, schema_of, whole_object
from content_models.declaration.artefact import Artefact
from content_models.declaration.kind import Kind
from content_models.declaration.record import Record
from content_models.ledger.models import PublicRecord

AGENCY = {"$ref": "#/components/schemas/AgencyName"}
DAY: Schema = {"type": "string", "format": "date"}
INSTANT: Schema = {"type": "string", "format": "date-time"}
DIGEST: Schema = TEXT | {"pattern": "^[0-9a-f]{64}$"}
ADDRESS: Schema = TEXT | {"format": "uri-reference"}
#: Never left out of a text: whose it is.
IDENTITY = ("type", "key", "version")
SUCCESSOR = whole_object(type=TEXT, key=TEXT)
#: With its addresses, where its type is still declared.
LINKED_SUCCESSOR = SUCCESSOR | {"properties": SUCCESSOR["properties"] | {"url": ADDRESS, "self": ADDRESS}}


def public_kinds(model: type[Record]) -> dict[str, Kind]:
    """Return the PUBLIC fields of a type by name, in declared order."""
    return {kind.name: kind for kind in model.kinds() if kind.is_public}


def columns(model: type[Record]) -> dict[str, Kind]:
    """Return the public fields that a list shows of each record."""
    return {name: kind for name, kind in public_kinds(model).items() if kind.facts.column}


def body_schema(model: type[Artefact]) -> Schema:
    """Return the schema that every stored body of a type fits, withdrawals included."""
    head = {"type": {"const": model.type_name()}, "agency": AGENCY, "key": TEXT, "version": WHOLE}
    head |= {"withdrawn": {"type": "boolean"}}
    declared = {name: schema_of(kind) for name, kind in public_kinds(model).items()}
    ending = {"withdrawn_from": DAY, "successor": or_null(SUCCESSOR), "reason": TEXT, "withdrawn_basis": TEXT}
    schema = whole_object(**head, **declared)
    return schema | {"description": str(model._meta.verbose_name), "properties": schema["properties"] | ending}


def field_schema(model: type[Artefact]) -> Schema:
    """Return the schema of the name of a member of a published text that a caller may do without."""
    return {"type": "string", "enum": [name for name in body_schema(model)["properties"] if name not in IDENTITY]}


def line_schema(model: type[Artefact]) -> Schema:
    """Return the schema of one line of a list."""
    shown = whole_object(**{name: schema_of(kind) for name, kind in columns(model).items()})
    return whole_object(
        key=TEXT,
        version=WHOLE,
        title=TEXT,
        agency=AGENCY,
        in_force_from=or_null(DAY),
        digest=DIGEST,
        url=ADDRESS,
        self=ADDRESS,
        columns=shown,
    )


def line_of(model: type[Artefact], record: PublicRecord) -> dict[str, Any]:
    """Return one line of a list: stored public data and the addresses of page and record."""
    body = record.data()
    return {
        "key": record.key,
        "version": record.version,
        "title": record.title,
        "agency": body["agency"],
        "in_force_from": record.in_force_from,
        "digest": record.digest,
        "url": page_of(model, record.key),
        "self": address_of(model, record.key),
        "columns": {name: body.get(name) for name in columns(model)},
    }


def address_of(model: type[Record], key: str) -> str:
    """Return the address of a record over REST."""
    return f"/api/v1/{model.public_plural()}/{key}/"


def page_of(model: type[Record], key: str) -> str:
    """Return the address of the page that people read."""
    return f"/{model.public_slug()}/{key}/"


def told_beside(model: type[Record], key: str, version: int, in_force_from: datetime.date | None) -> dict[str, str]:
    """Return the headers that say of a stored text what is no part of it."""
    links = {"alternate": page_of(model, key), "version-history": f"{address_of(model, key)}versions/"}
    told = {"Record-Version": str(version)} | ({"In-Force-From": str(in_force_from)} if in_force_from else {})
    return told | {"Link": ", ".join(f'<{address}>; rel="{rel}"' for rel, address in links.items())}
