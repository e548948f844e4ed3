"""Reminders and letters at their own pace: the clock moves slower than the feed."""

from __future__ import annotations

import datetime
import time

from content_models.actions.reminding import remind
from content_models.actions.writing_letters import write_letters

#: Seconds between two looks at the clock of duties.
PACE = 30.0
_last: list[float] = []


def tell(at: datetime.datetime) -> int:
    """Call duties to mind and send the letters that wait, once in a while; return how many of both."""
    if _last and time.monotonic() - _last[-1] < PACE:
        return 0
    _last[:] = [time.monotonic()]
    return remind(at) + write_letters(at)
