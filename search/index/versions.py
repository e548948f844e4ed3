"""Loads published versions from the ledger as search documents; the ledger is the only input there is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from content_models.ledger.public_record import PublicRecord
from search.engines.contract import Name
from search.projection.document import SearchDocument, document_of

_NAMED = f"""
    SELECT r.* FROM {PublicRecord._meta.db_table} r
    JOIN unnest(%s::text[], %s::text[], %s::int[]) AS named(type, key, version)
    ON (r.type, r.key, r.version) = (named.type, named.key, named.version) AND r.called_off IS NULL
"""


def documents_of(names: Sequence[Name]) -> list[SearchDocument]:
    """Return the documents of the named versions that are in the ledger."""
    return indexable(rows_of(names))


def rows_of(names: Sequence[Name]) -> Iterable[PublicRecord]:
    """Return the ledger's rows of the named versions."""
    if not names:
        return []
    types, keys, versions = (list(column) for column in zip(*names, strict=True))
    return PublicRecord.objects.raw(_NAMED, [types, keys, versions])


def indexable(records: Iterable[PublicRecord]) -> list[SearchDocument]:
    """Return the documents of those ledger rows whose type is listed."""
    return [document for record in records if (document := document_of(record))]
