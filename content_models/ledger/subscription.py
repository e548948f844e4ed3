"""Nơi nhận tin: a system that is told of each public change, and what it was told (Standard Webhooks)."""

from __future__ import annotations

import base64
import datetime
import secrets

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from content_models.declaration.personal import seal, unseal

#: How the standard marks a secret, and how many bytes of chance are behind it.
MARK, BYTES = "whsec_", 32
#: For how long what was sealed with the secret before is signed as well, once a secret is renewed.
BOTH = datetime.timedelta(hours=24)
LONGEST_ADDRESS = 500


def new_secret() -> str:
    """Return a fresh secret in the form the standard gives it."""
    return MARK + base64.b64encode(secrets.token_bytes(BYTES)).decode()


class Subscription(models.Model):
    """An address to which public changes are told. Its secret is shown once and sealed at rest."""

    class Why(models.TextChoices):
        """Why nothing is sent any more."""

        BY_HAND = "by_hand", "Người quản trị dừng"
        FAILING = "failing", "Không nhận được tin suốt ba ngày"
        GONE = "gone", "Nơi nhận trả lời 410: không còn nhận tin"

    name = models.CharField("Hệ thống nhận", max_length=200)
    agency = models.ForeignKey("organisation.Agency", models.PROTECT, related_name="+", verbose_name="Cơ quan")
    address = models.CharField("Địa chỉ nhận", max_length=LONGEST_ADDRESS)
    #: The types it is told of; none: all that are public.
    types = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    sealed = models.TextField()
    sealed_before = models.TextField(blank=True)
    renewed_at = models.DateTimeField(null=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    #: Up to here the feed was turned into deliveries.
    position = models.BigIntegerField()
    claimed_until = models.DateTimeField(null=True)
    #: Nothing was taken since then; tries in a row; no try before.
    failing_since = models.DateTimeField(null=True)
    tries = models.PositiveIntegerField(default=0)
    rests_until = models.DateTimeField(null=True)
    stopped_at = models.DateTimeField(null=True)
    stopped_why = models.CharField(max_length=10, choices=Why.choices, blank=True)
    #: When the owner was written to about it.
    told_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = verbose_name_plural = "Nơi nhận tin"
        default_permissions = ()
        ordering = ("name", "pk")

    def __str__(self) -> str:
        return self.name

    def keep(self, secret: str, at: datetime.datetime) -> None:
        """Take a secret; the one before goes on signing for a day."""
        self.sealed_before, self.sealed, self.renewed_at = self.sealed, seal(secret), at

    def secrets_at(self, at: datetime.datetime) -> list[bytes]:
        """Return the keys that sign at an instant, the newest first."""
        kept = [self.sealed]
        if self.sealed_before and self.renewed_at and at < self.renewed_at + BOTH:
            kept.append(self.sealed_before)
        return [base64.b64decode(unseal(one).removeprefix(MARK)) for one in kept]


class Delivery(models.Model):
    """One entry of the feed on its way to one subscription."""

    subscription = models.ForeignKey(Subscription, models.PROTECT, related_name="deliveries")
    entry = models.ForeignKey("ledger.FeedEntry", models.PROTECT, related_name="+")
    type = models.CharField(max_length=60)
    key = models.CharField(max_length=120)
    tries = models.PositiveIntegerField(default=0)
    next_at = models.DateTimeField()
    delivered_at = models.DateTimeField(null=True)
    #: Set when it was refused for three days while others were taken.
    given_up_at = models.DateTimeField(null=True)
    first_failed_at = models.DateTimeField(null=True)
    status = models.PositiveSmallIntegerField(null=True)
    #: The kind of failure, never what the other side said.
    fault = models.CharField(max_length=60, blank=True)

    #: On its way still.
    OPEN = Q(delivered_at=None, given_up_at=None)

    class Meta:
        verbose_name = verbose_name_plural = "Lượt gửi tin"
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=("subscription", "entry"), name="told_once"),)
        indexes = (
            models.Index(
                fields=("subscription", "type", "key", "entry"),
                name="delivery_open",
                condition=Q(delivered_at=None, given_up_at=None),
            ),
        )

    def __str__(self) -> str:
        return f"{self.subscription_id}: {self.entry_id}"
