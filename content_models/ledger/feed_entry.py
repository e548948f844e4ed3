"""The order in which readers see what happened: positions given after commit, digests chained."""

from django.db import models


class FeedEntry(models.Model):
    """One event's place in the feed. Position is dense and never changes."""

    position = models.BigIntegerField(primary_key=True)
    event = models.OneToOneField("ledger.Event", models.PROTECT, related_name="entry")
    digest = models.CharField(max_length=64)

    class Meta:
        verbose_name = verbose_name_plural = "Dòng tin"
        default_permissions = ()
        ordering = ("position",)

    def __str__(self) -> str:
        return f"{self.position}"
