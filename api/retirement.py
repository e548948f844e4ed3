"""How an address or a parameter of v1 leaves: told in every answer for at least a year before (RFC 9745, RFC 8594)."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.utils.http import http_date

DAYS = 365


@dataclass(frozen=True)
class Retirement:
    """From which day callers are warned, from which day it may be gone, and where to go instead.

    ValueError for less than a year between the two.
    """

    since: datetime.date
    until: datetime.date
    instead: str

    def __post_init__(self) -> None:
        if (self.until - self.since).days < DAYS:
            raise ValueError(f"{self.since} → {self.until}: phải báo trước ít nhất {DAYS} ngày")

    def headers(self) -> dict[str, str]:
        """Return the headers of a warned answer."""
        day = datetime.time(tzinfo=datetime.UTC)
        warned, gone = (datetime.datetime.combine(one, day).timestamp() for one in (self.since, self.until))
        link = f'<{self.instead}>; rel="successor-version"'
        return {"Deprecation": f"@{int(warned)}", "Sunset": http_date(gone), "Link": link}
