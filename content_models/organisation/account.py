"""One person, one account (C-03). What an account may do comes from the roles it holds at agencies."""

import datetime
from typing import Any

from django.conf import settings
from django.contrib.auth import get_backends
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils import timezone


class Account(AbstractUser):
    """The user model. Django's groups and permissions stay empty: see `rights_backend`."""

    full_name = models.CharField("Họ tên, chức danh", max_length=150)
    must_change_password = models.BooleanField("Phải đổi mật khẩu", default=False)
    password_changed_at = models.DateTimeField("Đổi mật khẩu lúc", default=timezone.now, editable=False)
    left_on = models.DateField("Nghỉ từ ngày", null=True, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "Tài khoản"

    def set_password(self, raw_password: str | None) -> None:
        super().set_password(raw_password)
        self.password_changed_at = timezone.now()

    @property
    def password_days_left(self) -> int | None:
        """Days until the password must be changed (C-05), 0 from then on; None where it never must."""
        if not settings.PASSWORD_DAYS:
            return None
        age = timezone.now() - self.password_changed_at
        return max(settings.PASSWORD_DAYS - age.days, 0)

    @property
    def needs_new_password(self) -> bool:
        """Whether it was set by somebody else, or is older than a password may be."""
        return self.must_change_password or self.password_days_left == 0

    @property
    def temporary_password_over(self) -> bool:
        """Whether a password that somebody else set was left unused too long; then only a fresh one lets in."""
        lasts = datetime.timedelta(hours=settings.TEMPORARY_PASSWORD_HOURS)
        return self.must_change_password and self.password_changed_at <= timezone.now() - lasts

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        """Ask the roles held, for a superuser too: Django would say yes to one without asking."""
        return self.is_active and any(
            one.has_perm(self, perm, obj) for one in get_backends() if hasattr(one, "has_perm")
        )

    def has_module_perms(self, app_label: str) -> bool:
        """The same for a whole app."""
        asked = (one for one in get_backends() if hasattr(one, "has_module_perms"))
        return self.is_active and any(one.has_module_perms(self, app_label) for one in asked)

    def get_full_name(self) -> str:
        return self.full_name or self.username

    def get_short_name(self) -> str:
        return self.get_full_name()

    def __str__(self) -> str:
        return self.get_full_name()
