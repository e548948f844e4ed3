"""What is withdrawn is gone from page and API at once, and from search within ten seconds, with the relay running."""

import time

import pytest
from django.test import Client

from cms.relay.lanes import lanes
from cms.relay.running import Running
from content_models.moderation.member import Act
from search.query import Question, search
from tests.integration.relay.waiting import until
from tests.integration.search.conftest import engine, nobody_rests, on_a_node
from tests.integration.search.feeding import ended, sink

__all__ = ["engine", "nobody_rests", "on_a_node"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("engine")]
WITHIN = 10.0


def found() -> list[str]:
    return [hit.title for hit in search(Question("tàu cá")).hits]


def test_gone_from_page_and_api_at_once_and_from_search_in_seconds(record_property, engine):
    running = Running(lanes())
    try:
        record = sink("Đăng ký tàu cá")
        page, entry = f"/{record.public_slug()}/{record.key}/", f"/api/v1/kitchen-sinks/{record.key}/"
        until(lambda: found() == ["Đăng ký tàu cá"])
        assert [Client().get(address).status_code for address in (page, entry)] == [200, 200]
        ended(record, act=Act.WITHDRAW)
        began = time.monotonic()
        assert [Client().get(address).status_code for address in (page, entry)] == [410, 410]
        until(lambda: found() == [], WITHIN - (time.monotonic() - began))
        record_property("figure", f"withdrawn to gone from search, {engine}: {time.monotonic() - began:.2f} s")
    finally:
        running.end(20)
