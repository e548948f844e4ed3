"""One row per published version, append-only: the stored bytes that page, API and index all answer from."""

from __future__ import annotations

import json
from typing import Any

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

#: What the public is told when a text stops being for it; the reason of the decision may say what it must not read.
WITHHELD = "Không còn thuộc diện công khai."


class Decided(models.Manager["PublicRecord"]):
    """All versions but those called off before anybody saw them: for everybody else these do not exist."""

    def get_queryset(self) -> models.QuerySet[PublicRecord]:
        return super().get_queryset().filter(called_off=None)


class PublicRecord(models.Model):
    """A published version. Only the clocks of `FILLED_LATER` may be filled in later, and `called_off`."""

    type = models.CharField(max_length=60)
    key = models.CharField(max_length=120)
    version = models.PositiveIntegerField()
    shape = models.PositiveSmallIntegerField(default=1)
    body = models.TextField()
    digest = models.CharField(max_length=64)
    agency = models.ForeignKey("organisation.Agency", models.PROTECT, related_name="+")
    title = models.TextField()
    sort_key = models.CharField(max_length=220, db_collation="C")
    facets = models.JSONField(default=dict)
    shown_from = models.DateTimeField()
    in_force_from = models.DateField(null=True)
    superseded_on = models.DateField(null=True)
    superseded_known = models.DateTimeField(null=True)
    shown_until = models.DateTimeField(null=True)
    #: Called off before its instant: never public, and its number is free again.
    called_off = models.DateTimeField(null=True)
    withdrawn = models.BooleanField(default=False)
    successor_type = models.CharField(max_length=60, blank=True)
    successor_key = models.CharField(max_length=120, blank=True)
    reason = models.TextField(blank=True)
    revision_id = models.BigIntegerField(null=True)
    submission_id = models.BigIntegerField(null=True, db_index=True)
    #: Its place among what one submission announced.
    position = models.PositiveIntegerField(default=0)
    edited_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True)
    decided_at = models.DateTimeField(null=True)
    decided_as = models.CharField(max_length=300, blank=True)

    objects = Decided()
    written = models.Manager()

    #: Columns that the next version or a take-down fills in, while they lie in the future.
    FILLED_LATER = ("superseded_on", "superseded_known", "shown_until")

    class Meta:
        verbose_name = verbose_name_plural = "Bản công bố"
        default_permissions = ()
        constraints = (
            models.UniqueConstraint(
                fields=("type", "key", "version"), name="one_version", condition=Q(called_off=None)
            ),
        )
        indexes = (
            models.Index(fields=("type", "sort_key", "key"), name="record_in_order", condition=Q(withdrawn=False)),
            models.Index(F("shown_from").desc(), name="record_latest"),
            GinIndex(fields=("facets",), opclasses=("jsonb_path_ops",), name="record_facets"),
        )

    def __str__(self) -> str:
        return f"{self.key} · {self.title}"

    @property
    def withheld(self) -> bool:
        """Whether it ends because the text is not for the public any more: nobody is led to it by its title."""
        return self.withdrawn and self.reason == WITHHELD

    @property
    def taken_down(self) -> bool:
        """Whether it is shown no longer, to nobody and as of no instant: its text is sealed in the ledger."""
        return self.shown_until is not None

    def data(self) -> dict[str, Any]:
        """The body as Python; the stored text stays what counts."""
        return json.loads(self.body)
