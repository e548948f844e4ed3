"""The first statement of a search: which of the question's terms the index knows, and how common they are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import connection

from content_models.declaration import registry
from search.engines.postgres.tables import SearchField, SearchTerm
from search.engines.postgres.weights import Known
from search.projection.fields import TITLE, Searched, searched

_KNOWN_TERMS = f"""
    SELECT t.id, t.text, t.documents, f.type, f.name, f.length::float / greatest(f.documents, 1),
           (SELECT coalesce(sum(documents), 0) FROM {SearchField._meta.db_table} WHERE name = '{TITLE}')
    FROM {SearchTerm._meta.db_table} t JOIN {SearchField._meta.db_table} f ON f.id = t.field
    WHERE t.text = ANY(%s) AND t.documents > 0
"""


def look_up(shares: Mapping[str, float]) -> tuple[list[Known], int]:
    """Return the terms the index knows, one for each field they stand in, and the number of indexed versions.

    `shares`: how much each asked term counts.
    """
    with connection.cursor() as cursor:
        cursor.execute(_KNOWN_TERMS, [list(shares)])
        rows = cursor.fetchall()
    fields = {type_name: _by_name(type_name) for type_name in {row[3] for row in rows}}
    known = [one for row in rows if (one := _known(row, fields[row[3]], shares[row[1]]))]
    return known, int(rows[0][-1]) if rows else 0


def _known(row: tuple[Any, ...], fields: dict[str, Searched], share: float) -> Known | None:
    """None for a field that the declaration no longer searches: weights are always today's."""
    pk, text, documents, type_name, name, average, _ = row
    field = fields.get(name)
    return Known(pk, text, documents, type_name, name, field.weight * share, field.b, average) if field else None


def _by_name(type_name: str) -> dict[str, Searched]:
    try:
        return {field.name: field for field in searched(registry.of_type(type_name))}
    except LookupError:
        return {}
