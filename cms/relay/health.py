"""What `/health/ready` tells of the relay and the indexes; nothing of it takes a process out of service."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from cms.relay.lease import RelayLane
from search.index import State, states

#: Entries of the feed that may wait before it is called late.
LATE = 1_000


def search() -> dict[str, Any]:
    """How far each index is, what it could not take, and whether it differs from the ledger."""
    told = states()
    return {
        "status": next((word for word in map(_word, told) if word != "ok"), "ok"),
        "waiting": max(one.waiting for one in told),
        "engines": {one.engine: _plain(one) for one in told},
    }


def _word(state: State) -> str:
    if state.given_up:
        return "aside"
    if state.left:
        return "drift"
    return "late" if state.waiting > LATE else "ok"


def _plain(state: State) -> dict[str, Any]:
    compared = timezone.localtime(state.compared).isoformat(timespec="seconds") if state.compared else None
    return {"waiting": state.waiting, "aside": state.aside, "drift": state.left, "compared": compared}


def relay() -> dict[str, Any]:
    """Which lanes are led and whether their work succeeds; "down" where nobody leads one."""
    lanes = {row.name: word_of(row) for row in RelayLane.objects.order_by("name")}
    word = "ok" if lanes else "down"
    return {"status": next((one for one in lanes.values() if one != "ok"), word), "lanes": lanes}


def word_of(row: RelayLane) -> str:
    """Return "ok", "failing" or "down"."""
    if row.until <= timezone.now():
        return "down"
    return "failing" if row.failing_since else "ok"
