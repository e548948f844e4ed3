"""A node that is down, slow or strange costs a reader nothing but a moment: PostgreSQL answers in the same request."""

import socket
import threading
import time
from collections.abc import Iterator

import pytest

from content_models.ledger.sequencer import sequence
from search import index
from search.engines.breaker import Breaker
from search.engines.contract import POSTGRESQL
from search.index import cursor
from search.query import Question, search
from tests.integration.search.feeding import sink

pytestmark = pytest.mark.django_db
#: What a page may take when the node does not answer.
BUDGET = 1.5


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """A port that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server


def port_of(server: socket.socket) -> str:
    return f"http://127.0.0.1:{server.getsockname()[1]}"


def published_and_indexed() -> None:
    sink("Đăng ký tàu cá")
    while sequence():
        pass
    index.catch_up()


def test_a_node_that_is_down_is_stood_in_for_and_left_alone(settings, listener, caplog):
    settings.ELASTICSEARCH_URL = port_of(listener)
    listener.close()
    published_and_indexed()
    first, second = search(Question("tàu cá")), search(Question("tàu cá"))
    assert [hit.title for hit in first.hits] == [hit.title for hit in second.hits] == ["Đăng ký tàu cá"]
    assert first.engine == second.engine == POSTGRESQL
    assert caplog.text.count("PostgreSQL trả lời thay") == 1


def test_the_interface_says_when_another_engine_stands_in(client, settings, listener):
    published_and_indexed()
    assert client.get("/api/v1/search/", {"q": "tàu cá"}).json()["stands_in"] is False
    settings.ELASTICSEARCH_URL = port_of(listener)
    listener.close()
    told = client.get("/api/v1/search/", {"q": "tàu cá"}).json()
    assert told["stands_in"] is True
    assert [hit["title"] for hit in told["results"]] == ["Đăng ký tàu cá"]


def test_a_slow_node_is_not_waited_for(settings, listener):
    published_and_indexed()
    settings.ELASTICSEARCH_URL = port_of(listener)
    settings.ELASTICSEARCH_SECONDS = 0.5
    began = time.perf_counter()
    assert search(Question("tàu cá")).engine == POSTGRESQL
    assert 0.5 <= time.perf_counter() - began < BUDGET
    began = time.perf_counter()
    assert search(Question("tàu cá")).engine == POSTGRESQL
    assert time.perf_counter() - began < 0.5


def test_a_node_that_is_down_never_stops_the_other_index(settings, listener):
    settings.ELASTICSEARCH_URL = port_of(listener)
    listener.close()
    published_and_indexed()
    assert cursor.position("postgresql") == cursor.newest()
    assert cursor.position("elasticsearch") == 0
    assert index.lag() == cursor.newest()


def test_one_may_try_again_after_a_rest():
    breaker = Breaker(rest=0.2)
    breaker.failed()
    assert not breaker.lets_ask()
    time.sleep(0.25)
    tried = []
    threads = [threading.Thread(target=lambda: tried.append(breaker.lets_ask())) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(tried) == 1
    breaker.worked()
    assert breaker.lets_ask()
