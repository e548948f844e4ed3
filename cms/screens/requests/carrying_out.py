"""Soát từng dòng rồi áp dụng: what would become of each line now; afterwards, temporary passwords to hand over."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from cms.review.crumbs import trail
from cms.screens.accounts import for_administrators
from cms.screens.cases.access import visible_case
from content_models.actions.keeping_accounts import administered_accounts, reset_password
from content_models.actions.moving import may_move, move
from content_models.operation.models import AccountRequest, asked_lines, tried_out
from content_models.organisation.models import Account

#: Passwords given in one go: each takes a while to be made.
AT_ONCE = 20
NAME = AccountRequest.type_name()


@for_administrators
def carry_out(request: HttpRequest, code: str) -> HttpResponse:
    """Show each line with what would become of it, or what became of it; a POST applies them all."""
    case: Any = visible_case(NAME, code, request.user)
    may_apply = bool(may_move(case, case.lifecycle.move("apply"), request.user))
    if request.method == "POST" and may_apply:
        _apply(request, case)
        return redirect("cms_request", code)
    tried = tried_out(case, request.user) if may_apply else []
    context = {
        "crumbs": trail((gettext("Đề nghị tài khoản"), "/quan-tri/vu-viec/accountrequest/"), case.code),
        "case": case,
        "tried": tried,
        "faults": sum(account is None for _, account, _ in tried),
        "may_apply": may_apply,
        "outcome": case.kind("outcome").plain(case.outcome),
        "waiting": list(_without_password(case, request.user)),
        "at_once": AT_ONCE,
    }
    return render(request, "cms/requests/carry_out.html", context)


def _apply(request: HttpRequest, case: Any) -> None:
    try:
        move([case], "apply", request.user)
    except (ValidationError, PermissionDenied) as fault:
        words = fault.messages if isinstance(fault, ValidationError) else [str(fault)]
        messages.error(request, gettext("Chưa áp dụng dòng nào. {names}").format(names=" ".join(words)))
    else:
        messages.success(request, gettext("Đã áp dụng cả danh sách."))


@for_administrators
@require_POST
def give_passwords(request: HttpRequest, code: str) -> HttpResponse:
    """Give the people of an applied request their first passwords, shown this once."""
    case: Any = visible_case(NAME, code, request.user)
    if case.state != "applied":
        raise Http404
    try:
        opened = [reset_password(person, request.user) for person in _without_password(case, request.user)[:AT_ONCE]]
    except PermissionDenied as refusal:
        messages.error(request, str(refusal))
        opened = []
    if not opened:
        return redirect("cms_request", code)
    shown = {
        "crumbs": trail((gettext("Đề nghị tài khoản"), f"/quan-tri/tai-khoan/de-nghi/{code}/"), gettext("Mật khẩu tạm"))
    }
    return render(request, "cms/requests/passwords.html", shown | {"opened": opened, "case": case})


def _without_password(case: Any, by: Account) -> list[Account]:
    """Those whom the request let in, who have no password yet and whom the asker administers."""
    names = [line.username for line in asked_lines(case) if line.act == "create"] if case.state == "applied" else []
    rows = administered_accounts(by).filter(username__in=names, is_active=True, left_on=None)
    return [person for person in rows if not person.has_usable_password()]
