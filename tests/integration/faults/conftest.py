"""Faults are tried on a real node, with the relay running beside the tests as it does in a province."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connections

from cms.relay.lanes import lanes
from cms.relay.running import Running
from search.index import patience
from tests.integration.search.conftest import engine, nobody_rests, on_a_node

__all__ = ["engine", "nobody_rests", "on_a_node"]


@pytest.fixture
def relaying(monkeypatch):
    """Return what runs the relay for a while; it looks often and rests briefly, so that tests are short."""
    monkeypatch.setattr(patience, "REST", 0.3)

    @contextmanager
    def running() -> Iterator[Running]:
        relay = Running(lanes(rest=0.05))
        try:
            yield relay
        finally:
            relay.end(20)
            connections.close_all()

    return running
