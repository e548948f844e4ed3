"""Keeps a node that is down from stopping the relay: what it missed waits in the feed.

Nobody knows with what a node comes back, so it is compared with the ledger then.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable

from search.engines.breaker import Breaker
from search.engines.elasticsearch.connection import FAULTS
from search.index import cursor

log = logging.getLogger("minh_bach.search")
#: Seconds for which an engine that failed is not written to.
REST = 10.0
breakers: dict[str, Breaker] = defaultdict(lambda: Breaker(REST))


def spared(engine: str, work: Callable[[], int]) -> int:
    """Return what the work gave, 0 when the engine failed or still rests from having failed."""
    breaker = breakers[engine]
    if not breaker.lets_ask():
        return 0
    try:
        done = work()
    except FAULTS as fault:
        breaker.failed()
        cursor.doubt(engine)
        log.warning("Chưa ghi được vào %s, thử lại sau %s giây: %s", engine, REST, fault)
        return 0
    breaker.worked()
    return done
