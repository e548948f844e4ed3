"""What a public text calls the records it points at: the title on show, never that of a draft or of a later day."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from content_models.declaration.record import Record
from content_models.declaration.references import Reference
from content_models.ledger.public_record import PublicRecord
from content_models.ledger.reading import Moment, shown

Name = tuple[str, str]
Titles = Mapping[Name, str]
#: Said of a target that has no key yet.
NAMELESS = "(chưa công bố)"


def titles_shown(records: Iterable[Record], seen: datetime.datetime, besides: Titles | None = None) -> Titles:
    """Return the titles on show at an instant of everything that the records point at.

    `besides` are titles that go public together with the records. One query, none where nothing is pointed at.
    """
    known = dict(besides or {})
    names = {_name(target) for record in records for _, target in _targets(record)} - known.keys()
    if names:
        types, keys = zip(*names, strict=True)
        rows = PublicRecord.objects.filter(shown(Moment.of(seen=seen)), type__in=set(types), key__in=set(keys))
        newest = rows.order_by("type", "key", "-version").distinct("type", "key")
        known |= {(kind, key): title for kind, key, title in newest.values_list("type", "key", "title")}
    return known


def retitled(record: Record, fields: dict[str, Any], titles: Titles) -> dict[str, Any]:
    """Return the fields of a record with each reference under its title on show; one never shown has its key only."""
    told = {
        name: fields[name] | {"title": titles.get(_name(target)) or fields[name]["key"] or NAMELESS}
        for name, target in _targets(record)
        if fields.get(name)
    }
    return fields | told


def _name(target: Any) -> Name:
    return target.type_name(), target.key or ""


def _targets(record: Record) -> Iterator[tuple[str, Any]]:
    for kind in record.kinds():
        target = getattr(record, kind.name) if isinstance(kind, Reference) else None
        if target is not None:
            yield kind.name, target
