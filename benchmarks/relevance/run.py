"""Loads a catalogue into a database of its own, asks the judged questions, prints what came first."""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from benchmarks.relevance.measure import Asked, ask, questions, recall, reciprocal_rank, times

HERE = Path(__file__).parent
SAMPLE = HERE.parents[1] / "cms" / "management" / "demonstration" / "procedures.jsonl"


@contextmanager
def measuring_database() -> Iterator[None]:
    """A database made and dropped here; the one of DATABASE_URL is not touched."""
    import django

    from cms.shell import local_postgres

    os.environ["DATABASE_URL"] = os.environ.get("DATABASE_URL") or local_postgres.ensure()
    os.environ["DJANGO_SETTINGS_MODULE"] = "cms.shell.settings.test"
    django.setup()
    from django.db import connection

    connection.settings_dict["TEST"]["NAME"] = f"{connection.settings_dict['NAME']}_relevance"
    before = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        yield
    finally:
        connection.creation.destroy_test_db(before, verbosity=0)


@contextmanager
def measuring_index() -> Iterator[None]:
    """Where ELASTICSEARCH_URL names a node: an index made and dropped there; no other is touched."""
    from django.conf import settings

    settings.ELASTICSEARCH_URL = os.environ.get("ELASTICSEARCH_URL", "")
    settings.ELASTICSEARCH_INDEX = f"relevance-{os.getpid()}"
    settings.ELASTICSEARCH_SECONDS = 30  # ranking is measured here, so nobody stands in for the node
    try:
        yield
    finally:
        if settings.ELASTICSEARCH_URL:
            from search.engines.elasticsearch import indices

            indices.drop()


def filled() -> dict[str, float]:
    """Bring every engine up to the feed and return the seconds each took."""
    from search.engines import engines
    from search.index.feed import caught_up

    return {engine.name: _seconds(partial(caught_up, engine, 500)) for engine in engines()}


def _seconds(step: Callable[[], int]) -> float:
    began = time.perf_counter()
    while step():
        pass
    return time.perf_counter() - began


def settle() -> None:
    """What autovacuum does within a minute: without it the first searches read the table beside the index."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def line(name: str, asked: Collection[Asked]) -> str:
    """Return one row of the report."""
    median, p95 = times(asked)
    figures = f"{len(asked):>4} {recall(asked):>10.3f} {reciprocal_rank(asked):>8.3f} {median:>8.1f} {p95:>8.1f}"
    return f"{name:<16}{figures}"


def report(asked: list[Asked]) -> None:
    """Print the figures by way of asking, then what was missed."""
    print(f"answered by: {', '.join(sorted({one.engine for one in asked}))}")
    print(f"{'way':<16}{'n':>4} {'recall@10':>10} {'MRR@10':>8} {'median':>8} {'p95 ms':>8}")
    for way in dict.fromkeys(one.way for one in asked):
        print(line(way, [one for one in asked if one.way == way]))
    print(line("all", asked))
    for one in (missed for missed in asked if not missed.rank):
        print(f"  not found: {one.question}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    catalogue = os.environ.get("CATALOGUE") or SAMPLE
    parser.add_argument("catalogue", nargs="?", type=Path, default=Path(catalogue), help="JSON Lines, .gz or plain")
    chosen = parser.parse_args().catalogue
    with measuring_database(), measuring_index():
        from benchmarks.relevance.catalogue import publish

        codes = publish(chosen)
        seconds = ", ".join(f"{name} {taken:.1f} s" for name, taken in filled().items())
        settle()
        judged = questions(HERE / "questions.jsonl", codes)
        ask(judged[:5])
        print(f"{chosen.name}: {len(codes)} procedures, indexed in {seconds}")
        report(ask(judged))
