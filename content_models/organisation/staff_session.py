"""Sessions that know whose they are, on which device and since when: so that a person can see and end them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.utils import timezone

from content_models.declaration.personal import unseal

A_MINUTE = datetime.timedelta(minutes=1)


class StaffSession(AbstractBaseSession):
    """One session. Before sign-in it is nobody's; the address is sealed, for only its owner is shown it."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="sessions", null=True)
    device = models.CharField("Thiết bị", max_length=120, blank=True)
    sealed_address = models.TextField(blank=True)
    started_at = models.DateTimeField("Đăng nhập lúc", default=timezone.now)
    seen_at = models.DateTimeField("Dùng lần cuối", default=timezone.now)

    class Meta(AbstractBaseSession.Meta):
        verbose_name = verbose_name_plural = "Phiên đăng nhập"
        default_permissions = ()
        abstract = False

    @classmethod
    def get_session_store_class(cls) -> type[SessionBase]:
        from content_models.organisation.session_store import SessionStore

        return SessionStore

    @property
    def address(self) -> str:
        return unseal(self.sealed_address)

    def is_over(self, now: datetime.datetime) -> bool:
        """Whether it was left idle too long, or began too long ago however busy it is."""
        idle = datetime.timedelta(minutes=settings.SESSION_IDLE_MINUTES)
        whole = datetime.timedelta(hours=settings.SESSION_HOURS)
        return self.seen_at <= now - idle or self.started_at <= now - whole

    def note_use(self, now: datetime.datetime) -> None:
        """Remember that it was used: once a minute, not on every page."""
        if self.seen_at <= now - A_MINUTE:
            type(self).objects.filter(pk=self.pk).update(seen_at=now)


def sessions_of(account: Any) -> models.QuerySet[StaffSession]:
    """The sessions in which an account is signed in now, the latest used first."""
    now = timezone.now()
    idle = now - datetime.timedelta(minutes=settings.SESSION_IDLE_MINUTES)
    whole = now - datetime.timedelta(hours=settings.SESSION_HOURS)
    rows = StaffSession.objects.filter(account_id=account.pk, expire_date__gt=now, seen_at__gt=idle)
    return rows.filter(started_at__gt=whole).order_by("-seen_at", "pk")


def close_sessions(accounts: Iterable[Any], kept: str | None = None) -> int:
    """End every session of these accounts but the one kept; return how many ended."""
    ids = [account.pk for account in accounts]
    return StaffSession.objects.filter(account__in=ids).exclude(session_key=kept).delete()[0]
