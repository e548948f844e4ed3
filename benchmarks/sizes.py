"""What a row takes on disk, indexes included: what docs/operate/growing.md reckons with."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import connection

from benchmarks.figure import Figure, whole

TABLES = {
    "public record": "ledger_publicrecord",
    "draft of a procedure": "catalogue_procedure",
    "revision": "wagtailcore_revision",
    "event": "ledger_event",
    "entry of the feed": "ledger_feedentry",
    "posting of the search index": "search_posting",
    "version in the search index": "search_indexedversion",
}
FEW = 100


def measure() -> Iterator[Figure]:
    """Yield bytes a row of the large tables; tables of few rows say nothing."""
    with connection.cursor() as cursor:
        for what, table in TABLES.items():
            cursor.execute(f"SELECT count(*), pg_total_relation_size('{table}') FROM {table}")
            rows, size = cursor.fetchone()
            if rows >= FEW:
                yield Figure(f"{what}, {whole(rows)} rows", f"{whole(size / rows)} B")
