"""From a case's transitions to the schemas of what a system sends to make one; each named, as generators need it."""

from __future__ import annotations

from api.projection.kinds import Schema, schema_of, whole_object
from api.projection.operation import ref
from content_models.declaration.case import Case
from content_models.declaration.kind import kinds_of
from content_models.declaration.process import Move

CLOSED = {"additionalProperties": False}


def move_schemas(model: type[Case]) -> dict[str, Schema]:
    """Return the schema of a move, one alternative a transition, with its parts by name."""
    steps = model.lifecycle.transitions
    parts = {name: schema for step in steps for name, schema in _parts(model, step).items()}
    return {f"{model.__name__}Move": {"anyOf": [ref(_name(model, step)) for step in steps]}} | parts


def _parts(model: type[Case], step: Move) -> dict[str, Schema]:
    """A move, and its answers where it asks for any."""
    asked = kinds_of(step.form) if step.form else {}
    needed = [name for name, kind in asked.items() if kind.required and not kind.blank]
    answers = whole_object(**{name: schema_of(kind) for name, kind in asked.items()}) | CLOSED | {"required": needed}
    own, name = {"move": {"const": step.name}}, f"{_name(model, step)}Answers"
    whole = whole_object(**own, **({"answers": ref(name)} if asked else {})) | CLOSED | {"description": step.label}
    whole |= {"required": ["move", "answers"] if needed else ["move"]}
    return {_name(model, step): whole} | ({name: answers} if asked else {})


def _name(model: type[Case], step: Move) -> str:
    return f"{model.__name__}Move{step.name.title().replace('_', '')}"
