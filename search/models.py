"""The tables of this room: the engine's, and how far the feed has been read."""

from django.db import models

from search.asked import UnansweredQuestion, UnopenedQuestion
from search.engines.postgres.tables import FacetValue, IndexedVersion, Posting, SearchField, SearchTerm

__all__ = [
    "FacetValue",
    "IndexCursor",
    "IndexedVersion",
    "Posting",
    "Reconciliation",
    "SearchField",
    "SearchTerm",
    "SetAside",
    "UnansweredQuestion",
    "UnopenedQuestion",
]


class IndexCursor(models.Model):
    """How far one index has read the event feed. Its row is also the lock of the index's only writer."""

    name = models.CharField(max_length=40, primary_key=True)
    position = models.BigIntegerField(default=0)
    changed_at = models.DateTimeField(auto_now=True)
    #: Which very index the position is of: another one that bears its name is compared with the ledger first.
    identity = models.CharField(max_length=120, blank=True)
    #: The index may have lost what it had: it is compared with the ledger as soon as the feed is read.
    doubted = models.BooleanField(default=True)
    #: How often the entries after the position were begun and neither indexed nor refused: their reader died.
    begun = models.PositiveSmallIntegerField(default=0)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.name}: {self.position}"


class SetAside(models.Model):
    """A record that one index could not take: the others go on, this one is tried again, and people are told."""

    engine = models.CharField(max_length=20)
    type = models.CharField(max_length=60)
    key = models.CharField(max_length=200)
    #: The place in the feed at which it failed.
    position = models.BigIntegerField()
    tries = models.PositiveSmallIntegerField(default=1)
    fault = models.CharField(max_length=500)
    since = models.DateTimeField(auto_now_add=True)
    #: When it is tried next; None once it was tried often enough.
    retry_at = models.DateTimeField(null=True)

    class Meta:
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=["engine", "type", "key"], name="search_aside_once"),)

    def __str__(self) -> str:
        return f"{self.engine}: {self.type} {self.key}"


class Reconciliation(models.Model):
    """One comparison of an index with the ledger: what differed, what was repaired, what could not be."""

    engine = models.CharField(max_length=20)
    at = models.DateTimeField(auto_now_add=True)
    seconds = models.FloatField()
    versions = models.BigIntegerField()
    missing = models.IntegerField(default=0)
    stale = models.IntegerField(default=0)
    extra = models.IntegerField(default=0)
    #: What still differs; the next comparison tries again.
    left = models.IntegerField(default=0)
    #: Some of what differed, by name.
    names = models.JSONField(default=list)

    class Meta:
        default_permissions = ()
        indexes = (models.Index(fields=["engine", "-at"], name="search_reconciled"),)

    def __str__(self) -> str:
        return f"{self.engine}: {self.missing} + {self.stale} + {self.extra}"
