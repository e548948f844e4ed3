"""Second factors in tests: a person's phone, and the way through the staff door."""

from __future__ import annotations

import time

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.test import Client

from content_models.declaration.roles import Role
from content_models.organisation.models import Account
from tests.factories.people import holder_of

DOOR, STEP = "/quan-tri/login/", "/quan-tri/login/buoc-hai/"
PASSWORD, SECRET = "mot-mat-khau-dai", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def person(role: Role = Role.CLERK, code: str = "H99.02") -> Account:
    """Return an account with a known password."""
    account = holder_of(role, code)
    account.set_password(PASSWORD)
    account.save()
    return account


def with_phone(account: Account) -> Account:
    """Give an account one-time codes and recovery codes."""
    TOTP.activate(account, SECRET)
    RecoveryCodes.activate(account)
    return account


def code_now(ahead: int = 0) -> str:
    """The code that the phone shows now, or a step of time later."""
    return format_hotp_value(hotp_value(SECRET, int(time.time()) // 30 + ahead))


def half_in(account: Account, client: Client | None = None) -> Client:
    """Return a client that has given the right password."""
    client = client or Client()
    client.post(DOOR, {"username": account.username, "password": PASSWORD})
    return client


def secret_of(account: Account) -> str:
    """What the database holds of the phone's secret, opened."""
    return get_adapter().decrypt(Authenticator.objects.get(user=account, type="totp").data["secret"])
