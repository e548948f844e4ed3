"""`/health/metrics`: figures for Prometheus, for who knows METRICS_TOKEN; without one set, the page is not there."""

from __future__ import annotations

import hmac
import os
from collections.abc import Iterator

from django.conf import settings
from django.db import Error
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.module_loading import import_string
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector


class Waiting(Collector):
    """What waits, asked when figures are asked for; -1 while the database does not answer."""

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Yield one figure for each part that `BACKLOGS` names."""
        waiting = GaugeMetricFamily("minh_bach_waiting", "Work that waits, by part", labels=["part"])
        for name, place in settings.BACKLOGS.items():
            waiting.add_metric([name], _asked(place))
        yield waiting


def _asked(place: str) -> int:
    try:
        return import_string(place)()
    except Error:
        return -1


def figures(request: HttpRequest) -> HttpResponse:
    """Answer with all figures of all processes that share PROMETHEUS_MULTIPROC_DIR, else of this one."""
    given, token = request.headers.get("Authorization", ""), settings.METRICS_TOKEN
    if not token or not hmac.compare_digest(given.encode(), f"Bearer {token}".encode()):
        raise Http404
    own = CollectorRegistry()
    own.register(Waiting())
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        MultiProcessCollector(own)
        text = generate_latest(own)
    else:
        text = generate_latest(REGISTRY) + generate_latest(own)
    return HttpResponse(text, content_type=CONTENT_TYPE_LATEST, headers={"Cache-Control": "no-store"})
