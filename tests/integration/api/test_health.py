"""Alive asks nothing; ready names each part, and fails only for what no page can do without (R-12)."""

import pytest
from django.db import OperationalError
from django.test import Client

from api import health

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
    assert set(answer.json()["parts"]) == {"database", "migrations", "search", "sequencer"}
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
    answer = caller.get("/health/ready")
    assert answer.status_code == 200
    assert answer.json()["parts"]["search"] == {"status": "late", "waiting": 0}
