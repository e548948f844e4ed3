"""A record that an index cannot take stops none of the others: it is set aside, tried again, and people are called."""

import logging

import pytest
from django.db.models.functions import Now

from content_models.ledger.sequencer import sequence
from search import index
from search.engines.postgres import writing
from search.index import cursor, feed
from search.index.aside import MOST_TRIES
from search.models import IndexCursor, SetAside
from tests.integration.commands.running import run
from tests.integration.search.feeding import read_feed, sink, titles

pytestmark = pytest.mark.django_db
SHIP, BAD = "Đăng ký tàu cá", "Đăng ký tàu hỏng"


@pytest.fixture
def poisoned(monkeypatch):
    """The PostgreSQL index cannot take what is called so."""
    put = writing.put

    def picky(documents):
        if any(document.record.title == BAD for document in documents):
            raise ValueError("không ghi được")
        return put(documents)

    monkeypatch.setattr(writing, "put", picky)
    yield
    monkeypatch.setattr(writing, "put", put)


def test_the_others_get_in_and_the_one_is_told(poisoned, caplog):
    sink(BAD)
    sink(SHIP)
    read_feed()
    assert titles("đăng ký tàu") == [SHIP]
    assert index.lag() == 0
    assert "để riêng (lần 1): ValueError" in caplog.text
    row = SetAside.objects.get()
    assert (row.engine, row.type, row.tries) == ("postgresql", "kitchensink", 1)


def test_it_is_tried_ever_later_and_then_waits_for_people(poisoned):
    sink(BAD)
    read_feed()
    assert index.retry() == 0
    waits = []
    while SetAside.objects.get().retry_at:
        waits.append((SetAside.objects.get().retry_at - SetAside.objects.get().since).total_seconds())
        SetAside.objects.update(retry_at=Now(), since=Now())
        index.retry()
    assert SetAside.objects.get().tries == MOST_TRIES == len(waits) + 1
    assert waits == sorted(waits) and waits[-1] > 30 * waits[0]
    assert SetAside.objects.get().retry_at is None


def test_once_mended_it_gets_in_by_itself_or_when_asked(poisoned, monkeypatch):
    sink(BAD)
    read_feed()
    monkeypatch.undo()
    SetAside.objects.update(retry_at=None, tries=MOST_TRIES)
    index.retry()
    assert titles("tàu hỏng") == []
    assert "thử lại 1 bản ghi" in run("relay", retry=True)
    assert titles("tàu hỏng") == [BAD]
    assert not SetAside.objects.exists()


def test_an_entry_that_kills_its_reader_is_found_and_set_aside(monkeypatch, caplog):
    """A process that dies leaves only the mark it made before; so many marks, and the entry is passed over."""
    caplog.set_level(logging.ERROR)
    sink(SHIP)
    read_feed()
    before = cursor.newest()
    sink(BAD)
    while sequence():
        pass
    deaths = 0

    def dies(*_):
        nonlocal deaths
        deaths += 1
        raise KeyboardInterrupt

    monkeypatch.setattr(feed, "take", dies)
    for _ in range(feed.ASIDE_AFTER):
        with pytest.raises(KeyboardInterrupt):
            index.catch_up()
    assert index.catch_up() == 1
    assert deaths == feed.ASIDE_AFTER and cursor.position("postgresql") == before + 1
    assert SetAside.objects.get().fault == feed.KILLED
    assert IndexCursor.objects.get().begun == 0
