"""Between password and second factor: who showed the right password here, for ten minutes. Nothing opens with it."""

from __future__ import annotations

import time
from typing import Any

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme

from content_models.organisation.models import Account

KEY, LASTS = "half_in", 10 * 60
BACKEND = "content_models.organisation.rights_backend.RightsBackend"
#: In a session that was begun with a second factor: its kind.
FACTOR = "factor"


def wait_for_factor(request: HttpRequest, account: Account, goes_on: str) -> None:
    """Keep that the password was right; the mark of it ends when password or account change."""
    mark = account.get_session_auth_hash()
    request.session[KEY] = {"account": account.pk, "since": time.time(), "mark": mark, "next": goes_on}


def waiting_account(request: HttpRequest) -> Account | None:
    """Return who waits for the second factor here, None when nobody does or it took too long."""
    kept = request.session.get(KEY) or {}
    if not kept or time.time() - kept["since"] > LASTS:
        return None
    account = Account.objects.filter(pk=kept["account"], is_active=True).first()
    return account if account and account.get_session_auth_hash() == kept["mark"] else None


def forget(request: HttpRequest) -> dict[str, Any]:
    """Begin again at the password; returns what was kept."""
    return request.session.pop(KEY, None) or {}


def let_in(request: HttpRequest, account: Account, factor: str) -> HttpResponse:
    """Sign in with a second factor and go where the person was going."""
    goes_on = forget(request).get("next", "")
    request.session[FACTOR] = factor
    login(request, account, backend=BACKEND)
    own = url_has_allowed_host_and_scheme(goes_on, {request.get_host()}, request.is_secure())
    return redirect(goes_on if own else "wagtailadmin_home")
