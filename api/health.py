"""Is the process alive, and can it serve? Asked by whatever starts and balances it; no key, no session, no cache."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.urls import path
from django.utils.module_loading import import_string

from content_models.ledger.sequencer import waiting

#: More waiting work than this is told as "late"; it never takes a process out of service.
LATE = 1_000
_migrated: list[bool] = []


def live(request: HttpRequest) -> JsonResponse:
    """The process answers; nothing else is asked."""
    return _answer({"status": "ok"}, 200)


def ready(request: HttpRequest) -> JsonResponse:
    """Each part by name. Only what no page can do without makes the answer 503: the database and its tables."""
    parts = {"database": _asked(_database)}
    if parts["database"]["status"] == "ok":
        parts["migrations"] = _asked(_migrations)
        parts |= {name: told_by(place) for name, place in settings.HEALTH.items()}
    fit = all(parts.get(name, {}).get("status") == "ok" for name in ("database", "migrations"))
    return _answer({"status": "ok" if fit else "down", "parts": parts}, 200 if fit else 503)


def unplaced_events() -> int:
    """Return how many events wait for their place in the feed."""
    return waiting().count()  # type: ignore[attr-defined]


def _answer(data: dict[str, Any], status: int) -> JsonResponse:
    return JsonResponse(data, status=status, headers={"Cache-Control": "no-store"})


def _asked(part: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    try:
        return part()
    except Error:
        return {"status": "down"}


def _database() -> dict[str, Any]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return {"status": "ok"}


def _migrations() -> dict[str, Any]:
    """Asked until nothing is missing, then remembered: a running process does not lose a migration."""
    if not _migrated:
        executor = MigrationExecutor(connection)
        missing = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
        if missing:
            return {"status": "down", "missing": missing}
        _migrated.append(True)
    return {"status": "ok"}


def told_by(place: str) -> dict[str, Any]:
    """Return what a part that `HEALTH` names tells of itself; one that only counts is late when much waits."""
    return _asked(lambda: _told(place))


def _told(place: str) -> dict[str, Any]:
    told = import_string(place)()
    return told if isinstance(told, dict) else {"status": "ok" if told <= LATE else "late", "waiting": told}


urlpatterns = [path("live", live), path("ready", ready)]
