"""Fills a new index that nobody reads yet: while the node takes some versions, the next are read and made ready."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor

from content_models.ledger.public_record import PublicRecord
from search.engines.contract import Engine, Written
from search.index.aside import set_aside
from search.index.taking import UNAVAILABLE, put_rows
from search.index.versions import indexable

#: Batches under way at once: one is made ready while the node takes another. The threads ask the database nothing.
UNDER_WAY = 2

Batch = list[PublicRecord]


def filled(engine: Engine, batches: Iterable[Batch], position: int) -> int:
    """Write batches of the ledger and return how many versions are there now. Fails by what an engine fails by."""
    written, sent = 0, deque[tuple[Batch, Future[Written]]]()
    with ThreadPoolExecutor(UNDER_WAY) as senders:
        for batch in batches:
            sent.append((batch, senders.submit(_sent, engine, batch, position)))
            if len(sent) > UNDER_WAY:
                written += _settled(engine, *sent.popleft(), position)
        return written + sum(_settled(engine, *one, position) for one in sent)


def _sent(engine: Engine, batch: Batch, position: int) -> Written:
    return engine.put(indexable(batch), position)


def _settled(engine: Engine, batch: Batch, sending: Future[Written], position: int) -> int:
    try:
        told = sending.result()
    except UNAVAILABLE:
        raise
    except Exception:  # something among them cannot be made ready or taken: each alone tells which
        return put_batch(engine, batch, position)
    set_aside(engine.name, {name[:2]: why for name, why in told.refused.items()}, position)
    return told.count


def put_batch(engine: Engine, batch: Batch, position: int) -> int:
    """Write one batch, setting aside what the engine cannot take; return how many versions are there now."""
    written, refused = put_rows(engine, lambda: list(batch), position)
    set_aside(engine.name, refused, position)
    return written
