"""Ký xem xét, ký phê duyệt: what exactly somebody put their name to. Append-only; no cryptography of its own."""

from django.db import models


class SignatureRecord(models.Model):
    """One text signed by one decision: the digest of the text and those of its files, as they were that instant."""

    decision = models.ForeignKey("moderation.Decision", models.PROTECT, related_name="signatures")
    member = models.ForeignKey("moderation.Member", models.PROTECT, related_name="signatures")
    digest = models.CharField(max_length=64)
    files = models.JSONField(default=list)

    class Meta:
        verbose_name = verbose_name_plural = "Chữ ký"
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=("decision", "member"), name="signed_once"),)

    def __str__(self) -> str:
        return f"{self.decision.label}: {self.member.title}"
