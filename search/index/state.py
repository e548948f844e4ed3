"""How each index stands, asked of our own tables alone: no engine is asked, so health can tell while one is down."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db.models import Count, Q

from search.engines import engines
from search.index import cursor
from search.models import Reconciliation, SetAside

#: Comparisons and set aside records that a page lists.
MOST_TOLD = 20


@dataclass(frozen=True)
class State:
    """`waiting`: entries of the feed not read; `aside`: records set aside, `given_up` of them for people to look at;
    `left`: versions that differed after the last comparison, which ended at `compared`."""

    engine: str
    waiting: int
    aside: int
    given_up: int
    left: int
    compared: datetime.datetime | None
    doubted: bool


def states() -> list[State]:
    """Return one state an engine, in six queries at most."""
    newest = cursor.newest()
    counts = {row["engine"]: row for row in _aside()}
    last = {row.engine: row for row in Reconciliation.objects.order_by("engine", "-at").distinct("engine")}
    return [_state(engine.name, newest, counts, last) for engine in engines()]


def _aside() -> list[dict[str, int]]:
    told = SetAside.objects.values("engine").annotate(all=Count("pk"), given_up=Count("pk", filter=Q(retry_at=None)))
    return list(told.order_by())


def _state(engine: str, newest: int, counts: dict, last: dict[str, Reconciliation]) -> State:
    own, compared = counts.get(engine, {}), last.get(engine)
    return State(
        engine,
        max(0, newest - cursor.position(engine)),
        own.get("all", 0),
        own.get("given_up", 0),
        compared.left if compared else 0,
        compared.at if compared else None,
        cursor.is_doubted(engine),
    )


def comparisons() -> list[Reconciliation]:
    """Return the last comparisons that found something, and the very last ones."""
    rows = Reconciliation.objects.order_by("-at")
    found = rows.filter(Q(missing__gt=0) | Q(stale__gt=0) | Q(extra__gt=0) | Q(left__gt=0))[:MOST_TOLD]
    told = {row.pk: row for row in (*rows[: len(engines())], *found)}
    return sorted(told.values(), key=lambda row: row.at, reverse=True)


def aside() -> list[SetAside]:
    """Return what was set aside, the oldest first."""
    return list(SetAside.objects.order_by("since")[:MOST_TOLD])
