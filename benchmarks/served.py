"""Look-ups as they leave the machine: web server and nginx with its example, against the bare function served alike."""

from __future__ import annotations

import http.client
import ssl
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

from benchmarks.figure import Figure, timed
from benchmarks.timing import in_turn
from content_models.ledger.models import PublicRecord
from tests.integration.serving.servers import NGINX, Nginx, Platform

ROUNDS, RECORDS, SETTINGS = 1000, 50, "cms.shell.settings.dev"


def measure() -> Iterator[Figure]:
    """Serve, ask, stop. Without nginx its lines are left out, and that is said."""
    rows = list(PublicRecord.objects.filter(key__startswith="9.").values_list("pk", "key")[:RECORDS])
    with ExitStack() as open_now:
        bare, web = Platform(SETTINGS, "benchmarks.bare"), Platform(SETTINGS)
        for one in (bare, web):
            open_now.callback(one.kill)
            one.start()
        calls = {
            "floor": _reader(http.client.HTTPConnection("127.0.0.1", bare.port), [f"/{pk}/" for pk, _ in rows]),
            "door": _reader(http.client.HTTPConnection("localhost", web.port), _addresses(rows, "/api/v1/procedures/")),
            "page": _reader(http.client.HTTPConnection("localhost", web.port), _addresses(rows, "/thu-tuc/")),
        }
        if NGINX:
            before = _nginx(open_now, web.port)
            calls["nginx"] = _reader(before, _addresses(rows, "/api/v1/procedures/"))
            calls["nginx page"] = _reader(before, _addresses(rows, "/thu-tuc/"))
        yield from _figures(in_turn(calls, ROUNDS))


def _figures(taken: dict) -> Iterator[Figure]:
    floor = taken["floor"]
    yield timed("look-up, API, web server", taken["door"], floor)
    yield timed("look-up, page, web server", taken["page"], floor)
    if "nginx" not in taken:
        yield Figure("nginx", "not installed: apt-get install nginx-light")
        return
    faster = taken["nginx"].median < floor.median
    yield timed("look-up, API, nginx, kept", taken["nginx"], floor, budget="faster than the floor", kept=faster)
    yield timed("look-up, page, nginx, kept", taken["nginx page"], floor)


def _nginx(open_now: ExitStack, behind: int) -> http.client.HTTPSConnection:
    folder = open_now.enter_context(tempfile.TemporaryDirectory())
    nginx = Nginx(Path(folder), behind, kept=600, most=1_000_000)
    open_now.callback(nginx.stop)
    nginx.start()
    return http.client.HTTPSConnection("localhost", nginx.port, context=ssl._create_unverified_context())


def _addresses(rows: list[tuple[int, str]], where: str) -> list[str]:
    return [f"{where}{key}/" for _, key in rows]


def _reader(line: http.client.HTTPConnection, addresses: list[str]) -> Callable[[int], None]:
    """Return a call that reads one address after the other over one connection."""

    def read(number: int) -> None:
        line.request("GET", addresses[number % len(addresses)])
        answer = line.getresponse()
        answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{addresses[number % len(addresses)]}: {answer.status}")

    return read
