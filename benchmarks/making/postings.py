"""The tables of the PostgreSQL engine for the copies: what indexing them would have written, copied too.

Only copies whose words differ from their source's are indexed one by one. Whether it is the same is checked: marks and
counts of all, words of some.
"""

from __future__ import annotations

import random
from collections import Counter

from django.db import connection, transaction

from benchmarks.making.copying import CODE, SOURCE, copy, in_pieces, indexed_afterwards
from benchmarks.making.records import ELSEWHERE, LAST, RARE
from benchmarks.progress import Progress
from content_models.ledger.models import PublicRecord
from search.engines.postgres import PostgresEngine
from search.index import cursor
from search.index.reconciling import reconcile
from search.index.versions import indexable
from search.language.terms import counted
from search.models import IndexedVersion, Posting, SearchField, SearchTerm
from search.projection.mark import MARK

BATCH, LOOKED_AT = 200, 50


def postings(count: int) -> None:
    """Copy what is indexed of the source, then index the copies that say something else."""
    with connection.cursor() as asked:
        asked.execute(f"SELECT max(id) + 1 FROM {IndexedVersion._meta.db_table}")
        first = int(asked.fetchone()[0])
    _versions(count, first)
    with connection.cursor() as asked:
        asked.execute(_COPIES, [count])
        asked.execute(_MORE_TERMS)
        asked.execute(_MORE_FIELDS)
        asked.execute(_OF_SOURCES)
    with indexed_afterwards(Posting._meta.db_table, keys=True):
        in_pieces("postings of so many records", count, _POSTINGS.format(first=first))
    _others()


def _versions(count: int, first: int) -> None:
    ledger = f"""(SELECT {MARK} FROM {PublicRecord._meta.db_table} r
                  WHERE r.type = s.type AND r.key = {CODE} AND r.version = s.version AND r.called_off IS NULL)"""
    code = "'9' || lpad(n.n::text, 6, '0')"
    changed = {
        "id": f"{first} + n.n",
        "key": CODE,
        "codes": f"array_replace(s.codes, replace(b.key, '.', ''), {code})",
        "mark": ledger,
    }
    with indexed_afterwards(IndexedVersion._meta.db_table):
        copy(IndexedVersion, "version", count, changed, f"NOT {ELSEWHERE}")
    with connection.cursor() as asked:
        asked.execute(
            f"SELECT setval(pg_get_serial_sequence('{IndexedVersion._meta.db_table}', 'id'), %s)", [first + count]
        )


def _others() -> None:
    rows = PublicRecord.objects.filter(type="procedure", facets__sector__in=[RARE, LAST]).order_by("pk")
    keys, engine = list(rows.values_list("pk", flat=True)), PostgresEngine()
    told = Progress("indexed one by one", len(keys))
    for first in range(0, len(keys), BATCH):
        engine.put(indexable(rows.filter(pk__in=keys[first : first + BATCH])), 0)
        told.add(BATCH)


def read_to_the_end() -> None:
    """Let the index stand at the end of the feed, since it holds all that the feed tells."""
    with transaction.atomic():
        place = cursor.locked(PostgresEngine.name)
        place.position, place.identity, place.doubted = cursor.newest(), PostgresEngine.name, False
        place.save()


def checked() -> str:
    """Return what a comparison with the ledger says; RuntimeError when something differs."""
    told = reconcile(PostgresEngine())
    if len(told.names) or told.left:
        raise RuntimeError(f"the copied index is not the ledger's: {told}, {told.names}")
    rows = PublicRecord.objects.filter(type="procedure", key__startswith="9.")
    keys = list(rows.values_list("pk", flat=True))
    for document in indexable(rows.filter(pk__in=random.Random(7).sample(keys, min(LOOKED_AT, len(keys))))):
        _same_words(document)
    return f"{told.versions} versions, 0 differ from the ledger; words of {LOOKED_AT} the same as if indexed"


def _same_words(document: object) -> None:
    record = document.record  # type: ignore[attr-defined]
    version = IndexedVersion.objects.get(type=record.type, key=record.key, version=record.version)
    with connection.cursor() as asked:
        asked.execute(_WORDS, [version.pk])
        there = Counter({(name, text): tf for name, text, tf in asked.fetchall()})
    words = document.words.items()  # type: ignore[attr-defined]
    own = Counter(
        {(field.name, term): tf for field, parts in words for term, tf in counted(parts, field.exact).items()}
    )
    if there != own or sorted(version.codes) != sorted(document.codes):  # type: ignore[attr-defined]
        raise RuntimeError(f"{record.key}: its words differ from what indexing it writes")


_COPIES = f"""
    CREATE TEMP TABLE bench_copies ON COMMIT DROP AS
    SELECT b.version, count(*) AS copies FROM generate_series(0, %s - 1) AS n(n)
    JOIN {SOURCE} b ON b.place = n.n %% (SELECT count(*) FROM {SOURCE}) WHERE NOT {ELSEWHERE} GROUP BY 1
"""
_OF_SOURCES = f"""
    CREATE TEMP TABLE bench_postings ON COMMIT DROP AS
    SELECT b.place, p.term, p.tf, p.length FROM {SOURCE} b JOIN {Posting._meta.db_table} p ON p.document = b.version;
    CREATE INDEX ON bench_postings (place);
    ANALYZE bench_postings
"""
_POSTINGS = f"""
    INSERT INTO {Posting._meta.db_table} (document, term, tf, length)
    SELECT {{first}} + n.n, s.term, s.tf, s.length FROM generate_series(%s, %s - 1) AS n(n)
    JOIN {SOURCE} b ON b.place = n.n %% (SELECT count(*) FROM {SOURCE})
    JOIN bench_postings s ON s.place = b.place WHERE NOT {ELSEWHERE}
"""
_MORE_TERMS = f"""
    UPDATE {SearchTerm._meta.db_table} t SET documents = t.documents + more.documents FROM (
        SELECT p.term, sum(c.copies) AS documents
        FROM bench_copies c JOIN {Posting._meta.db_table} p ON p.document = c.version GROUP BY 1
    ) more WHERE t.id = more.term
"""
_MORE_FIELDS = f"""
    UPDATE {SearchField._meta.db_table} f SET documents = f.documents + more.documents, length = f.length + more.length
    FROM (
        SELECT field, sum(copies) AS documents, sum(copies * length) AS length FROM (
            SELECT DISTINCT p.document, t.field, p.length, c.copies
            FROM bench_copies c JOIN {Posting._meta.db_table} p ON p.document = c.version
            JOIN {SearchTerm._meta.db_table} t ON t.id = p.term
        ) each_field GROUP BY field
    ) more WHERE f.id = more.field
"""
_WORDS = f"""
    SELECT f.name, t.text, p.tf FROM {Posting._meta.db_table} p
    JOIN {SearchTerm._meta.db_table} t ON t.id = p.term JOIN {SearchField._meta.db_table} f ON f.id = t.field
    WHERE p.document = %s
"""
