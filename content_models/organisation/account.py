"""One person, one account (C-03). What an account may do comes from the roles it holds at agencies."""

from django.contrib.auth.models import AbstractUser
from django.db import models


class Account(AbstractUser):
    """The user model. Django's groups and permissions stay empty: see `rights_backend`."""

    full_name = models.CharField("Họ tên, chức danh", max_length=150)
    must_change_password = models.BooleanField("Phải đổi mật khẩu", default=False)

    class Meta:
        verbose_name = verbose_name_plural = "Tài khoản"

    def get_full_name(self) -> str:
        return self.full_name or self.username

    def get_short_name(self) -> str:
        return self.get_full_name()

    def __str__(self) -> str:
        return self.get_full_name()
