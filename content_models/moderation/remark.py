"""What a person who decides says at one field of a member; it stays with the record's conversation."""

from django.conf import settings
from django.db import models

#: Letters of one remark.
LONGEST = 2_000


class Remark(models.Model):
    """Written once. Without a field it speaks of the whole text."""

    member = models.ForeignKey("moderation.Member", models.PROTECT, related_name="remarks")
    field = models.CharField("Trường", max_length=60, blank=True)
    words = models.TextField("Ý kiến", max_length=LONGEST)
    label = models.CharField("Bước", max_length=120)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    on_behalf_of = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True)
    at = models.DateTimeField()

    class Meta:
        verbose_name = verbose_name_plural = "Ý kiến"
        default_permissions = ()
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return self.words
