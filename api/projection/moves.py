"""From a case's transitions to the schemas of what a system sends to make one; each named, as generators need it."""

from __future__ import annotations

from api.parameters import NO_NUL
from api.projection.kinds import Schema, schema_of, whole_object
from api.projection.operation import ref
from content_models.declaration.case import Case
from content_models.declaration.kind import Kind, kinds_of
from content_models.declaration.process import Move

CLOSED = {"additionalProperties": False}
A_WORD = r"^[^\u0000]*[^\s\u0000][^\u0000]*$"


def move_schemas(model: type[Case]) -> dict[str, Schema]:
    """Return the schema of a move, one alternative a transition, with its parts by name."""
    steps = model.lifecycle.transitions
    parts = {name: schema for step in steps for name, schema in _parts(model, step).items()}
    return {f"{model.__name__}Move": {"anyOf": [ref(_name(model, step)) for step in steps]}} | parts


def _parts(model: type[Case], step: Move) -> dict[str, Schema]:
    """A move, and its answers where it asks for any."""
    asked = kinds_of(step.form) if step.form else {}
    needed = [name for name, kind in asked.items() if kind.required and not kind.blank]
    answers = whole_object(**{name: _sent(kind) for name, kind in asked.items()}) | CLOSED | {"required": needed}
    own, name = {"move": {"const": step.name}}, f"{_name(model, step)}Answers"
    whole = whole_object(**own, **({"answers": ref(name)} if asked else {})) | CLOSED | {"description": step.label}
    whole |= {"required": ["move", "answers"] if needed else ["move"]}
    return {_name(model, step): whole} | ({name: answers} if asked else {})


def _sent(kind: Kind) -> Schema:
    """What is sent keeps to more than what is told: no text of it holds the sign NUL, and one that is needed a word."""
    schema = schema_of(kind)
    if schema.get("type") != "string" or "enum" in schema:
        return schema
    return {"pattern": A_WORD if kind.required and not kind.blank else NO_NUL} | schema


def _name(model: type[Case], step: Move) -> str:
    return f"{model.__name__}Move{step.name.title().replace('_', '')}"
