"""Each minute the relay asks for the addresses that readers use, and counts how many answered: row C-24."""

from __future__ import annotations

import datetime
import http.client
import time
import urllib.request
from urllib.parse import urlsplit

from django.conf import settings
from django.db import models
from django.db.models import F
from django.db.models.functions import Greatest

from content_models.organisation.instant import day_of, now

#: Seconds between two tries: minutes are counted.
A_MINUTE = 60.0
#: Seconds after which a reader would have given up.
PATIENCE = 10.0
LONGEST = 200


class Watched(models.Model):
    """One day of one address: how often it was asked for, how often it answered well, its slowest answer."""

    day = models.DateField()
    address = models.CharField(max_length=LONGEST)
    asked = models.PositiveIntegerField(default=0)
    answered = models.PositiveIntegerField(default=0)
    slowest_ms = models.PositiveIntegerField(default=0)

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["day", "address"], name="one_count_a_day")]

    def __str__(self) -> str:
        return f"{self.address}, {self.day}"


def watch() -> bool:
    """Ask for every watched address once; there is never more of it to do at once."""
    for address in settings.WATCHED_ADDRESSES:
        well, seconds = answers(address)
        count(address, day_of(now()), well, round(seconds * 1000))
    return False


def answers(address: str) -> tuple[bool, float]:
    """Tell whether an address answers with 2xx within the time readers have, and after how many seconds."""
    began = time.monotonic()
    if urlsplit(address).scheme not in ("http", "https"):
        return False, 0.0
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            answer.read(1)
            # A kept page or a copy keeps readers going, but the platform did not answer.
            well = answer.headers.get("X-Cache", "") not in ("STALE", "COPY")
    except (OSError, ValueError, http.client.HTTPException):
        well = False
    return well, time.monotonic() - began


def count(address: str, day: datetime.date, well: bool, milliseconds: int) -> None:
    """Add one try to the day's row."""
    row, _ = Watched.objects.get_or_create(day=day, address=address[:LONGEST])
    Watched.objects.filter(pk=row.pk).update(
        asked=F("asked") + 1,
        answered=F("answered") + int(well),
        slowest_ms=Greatest(F("slowest_ms"), milliseconds),
    )
