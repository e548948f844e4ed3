"""Official numbers from one book, eight takers at once: how many a second, with no gap and none given twice."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

from django.db import connection, transaction

from benchmarks.database import bare_connection
from benchmarks.figure import Figure, rate
from benchmarks.province import Province
from content_models.organisation.models import NumberBook
from content_models.organisation.number_book import take

TAKERS, EACH, BUDGET = 8, 150, 300
BARE = "UPDATE organisation_numberbook SET last = last + 1 WHERE id = %s RETURNING last"


def measure(place: Province) -> Iterator[Figure]:
    """Measure the book against the bare statement, both with a committed transaction a number."""
    run = int(time.time())  # a prepared database has the books of earlier runs
    floor_book = NumberBook.objects.create(series=f"floor-{run}", agency=place.department, period="2026")
    given, ours = _together(lambda: _taken(f"bench-{run}", place.department.pk))
    _, bare = _together(lambda: _bare(floor_book.pk))
    _, alone = _together(lambda: _bare(floor_book.pk), takers=1)
    what = f"numbers from one book, {TAKERS} at once"
    yield Figure(what, rate(ours), floor=rate(bare), share=ours / bare, budget=f"≥ {BUDGET} /s", kept=ours >= BUDGET)
    yield Figure("   the bare UPDATE, one taker", rate(alone))
    whole = sorted(given) == list(range(1, TAKERS * EACH + 1))
    yield Figure("   gaps and doubles", "none" if whole else "FOUND", budget="none", kept=whole)


def _together(taker: Callable[[], list[int]], takers: int = TAKERS) -> tuple[list[int], float]:
    began = time.perf_counter()
    with ThreadPoolExecutor(takers) as pool:
        given = [number for own in pool.map(lambda _: taker(), range(takers)) for number in own]
    return given, len(given) / (time.perf_counter() - began)


def _taken(series: str, agency_id: int) -> list[int]:
    given = []
    for _ in range(EACH):
        with transaction.atomic():
            given.extend(take(series, agency_id, "2026"))
    connection.close()
    return given


def _bare(book_id: int) -> list[int]:
    bare = bare_connection()
    given = []
    with bare.cursor() as cursor:
        for _ in range(EACH):
            cursor.execute(BARE, (book_id,))
            given.append(cursor.fetchone()[0])
    bare.close()
    return given
