"""From a declared filter to a parameter of the list: how it is read, and the schema that says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from api.parameters import WORD, Parameter, word
from api.projection.bodies import public_kinds
from api.projection.kinds import Schema
from content_models.declaration import kinds
from content_models.declaration.artefact import Artefact
from content_models.declaration.choice import Choice
from content_models.declaration.kind import Kind, kinds_of
from content_models.declaration.rows import Rows

Reader = Callable[[str], Any]

#: Far beyond any number that is kept: such a one finds nothing, as the OpenAPI, which states no end, lets expect.
LONGEST_NUMBER = 300


def _number(typed: str) -> int:
    return int(word(typed)) if typed.isascii() and typed.isdigit() and len(typed) <= LONGEST_NUMBER else _refuse()


def _truth(typed: str) -> bool:
    return {"true": True, "false": False}[typed] if typed in ("true", "false") else _refuse()


def _refuse() -> Any:
    raise ValueError


def one_of(values: list[str]) -> Reader:
    """Return a reader that takes only the values of a vocabulary."""
    return lambda typed: typed if typed in values else _refuse()


READERS: dict[type[Kind], tuple[Schema, Reader]] = {
    kinds.Year: ({"type": "integer", "minimum": 0}, _number),
    kinds.Integer: ({"type": "integer", "minimum": 0}, _number),
    kinds.Money: ({"type": "integer", "minimum": 0}, _number),
    kinds.Boolean: ({"type": "boolean"}, _truth),
}


def filters_of(model: type[Artefact]) -> list[Parameter]:
    """Return a parameter for each declared filter or facet of a type."""
    declared = [(n, k) for n, k in public_kinds(model).items() if k.facts.filter or k.facts.facet]
    stored = [_parameter(name, kind) for name, kind in declared]
    return [*stored, *clock_filters(model)]


def clock_filters(model: type[Artefact]) -> list[Parameter]:
    """Return the parameter of a filter that no stored value answers, if a type declares one."""
    clock = model.by_clock
    if clock is None:
        return []
    values = [value for value, _ in clock.values]
    return [Parameter(clock.name, {"type": "string", "enum": values}, clock.label, one_of(values))]


def _parameter(name: str, kind: Kind) -> Parameter:
    schema, read = _form(kind)
    if isinstance(kind, Rows):
        return Parameter(name, schema, kind.label, lambda typed: [read(typed)])
    return Parameter(name, schema, kind.label, read)


def _form(kind: Kind) -> tuple[Schema, Reader]:
    """What a value looks like and how it is read; rows are filtered by what stands first in a row."""
    if isinstance(kind, Rows):
        return _form(next(iter(kinds_of(kind.of).values())))
    if isinstance(kind, Choice):
        if kind.shared:
            return WORD, lambda typed: one_of([value for value, _ in kind.declared + kind.vocabulary])(typed)
        values = [value for value, _ in kind.declared]
        return {"type": "string", "enum": values}, one_of(values)
    return READERS.get(type(kind), (WORD, word))
