"""The numbers by which postings name fields and terms, and the counts BM25 takes from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from django.db import connection
from django.db.models import F

from search.engines.postgres.tables import SearchField, SearchTerm


class Dictionary:
    """One batch's view of fields and terms. Used by the only writer, so nobody else changes them meanwhile."""

    def __init__(self) -> None:
        self._fields = {(field.type, field.name): field.pk for field in SearchField.objects.all()}

    def field(self, type_name: str, name: str) -> int:
        """Return the number of a field, given now if it has none."""
        key = (type_name, name)
        if key not in self._fields:
            self._fields[key] = SearchField.objects.create(type=type_name, name=name).pk
        return self._fields[key]

    def count_fields(self, lengths: Iterable[tuple[int, int]]) -> None:
        """Count documents and their syllables; each pair is a field and its length in one document."""
        documents, syllables = Counter[int](), Counter[int]()
        for field, length in lengths:
            documents[field] += 1
            syllables[field] += length
        for field, many in documents.items():
            counted = {"documents": F("documents") + many, "length": F("length") + syllables[field]}
            SearchField.objects.filter(pk=field).update(**counted)

    def terms(self, counts: Counter[tuple[int, str]]) -> dict[tuple[int, str], int]:
        """Return the number of each (field, term) and count the documents that hold it."""
        asked = [(field, text, documents) for (field, text), documents in counts.items()]
        columns = [list(column) for column in zip(*asked, strict=True)] or [[], [], []]
        with connection.cursor() as cursor:
            cursor.execute(_COUNT_TERMS, columns)
            return {(field, text): pk for pk, field, text in cursor.fetchall()}


_COUNT_TERMS = f"""
    INSERT INTO {SearchTerm._meta.db_table} AS t (field, text, documents)
    SELECT * FROM unnest(%s::smallint[], %s::text[], %s::int[])
    ON CONFLICT (text, field) DO UPDATE SET documents = t.documents + excluded.documents
    RETURNING id, field, text
"""
