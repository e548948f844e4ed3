"""The sign-in form in our words, and what a person sees who has tried too often: how long to wait."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.admin.forms.auth import LoginForm

from content_models.actions.entering import note_entry


class SignInForm(LoginForm):
    """Name and password; labels stand above the boxes, not in them."""

    username = forms.CharField(label="Tên đăng nhập", max_length=254, widget=forms.TextInput())
    password = forms.CharField(label="Mật khẩu", widget=forms.PasswordInput(), strip=False)
    owner = settings.MINH_BACH["owner"]

    def __init__(self, request: HttpRequest | None = None, *args: Any, **options: Any) -> None:
        super().__init__(request, *args, **options)
        self.fields["username"].widget.attrs.pop("placeholder", None)


TOO_MANY_REQUESTS = 429


def note_sign_in(user: Any, **_: Any) -> None:
    """Django's one signal of a sign-in that was accepted, whatever door it came through."""
    note_entry(user)


def locked_out(request: HttpRequest, credentials: dict[str, Any] | None = None, *args: Any) -> HttpResponse:
    """Answer a locked sign-in. The words are the same whether the account exists or not."""
    minutes = round(settings.AXES_COOLOFF_TIME * 60)
    words = f"Đã thử sai {settings.AXES_FAILURE_LIMIT} lần. Hãy thử lại sau {minutes} phút."
    shown = {"form": SignInForm(request), "locked_out": words}
    return render(request, "wagtailadmin/login.html", shown, status=TOO_MANY_REQUESTS)
