"""One person, one account (C-03). What an account may do comes from the roles it holds at agencies."""

from typing import Any

from django.contrib.auth import get_backends
from django.contrib.auth.models import AbstractUser
from django.db import models


class Account(AbstractUser):
    """The user model. Django's groups and permissions stay empty: see `rights_backend`."""

    full_name = models.CharField("Họ tên, chức danh", max_length=150)
    must_change_password = models.BooleanField("Phải đổi mật khẩu", default=False)

    class Meta:
        verbose_name = verbose_name_plural = "Tài khoản"

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
