"""The relay with each engine: from a publication to its being found, and how fast an index of all records is built."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connections

from benchmarks.database import NODE
from benchmarks.figure import Figure, rate, timed, whole
from benchmarks.intake import taken_in
from benchmarks.province import Province
from benchmarks.sample import Row, rows
from benchmarks.timing import spread
from cms.relay.lanes import lanes
from cms.relay.running import Running
from search.query import Question, search

PUBLICATIONS, PATIENCE, LOOK = 20, 30.0, 0.02
BUDGET = "p95 ≤ 2 s"
LANES = ("feed", "elasticsearch")


def measure(place: Province) -> Iterator[Figure]:
    """Measure PostgreSQL alone, then the node that ELASTICSEARCH_URL names; say when it names none."""
    yield _found(place, "PostgreSQL")
    if not NODE:
        yield Figure("Elasticsearch: not measured, ELASTICSEARCH_URL is empty", "–")
        return
    with measuring_index():
        yield _built()
        yield _found(place, "Elasticsearch")


@contextmanager
def measuring_index() -> Iterator[None]:
    """An index of our own on the node, gone at the end; no other is touched."""
    from search.engines.elasticsearch import indices

    before = settings.ELASTICSEARCH_URL, settings.ELASTICSEARCH_INDEX
    settings.ELASTICSEARCH_URL, settings.ELASTICSEARCH_INDEX = NODE, f"bench-{os.getpid()}"
    try:
        yield
    finally:
        indices.drop()
        settings.ELASTICSEARCH_URL, settings.ELASTICSEARCH_INDEX = before


def _built() -> Figure:
    """A new index of every public record, filled, brought up to the feed and taken over."""
    from search.index.rebuilding import build_beside

    began = time.perf_counter()
    written = build_beside()
    return Figure(f"new index of {whole(written)} records", rate(written / (time.perf_counter() - began)))


def _found(place: Province, engine: str) -> Figure:
    """With the relay running as in a province: from the end of the last approval until a reader finds it."""
    # Comparing with the ledger would index the records that were copied without events, beside what is measured.
    running = Running([lane for lane in lanes() if lane.name in LANES])
    try:
        _until(lambda: search(Question("khai")).engine == engine.lower())
        taken = [_one_found(place, one) for one in rows(PUBLICATIONS, 1)]
    finally:
        running.end(PATIENCE)
        connections.close_all()
    own = spread(taken)
    return timed(f"published to found, {engine}", own, budget=BUDGET, kept=own.p95 <= 2000)


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
