"""What a person sees who has tried too often: how long to wait. And by which address tries are counted."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from cms.screens.entry.signing_in import SignInForm
from content_models.organisation.client_address import client_address

TOO_MANY_REQUESTS = 429


def address_of(request: HttpRequest) -> str:
    """The address that the sign-in lockout counts: the same as everywhere else in the house."""
    return client_address(request.META)


def locked_out(request: HttpRequest, credentials: dict[str, Any] | None = None, *args: Any) -> HttpResponse:
    """Answer a locked sign-in. The words are the same whether the account exists or not."""
    minutes = round(settings.AXES_COOLOFF_TIME * 60)
    words = gettext("Đã thử sai {axes_failure_limit} lần. Hãy thử lại sau {minutes} phút.").format(
        axes_failure_limit=settings.AXES_FAILURE_LIMIT, minutes=minutes
    )
    words += gettext(" Cần vào ngay: nhờ người quản trị tài khoản của cơ quan mở chặn.")
    shown = {"form": SignInForm(request), "locked_out": words}
    return render(request, "wagtailadmin/login.html", shown, status=TOO_MANY_REQUESTS)
