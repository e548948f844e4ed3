"""The relay killed with -9 after each of its steps: the next one goes on, and nothing is lost or there twice."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings as configured
from django.db import connection

from cms.relay.work import work_off
from content_models.ledger.feed_entry import FeedEntry
from content_models.ledger.models import Event
from content_models.ledger.verification import faults
from search import index
from search.engines import engines
from search.engines.elasticsearch import indices
from tests.integration.faults.truth import whole
from tests.integration.search.feeding import amended, ask, read_feed, sink

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.elasticsearch, pytest.mark.long]
ROOT = Path(__file__).resolve().parents[3]
KILLED = "-9"
WORK, REBUILD, COMPARE = "cms.relay.work.work_off", "search.index.rebuild", "search.index.reconcile_all"


@pytest.fixture
def dying(on_a_node) -> Iterator[subprocess.Popen]:
    """The process that dies again and again; on the database and the index of this test."""
    own = connection.settings_dict
    place = f"{own['USER']}:{own['PASSWORD']}@{own['HOST']}:{own['PORT']}/{own['NAME']}"
    environment = os.environ | {"DATABASE_URL": f"postgres://{place}"}
    environment |= {name: getattr(configured, name) for name in ("ELASTICSEARCH_URL", "ELASTICSEARCH_INDEX")}
    command = [sys.executable, "-m", "tests.integration.faults.dying"]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        process.stdin.close()


def killed(process: subprocess.Popen, step: str, job: str) -> bool:
    process.stdin.write(f"{step}|{job}\n")
    process.stdin.flush()
    return process.stdout.readline().strip() == KILLED


def nothing_is_lost_or_doubled() -> None:
    work_off()
    assert whole()
    positions = list(FeedEntry.objects.order_by("position").values_list("position", flat=True))
    assert positions == list(range(1, Event.objects.count() + 1))
    assert list(faults()) == []
    hits = ask("tàu", limit=50).hits
    assert len({hit.key for hit in hits}) == len(hits)


def test_killed_after_each_step_of_an_ordinary_round(dying):
    record = sink("Đăng ký tàu cá")
    read_feed()
    steps = [
        "events are read",
        "events have a place",
        "the cursor is locked",
        "the tables are written",
        "the tables' clocks are moved",
        "the node is written",
        "the node shows it",
        "the feed is read",
    ]
    for number, step in enumerate(steps):
        amended(record, title=f"Đăng ký tàu lần {number}")
        assert killed(dying, step, WORK), step
        nothing_is_lost_or_doubled()
    assert [hit.title for hit in ask("đăng ký tàu").hits] == [f"Đăng ký tàu lần {len(steps) - 1}"]


def test_killed_after_each_step_of_a_rebuild_and_of_a_comparison(dying):
    sink("Đăng ký tàu cá")
    sink("Đăng ký tàu du lịch")
    read_feed()
    for step in ("the tables are written", "a new index is made", "a new index is filled", "a new index took over"):
        assert killed(dying, step, REBUILD), step
        assert len(ask("đăng ký tàu").hits) == 2
        nothing_is_lost_or_doubled()
        index.rebuild()
        assert len(indices.ours()) == 1
        nothing_is_lost_or_doubled()
    for engine in engines():
        engine.remove([name for heap in range(256) for name in engine.marks("kitchensink", heap)][:1])
        engine.arrive()
        assert killed(dying, "what differed was written", COMPARE)
        index.reconcile_all()
        nothing_is_lost_or_doubled()


def test_what_a_broken_rebuild_left_is_dropped_by_the_relay(dying):
    sink("Đăng ký tàu cá")
    read_feed()
    assert killed(dying, "a new index is filled", REBUILD)
    assert len(indices.ours()) == 2
    index.keep_true()
    assert len(indices.ours()) == 1
    nothing_is_lost_or_doubled()
