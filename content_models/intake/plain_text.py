"""Between a record and its plain values: what an import compares, and what it writes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from content_models.declaration.artefact import Artefact
from content_models.declaration.kind import Kind, kinds_of
from content_models.declaration.references import Reference
from content_models.declaration.rows import Rows
from content_models.intake.row_ids import bare, keep_ids


def written_kinds(model: type[Artefact]) -> list[Kind]:
    """The kinds an import fills: all but links, which it sets by themselves."""
    return [kind for kind in model.kinds() if not isinstance(kind, Reference)]


def plain_of(model: type[Artefact], simple: Mapping[str, Any]) -> dict[str, Any]:
    """Return the plain form of simple values: choices by their value, rows as lists of such; the rest is empty."""
    return {kind.name: _plain(kind, simple.get(kind.name)) for kind in written_kinds(model) if kind.name in simple}


def _plain(kind: Kind, simple: Any) -> Any:
    if isinstance(kind, Rows):
        kinds = kinds_of(kind.of)
        return [{name: _plain(part, row.get(name)) for name, part in kinds.items()} for row in simple or []]
    return kind.plain(simple)


def text_of(record: Artefact, names: Mapping[str, Any]) -> dict[str, Any]:
    """Return the plain values a record holds in the named fields."""
    return {k.name: k.plain(getattr(record, k.name)) for k in written_kinds(type(record)) if k.name in names}


def same(new: Mapping[str, Any], old: Mapping[str, Any]) -> bool:
    """Whether two texts say the same; ids of rows and empty parts do not count."""
    return bare(dict(new)) == bare(dict(old))


def fill(record: Artefact, plain: Mapping[str, Any], old: Mapping[str, Any] | None = None) -> None:
    """Write plain values into a record; rows that continue rows of `old` keep their ids."""
    for kind in written_kinds(type(record)):
        if kind.name not in plain:
            continue
        value = plain[kind.name]
        if isinstance(kind, Rows) and old:
            value = keep_ids(value, old.get(kind.name) or [])
        setattr(record, kind.name, kind.to_python(kind.stored(value)))
