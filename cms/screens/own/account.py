"""Tài khoản của bạn: name, language, appearance, second factors, sessions, and what one may do here and why."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from wagtail.users.models import UserProfile

from cms.review.crumbs import trail
from cms.screens.entry.factors import CODES, PASSKEY, TOTP
from cms.screens.entry.pending import FACTOR
from cms.screens.own.preferences import PreferencesForm
from cms.screens.own.sessions import number_of
from cms.screens.rights.words import ways_of
from content_models.organisation.second_factor import needs_second_factor
from content_models.organisation.staff_session import sessions_of


def own_account(request: HttpRequest) -> HttpResponse:
    """Show the page; a POST keeps language and appearance."""
    profile = UserProfile.get_for_user(request.user)
    first = {"preferred_language": profile.get_preferred_language()}
    form = PreferencesForm(request.POST or None, instance=profile, initial=first)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, gettext("Đã lưu lựa chọn của bạn."))
        return redirect("wagtailadmin_account")
    return render(request, "cms/own/account.html", _context(request) | {"form": form})


def _context(request: HttpRequest) -> dict[str, Any]:
    factors = list(request.user.authenticator_set.order_by("type", "pk"))
    codes = next((one for one in factors if one.type == CODES), None)
    real = [one for one in factors if one.type != CODES]
    needed = needs_second_factor(request.user)
    return {
        "crumbs": trail(gettext("Tài khoản của bạn")),
        "factors": [
            (one, one.wrap().name if one.type == PASSKEY else gettext("Mã một lần trong ứng dụng")) for one in real
        ],
        "has_totp": any(one.type == TOTP for one in real),
        "codes_left": len(codes.wrap().get_unused_codes()) if codes else 0,
        "factor_missing": needed and not request.session.get(FACTOR),
        "last_needed": needed and len(real) == 1,
        "sessions": [(row, number_of(row)) for row in sessions_of(request.user)],
        "this_session": request.session.session_key,
        "ways": ways_of(request.user),
    }
