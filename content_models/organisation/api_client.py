"""Portals that pull through the API: a key with scopes, an expiry, and a log of every call (C-08)."""

from __future__ import annotations

import secrets

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from content_models.declaration.personal import keyed_digest
from content_models.organisation.agency import Agency
from content_models.organisation.instant import day_of


class ApiClient(models.Model):
    """A registered system. The key itself is shown once and stored as a keyed digest."""

    name = models.CharField("Hệ thống", max_length=200)
    agency = models.ForeignKey("organisation.Agency", models.PROTECT, related_name="+", null=True, blank=True)
    #: Whose roles its key has where it writes: an account that nobody signs in with.
    account = models.ForeignKey(
        "organisation.Account", models.PROTECT, verbose_name="Tài khoản", related_name="+", null=True, blank=True
    )
    key_digest = models.CharField(max_length=64, unique=True, editable=False)
    scopes = ArrayField(models.CharField(max_length=60), verbose_name="Phạm vi", default=list)
    expires_on = models.DateField("Hết hạn", null=True, blank=True)
    revoked_at = models.DateTimeField("Thu hồi", null=True, blank=True)
    last_used_at = models.DateTimeField("Dùng lần cuối", null=True, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "Hệ thống kết nối"

    def __str__(self) -> str:
        return self.name

    @classmethod
    def issue(cls, name: str, scopes: list[str], **fields: object) -> tuple[ApiClient, str]:
        """Return a new client and its key; the key cannot be read again."""
        key = f"mb_{secrets.token_urlsafe(32)}"
        return cls.objects.create(name=name, scopes=scopes, key_digest=keyed_digest(key), **fields), key

    @classmethod
    def of_key(cls, key: str) -> ApiClient | None:
        """Return the client of a key that is neither unknown, revoked nor expired, nor of an agency that ended."""
        today = day_of(timezone.now())
        good_today = models.Q(expires_on=None) | models.Q(expires_on__gte=today)
        homed = models.Q(agency=None) | Agency.exists_on(today, "agency__")
        known = cls.objects.select_related("account")
        return known.filter(good_today, homed, key_digest=keyed_digest(key), revoked_at=None).first()


class ApiCall(models.Model):
    """One call of a registered system: what it asked and what it was answered."""

    client = models.ForeignKey(ApiClient, models.PROTECT, related_name="calls")
    at = models.DateTimeField(auto_now_add=True)
    method = models.CharField(max_length=8)
    path = models.CharField(max_length=500)
    status = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name = verbose_name_plural = "Nhật ký kết nối"
        indexes = (models.Index(fields=("client", "-at"), name="call_of_client"),)

    def __str__(self) -> str:
        return f"{self.client_id} {self.path}"
