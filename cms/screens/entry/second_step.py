"""The second step of signing in: a code of the person's device, a recovery code, or a passkey."""

from __future__ import annotations

from typing import Any

from allauth.mfa.webauthn.internal import auth as passkeys
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from cms.screens.entry.factors import CODES, KIND, PASSKEY, TRIES, WINDOW, code_accepted, kinds_held, passkey_accepted
from cms.screens.entry.pending import forget, let_in, waiting_account
from content_models.actions.factors import note_wrong_factors
from content_models.organisation.client_address import client_address, counted_address
from content_models.organisation.models import Account
from content_models.organisation.tries import count_a_try, forget_tries

TOO_MANY, LONGEST_CODE = 429, 40
AN_ADDRESS = 30


@never_cache
def second_step(request: HttpRequest) -> HttpResponse:
    """Ask for the second factor of who gave the right password; five wrong ones close it for a quarter of an hour."""
    account = waiting_account(request)
    if account is None:
        return redirect("wagtailadmin_login")
    if request.method != "POST":
        return _page(request, account)
    tries = count_a_try(KIND, str(account.pk), WINDOW)
    if tries > TRIES:
        if tries == TRIES + 1:
            note_wrong_factors(account)
        forget(request)
        return _page(request, account, gettext("Đã thử sai 5 lần. Hãy đợi 15 phút rồi đăng nhập lại."), TOO_MANY)
    factor = _accepted(request, account)
    if not factor:
        return _page(
            request, account, gettext("Mã không đúng hoặc đã dùng rồi. Hãy nhập mã đang hiện trên thiết bị."), 422
        )
    forget_tries(KIND, str(account.pk))
    return let_in(request, account, factor)


def _accepted(request: HttpRequest, account: Account) -> str:
    if credential := request.POST.get("credential", ""):
        return PASSKEY if passkey_accepted(credential, account) else ""
    return code_accepted(account, request.POST.get("code", "")[:LONGEST_CODE])


def _page(request: HttpRequest, account: Account, error: str = "", status: int = 200) -> HttpResponse:
    kinds = kinds_held(account)
    context: dict[str, Any] = {"account": account, "error": error, "closed": status == TOO_MANY}
    context |= {"codes": kinds - {PASSKEY, CODES}, "recovery": CODES in kinds}
    if PASSKEY in kinds and status != TOO_MANY:
        context["options"] = passkeys.begin_authentication(account)
    return render(request, "cms/entry/second_step.html", context, status=status)


@never_cache
def passkey_options(request: HttpRequest) -> JsonResponse:
    """The challenge for a passkey that signs in by itself: it asks its owner for a finger or a number."""
    return JsonResponse({"request_options": passkeys.begin_authentication(None)})


@require_POST
def passkey_sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in with a passkey alone; it holds both factors."""
    address = counted_address(client_address(request.META))
    if count_a_try("passkey", address, WINDOW) > AN_ADDRESS:
        return HttpResponse(
            gettext("Đã thử quá nhiều lần. Hãy đợi 15 phút."), status=TOO_MANY, content_type="text/plain"
        )
    row = passkey_accepted(request.POST.get("credential", ""), None)
    if row is None or not row.user.is_active:
        return redirect("wagtailadmin_login")
    return let_in(request, row.user, PASSKEY)
