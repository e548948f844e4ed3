"""Stands before the whole application: counts each answer and its time, and writes one line of the log for it."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable
from typing import Any

from prometheus_client import Counter, Histogram

from cms.shell.observing.request import named
from content_models.ports import ROUTE

log = logging.getLogger("minh_bach.request")
ANSWERS = Counter(
    "minh_bach_answers", "Answers by pattern of address, method and status", ["route", "method", "status"]
)
SECONDS = Histogram(
    "minh_bach_seconds",
    "Seconds until an answer began, by pattern of address",
    ["route"],
    buckets=(0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 0.5, 1, 2.5, 5, 10),
)
METHODS = {"GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"}


class Observed:
    """A WSGI application around another one."""

    def __init__(self, inner: Callable[..., Iterable[bytes]]) -> None:
        self.inner = inner

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        began, name = time.perf_counter(), named(environ)

        def start(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
            counted(environ, status[:3], time.perf_counter() - began)
            return start_response(status, [*headers, ("X-Request-Id", name)], *([exc_info] if exc_info else []))

        return self.inner(environ, start)


def counted(environ: dict[str, Any], status: str, seconds: float) -> None:
    """Count an answer; what no pattern knows is one route, and odd methods are one method: labels stay few."""
    route = environ.get(ROUTE, "-")
    method = environ["REQUEST_METHOD"] if environ["REQUEST_METHOD"] in METHODS else "other"
    ANSWERS.labels(route, method, status).inc()
    SECONDS.labels(route).observe(seconds)
    if log.isEnabledFor(logging.INFO):
        facts = {"method": method, "route": route, "status": int(status), "ms": round(seconds * 1000, 1)}
        log.info("answered", extra=facts)
