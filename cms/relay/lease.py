"""Who works when several relays run: each lane is leased to one process, which must say again and again that it lives.

A lock that goes with a connection would be kept for hours by a machine whose power failed, and for ever by a process
that hangs. A lease ends by the database's clock, whatever became of its holder.
"""

from __future__ import annotations

import datetime
import os
import socket
import uuid

from django.db import models
from django.db.models.functions import Coalesce, Now

#: After so long without a sign of life another process takes over.
LEASE = datetime.timedelta(seconds=15)
LONGEST_FAULT = 80


class RelayLane(models.Model):
    """One kind of the relay's work: who does it, until when the lease runs, and whether the last round failed."""

    name = models.CharField(max_length=40, primary_key=True)
    holder = models.CharField(max_length=120, blank=True)
    until = models.DateTimeField()
    failing_since = models.DateTimeField(null=True)
    #: The kind of fault, never its words: these may name a person. They are in the log of the process.
    fault = models.CharField(max_length=LONGEST_FAULT, blank=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.name


def holder() -> str:
    """Return a name of this process that no other ever has, readable for who looks for it."""
    return f"{socket.gethostname()[:60]} · {os.getpid()} · {uuid.uuid4().hex[:8]}"


def take(lane: str, own: str) -> bool:
    """Take or prolong the lease of a lane and tell whether it is ours now."""
    if _taken(lane, own):
        return True
    if RelayLane.objects.filter(name=lane).exists():
        return False
    RelayLane.objects.bulk_create([RelayLane(name=lane, until=Now())], ignore_conflicts=True)
    return _taken(lane, own)


def _taken(lane: str, own: str) -> bool:
    free = models.Q(holder=own) | models.Q(until__lte=Now())
    return bool(RelayLane.objects.filter(free, name=lane).update(holder=own, until=Now() + LEASE))


def give_back(lane: str, own: str) -> None:
    """End the lease, so that another need not wait for its end."""
    RelayLane.objects.filter(name=lane, holder=own).update(until=Now())


def failed(lane: str, fault: Exception) -> None:
    """Note that a round of a lane failed."""
    since = Coalesce("failing_since", Now())
    RelayLane.objects.filter(name=lane).update(failing_since=since, fault=type(fault).__name__[:LONGEST_FAULT])


def recovered(lane: str) -> None:
    """Note that a lane that failed works again."""
    RelayLane.objects.filter(name=lane).update(failing_since=None, fault="")
