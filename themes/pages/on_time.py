"""The honest figures: of the cases received this year, how many were kept in time and how many were not.

Late is what passed its late instant, finished or not; a case that waits for its holder is never late.
"""

import datetime
from dataclasses import dataclass

from django.core.cache import cache
from django.db.models import Count, F, Q

from content_models.ledger.models import PublicCard
from content_models.organisation.clock.zone import at
from themes.wording.numbers import percent

A_MINUTE = 60


@dataclass(frozen=True)
class Figures:
    """Counts of one agency, or of all together."""

    name: str
    received: int
    late: int

    @property
    def in_time(self) -> int:
        """Received and not late so far."""
        return self.received - self.late

    @property
    def late_share(self) -> str:
        """The share of late ones, in words."""
        return percent(self.late, self.received)

    @property
    def in_time_share(self) -> str:
        """The share of the others, in words."""
        return percent(self.in_time, self.received)

    @property
    def of_hundred(self) -> int:
        """How many of a hundred are in time, never rounded up to a hundred while one is late."""
        return int(100 * self.in_time / self.received) if self.received else 0

    @property
    def late_of_hundred(self) -> int:
        """What is left of the hundred."""
        return 100 - self.of_hundred


def agencies_this_year(now: datetime.datetime) -> list[Figures]:
    """Return the figures of each agency, worst first. One query, kept for a minute: it reads a year of cards."""
    kept = cache.get("themes:on-time")
    if kept is None:
        kept = _counted(now)
        cache.set("themes:on-time", kept, A_MINUTE)
    return kept


def _counted(now: datetime.datetime) -> list[Figures]:
    waiting = Q(pauses__contains=[{"to": None}])
    late = Q(late_at__lte=F("ended_at")) | (Q(ended_at=None, late_at__lte=now) & ~waiting)
    rows = (
        PublicCard.objects.filter(received_at__gte=at(datetime.date(now.year, 1, 1), datetime.time.min))
        .values("agency__name")
        .annotate(received=Count("id"), late=Count("id", filter=late))
        .order_by("-late", "-received", "agency__name")
    )
    return [Figures(row["agency__name"], row["received"], row["late"]) for row in rows]


def together(parts: list[Figures], name: str) -> Figures | None:
    """Return the sum of all agencies, None when there is nothing to speak of."""
    received = sum(part.received for part in parts)
    return Figures(name, received, sum(part.late for part in parts)) if received else None
