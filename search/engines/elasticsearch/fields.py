"""What the searched fields of declared types are called in the node's index, and how much each counts.

A field's path says by which b it is scored, because the node fixes that for a field once: two types may give one
name to a line and to a long text. Weights are today's: they travel with the question.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from content_models.declaration import registry
from search.projection.facets import facet_names
from search.projection.fields import SHORT, TITLE, Searched, is_listed, searched

#: The title with its exact marks, beside its folded form.
EXACT = "exact"
FOLDED_TITLE = "title"
PAIR = "pair"


@dataclass(frozen=True)
class Asked:
    """Fields asked with one text: the exact or the folded one. `types` is empty when all asked types agree."""

    exact: bool
    types: tuple[str, ...]
    fields: tuple[str, ...]


def path_of(field: Searched) -> str:
    """Return where the folded syllables of a field are indexed."""
    if field.name == TITLE:
        return FOLDED_TITLE
    return f"{'short' if field.b == SHORT else 'long'}.{field.name}"


def listed() -> list[str]:
    """Return the names of the types that are indexed."""
    return [model.type_name() for model in registry.types() if is_listed(model)]


def facets(types: Sequence[str]) -> list[str]:
    """Return the names of the facets that any of the types has."""
    return list(dict.fromkeys(name for type_name in types for name in facet_names(registry.of_type(type_name))))


@cache
def asked_fields(types: tuple[str, ...], titles: bool = False) -> tuple[Asked, ...]:
    """Return the weighted fields to ask for these types, grouped so that each group is one clause.

    Where types weigh a field differently, each weight asks its own types. `titles`: no other field is asked.
    """
    holders: dict[tuple[str, float], list[str]] = {}
    for type_name in types:
        for field in [one for one in searched(registry.of_type(type_name)) if one.name == TITLE or not titles]:
            for path in (path_of(field), EXACT) if field.exact else (path_of(field),):
                holders.setdefault((path, field.weight), []).append(type_name)
    weights = Counter(path for path, _ in holders)
    groups: dict[tuple[bool, tuple[str, ...]], list[str]] = {}
    for (path, weight), named in holders.items():
        group = (path == EXACT, () if weights[path] == 1 else tuple(named))
        groups.setdefault(group, []).extend([f"{path}^{weight:g}", f"{path}.{PAIR}^{weight:g}"])
    return tuple(Asked(exact, named, tuple(fields)) for (exact, named), fields in groups.items())
