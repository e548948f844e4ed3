"""Counts tries across all processes: a cache of one process would start every count again.

What is counted is kept as a keyed digest: an address or a name is not to be read here.
"""

from __future__ import annotations

from datetime import timedelta

from django.db import connection, models
from django.db.models import F
from django.utils import timezone

from content_models.declaration.personal import keyed_digest

#: Beyond this a count says nothing more; the column never overflows.
MOST = 10_000
COUNT = """
    INSERT INTO organisation_trycount AS t (kind, subject, since, count) VALUES (%s, %s, clock_timestamp(), 1)
    ON CONFLICT (kind, subject) DO UPDATE SET
        count = CASE WHEN t.since <= clock_timestamp() - %s THEN 1 ELSE LEAST(t.count + 1, %s) END,
        since = CASE WHEN t.since <= clock_timestamp() - %s THEN clock_timestamp() ELSE t.since END
    RETURNING count
"""


class TryCount(models.Model):
    """How often one subject tried one thing within the window that its first try began."""

    kind = models.CharField(max_length=20)
    subject = models.CharField(max_length=64)
    since = models.DateTimeField(db_index=True)
    count = models.PositiveIntegerField()

    class Meta:
        verbose_name = verbose_name_plural = "Số lần thử"
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=("kind", "subject"), name="one_try_count"),)

    def __str__(self) -> str:
        return f"{self.kind}: {self.count}"


def count_a_try(kind: str, subject: str, window: timedelta) -> int:
    """Count one more try of a subject and return how many there were; the row stays locked with the transaction."""
    with connection.cursor() as cursor:
        cursor.execute(COUNT, [kind, keyed_digest(f"{kind}:{subject}"), window, MOST, window])
        return cursor.fetchone()[0]


def take_back_a_try(kind: str, subject: str) -> None:
    """Uncount a try that was right: a counter that serves many holders is not an attacker."""
    _rows(kind, subject).filter(count__gt=0).update(count=F("count") - 1)


def forget_tries(kind: str, subject: str) -> None:
    """Begin the count of a subject again."""
    _rows(kind, subject).delete()


def sweep_tries(older_than: timedelta) -> int:
    """Remove counts whose window is long over and return how many; a busy one is left for the next time."""
    old = TryCount.objects.filter(since__lt=timezone.now() - older_than)
    ids = list(old.select_for_update(skip_locked=True).values_list("pk", flat=True)[:10_000])
    return TryCount.objects.filter(pk__in=ids).delete()[0]


def _rows(kind: str, subject: str) -> models.QuerySet[TryCount]:
    return TryCount.objects.filter(kind=kind, subject=keyed_digest(f"{kind}:{subject}"))
