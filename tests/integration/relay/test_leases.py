"""One process leads each lane; another takes over when it stops, dies or hangs, and work that fails is done again."""

import threading
import time

import pytest
from django.db import connection
from django.db.models.functions import Now

from cms.relay import lease, loop
from cms.relay.lanes import lanes
from cms.relay.lease import RelayLane
from cms.relay.loop import Lane
from cms.relay.running import Running
from content_models.ledger.models import FeedEntry
from content_models.quality.models import QualityPolicy
from search.index import lag
from tests.factories.texts import published
from tests.integration.relay.waiting import until

pytestmark = pytest.mark.django_db(transaction=True)


class Counted:
    """Work that counts its rounds."""

    def __init__(self) -> None:
        self.rounds = 0

    def __call__(self) -> bool:
        self.rounds += 1
        return False


def test_one_leads_and_gives_back_when_it_stops():
    assert lease.take("feed", "first")
    assert not lease.take("feed", "second")
    assert lease.take("feed", "first")
    lease.give_back("feed", "first")
    assert lease.take("feed", "second")


def test_the_lease_of_one_that_died_ends_by_itself():
    assert lease.take("feed", "dead")
    RelayLane.objects.update(until=Now())
    assert lease.take("feed", "second")
    assert not lease.take("feed", "dead")


def test_of_two_that_run_one_works_and_the_other_follows_it():
    first, second = (Lane("feed", Counted(), rest=0.02) for _ in range(2))
    threads = [first.in_thread()]
    until(lambda: first.does.rounds > 2)
    threads.append(second.in_thread())
    time.sleep(0.3)
    assert second.does.rounds == 0
    first.stop()
    assert until(lambda: second.does.rounds > 0) < 5
    second.stop()
    for thread in threads:
        thread.join(timeout=20)


def test_a_long_round_keeps_its_lease_and_a_hung_one_loses_it(monkeypatch):
    monkeypatch.setattr("cms.relay.running.PROLONG", 0.05)
    monkeypatch.setattr(loop, "PROLONG", 0.05)
    done = threading.Event()
    running = Running([Lane("feed", lambda: bool(done.wait(20)), rest=0.02, own="long")])
    until(lambda: RelayLane.objects.filter(holder="long").exists())
    first = RelayLane.objects.get().until
    until(lambda: RelayLane.objects.get().until > first)
    monkeypatch.setattr(loop, "HUNG", 0.0)
    time.sleep(0.3)
    last = RelayLane.objects.get().until
    time.sleep(0.3)
    assert RelayLane.objects.get().until == last
    done.set()
    running.end(20)


def test_work_that_fails_is_told_and_done_again(monkeypatch, caplog):
    monkeypatch.setattr(loop, "RECOVERY", 0.3)
    broken = threading.Event()
    broken.set()

    def fails() -> bool:
        if broken.is_set():
            raise LookupError("Công dân 017")
        return False

    lane = Lane("letters", fails, rest=0.02)
    thread = lane.in_thread()
    until(lambda: RelayLane.objects.filter(fault="LookupError", failing_since__isnull=False).exists())
    broken.clear()
    until(lambda: RelayLane.objects.filter(fault="", failing_since=None).exists())
    lane.stop()
    thread.join(timeout=20)
    assert "việc “letters” hỏng" in caplog.text


def test_all_lanes_pick_up_what_is_committed_and_stop():
    running = Running(lanes(rest=0.02))
    published(QualityPolicy)
    until(lambda: FeedEntry.objects.exists() and not lag())
    running.end(20)
    assert set(RelayLane.objects.values_list("name", flat=True)) == {lane.name for lane in running.lanes}
    assert not RelayLane.objects.filter(until__gt=Now()).exists()
    connection.close()


def test_a_lane_that_waits_for_a_slow_node_holds_no_other():
    slow, letters = threading.Event(), Counted()
    running = Running([Lane("elasticsearch", lambda: bool(slow.wait(20)), 0.02), Lane("letters", letters, 0.02)])
    until(lambda: letters.rounds > 5)
    slow.set()
    running.end(20)
