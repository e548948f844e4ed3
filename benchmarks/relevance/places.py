"""Where it is measured: a database and an index made for it and dropped again, one engine answering at a time."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial


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


def engines_to_ask() -> list[str]:
    """Return the engines that can answer here, each asked in its turn."""
    from django.conf import settings

    from search.engines.contract import ELASTICSEARCH, POSTGRESQL

    return [POSTGRESQL, *([ELASTICSEARCH] if settings.ELASTICSEARCH_URL else [])]


@contextmanager
def answered_by(engine: str) -> Iterator[None]:
    """Let one engine answer, and no other."""
    from django.conf import settings

    from search.engines.contract import ELASTICSEARCH

    node = settings.ELASTICSEARCH_URL
    settings.ELASTICSEARCH_URL = node if engine == ELASTICSEARCH else ""
    try:
        yield
    finally:
        settings.ELASTICSEARCH_URL = node
