"""How far the feed was read for each engine, and the lock that makes an index's writer the only one."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction
from django.db.models import QuerySet

from content_models.ledger.feed_entry import FeedEntry
from search.engines.contract import POSTGRESQL
from search.models import IndexCursor

#: Cursors by engine; the first was there before there were two.
_NAMES = {POSTGRESQL: "versions"}


def locked(engine: str) -> IndexCursor:
    """Return the cursor, held until the transaction ends; a second writer waits here and reads on from there."""
    IndexCursor.objects.get_or_create(name=_NAMES.get(engine, engine))
    return _rows(engine).select_for_update().get()


def _rows(engine: str) -> QuerySet[IndexCursor]:
    return IndexCursor.objects.filter(name=_NAMES.get(engine, engine))


@contextmanager
def alone(purpose: str, patience: float = 0.0) -> Iterator[bool]:
    """Tell whether nobody else does this now, and keep others from it meanwhile; no transaction is held open for it.

    Others are waited for as many seconds as there is patience.
    """
    until = time.monotonic() + patience
    while not (ours := _asked("pg_try_advisory_lock", purpose)) and time.monotonic() < until:
        time.sleep(0.1)
    try:
        yield ours
    finally:
        if ours:
            _asked("pg_advisory_unlock", purpose)


def _asked(function: str, purpose: str) -> bool:
    with connection.cursor() as asked:
        asked.execute(f"SELECT {function}(hashtext(%s))", [f"search {purpose}"])
        return bool(asked.fetchone()[0])


@transaction.atomic
def begin(engine: str) -> int:
    """Note that the next entries are about to be written and return how often they were begun, this time included.

    Committed before the work, so that a process that dies of an entry leaves a trace. Nothing is noted where there is
    nothing to read, or while another writes.
    """
    if position(engine) >= newest():
        return 1
    row = _rows(engine).select_for_update(skip_locked=True).first()
    if row is None:
        return 1
    row.begun += 1
    row.save(update_fields=["begun"])
    return row.begun


def not_to_blame(engine: str) -> None:
    """Take back that the entries were begun: the engine failed, not they."""
    _rows(engine).update(begun=0)


def doubt(engine: str, doubted: bool = True) -> None:
    """Note that an index may have lost what it had, or that it has been compared with the ledger."""
    _rows(engine).exclude(doubted=doubted).update(doubted=doubted)


def is_doubted(engine: str) -> bool:
    """Tell whether an index may have lost what it had."""
    return _rows(engine).filter(doubted=True).exists()


def position(engine: str) -> int:
    """Return the position read last, 0 when nothing was."""
    return _rows(engine).values_list("position", flat=True).first() or 0


def newest() -> int:
    """Return the newest position of the feed, 0 when it is empty."""
    return FeedEntry.objects.order_by("-position").values_list("position", flat=True).first() or 0
