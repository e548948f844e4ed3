"""Which file digests a published version made public; a file of a draft has no row and no address."""

from django.db import models


class PublicFile(models.Model):
    """One file of one published version."""

    digest = models.CharField(max_length=64)
    record = models.ForeignKey("ledger.PublicRecord", models.PROTECT, related_name="files")
    name = models.CharField(max_length=255)
    media_type = models.CharField(max_length=120)
    size = models.BigIntegerField()

    class Meta:
        verbose_name = verbose_name_plural = "Tệp công khai"
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=("digest", "record"), name="file_once_a_version"),)

    def __str__(self) -> str:
        return self.name
