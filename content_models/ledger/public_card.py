"""One row per case: what anybody with the code may know. The ledger's only rewritten row."""

from __future__ import annotations

from django.db import models


class PublicCard(models.Model):
    """State, dates and pauses of a case; words are made when read, so that "trễ 5 ngày" needs no write."""

    type = models.CharField(max_length=60)
    code = models.CharField(max_length=60)
    agency = models.ForeignKey("organisation.Agency", models.PROTECT, related_name="+")
    title = models.TextField()
    about = models.JSONField(default=dict)
    state = models.CharField(max_length=40)
    received_at = models.DateTimeField()
    limit = models.JSONField(null=True)
    due_at = models.DateTimeField(null=True)
    late_at = models.DateTimeField(null=True)
    provisional = models.BooleanField(default=False)
    pauses = models.JSONField(default=list)
    ended_at = models.DateTimeField(null=True)
    moved_at = models.DateTimeField()
    digest = models.CharField(max_length=64)

    class Meta:
        verbose_name = verbose_name_plural = "Thẻ tra cứu"
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=("type", "code"), name="one_card"),)
        indexes = (models.Index(fields=("type", "received_at"), name="card_received"),)

    def __str__(self) -> str:
        return self.code
