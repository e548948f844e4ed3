"""`/health/metrics`: figures for Prometheus, for who knows METRICS_TOKEN; without one set, the page is not there."""

from __future__ import annotations

import hmac
import os
from collections.abc import Iterator

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from api.health import told_by


class Parts(Collector):
    """How each part that `HEALTH` names is, asked when figures are asked for."""

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Yield whether each part is well, and how much work waits where something may wait."""
        well = GaugeMetricFamily("minh_bach_well", "1: the part says it is well; 0: it does not", labels=["part"])
        waiting = GaugeMetricFamily("minh_bach_waiting", "Work that waits, by part", labels=["part"])
        for name, place in settings.HEALTH.items():
            told = told_by(place)
            well.add_metric([name], int(told["status"] == "ok"))
            if "waiting" in told:
                waiting.add_metric([name], told["waiting"])
        yield well
        yield waiting


def figures(request: HttpRequest) -> HttpResponse:
    """Answer with all figures of all processes that share PROMETHEUS_MULTIPROC_DIR, else of this one."""
    given, token = request.headers.get("Authorization", ""), settings.METRICS_TOKEN
    if not token or not hmac.compare_digest(given.encode(), f"Bearer {token}".encode()):
        raise Http404
    own = CollectorRegistry()
    own.register(Parts())
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        MultiProcessCollector(own)
        text = generate_latest(own)
    else:
        text = generate_latest(REGISTRY) + generate_latest(own)
    return HttpResponse(text, content_type=CONTENT_TYPE_LATEST, headers={"Cache-Control": "no-store"})
