"""The node killed with -9 amid writing and amid a rebuild, and its disk put back to last week's: all mends itself."""

import shutil
import threading
from contextlib import suppress

import pytest
from django.db import connection

from search import index
from search.engines.elasticsearch import indices, writing
from search.engines.elasticsearch.connection import FAULTS
from tests.integration.faults.own_node import OwnNode
from tests.integration.faults.truth import answered, told_to_the_tables, warmed, whole
from tests.integration.relay.waiting import until
from tests.integration.search.feeding import sink

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.elasticsearch, pytest.mark.long]


@pytest.fixture
def node(settings, tmp_path):
    """A node of this test's own, which it may kill."""
    if not (shutil.which("java") and shutil.which("mvn")):
        pytest.skip("java and mvn are missing; to run it: apt install openjdk-17-jdk-headless maven")
    own = OwnNode(tmp_path / "node")
    own.start()
    settings.ELASTICSEARCH_URL, settings.ELASTICSEARCH_INDEX = own.url, "minhbach"
    settings.ELASTICSEARCH_SECONDS = 0.5
    yield own
    with suppress(Exception):
        own.kill()


def test_killed_in_bulk_in_a_rebuild_and_put_back(node, relaying, monkeypatch):
    sink("Đăng ký tàu cá")
    warmed()
    with relaying():
        until(whole)
        _dies_amid(node, monkeypatch, lambda: sink("Đăng ký tàu du lịch"))
        until(told_to_the_tables)
        assert len(answered()[1]) == 2
        node.keep()
        node.start()
        until(whole, 60)
        sink("Đăng ký tàu kéo")
        until(whole)
        _dies_amid(node, monkeypatch, _rebuilt)
        assert len(answered()[1]) == 3
        node.put_back()
        node.start()
        until(whole, 60)
        index.rebuild()
        assert len(indices.ours()) == 1 and whole()
        assert len(answered()[1]) == 3


def _rebuilt() -> None:
    with suppress(*FAULTS):
        index.rebuild()
    connection.close()


def _dies_amid(node: OwnNode, monkeypatch, work) -> None:
    """Kill the node when the first documents of some work were handed to it."""
    put, killed = writing.put, threading.Event()

    def put_and_kill(target, documents, position):
        done = put(target, documents, position)
        if not killed.is_set():
            killed.set()
            node.kill()
        return done

    monkeypatch.setattr(writing, "put", put_and_kill)
    worker = threading.Thread(target=lambda: (work(), connection.close()))
    worker.start()
    until(killed.is_set)
    worker.join(60)
    monkeypatch.setattr(writing, "put", put)
