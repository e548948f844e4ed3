"""Questions over REST on one engine: words, codes, facets, another day, suggestions; each beside the same sent raw."""

from __future__ import annotations

import datetime
import http.client
import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlencode, urlsplit

from django.conf import settings

from benchmarks.figure import Figure, timed
from benchmarks.floor import Application, answered, replay
from benchmarks.timing import in_turn, statements_of
from search.engines.elasticsearch.connection import read_from
from search.engines.elasticsearch.sending import Sending

ROUNDS = 40
SEARCH, SUGGEST = "/api/v1/search/", "/api/v1/suggestions/"
YESTERDAY = datetime.date.today() - datetime.timedelta(days=1)
ASKED: dict[str, tuple[str, dict[str, object]]] = {
    "search “khai tử”": (SEARCH, {"q": "khai tử"}),
    "search “đăng ký kết hôn”": (SEARCH, {"q": "đăng ký kết hôn"}),
    "search “dang ky khai sinh cho con”": (SEARCH, {"q": "dang ky khai sinh cho con"}),
    "search “giấy phép xây dựng nhà ở”": (SEARCH, {"q": "giấy phép xây dựng nhà ở"}),
    "search “9.000123”": (SEARCH, {"q": "9.000123"}),
    "search of common words “thủ tục đăng ký”": (SEARCH, {"q": "thủ tục đăng ký"}),
    "   as of another day (at)": (SEARCH, {"q": "đăng ký kết hôn", "at": YESTERDAY}),
    "facet: “đăng ký” in one sector": (SEARCH, {"q": "đăng ký", "type": "procedure", "sector": "Hộ tịch"}),
    "facet: sector and level": (SEARCH, {"q": "đăng ký", "type": "procedure", "sector": "Hộ tịch", "level": "commune"}),
    "suggest “đăng ký k”": (SUGGEST, {"q": "đăng ký k"}),
    "suggest “giay phep xay d”": (SUGGEST, {"q": "giay phep xay d"}),
}
MOST, TRIES = 1.3, 15


def measure(application: Application, on_the_node: bool = False) -> Iterator[Figure]:
    """Ask each question; on the node the floor is its own answer to the same bodies over a bare connection."""
    for what, (path, asked) in ASKED.items():
        address = f"{path}?{urlencode(asked)}"
        yield (_on_the_node if on_the_node else _on_tables)(application, what, address)


def _on_tables(application: Application, what: str, address: str) -> Figure:
    sent = statements_of(lambda: answered(application, address, "200"))
    taken = in_turn({"floor": replay(sent), "own": lambda _: answered(application, address, "200")}, ROUNDS)
    return timed(what, taken["own"], taken["floor"], len(sent))


def _on_the_node(application: Application, what: str, address: str) -> Figure:
    bodies = _awake(application, address)
    queries = len(statements_of(lambda: answered(application, address, "200")))
    taken = in_turn({"floor": _raw(bodies), "own": lambda _: answered(application, address, "200")}, ROUNDS)
    share = taken["own"].p95 / taken["floor"].p95
    budget = f"p95 ≤ {MOST} × raw p95 (here {share:.2f} ×)"
    return timed(what, taken["own"], taken["floor"], queries, budget, kept=share <= MOST)


def _awake(application: Application, address: str) -> list[bytes]:
    """Ask until the node answers in time, and return what it is asked: after a dump its index is on disk again."""
    for _ in range(TRIES):
        began = time.perf_counter()
        with sent_to_the_node() as bodies:
            answered(application, address, "200")
        if bodies and time.perf_counter() - began < settings.ELASTICSEARCH_SECONDS:
            return bodies
        if bodies:
            _raw(bodies)(0)
        time.sleep(1)
    raise RuntimeError(f"{address}: the node did not answer in time")


@contextmanager
def sent_to_the_node() -> Iterator[list[bytes]]:
    """Collect the bodies of the calls that a question makes."""
    bodies: list[bytes] = []
    whole = Sending.all

    def noted(self: Sending, searches: list) -> list:
        lines = [part for one in searches for part in ({"allow_partial_search_results": False}, one.to_dict())]
        bodies.append(("\n".join(map(json.dumps, lines)) + "\n").encode())
        return whole(self, searches)

    Sending.all = noted  # type: ignore[method-assign,assignment]
    try:
        yield bodies
    finally:
        Sending.all = whole  # type: ignore[method-assign]


def _raw(bodies: list[bytes]) -> Callable[[int], None]:
    """Return a call that posts the bodies over one connection and reads the answers without understanding them."""
    line = http.client.HTTPConnection(urlsplit(settings.ELASTICSEARCH_URL).netloc)

    def again(_: int) -> None:
        for body in bodies:
            line.request("POST", f"/{read_from()}/_msearch", body, {"Content-Type": "application/x-ndjson"})
            answer = line.getresponse()
            answer.read()
            if answer.status != 200:
                raise RuntimeError(f"the node answered {answer.status}")

    return again
