"""The relay with each engine: how fast it indexes, and from a publication to its being found."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator

from django.db import connections

from benchmarks.database import note, noted
from benchmarks.figure import Figure, rate, timed
from benchmarks.intake import taken_in
from benchmarks.province import Province
from benchmarks.sample import Row, rows
from benchmarks.timing import spread
from cms.relay.lanes import lanes
from cms.relay.running import Running
from content_models.ledger.models import PublicRecord
from content_models.ledger.sequencer import sequence
from search.index import cursor
from search.index.feed import caught_up as read_on
from search.query import Question, search

PUBLICATIONS, PATIENCE, LOOK, READY_MADE, A_PIECE = 20, 30.0, 0.02, 3000, 500
BUDGET = "p95 ≤ 2 s"
LANES = ("feed", "elasticsearch")


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


def found(place: Province, engine: str) -> Iterator[Figure]:
    """With the relay running as in a province: from the end of the last approval until a reader finds it."""
    # Comparing with the ledger is left out: it has a time of its own, and would run beside what is measured.
    running = Running([lane for lane in lanes() if lane.name in LANES])
    try:
        _until(lambda: search(Question("khai")).engine == engine.lower())
        taken = [_one_found(place, one) for one in rows(PUBLICATIONS, 1)]
    finally:
        running.end(PATIENCE)
        connections.close_all()
    own = spread(taken)
    yield timed("published to found", own, budget=BUDGET, kept=own.p95 <= 2000)


def _one_found(place: Province, one: Row) -> float:
    taken_in([one], place.people())
    began = time.perf_counter()
    _until(lambda: any(hit.exact for hit in search(Question(one[1]["code"])).hits))
    return (time.perf_counter() - began) * 1000


def _until(holds: Callable[[], bool]) -> None:
    began = time.perf_counter()
    while not holds():
        if time.perf_counter() - began > PATIENCE:
            raise TimeoutError(f"not found within {PATIENCE:.0f} s")
        time.sleep(LOOK)
