"""The named schemas of the OpenAPI: those of every declared type, and the few that all share."""

from __future__ import annotations

from typing import Any

from api.problems import KINDS
from api.projection import bodies, cards, moves
from api.projection.bodies import ADDRESS, DAY, DIGEST
from api.projection.examples import written_for
from api.projection.kinds import TEXT, WHOLE, Schema, or_null, whole_object
from api.projection.operation import ref
from api.projection.refusals import HEADERS, refusals
from content_models.declaration import registry
from content_models.declaration.artefact import Artefact
from content_models.declaration.case import Case
from content_models.declaration.record import Record

#: What `fields=` leaves of a text or a line; each member is as the whole one has it.
PART: Schema = whole_object(key=TEXT, version=WHOLE) | {"additionalProperties": True}
#: What is wrong with each answer that a write gave, by its name.
FAULTS: Schema = {"type": "object", "additionalProperties": {"type": "array", "items": TEXT}}


def name_of(model: type[Record], part: str = "") -> str:
    """Return the name of a type's schema."""
    return f"{model.__name__}{part}"


def paged(line: str) -> Schema:
    """Return the schema of a page of lines."""
    return whole_object(results={"type": "array", "items": ref(line)}, next=or_null(ADDRESS))


def shared() -> dict[str, Schema]:
    """Return the schemas that belong to no declared type."""
    problem = whole_object(type=ADDRESS, title=TEXT, status=WHOLE)
    more = {"detail": TEXT, "parameter": TEXT, "successor": or_null(bodies.LINKED_SUCCESSOR), "faults": FAULTS}
    return {
        "AgencyName": whole_object(code=TEXT, name=TEXT),
        "Problem": problem | {"properties": problem["properties"] | more},
        "ProblemKind": whole_object(name=TEXT, status=WHOLE, vi=TEXT, en=TEXT),
        "ProblemKinds": whole_object(results={"type": "array", "items": ref("ProblemKind")}),
        "Part": PART,
        "PartPage": paged("Part"),
    }


def of_type(model: type[Record]) -> dict[str, Schema]:
    """Return the schemas of one declared type."""
    if issubclass(model, Artefact):
        own = {
            "": bodies.body_schema(model) | _examples(model),
            "Line": bodies.line_schema(model),
            "Many": _many(model),
        }
        own["Field"] = bodies.field_schema(model)
    else:
        card = cards.card_schema(model)  # type: ignore[arg-type]
        holder = cards.holder_schema(model)  # type: ignore[arg-type]
        known = card | {"properties": card["properties"] | {"holder": ref(name_of(model, "Holder"))}}
        own = {"": known | _examples(model), "Line": card, "Holder": holder}
    named = {name_of(model, part): schema for part, schema in own.items()}
    named |= moves.move_schemas(model) if issubclass(model, Case) else {}
    return named | {name_of(model, "Page"): paged(name_of(model, "Line"))}


def _examples(model: type[Record]) -> Schema:
    found = written_for(model)
    return {"examples": found} if found else {}


def _many(model: type[Record]) -> Schema:
    """Return the schema of many records in one answer."""
    whole_or_part = {"anyOf": [ref(name_of(model)), ref("Part")]}
    found = whole_object(digest=DIGEST, in_force_from=or_null(DAY), record=whole_or_part)
    parts = {"results": found, "withdrawn": ref("Withdrawal"), "missing": TEXT}
    return whole_object(**{name: {"type": "array", "items": schema} for name, schema in parts.items()})


def named() -> dict[str, Schema]:
    """Return every named schema: of each declared type, with the example that was written for it, and of the rest."""
    from api.projection import answers, histories

    return shared() | answers.schemas() | histories.schemas() | _declared()


def complete(result: dict[str, Any], **_: Any) -> dict[str, Any]:
    """Put every named schema, the kinds of problems and the key into the OpenAPI: the generator's last hook."""
    parts = result.setdefault("components", {})
    parts["schemas"] = dict(sorted(named().items()))
    parts["schemas"]["Problem"]["description"] = "One of: " + ", ".join(KINDS)
    parts["headers"], parts["responses"] = HEADERS, refusals()
    parts["securitySchemes"] = {"partnerKey": {"type": "http", "scheme": "bearer", "description": "mb_…"}}
    return result


def _declared() -> dict[str, Schema]:
    return {name: schema for model in registry.shown_types() for name, schema in of_type(model).items()}
