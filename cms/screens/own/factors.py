"""Setting up a second factor of one's own, and taking one away; each time with the password."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache

from cms.projection.words import lazily, said
from cms.review.crumbs import trail
from cms.screens.entry.factors import CODES
from cms.screens.entry.pending import FACTOR
from cms.screens.own.confirming import ConfirmedForm
from content_models.actions.factors import note_factor
from content_models.organisation.second_factor import needs_second_factor
from content_models.organisation.staff_session import close_sessions

ONE_TIME = "Mã một lần trong ứng dụng"
OWN = (lazily("Tài khoản của bạn"), "/quan-tri/account/")


def taken_up(request: HttpRequest, kind: str, label: str) -> None:
    """What follows when a factor was set up: sessions begun without it end, this one counts as begun with it."""
    request.session[FACTOR] = kind
    close_sessions([request.user], kept=request.session.session_key)
    note_factor(request.user, "add_factor", label)


def after_set_up(request: HttpRequest) -> HttpResponse:
    """Show the first recovery codes once; whoever has some goes back to the account page."""
    if Authenticator.objects.filter(user=request.user, type=CODES).exists():
        return redirect("wagtailadmin_account")
    return show_codes(request, RecoveryCodes.activate(request.user))


def show_codes(request: HttpRequest, codes: RecoveryCodes) -> HttpResponse:
    """The page with recovery codes to print: the only one that ever shows them."""
    shown = {"crumbs": trail(OWN, gettext("Mã dự phòng")), "codes": codes.get_unused_codes()}
    return render(request, "cms/own/codes.html", shown)


@never_cache
@transaction.atomic
def new_codes(request: HttpRequest) -> HttpResponse:
    """Ask for the password, then replace the recovery codes; the old ones stop working."""
    form = ConfirmedForm(request.user, request.POST or None)
    mine = Authenticator.objects.filter(user=request.user)
    if not mine.exclude(type=CODES).exists():
        messages.error(request, gettext("Thiết lập mã một lần hoặc khóa truy cập trước, rồi mới lấy mã dự phòng."))
        return redirect("wagtailadmin_account")
    if request.method == "POST" and form.is_valid():
        mine.filter(type=CODES).delete()
        note_factor(request.user, "add_factor", "Mã dự phòng")
        return show_codes(request, RecoveryCodes.activate(request.user))
    shown = {"crumbs": trail(OWN, gettext("Mã dự phòng")), "form": form, "verb": gettext("Lấy mã dự phòng mới")}
    return render(
        request,
        "cms/own/confirm.html",
        shown | {"title": gettext("Mã dự phòng mới"), "says": gettext("Mã cũ ngừng dùng.")},
    )


@never_cache
@transaction.atomic
def remove_factor(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for the password, then take one factor away; the last one stays where a role asks for it."""
    mine = Authenticator.objects.filter(user=request.user).exclude(type=CODES)
    row = get_object_or_404(mine, pk=pk)
    last = mine.count() == 1
    if last and needs_second_factor(request.user):
        messages.error(request, gettext("Vai trò của bạn cần xác thực hai bước: thêm cách khác trước khi bỏ cách này."))
        return redirect("wagtailadmin_account")
    form = ConfirmedForm(request.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        _take_away(request, row, last)
        return redirect("wagtailadmin_account")
    shown = {
        "crumbs": trail(OWN, gettext("Bỏ xác thực")),
        "form": form,
        "title": gettext("Bỏ: {factor_words}").format(factor_words=said(factor_words(row))),
        "verb": gettext("Bỏ"),
    }
    return render(request, "cms/own/confirm.html", shown)


def _take_away(request: HttpRequest, row: Authenticator, last: bool) -> None:
    words = factor_words(row)
    row.delete()
    if last:
        Authenticator.objects.filter(user=request.user).delete()
        request.session.pop(FACTOR, None)
    note_factor(request.user, "remove_factor", words)
    messages.success(request, gettext("Đã bỏ: {words}.").format(words=said(words)))


def factor_words(row: Authenticator) -> str:
    """What a factor is called in the journal, and, translated, on screens."""
    return row.wrap().name if row.type == Authenticator.Type.WEBAUTHN else ONE_TIME
