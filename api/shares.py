"""What a caller may still ask within the running minute, said in every answer (IETF draft "RateLimit header fields").

`RateLimit-Policy` names each limit with its calls (`q`) and window in seconds (`w`); `RateLimit` what is left (`r`) and
after how many seconds (`t`) it is whole again. The same count decides who is refused, so the header cannot say more
than is granted.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass

A_MINUTE = 60


@dataclass(frozen=True)
class Share:
    """One limit of one caller: calls a minute, and how many were made within this one."""

    name: str
    most: int
    used: int

    @property
    def spent(self) -> bool:
        """Whether this call is one too many."""
        return self.used > self.most


def seconds_left() -> int:
    """Return after how many seconds the next minute has surely begun: from then on the caller is served again."""
    return int(A_MINUTE - time.time() % A_MINUTE) + 1


def headers_of(shares: Iterable[Share]) -> dict[str, str]:
    """Return the two headers, none where nothing is limited."""
    told = list(shares)
    if not told:
        return {}
    left = seconds_left()
    return {
        "RateLimit-Policy": ", ".join(f'"{one.name}";q={one.most};w={A_MINUTE}' for one in told),
        "RateLimit": ", ".join(f'"{one.name}";r={max(0, one.most - one.used)};t={left}' for one in told),
    }
