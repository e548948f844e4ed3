"""Search of the index: how fast records get in, how long a question of a few words takes, against its SQL raw."""

from __future__ import annotations

import time
from collections.abc import Iterator
from urllib.parse import urlencode

from django.db import transaction

from benchmarks.database import settle
from benchmarks.figure import Figure, rate, timed, whole
from benchmarks.floor import Application, answered, replay
from benchmarks.intake import taken_in
from benchmarks.province import Province
from benchmarks.sample import rows
from benchmarks.timing import Spread, in_turn, spread, statements_of
from content_models.ledger.models import PublicRecord
from content_models.ledger.sequencer import sequence
from search.engines.postgres import PostgresEngine
from search.index import catch_up
from search.index.versions import indexable

INDEXED, BATCH, ROUNDS, PUBLICATIONS = 5000, 200, 30, 20
QUESTIONS = ("khai tử", "đăng ký kết hôn", "dang ky khai sinh cho con", "9.000123", "giấy phép xây dựng nhà ở")


def measure(application: Application, place: Province) -> Iterator[Figure]:
    """Fill the index, then ask."""
    speed = _filled()
    yield Figure(f"index, {whole(INDEXED)} records of the table", rate(speed))
    settle()
    yield _searchable(place)
    for question in QUESTIONS:
        yield _asked(application, question)


def _filled() -> float:
    """Read the feed as the relay does, then index records that were copied without events; records a second."""
    while sequence() or catch_up():
        pass
    chosen = PublicRecord.objects.filter(type="procedure").order_by("-pk")[:INDEXED]
    engine, began = PostgresEngine(), time.perf_counter()
    with transaction.atomic():
        for first in range(0, len(chosen), BATCH):
            engine.put(indexable(chosen[first : first + BATCH]), 0)
        engine.settle()
    return len(chosen) / (time.perf_counter() - began)


def _searchable(place: Province) -> Figure:
    """What the relay does between a publication and its being found, without the relay's own pause."""
    taken = []
    for one in rows(PUBLICATIONS, 1):
        taken_in([one], place.people())
        began = time.perf_counter()
        while sequence() or catch_up():
            pass
        taken.append((time.perf_counter() - began) * 1000)
    own: Spread = spread(taken)
    budget = "p95 ≤ 2 s with the relay's pause"
    return timed("published to searchable, work of the relay", own, budget=budget, kept=own.p95 <= 2000)


def _asked(application: Application, question: str) -> Figure:
    address = f"/api/v1/search/?{urlencode({'q': question})}"
    sent = statements_of(lambda: answered(application, address, "200"))
    taken = in_turn({"floor": replay(sent), "own": lambda _: answered(application, address, "200")}, ROUNDS)
    return timed(f"search “{question}”, API", taken["own"], taken["floor"], len(sent))
