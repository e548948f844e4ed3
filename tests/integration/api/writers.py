"""Eight people who announce, amend and withdraw at once, for a second; `FOLLOW_SECONDS=60` lets them for a minute."""

import os
import threading
import time
from collections.abc import Callable

from django.db import connection

from content_models.moderation.member import Act
from tests.factories.texts import approved, published, redraft, submitted
from tests.sample_artefacts.models import KitchenSink

WRITERS = 8
SECONDS = float(os.environ.get("FOLLOW_SECONDS", "1"))


def beside_writers(read: Callable[[], object]) -> None:
    """Read again and again for as long as they write; fails when one of them could not."""
    published(KitchenSink)  # the accounts of all writers, made before the race
    until, lost = time.monotonic() + SECONDS, []
    writers = [threading.Thread(target=_write, args=(until, lost)) for _ in range(WRITERS)]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        read()
    assert not lost


def _write(until: float, lost: list[Exception]) -> None:
    """Announce, amend, withdraw; and again until the time is up. What one writer leaves stays public."""
    try:
        while True:
            record, _ = _amended(published(KitchenSink)), _amended(published(KitchenSink))
            approved(submitted(record, act=Act.WITHDRAW))
            if time.monotonic() > until:
                return
    except Exception as error:
        lost.append(error)
    finally:
        connection.close()


def _amended(record: KitchenSink) -> KitchenSink:
    approved(submitted(redraft(record, title=f"{record.title}, bản sau")))
    return record
