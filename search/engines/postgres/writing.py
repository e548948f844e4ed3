"""Writes versions into the tables: sets of rows by COPY, never one statement a term.

Runs under the index's lock, inside the caller's transaction, so counts of documents may simply be added up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from django.db import connection

from search.engines.contract import Name
from search.engines.postgres import copying
from search.engines.postgres.clocks import clocks_of
from search.engines.postgres.dictionary import Dictionary
from search.engines.postgres.tables import FacetValue, IndexedVersion, Posting, SearchField, SearchTerm
from search.language.terms import counted
from search.projection.document import SearchDocument
from search.projection.facets import Facet
from search.projection.mark import mark_of

TABLES = (Posting, SearchTerm, SearchField, FacetValue, IndexedVersion)
SMALL = 32_767


def missing(names: Sequence[Name]) -> list[Name]:
    """Return those of the versions that are not there."""
    if not names:
        return []
    with connection.cursor() as cursor:
        cursor.execute(_THERE, [tuple(names)])
        there = set(cursor.fetchall())
    return [name for name in names if name not in there]


def put(documents: Sequence[SearchDocument]) -> int:
    """Write documents, replacing versions that are already there; return how many."""
    if not documents:
        return 0
    forget([(d.record.type, d.record.key, d.record.version) for d in documents])
    versions = _put_versions(documents)
    dictionary = Dictionary()
    rows = [(version.pk, document) for version, document in zip(versions, documents, strict=True)]
    copying.copy(Posting, ("document", "term", "tf", "length"), _postings(rows, dictionary))
    return len(documents)


def remove(names: Sequence[Name]) -> None:
    """Take versions out for good, with the words that no other version has."""
    forget(names)
    SearchTerm.objects.filter(documents__lte=0).delete()


def forget(names: Sequence[Name]) -> None:
    """Take out versions, and their share of the counts."""
    if not names:
        return
    with connection.cursor() as cursor:
        cursor.execute(_KNOWN, [tuple(names)])
        known = [row[0] for row in cursor.fetchall()]
        for statement in (_LESS_FIELDS, _LESS_TERMS, _NO_POSTINGS, _NO_VERSIONS) if known else ():
            cursor.execute(statement, [known])


def settle() -> None:
    """Drop the terms that no version holds any more, and refresh the planner's picture of the tables."""
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {SearchTerm._meta.db_table} WHERE documents = 0")
        cursor.execute(f"ANALYZE {', '.join(table._meta.db_table for table in TABLES)}")


def _put_versions(documents: Sequence[SearchDocument]) -> list[IndexedVersion]:
    facets = _facet_ids([facet for document in documents for facet in document.facets])
    return IndexedVersion.objects.bulk_create([_version(document, facets) for document in documents])


def _version(document: SearchDocument, facets: dict[tuple[str, str], int]) -> IndexedVersion:
    record = document.record
    return IndexedVersion(
        type=record.type,
        key=record.key,
        version=record.version,
        title=record.title,
        agency_code=document.agency["code"],
        agency_name=document.agency["name"],
        codes=document.codes,
        facets=[facets[facet.name, facet.value] for facet in document.facets],
        prior=document.prior,
        later=document.later,
        mark=mark_of(record),
        **clocks_of(record),
    )


def _facet_ids(wanted: list[Facet]) -> dict[tuple[str, str], int]:
    rows = {(facet.name, facet.value): facet.label for facet in wanted}
    values = [FacetValue(name=name, value=value, label=label) for (name, value), label in rows.items()]
    FacetValue.objects.bulk_create(
        values, update_conflicts=True, unique_fields=["name", "value"], update_fields=["label"]
    )
    known = FacetValue.objects.filter(name__in={name for name, _ in rows}, value__in={value for _, value in rows})
    return {(name, value): pk for name, value, pk in known.values_list("name", "value", "pk")}


def _postings(rows: list[tuple[int, SearchDocument]], dictionary: Dictionary) -> list[tuple[int, int, int, int]]:
    counts = [
        (pk, dictionary.field(document.record.type, field.name), len(parts), counted(parts, field.exact))
        for pk, document in rows
        for field, parts in document.words.items()
    ]
    dictionary.count_fields((field, length) for _, field, length, _ in counts)
    terms = dictionary.terms(Counter((field, term) for _, field, _, found in counts for term in found))
    return [
        (pk, terms[field, term], min(tf, SMALL), min(length, SMALL))
        for pk, field, length, found in counts
        for term, tf in found.items()
    ]


_THERE = f"SELECT type, key, version FROM {IndexedVersion._meta.db_table} WHERE (type, key, version) IN %s"
_KNOWN = f"SELECT id FROM {IndexedVersion._meta.db_table} WHERE (type, key, version) IN %s"
_LESS_TERMS = f"""
    UPDATE {SearchTerm._meta.db_table} t SET documents = t.documents - gone.documents
    FROM (SELECT term, count(*) AS documents FROM {Posting._meta.db_table} WHERE document = ANY(%s) GROUP BY term) gone
    WHERE t.id = gone.term
"""
_LESS_FIELDS = f"""
    UPDATE {SearchField._meta.db_table} f SET documents = f.documents - gone.documents, length = f.length - gone.length
    FROM (
        SELECT field, count(*) AS documents, sum(length) AS length FROM (
            SELECT DISTINCT p.document, t.field, p.length
            FROM {Posting._meta.db_table} p JOIN {SearchTerm._meta.db_table} t ON t.id = p.term
            WHERE p.document = ANY(%s)
        ) each_field GROUP BY field
    ) gone WHERE f.id = gone.field
"""
_NO_POSTINGS = f"DELETE FROM {Posting._meta.db_table} WHERE document = ANY(%s)"
_NO_VERSIONS = f"DELETE FROM {IndexedVersion._meta.db_table} WHERE id = ANY(%s)"
