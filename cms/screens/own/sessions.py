"""Ending one's own sessions elsewhere."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from content_models.actions.ending_sessions import end_own_sessions
from content_models.organisation.staff_session import sessions_of


@require_POST
def end_sessions(request: HttpRequest) -> HttpResponse:
    """End the sign-in whose number is posted, or all but the present one.

    Sessions are named by their place in the list: their keys are secrets and stand on no page.
    """
    own = [row for row in sessions_of(request.user) if row.pk != request.session.session_key]
    asked = request.POST.get("number", "")
    keys = [row.pk for row in own if asked in ("", number_of(row))]
    ended = end_own_sessions(request.user, keys)
    messages.success(request, gettext("Đã kết thúc {ended} phiên đăng nhập.").format(ended=ended))
    return redirect("wagtailadmin_account")


def number_of(row: object) -> str:
    """A name for a session that opens nothing."""
    return f"{row.started_at:%Y%m%d%H%M%S%f}"  # type: ignore[attr-defined]
