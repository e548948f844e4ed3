"""Two processes that catch up at once: the second waits and goes on from where the first ended."""

import threading

import pytest
from django.db import connection

from content_models.ledger.sequencer import sequence
from search import index
from search.models import IndexedVersion
from tests.integration.search.feeding import sink

WRITERS = 4


@pytest.mark.django_db(transaction=True)
def test_nothing_is_read_twice():
    for number in range(12):
        sink(f"Đăng ký tàu số {number}")
    entries = sequence()
    read: list[int] = []

    def catch_up() -> None:
        try:
            while some := index.catch_up(limit=5):
                read.append(some)
        finally:
            connection.close()

    threads = [threading.Thread(target=catch_up) for _ in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(read) == entries
    assert IndexedVersion.objects.filter(type="kitchensink").count() == 12
    assert index.lag() == 0
