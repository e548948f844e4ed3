"""Builds an index anew from the ledger: after the language, a declaration's fields or the engine changed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from django.conf import settings
from django.db import transaction
from django.db.models.functions import Now

from content_models.ledger.public_record import PublicRecord
from search.engines.contract import Engine
from search.engines.elasticsearch import ElasticsearchEngine
from search.engines.postgres import PostgresEngine
from search.index import cursor
from search.index.aside import set_aside
from search.index.feed import entries_after
from search.index.taking import take
from search.index.versions import indexable

BATCH = 200
#: Entries of the feed read at once while a new index catches up.
STEP = 500


def rebuild() -> dict[str, int]:
    """Index every version shown so far again; return how many each engine holds. Readers see the old until the end."""
    built = {PostgresEngine.name: _in_place(PostgresEngine())}
    return built | ({ElasticsearchEngine.name: _beside()} if settings.ELASTICSEARCH_URL else {})


@transaction.atomic
def _in_place(engine: PostgresEngine) -> int:
    """One transaction: what was there goes when what is new is complete."""
    place = cursor.locked(engine.name)
    place.position = cursor.newest()
    engine.clear()
    written = _fill(engine, place.position)
    engine.settle()
    place.save(update_fields=["position", "changed_at"])
    return written


@transaction.atomic
def _beside() -> int:
    """A new index is filled while the old is read and written; only its last step keeps the relay waiting."""
    name = ElasticsearchEngine.name
    cursor.locked(name, " anew")
    began = cursor.newest()
    engine = ElasticsearchEngine.anew()
    written = _fill(engine, began)
    position = _follow(engine, began)
    place = cursor.locked(name)
    place.position = _follow(engine, position)
    engine.take_over()
    place.save(update_fields=["position", "changed_at"])
    return written


def _fill(engine: Engine, position: int) -> int:
    # What is to be shown later comes with its own event, as it does without a rebuild.
    rows = PublicRecord.objects.filter(shown_from__lte=Now()).order_by("pk").iterator(chunk_size=BATCH)
    return sum(engine.put(indexable(batch), position).count for batch in _batches(rows))


def _follow(engine: Engine, position: int) -> int:
    """Read the feed from there to its end and return where that was."""
    while entries := entries_after(position, STEP):
        position = entries[-1].position
        set_aside(engine.name, take(engine, [entry.event for entry in entries], position), position)
    return position


def _batches(rows: Iterator[PublicRecord]) -> Iterator[list[PublicRecord]]:
    while batch := list(islice(rows, BATCH)):
        yield batch
