"""Who brought which file in, for which agency, and when: one row an upload, never changed."""

from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings
from django.db import models


class StoredFile(models.Model):
    """An upload that passed the checks. Its bytes are kept under the digest; equal bytes are kept once."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    digest = models.CharField(max_length=64, db_index=True)
    name = models.CharField("Tên tệp", max_length=200)
    size = models.BigIntegerField("Dung lượng")
    media_type = models.CharField(max_length=120)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    agency = models.ForeignKey("organisation.Agency", models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = verbose_name_plural = "Tệp đã tải lên"
        default_permissions = ()

    def __str__(self) -> str:
        return self.name

    def entry(self) -> dict[str, Any]:
        """The entry by which a record lists this file."""
        return {
            "id": str(self.pk),
            "name": self.name,
            "size": self.size,
            "digest": self.digest,
            "media_type": self.media_type,
        }
