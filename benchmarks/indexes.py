"""How fast the relay indexes with each engine, and how fast an index is built anew."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator

from benchmarks.database import note, noted
from benchmarks.figure import Figure, rate
from content_models.ledger.models import PublicRecord
from content_models.ledger.sequencer import sequence
from search.index import cursor
from search.index.feed import caught_up as read_on

READY_MADE, A_PIECE = 3000, 500


def caught_up(on_the_node: bool = False) -> Iterator[Figure]:
    """Index what was imported, as the relay does."""
    from search.engines.elasticsearch import ElasticsearchEngine
    from search.engines.postgres import PostgresEngine

    engine = ElasticsearchEngine() if on_the_node else PostgresEngine()
    while sequence():
        pass
    waiting, began = cursor.newest() - cursor.position(engine.name), time.perf_counter()
    while read_on(engine, 500):
        pass
    speed = rate(waiting / (time.perf_counter() - began)) if waiting else "–"
    yield Figure("read from the feed and indexed, entries", speed)


def built(size: int) -> Iterator[Figure]:
    """Build an index anew of every public record where there is none of this size, or REBUILD=1 asks for it."""
    from search.engines.elasticsearch import indices

    told = noted(str(size))
    if os.environ.get("REBUILD") or not indices.is_there() or "rebuilt" not in told:
        told["rebuilt"] = _anew()
        note(told)
    else:
        yield from caught_up(on_the_node=True)
    count, seconds, bare = told["rebuilt"]
    own = count / seconds
    yield Figure("built anew, records", rate(own), floor=rate(bare), share=own / bare)


def _anew() -> tuple[int, float, float]:
    """How many records, seconds, and what the node takes of documents ready made."""
    from search.index.rebuilding import build_beside

    bare, began = _ready_made(), time.perf_counter()
    written = build_beside()
    return written, time.perf_counter() - began, bare


def _ready_made() -> float:
    """Documents a second that the node takes in pieces that were made before, into an index made the same way."""
    from search.engines.elasticsearch import indices
    from search.engines.elasticsearch.connection import client
    from search.engines.elasticsearch.documents import body_of
    from search.index.versions import indexable

    documents = iter(indexable(PublicRecord.objects.filter(type="procedure").order_by("-pk")[:READY_MADE]))
    bodies = [body_of(one) for one in documents]
    name, pieces = indices.create(filling=True), []
    for first in range(0, len(bodies), A_PIECE):
        told = [line for one in bodies[first : first + A_PIECE] for line in ({"index": {"_id": one["name"]}}, one)]
        pieces.append("\n".join(map(json.dumps, told)) + "\n")
    began = time.perf_counter()
    for piece in pieces:
        client().bulk(index=name, operations=piece)
    speed = len(bodies) / (time.perf_counter() - began)
    client().indices.delete(index=name)
    return speed
