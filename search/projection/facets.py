"""The facets of a public body: by what a list of hits can be narrowed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from content_models.declaration.record import Record
from search.projection.fields import facets

AGENCY = "agency"
LONGEST_VALUE = 300


@dataclass(frozen=True)
class Facet:
    """One value of one facet of one document, with the words shown for it."""

    name: str
    value: str
    label: str


def facets_of(model: type[Record], body: dict[str, Any]) -> list[Facet]:
    """Return the declared facets of a body and, always, the owning agency."""
    owner = [*_values(AGENCY, body.get("agency"))]
    declared = [facet for kind in facets(model) for facet in _values(kind.name, body.get(kind.name))]
    return list(dict.fromkeys(owner + declared))


def facet_names(model: type[Record]) -> list[str]:
    """Return the names by which hits of a type may be filtered."""
    return [AGENCY, *(kind.name for kind in facets(model) if kind.name != AGENCY)]


def _values(name: str, plain: Any) -> list[Facet]:
    """Choice, agency, reference, plain value or rows of these: each gives its value and its words."""
    if plain in (None, "", []):
        return []
    if isinstance(plain, list):
        return [facet for row in plain for facet in _values(name, _of_row(row))]
    value, label = _value_and_label(plain)
    return [Facet(name, value[:LONGEST_VALUE], label)]


def _of_row(row: dict[str, Any]) -> Any:
    return next((part for part_name, part in row.items() if part_name != "id" and part), None)


def _value_and_label(plain: Any) -> tuple[str, str]:
    if not isinstance(plain, dict):
        return str(plain), str(plain)
    value = plain.get("value") or plain.get("code") or plain.get("key")
    label = plain.get("label") or plain.get("name") or plain.get("title")
    return str(value), str(label or value)
