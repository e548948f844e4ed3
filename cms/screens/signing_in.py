"""What a person sees who has tried to sign in too often: the same page, with how long to wait."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.admin.forms.auth import LoginForm

TOO_MANY_REQUESTS = 429


def locked_out(request: HttpRequest, credentials: dict[str, Any] | None = None, *args: Any) -> HttpResponse:
    """Answer a locked sign-in. The words are the same whether the account exists or not."""
    minutes = round(settings.AXES_COOLOFF_TIME * 60)
    words = f"Đã thử sai {settings.AXES_FAILURE_LIMIT} lần. Hãy thử lại sau {minutes} phút."
    shown = {"form": LoginForm(request), "locked_out": words}
    return render(request, "wagtailadmin/login.html", shown, status=TOO_MANY_REQUESTS)
