"""The events that have no place in the feed yet: a short list, so that giving places never reads the whole past."""

from django.db import models


class Unplaced(models.Model):
    """One waiting event. A trigger notes each that is written; the sequencer takes out those it gives a place."""

    event = models.OneToOneField(
        "ledger.Event", models.DO_NOTHING, primary_key=True, related_name="unplaced", db_constraint=False
    )

    class Meta:
        verbose_name = verbose_name_plural = "Sự kiện chưa có chỗ"
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.pk}"
