"""What protects an account is changed only by who knows its password: an unlocked screen is not enough."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from cms.projection.words import lazily
from content_models.organisation.models import Account
from content_models.organisation.tries import count_a_try, forget_tries

TRIES, WINDOW, KIND = 5, timedelta(minutes=15), "own_password"


class ConfirmedForm(forms.Form):
    """Asks for the present password, five times a quarter of an hour."""

    password = forms.CharField(
        label=lazily("Mật khẩu hiện tại"),
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        strip=False,
    )

    def __init__(self, account: Account, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.account = account

    def clean_password(self) -> str:
        typed = self.cleaned_data["password"]
        if count_a_try(KIND, str(self.account.pk), WINDOW) > TRIES:
            raise ValidationError(gettext("Đã thử sai 5 lần. Hãy đợi 15 phút."))
        if not self.account.check_password(typed):
            raise ValidationError(gettext("Mật khẩu không đúng"))
        forget_tries(KIND, str(self.account.pk))
        return typed
