"""Asks whether the indexes are the ledger, and whether page and API answer, by ways of their own."""

from __future__ import annotations

import time

from django.test import Client

from content_models.ledger.event import Event
from content_models.ledger.public_record import PublicRecord
from search.engines import engines
from search.engines.elasticsearch.connection import FAULTS
from search.index import cursor
from search.projection.mark import HEAPS, mark_of

#: Seconds in which page and API answer, whatever became of the node.
BUDGET = 1.5


def whole() -> bool:
    """Tell whether every index holds each public version as the ledger has it, and nothing else."""
    rows = PublicRecord.objects.filter(type="kitchensink")
    ledger = {(row.type, row.key, row.version): mark_of(row) for row in rows}
    try:
        return all(_held(engine) == ledger for engine in engines())
    except FAULTS:
        return False


def told_to_the_tables() -> bool:
    """Tell whether everything that happened has its place in the feed and is read by the PostgreSQL index."""
    newest = cursor.newest()
    return newest == Event.objects.count() and cursor.position("postgresql") == newest


def _held(engine) -> dict:
    heaps = engine.sums()
    return {
        name: mark
        for heap in range(HEAPS + 1)
        if ("kitchensink", heap) in heaps
        for name, mark in engine.marks("kitchensink", heap).items()
    }


def warmed() -> None:
    """Ask once without looking at the clock: the first page of a process takes its time whatever the node does."""
    for address in ("/tim-kiem/", "/api/v1/search/"):
        Client().get(address, {"q": "tàu"})


def answered(question: str = "tàu") -> tuple[str, list[str]]:
    """Ask page and API; return the page and the titles of the API's hits. Both must answer in time."""
    pages = []
    for address in ("/tim-kiem/", "/api/v1/search/"):
        began = time.perf_counter()
        answer = Client().get(address, {"q": question})
        taken = time.perf_counter() - began
        assert answer.status_code == 200, f"{address}: {answer.status_code}"
        assert taken < BUDGET, f"{address}: {taken:.2f} s"
        pages.append(answer)
    return pages[0].content.decode(), [hit["title"] for hit in pages[1].json()["results"]]
