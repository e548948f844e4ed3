"""What one legal document does to another, whichever of the two says so."""

from __future__ import annotations

from django.db import models

from content_models.declaration.symbols import KEY_LENGTH


class LawLink(models.Model):
    """From the newer document to the older one. Only those that are published here are linked; all keep symbols."""

    class Relation(models.TextChoices):
        REPLACES = "replaces", "Thay thế"
        ABOLISHES = "abolishes", "Bãi bỏ"
        ABOLISHES_PART = "abolishes_part", "Bãi bỏ một phần"
        AMENDS = "amends", "Sửa đổi, bổ sung"
        GUIDES = "guides", "Quy định chi tiết, hướng dẫn"

    #: The relations after which the older document is no longer in force.
    ENDING = (Relation.REPLACES, Relation.ABOLISHES)

    said_by = models.ForeignKey("citations.Law", models.CASCADE, related_name="says")
    relation = models.CharField(max_length=20, choices=Relation.choices)
    newer_symbol = models.CharField(max_length=500)
    newer_key = models.CharField(max_length=KEY_LENGTH, db_index=True)
    newer = models.ForeignKey("citations.Law", models.SET_NULL, related_name="does", null=True)
    older_symbol = models.CharField(max_length=500)
    older_key = models.CharField(max_length=KEY_LENGTH, db_index=True)
    older = models.ForeignKey("citations.Law", models.SET_NULL, related_name="suffers", null=True)
    #: The day stated for it; the day the newer document comes into force when none is.
    on = models.DateField(null=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.newer_symbol} {self.relation} {self.older_symbol}"
