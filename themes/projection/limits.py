"""The time limits that a published text states, wherever its declaration keeps them."""

from collections.abc import Iterator, Mapping
from typing import Any

from content_models.declaration.artefact import Artefact
from content_models.declaration.kind import Kind, kinds_of
from content_models.declaration.limits import Limit
from content_models.declaration.rows import Rows
from content_models.declaration.time_limit import TimeLimit
from themes.projection.record import public_kinds


def stated_limits(model: type[Artefact], body: dict[str, Any]) -> list[TimeLimit]:
    """Return the limits that can be counted, each length once, in the order they are written."""
    found = (limit for limit in _limits(public_kinds(model), body) if limit.computable)
    return list(dict.fromkeys(TimeLimit(limit.value, limit.unit) for limit in found))


def _limits(kinds: Mapping[str, Kind], values: Mapping[str, Any]) -> Iterator[TimeLimit]:
    for name, kind in kinds.items():
        if isinstance(kind, Limit) and values.get(name):
            yield TimeLimit.from_json(values[name])
        elif isinstance(kind, Rows):
            for row in values.get(name) or []:
                yield from _limits(kinds_of(kind.of), row)
