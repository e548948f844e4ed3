"""Tài khoản: the people of one's own agencies, their roles, their way in (C-04 to C-06)."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from cms.projection.choosing import is_id
from cms.projection.said_at_fields import say_at_fields
from cms.projection.words import lazily
from cms.review.crumbs import trail
from cms.screens.account_forms import AccountForm, GrantForm
from cms.screens.account_ways_in import ways_in
from content_models.actions.ending_sessions import end_sessions_of
from content_models.actions.factors import remove_factors
from content_models.actions.granting import Wanted, administered, grant, may_grant, revoke
from content_models.actions.keeping_accounts import (
    NewAccount,
    administered_accounts,
    lock_accounts,
    open_accounts,
    reset_password,
)
from content_models.actions.offboarding import offboard
from content_models.actions.unblocking import unblock
from content_models.declaration.roles import Role
from content_models.organisation.models import Account, RoleGrant

#: The verbs of the page by the last part of their address; each refuses what is not its asker's to do.
VERBS: dict[str, Callable[[Account, Account, str], object]] = {
    "khoa": lambda person, by, reason: lock_accounts([person], by, reason),
    "mo-khoa": lambda person, by, reason: lock_accounts([person], by, reason, unlock=True),
    "mo-chan": unblock,
    "phien": end_sessions_of,
    "go-xac-thuc": lambda person, by, reason: remove_factors([person], by, reason),
    "cho-nghi": lambda person, by, reason: offboard([person], by, reason),
}
WAY = (lazily("Tài khoản"), "/quan-tri/tai-khoan/")


def for_administrators(view: Any) -> Any:
    """Only for accounts that administer some agency; and what a verb refuses is said on the page."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not administered(request.user).exists():
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


@for_administrators
def accounts(request: HttpRequest) -> HttpResponse:
    """The list, 25 a page, found by name."""
    rows = administered_accounts(request.user)
    if asked := request.GET.get("q", "").strip():
        rows = rows.filter(Q(full_name__icontains=asked) | Q(username__icontains=asked))
    page = Paginator(rows.prefetch_related("grants__agency"), 25).get_page(request.GET.get("p"))
    return render(
        request, "cms/accounts/list.html", {"page": page, "asked": asked, "crumbs": trail(gettext("Tài khoản"))}
    )


@for_administrators
def new_account(request: HttpRequest) -> HttpResponse:
    """Opens an account with its first role; the password is shown this once."""
    form = AccountForm(request.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            opened = open_accounts([NewAccount(**form.cleaned_data)], request.user)[0]
            return _password_once(request, opened)
        except (ValidationError, PermissionDenied) as fault:
            say_at_fields(form, fault)
    return render(request, "cms/accounts/new.html", {"form": form, "crumbs": trail(WAY, gettext("Mở tài khoản"))})


@for_administrators
def account(request: HttpRequest, pk: int) -> HttpResponse:
    """One person: roles held, a form for one more, lock and new password."""
    person = get_object_or_404(administered_accounts(request.user), pk=pk)
    form = GrantForm(request.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            grant([Wanted(person, **form.cleaned_data)], request.user)
            return redirect("cms_account", pk)
        except PermissionDenied as refusal:
            say_at_fields(form, refusal)
    held = RoleGrant.objects.filter(account=person, agency__in=administered(request.user)).select_related("agency")
    shown = [
        (row, row.account_id != request.user.pk and may_grant(request.user, Role(row.role), row.agency)) for row in held
    ]
    context = {"person": person, "form": form, "held": shown, "crumbs": trail(WAY, str(person))} | ways_in(person)
    return render(request, "cms/accounts/one.html", context)


@for_administrators
@require_POST
def act_on_account(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """Lock, unlock, unblock, take a role or second factors away, give a new password, let go."""
    person = get_object_or_404(administered_accounts(request.user), pk=pk)
    try:
        if verb == "mat-khau":
            opened = reset_password(person, request.user)
            return _password_once(request, opened)
        _do(verb, person, request)
    except PermissionDenied as refusal:
        messages.error(request, str(refusal))
    return redirect("cms_account", pk)


def _password_once(request: HttpRequest, opened: Any) -> HttpResponse:
    shown = {"opened": opened, "crumbs": trail(WAY, gettext("Mật khẩu tạm"))}
    return render(request, "cms/accounts/password.html", shown)


def _do(verb: str, person: Account, request: HttpRequest) -> None:
    reason = request.POST.get("reason", "").strip()
    if verb == "thu-hoi":
        asked = request.POST.get("grant", "")
        row = get_object_or_404(RoleGrant, pk=asked if is_id(asked) else None, account=person)
        revoke([row], request.user, reason)
    elif verb in VERBS:
        VERBS[verb](person, request.user, reason)
        messages.success(request, gettext("Đã ghi."))
    else:
        raise Http404
