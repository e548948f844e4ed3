"""A new or reset account sees only this page until its owner has chosen a password (C-05)."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth import views
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse_lazy

#: What a person who must change the password may still open.
OPEN_DOORS = {"cms_new_password", "wagtailadmin_login", "wagtailadmin_logout", "wagtailadmin_javascript_catalog"}


class NewPassword(views.PasswordChangeView):
    """Old password once, new one twice."""

    template_name = "cms/new_password.html"
    success_url = reverse_lazy("wagtailadmin_home")

    def form_valid(self, form: Any) -> HttpResponse:
        form.user.must_change_password = False
        return super().form_valid(form)


def once_changed(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Send an account that must change its password there first, whatever it asked for."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        must = getattr(request.user, "must_change_password", False)
        if must and request.resolver_match and request.resolver_match.url_name not in OPEN_DOORS:
            return redirect("cms_new_password")
        return view(request, *args, **kwargs)

    return guarded
