"""Mã một lần: a secret shared with an app, shown once as a picture, kept only after its first code was right."""

from __future__ import annotations

from typing import Any

import segno
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache

from cms.projection.words import lazily
from cms.review.crumbs import trail
from cms.screens.entry.factors import code_accepted, step_of_code
from cms.screens.own.confirming import ConfirmedForm
from cms.screens.own.factors import ONE_TIME, OWN, after_set_up, taken_up
from content_models.declaration.personal import seal, unseal

KEPT = "totp_secret"


class FirstCode(ConfirmedForm):
    """The first code proves that the app has the secret."""

    code = forms.CharField(
        label=lazily("Mã 6 số đang hiện trong ứng dụng"),
        max_length=12,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )

    def __init__(self, secret: str, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.secret = secret

    def clean_code(self) -> str:
        digits = "".join(sign for sign in self.cleaned_data["code"] if sign.isdigit())
        if step_of_code(self.secret, digits) is None:
            raise ValidationError(gettext("Mã không đúng: kiểm tra giờ trên điện thoại, rồi nhập mã đang hiện"))
        return digits


@never_cache
@transaction.atomic
def set_up_totp(request: HttpRequest) -> HttpResponse:
    """Show the secret as a picture and as text; a POST with its first code keeps it, sealed."""
    if Authenticator.objects.filter(user=request.user, type=Authenticator.Type.TOTP).exists():
        return redirect("wagtailadmin_account")
    secret = unseal(request.session.get(KEPT)) or generate_totp_secret()
    form = FirstCode(secret, request.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        TOTP.activate(request.user, secret)
        # The code that proved the app was seen on this screen: it is used up.
        code_accepted(request.user, form.cleaned_data["code"])
        request.session.pop(KEPT, None)
        taken_up(request, Authenticator.Type.TOTP, ONE_TIME)
        return after_set_up(request)
    request.session[KEPT] = seal(secret)
    picture = segno.make(get_adapter().build_totp_url(request.user, secret), error="m")
    inline = picture.svg_inline(scale=4, border=2, dark="#000", light="#fff", omitsize=True)
    spelled = " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
    shown = {"crumbs": trail(OWN, gettext("Mã một lần")), "form": form, "qr": mark_safe(inline), "spelled": spelled}
    return render(request, "cms/own/totp.html", shown)
