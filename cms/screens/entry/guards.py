"""What stands before every staff page: a session that is not over, a password of one's own, a second factor."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext

from cms.screens.entry.pending import FACTOR
from content_models.organisation.second_factor import needs_second_factor

View = Callable[..., HttpResponse]
#: What a person who must change the password may still open.
OPEN_DOORS = {"cms_new_password", "wagtailadmin_login", "wagtailadmin_logout", "wagtailadmin_javascript_catalog"}
#: What a person who must set up a second factor may open besides.
FACTOR_DOORS = OPEN_DOORS | {"wagtailadmin_account", "cms_own_totp", "cms_own_passkey", "cms_own_codes"}


def while_it_lasts(view: View) -> View:
    """End a session that was left idle or is too old, and say why at the sign-in page."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        row, now = _row(request), timezone.now()
        if row and row.is_over(now):
            logout(request)
            messages.warning(request, gettext("Phiên làm việc đã hết hạn. Hãy đăng nhập lại."))
        elif row:
            row.note_use(now)
        return view(request, *args, **kwargs)

    return guarded


def _row(request: HttpRequest) -> Any:
    """The session's row, of who is signed in; asking for the user loads it."""
    return getattr(request.session, "row", None) if request.user.is_authenticated else None


def once_changed(view: View) -> View:
    """Send an account that must change its password there first, whatever it asked for."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if getattr(request.user, "needs_new_password", False) and not _among(request, OPEN_DOORS):
            return redirect("cms_new_password")
        return view(request, *args, **kwargs)

    return guarded


def once_secured(view: View) -> View:
    """Send who holds a role that asks for a second factor to set one up first."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        open_door = _among(request, FACTOR_DOORS) or request.session.get(FACTOR)
        if request.user.is_authenticated and not open_door and needs_second_factor(request.user):
            return redirect("wagtailadmin_account")
        return view(request, *args, **kwargs)

    return guarded


def _among(request: HttpRequest, doors: set[str]) -> bool:
    """Whether the address is one of these; one that leads nowhere answers for itself."""
    return not request.resolver_match or request.resolver_match.url_name in doors
