"""One row for each place where a record names a legal document it rests on."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from content_models.declaration.symbols import KEY_LENGTH


class Citation(models.Model):
    """A citation in the published text of a record, or in its latest draft; the record's agency is asked of it."""

    type = models.CharField(max_length=60)
    object_id = models.BigIntegerField()
    key = models.CharField(max_length=120, blank=True)
    public = models.BooleanField()
    field = models.CharField(max_length=60)
    row_id = models.CharField(max_length=40, blank=True)
    symbol = models.CharField("Số, ký hiệu", max_length=500)
    symbol_key = models.CharField(max_length=KEY_LENGTH, db_index=True)
    #: Folded words beside the symbol: they tell which province's decision is meant.
    words = models.TextField()
    law = models.ForeignKey("citations.Law", models.SET_NULL, related_name="citations", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "Viện dẫn"
        default_permissions = ()
        indexes = (
            models.Index(fields=("type", "object_id", "public"), name="citation_of"),
            models.Index(fields=("law", "type", "object_id"), name="citation_lapsed", condition=Q(public=True)),
        )

    def __str__(self) -> str:
        return f"{self.type} {self.key}: {self.symbol}"
