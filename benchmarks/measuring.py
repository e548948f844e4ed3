"""Measures one size, subject after subject, and prints each figure as it is known."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from itertools import chain

from benchmarks import (
    crowd,
    deciding,
    dumping,
    feed,
    indexes,
    intake,
    lag,
    lists,
    look_up,
    numbers,
    search,
    sequencing,
    served,
    sizes,
    staff,
)
from benchmarks.figure import Figure
from benchmarks.machine import machine
from benchmarks.node import measuring_index
from benchmarks.progress import minutes
from benchmarks.province import Province, province
from benchmarks.table import Titled, keep, table

Section = tuple[str, Iterable[Figure]]


def measure(size: int) -> None:
    """Measure everything at the size of the database that is open; the figures are kept for the end of the run."""
    began, kept, missed = time.perf_counter(), list[Titled](), 0
    print(machine())
    for title, figures in _sections(size, province()):
        missed += table(title, figures, kept)
        keep(size, kept)
    print(f"\n{missed} budgets missed; measured in {minutes(time.perf_counter() - began)}; {machine()}")


def _sections(size: int, place: Province) -> Iterator[Section]:
    from cms.shell.wsgi import application

    yield "Import", intake.measure(place)
    yield "Index, PostgreSQL", indexes.caught_up()
    yield "One record", look_up.measure(application)
    yield "Lists", lists.measure(application, size)
    yield "Feed and dump", chain(feed.measure(application), dumping.measure(size))
    yield "Over HTTP, one reader", served.measure()
    yield "Over HTTP, a crowd", crowd.measure()
    yield "Search, PostgreSQL", search.measure(application)
    yield "Publication, PostgreSQL", lag.measure(place, "PostgreSQL")
    with measuring_index() as there:
        if there:
            yield "Index, Elasticsearch", indexes.built(size)
            yield "Search, Elasticsearch", search.measure(application, on_the_node=True)
            yield "Publication, Elasticsearch", lag.measure(place, "Elasticsearch")
        else:
            yield "Elasticsearch", [Figure("not measured: ELASTICSEARCH_URL=none", "–")]
    yield "Staff", chain(staff.measure(place), deciding.measure(place))
    yield "On disk", sizes.measure()
    yield "Number book and feed", chain(numbers.measure(place), sequencing.measure())
