"""Builds an index anew from the ledger: after the language, a declaration's fields or the engine changed.

Readers have an answer all the while, and what is published meanwhile is found as soon as always. Killed anywhere, it is
simply run again.
"""

from __future__ import annotations

from collections.abc import Iterator

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
from search.index.filling import filled, put_batch
from search.index.reconciling import reconcile
from search.index.taking import take

#: Versions read and written at once; in the tables each batch is a transaction that keeps the relay waiting.
IN_PLACE, BESIDE = 200, 500
#: Entries of the feed read at once while a new index catches up.
STEP = 500
PURPOSE = "rebuild"
#: Seconds to wait for the relay to end what it does meanwhile: dropping what a broken rebuild left behind.
PATIENCE = 10.0


class AlreadyRebuilding(Exception):
    """Another process builds the indexes anew; nothing was begun."""


def rebuild() -> dict[str, int]:
    """Index every version shown so far again; return how many each engine holds."""
    with cursor.alone(PURPOSE, PATIENCE) as ours:
        if not ours:
            raise AlreadyRebuilding("Đang có lượt lập lại chỉ mục khác.")
        built = {PostgresEngine.name: _in_place(PostgresEngine())}
        return built | ({ElasticsearchEngine.name: build_beside()} if settings.ELASTICSEARCH_URL else {})


def _in_place(engine: PostgresEngine) -> int:
    """Each version is written over itself, a batch in a transaction; what the ledger lacks is taken out at the end."""
    written = 0
    for batch in _batches(IN_PLACE):
        with transaction.atomic():
            written += put_batch(engine, batch, cursor.locked(engine.name).position)
    reconcile(engine)
    with transaction.atomic():
        cursor.locked(engine.name)
        engine.settle()
    return written


def build_beside() -> int:
    """Build the node's index and return how many versions it holds.

    A new one is filled while the old is read and written; only its last step keeps the relay waiting.
    """
    name, began = ElasticsearchEngine.name, cursor.newest()
    engine = ElasticsearchEngine.anew()
    written = filled(engine, _batches(BESIDE), began)
    position = _follow(engine, began)
    with transaction.atomic():
        place = cursor.locked(name)
        place.position, place.identity = _follow(engine, position), engine.identity()
        engine.take_over()
        place.save(update_fields=["position", "identity", "changed_at"])
    return written


def _follow(engine: Engine, position: int) -> int:
    """Read the feed from there to its end and return where that was."""
    while entries := entries_after(position, STEP):
        position = entries[-1].position
        set_aside(engine.name, take(engine, [entry.event for entry in entries], position), position)
    return position


def _batches(most: int) -> Iterator[list[PublicRecord]]:
    """Yield what is shown so far, each batch asked for by itself: no statement lasts as long as the whole.

    What is to be shown later comes with its own event, as it does without a rebuild.
    """
    last = 0
    while batch := list(PublicRecord.objects.filter(pk__gt=last, shown_from__lte=Now()).order_by("pk")[:most]):
        last = batch[-1].pk
        yield batch
