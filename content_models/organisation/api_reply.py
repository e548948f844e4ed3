"""What a write over REST was answered, kept a day: the same call sent again gets the same answer, and does nothing."""

from __future__ import annotations

import datetime

from django.db import connection, models
from django.utils import timezone

from content_models.declaration.personal import keyed_digest
from content_models.organisation.api_client import ApiClient

KEPT = datetime.timedelta(hours=24)


class ApiReply(models.Model):
    """One answered call, written in the transaction of what it did: either both are there or neither."""

    client = models.ForeignKey(ApiClient, models.CASCADE, related_name="+")
    key = models.CharField(max_length=200)
    #: Digest of method, address and body: another call under the same key is a mistake.
    call = models.CharField(max_length=64)
    text = models.TextField()
    tag = models.CharField(max_length=120)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = verbose_name_plural = "Trả lời đã ghi"
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=("client", "key"), name="one_reply"),)
        indexes = (models.Index(fields=("at",), name="reply_age"),)

    def __str__(self) -> str:
        return f"{self.client_id} {self.key}"

    @classmethod
    def lock(cls, client: ApiClient, key: str) -> bool:
        """Take a key for the running transaction; False while another call under it is at work."""
        place = int(keyed_digest(f"reply:{client.pk}:{key}")[:15], 16)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [place])
            return cursor.fetchone()[0]

    @classmethod
    def kept(cls, client: ApiClient, key: str) -> ApiReply | None:
        """Return what a key was answered within the last day; older answers are removed."""
        cls.objects.filter(at__lt=timezone.now() - KEPT).delete()
        return cls.objects.filter(client=client, key=key).first()
