"""Sets aside the records that an index cannot take, tries them again ever later, and calls people in the end."""

from __future__ import annotations

import datetime
import logging
from collections.abc import Mapping
from functools import partial

from django.db.models import F
from django.db.models.functions import Now

from search.engines import engines
from search.engines.contract import Engine
from search.index import cursor
from search.index.patience import spared
from search.index.taking import Record, one_by_one, whole
from search.models import SetAside

log = logging.getLogger("minh_bach.search")
#: After so many tries a record waits for people; the first wait, and how many times longer each further one is.
MOST_TRIES, FIRST_WAIT, LONGER = 5, datetime.timedelta(minutes=1), 4
#: Records tried again in one round.
A_ROUND = 20
LONGEST_FAULT = 500


def set_aside(engine: str, refused: Mapping[Record, str], position: int) -> None:
    """Put records aside, or count one more try of those that are; the log says each."""
    for (type_name, key), fault in refused.items():
        row, new = SetAside.objects.get_or_create(
            engine=engine,
            type=type_name,
            key=key,
            defaults={"position": position, "retry_at": Now() + FIRST_WAIT, "fault": fault[:LONGEST_FAULT]},
        )
        if not new:
            _count(row, fault)
        log.error("%s không nhận %s %s, để riêng (lần %s): %s", engine, type_name, key, row.tries, fault)


def _count(row: SetAside, fault: str) -> None:
    row.tries, row.fault = row.tries + 1, fault[:LONGEST_FAULT]
    wait = FIRST_WAIT * LONGER ** (row.tries - 1)
    row.retry_at = Now() + wait if row.tries < MOST_TRIES else None  # type: ignore[assignment]
    row.save(update_fields=["tries", "fault", "retry_at"])


def retry(only: str = "") -> int:
    """Try again what is due in each index, or in one; return how many records got in."""
    return sum(spared(one.name, partial(_retried, one)) for one in engines(only))


def _retried(engine: Engine) -> int:
    done = 0
    due = SetAside.objects.filter(engine=engine.name, retry_at__lte=Now()).order_by("retry_at")
    for row in due[:A_ROUND]:
        record = (row.type, row.key)
        refused = one_by_one(engine, [record], whole(record), cursor.position(engine.name))
        if refused:
            set_aside(engine.name, refused, row.position)
        else:
            row.delete()
            log.info("%s đã nhận %s %s sau %s lần.", engine.name, row.type, row.key, row.tries)
            done += 1
    if done:
        engine.arrive()
    return done


def try_again() -> int:
    """Let everything that is aside be tried at once, as if for the first time; return how many records."""
    return SetAside.objects.update(tries=F("tries") * 0, retry_at=Now())
