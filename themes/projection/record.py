"""The derived page of any artefact: short facts first, then a section for each long field, as declared."""

from dataclasses import dataclass
from typing import Any

from content_models.declaration.kind import Kind
from content_models.declaration.record import Record
from themes.projection.shown import Shown


@dataclass(frozen=True)
class RecordPage:
    """What the generic template needs of a record."""

    facts: list[Shown]
    sections: list[Shown]


def public_kinds(model: type[Record]) -> dict[str, Kind]:
    """Return the public kinds of a declared type by field name, in declared order."""
    return {kind.name: kind for kind in model.kinds() if kind.is_public}


def record_page(model: type[Record], body: dict[str, Any], skip: frozenset[str] = frozenset()) -> RecordPage:
    """Arrange a stored body by the declaration; empty values and the names in `skip` are left out."""
    every = [Shown(name, kind, body.get(name)) for name, kind in public_kinds(model).items()]
    filled = [shown for shown in every if not shown.is_empty and shown.name not in skip]
    return RecordPage([s for s in filled if not s.is_long], [s for s in filled if s.is_long])


def about(model: type[Record], facts: dict[str, Any]) -> list[Shown]:
    """Return the public facts that a case's card carries: the short ones, in declared order."""
    every = [Shown(name, kind, facts.get(name)) for name, kind in public_kinds(model).items()]
    return [shown for shown in every if not shown.is_empty and not shown.is_long]
