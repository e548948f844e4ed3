"""The ledger's verifier names what was altered; the relay places and indexes, and one relay leads."""

import threading
import time

import pytest
from django.db import connection, connections

from cms.relay import leadership
from cms.relay.loop import Relay
from cms.relay.work import work_off
from content_models.ledger import triggers
from content_models.ledger.models import FeedEntry, PublicRecord
from content_models.quality.models import QualityPolicy
from search.index import lag
from tests.factories.texts import published
from tests.integration.commands.running import run


@pytest.mark.django_db
def test_a_sound_ledger_passes_and_an_altered_row_is_named():
    record = published(QualityPolicy)
    assert "toàn vẹn" in run("verify_ledger")
    triggers.disarm(connection)
    PublicRecord.objects.update(body="{}")
    with pytest.raises(SystemExit) as ended:
        run("verify_ledger")
    triggers.arm(connection)
    assert ended.value.code == 1
    assert record.key


@pytest.mark.django_db
def test_once_works_everything_off():
    published(QualityPolicy)
    assert "Đã xếp" in run("relay", once=True)
    assert FeedEntry.objects.exists()
    assert lag() == 0
    assert not work_off()


@pytest.mark.django_db(transaction=True)
def test_a_relay_in_a_thread_picks_up_what_is_committed_and_stops():
    relay = Relay(rest=0.02)
    thread = relay.in_thread()
    published(QualityPolicy)
    deadline = time.monotonic() + 20
    while (lag() or not FeedEntry.objects.exists()) and time.monotonic() < deadline:
        time.sleep(0.05)
    relay.stop()
    thread.join(timeout=20)
    assert not thread.is_alive()
    assert FeedEntry.objects.exists()
    assert lag() == 0


@pytest.mark.django_db(transaction=True)
def test_one_relay_leads_until_it_steps_down():
    answers = []

    def ask():
        answers.append(leadership.lead())
        connections.close_all()

    assert leadership.lead()
    for step_down in (False, True):
        if step_down:
            leadership.step_down()
        other = threading.Thread(target=ask)
        other.start()
        other.join()
    assert answers == [False, True]
