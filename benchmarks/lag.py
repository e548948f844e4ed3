"""From a decision to what a reader sees: published until found, withdrawn until gone (promises R-44, R-49).

The page and the interface read the ledger, so there a decision shows as soon as it is written; search follows.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator

from django.db import connections
from django.test import Client

from benchmarks.figure import Figure, timed
from benchmarks.intake import taken_in
from benchmarks.province import Province
from benchmarks.sample import Row, rows
from benchmarks.timing import WARMING, spread
from cms.relay.lanes import lanes
from cms.relay.running import Running
from content_models.actions.deciding import Verdict, decide
from content_models.actions.submitting import Entry, Proposal, submit
from content_models.catalogue.models import Procedure
from content_models.moderation.member import Act
from search.query import Question, search

PUBLICATIONS = int(os.environ.get("PUBLICATIONS", "40"))
PATIENCE, LOOK = 60.0, 0.02
#: Seconds after which a reader is to see it.
FOUND, GONE = 2, 10
LANES = ("feed", "elasticsearch")


def measure(place: Province, engine: str) -> Iterator[Figure]:
    """With the relay running as in a province: from the end of the last approval until a reader sees it."""
    # Comparing tables with the ledger is left out: it has a time of its own, and would run beside what is measured.
    running = Running([lane for lane in lanes() if lane.name in LANES])
    try:
        _until(lambda: search(Question("khai")).engine == engine.lower())
        chosen = rows(WARMING + PUBLICATIONS, 1)
        # The first ones wait for what the relay does when it starts: what was left over, comparing the node's index.
        found = spread([_until_found(place, one) for one in chosen][WARMING:])
        gone = spread([_until_gone(place, one[1]["code"]) for one in chosen])
    finally:
        running.end(PATIENCE)
        connections.close_all()
    yield timed("published to found", found, budget=f"p95 ≤ {FOUND} s", kept=found.p95 <= FOUND * 1000)
    yield timed("withdrawn to gone from search", gone, budget=f"p95 ≤ {GONE} s", kept=gone.p95 <= GONE * 1000)


def _until_found(place: Province, one: Row) -> float:
    taken_in([one], place.people())
    return _until(lambda: _is_found(one[1]["code"]))


def _until_gone(place: Province, code: str) -> float:
    """Milliseconds in search; RuntimeError where the page or the interface still shows what was withdrawn."""
    record = Procedure._base_manager.get(code=code)
    entry = Entry(record, act=Act.WITHDRAW, reason="Không còn áp dụng", basis="01/2026/QĐ-UBND")
    submissions = submit([Proposal(record, [entry])], place.editor)
    for account in (place.controller, place.leader):
        submissions = decide(submissions, account, Verdict.APPROVED)
    reader = Client(SERVER_NAME="localhost")
    for address in (f"/api/v1/procedures/{code}/", f"/thu-tuc/{code}/"):
        if (status := reader.get(address).status_code) != 410:
            raise RuntimeError(f"{address}: {status}")
    return _until(lambda: not _is_found(code))


def _is_found(code: str) -> bool:
    return any(hit.exact for hit in search(Question(code)).hits)


def _until(holds: Callable[[], bool]) -> float:
    """Return the milliseconds until it holds."""
    began = time.perf_counter()
    while not holds():
        if time.perf_counter() - began > PATIENCE:
            raise TimeoutError(f"not so within {PATIENCE:.0f} s")
        time.sleep(LOOK)
    return (time.perf_counter() - began) * 1000
