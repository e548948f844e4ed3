"""Notes what drafts and published texts cite, in the transaction that saves or publishes them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from content_models.citations.citation import Citation
from content_models.citations.cited import cited_in, cites
from content_models.citations.resolving import resolve_citations


def note_citations(records: Sequence[Any], public: bool) -> None:
    """Replace what is known of these records of one type; a published text replaces its draft's citations too.

    Three statements for a type that cites, none for others.
    """
    if not records or not cites(type(records[0])):
        return
    own = of_records(type(records[0]), [record.pk for record in records])
    (own if public else own.filter(public=False)).delete()
    Citation.objects.bulk_create([row for record in records for row in _rows(record, public)], batch_size=1000)
    resolve_citations(own.filter(public=public))


def forget_citations(model: type[Any], ids: Sequence[int]) -> None:
    """What is withdrawn cites nothing any more."""
    if ids and cites(model):
        of_records(model, ids).delete()


def of_records(model: type[Any], ids: Sequence[int]) -> Any:
    """The citations of some records of a type."""
    return Citation.objects.filter(type=model.type_name(), object_id__in=list(ids))


def _rows(record: Any, public: bool) -> list[Citation]:
    return [
        Citation(
            type=record.type_name(),
            object_id=record.pk,
            key=record.key or "",
            public=public,
            field=one.field,
            row_id=one.row_id,
            symbol=one.symbol[:500],
            symbol_key=one.key,
            words=one.words,
        )
        for one in cited_in(record)
    ]
