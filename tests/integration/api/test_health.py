"""Alive asks nothing; ready names each part, and fails only for what no page can do without (R-12)."""

import pytest
from django.db import OperationalError
from django.test import Client

from api import health
from cms.relay import health as relay_health
from cms.relay import lease
from search.models import Reconciliation, SetAside

pytestmark = pytest.mark.django_db


@pytest.fixture
def migrated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "_migrated", [True])


def test_alive_asks_no_database(caller: Client, django_assert_num_queries) -> None:
    with django_assert_num_queries(0):
        answer = caller.get("/health/live")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


def test_ready_names_its_parts(caller: Client, migrated: None) -> None:
    answer = caller.get("/health/ready")
    assert answer.status_code == 200
    assert set(answer.json()["parts"]) == {"database", "migrations", "relay", "search", "sequencer"}
    assert answer["Cache-Control"] == "no-store"


def test_a_missing_migration_takes_it_out(caller: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tables of tests are made without migrations, so all of them are missing here."""
    monkeypatch.setattr(health, "_migrated", [])
    answer = caller.get("/health/ready")
    assert answer.status_code == 503
    assert answer.json()["parts"]["migrations"]["missing"] > 0


def test_a_database_that_is_gone_takes_it_out(caller: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> None:
        raise OperationalError("could not connect to server at 10.0.0.1")

    monkeypatch.setattr(health, "_database", gone)
    answer = caller.get("/health/ready")
    assert (answer.status_code, answer.json()["parts"]) == (503, {"database": {"status": "down"}})


def test_work_that_waits_is_told_and_takes_nothing_out(caller: Client, migrated: None, settings, monkeypatch) -> None:
    monkeypatch.setattr(health, "LATE", -1)
    monkeypatch.setattr(relay_health, "LATE", -1)
    answer = caller.get("/health/ready")
    assert answer.status_code == 200
    assert answer.json()["parts"]["sequencer"] == {"status": "late", "waiting": 0}
    assert (answer.json()["parts"]["search"]["status"], answer.json()["parts"]["search"]["waiting"]) == ("late", 0)


def test_lag_drift_and_what_was_set_aside_are_told(caller: Client, migrated: None) -> None:
    facts = {"engine": "postgresql", "type": "procedure", "key": "1.004873", "position": 1, "fault": "ValueError"}
    Reconciliation.objects.create(engine="postgresql", seconds=0.1, versions=9, missing=2, left=2)
    search = caller.get("/health/ready").json()["parts"]["search"]
    assert (search["status"], search["engines"]["postgresql"]["drift"]) == ("drift", 2)
    SetAside.objects.create(**facts)
    search = caller.get("/health/ready").json()["parts"]["search"]
    assert (search["status"], search["engines"]["postgresql"]["aside"]) == ("aside", 1)


def test_lanes_that_nobody_leads_or_that_fail_are_told(caller: Client, migrated: None) -> None:
    assert caller.get("/health/ready").json()["parts"]["relay"] == {"status": "down", "lanes": {}}
    assert lease.take("feed", "a")
    assert caller.get("/health/ready").json()["parts"]["relay"] == {"status": "ok", "lanes": {"feed": "ok"}}
    lease.failed("feed", LookupError())
    assert caller.get("/health/ready").json()["parts"]["relay"]["lanes"] == {"feed": "failing"}
    lease.give_back("feed", "a")
    assert caller.get("/health/ready").json()["parts"]["relay"]["status"] == "down"
