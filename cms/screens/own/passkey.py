"""Khóa truy cập: a key of the person's device or a stick, kept after it has answered our challenge."""

from __future__ import annotations

import json
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import auth as passkeys
from cryptography.exceptions import InvalidSignature
from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache

from cms.projection.words import lazily
from cms.review.crumbs import trail
from cms.screens.entry.factors import LONGEST_CREDENTIAL
from cms.screens.own.confirming import ConfirmedForm
from cms.screens.own.factors import OWN, after_set_up, taken_up

MOST = 10


class PasskeyForm(ConfirmedForm):
    """What to call the key, and what it answered."""

    name = forms.CharField(
        label=lazily("Tên của khóa"),
        max_length=60,
        initial=lazily("Máy này"),
        help_text=lazily("Để nhận ra khi cần bỏ."),
    )
    credential = forms.CharField(max_length=LONGEST_CREDENTIAL, widget=forms.HiddenInput, required=False)
    field_order = ["name", "password", "credential"]

    def clean_credential(self) -> dict[str, Any]:
        try:
            answer = json.loads(self.cleaned_data["credential"])
            passkeys.parse_registration_response(answer)
            passkeys.complete_registration(answer)
        except (ValidationError, ValueError, KeyError, TypeError, AttributeError, InvalidSignature) as error:
            raise ValidationError(gettext("Trình duyệt chưa trao được khóa. Hãy thử lại.")) from error
        return answer


@never_cache
@transaction.atomic
def set_up_passkey(request: HttpRequest) -> HttpResponse:
    """Ask the browser for a new key; a POST with its answer keeps it. Ten at most."""
    form = PasskeyForm(request.user, request.POST or None)
    mine = Authenticator.objects.filter(user=request.user, type=Authenticator.Type.WEBAUTHN)
    if request.method == "POST" and form.is_valid() and mine.count() < MOST:
        name = form.cleaned_data["name"]
        passkeys.WebAuthn.add(request.user, name, form.cleaned_data["credential"])
        taken_up(request, Authenticator.Type.WEBAUTHN, name)
        return after_set_up(request)
    options = passkeys.begin_registration(request.user, passwordless=True)
    shown = {"crumbs": trail(OWN, gettext("Khóa truy cập")), "form": form, "options": options}
    return render(request, "cms/own/passkey.html", shown)
