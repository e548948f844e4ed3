"""The sign-in form in our words; a right password lets in at once only those without a second factor."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from wagtail.admin.forms.auth import LoginForm
from wagtail.admin.views.account import LoginView

from cms.projection.words import lazily
from cms.screens.entry.device import device_words
from cms.screens.entry.factors import kinds_held
from cms.screens.entry.pending import FACTOR, wait_for_factor
from content_models.actions.entering import note_entry
from content_models.organisation.client_address import client_address


class SignInForm(LoginForm):
    """Name and password; labels stand above the boxes, not in them. Nobody is remembered: offices share machines."""

    username = forms.CharField(label=lazily("Tên đăng nhập"), max_length=254, widget=forms.TextInput())
    password = forms.CharField(label=lazily("Mật khẩu"), widget=forms.PasswordInput(), strip=False)
    remember = None
    owner = settings.MINH_BACH["owner"]

    def __init__(self, request: HttpRequest | None = None, *args: Any, **options: Any) -> None:
        super().__init__(request, *args, **options)
        self.fields["username"].widget.attrs.pop("placeholder", None)

    def confirm_login_allowed(self, user: Any) -> None:
        super().confirm_login_allowed(user)
        if user.temporary_password_over:
            hours = settings.TEMPORARY_PASSWORD_HOURS
            raise ValidationError(
                gettext(
                    "Mật khẩu tạm chỉ dùng được trong {hours} giờ và đã hết hạn. Hãy xin người quản trị cấp lại."
                ).format(hours=hours),
                code="temporary_over",
            )


class SignIn(LoginView):
    """Wagtail's page, with the second factor behind it."""

    def form_valid(self, form: Any) -> HttpResponse:
        account = form.get_user()
        if kinds_held(account):
            wait_for_factor(self.request, account, self.get_redirect_url())
            return redirect("cms_second_step")
        return super().form_valid(form)


def note_sign_in(request: HttpRequest, user: Any, **_: Any) -> None:
    """Django's one signal of a sign-in that was accepted, whatever door it came through."""
    words = device_words(request.META.get("HTTP_USER_AGENT", ""))
    request.session.note_sign_in(words, client_address(request.META))
    note_entry(user, request.session.get(FACTOR, ""))
    left = user.password_days_left
    if left is not None and 0 < left <= settings.PASSWORD_WARNING_DAYS and hasattr(request, "_messages"):
        words = gettext("Mật khẩu của bạn hết hạn sau {left} ngày nữa. Đổi sớm ở trang Tài khoản của bạn.").format(
            left=left
        )
        messages.warning(request, words)
