"""Second factors of an account: one-time codes, recovery codes, passkeys. Each code opens once."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from allauth.mfa.utils import decrypt
from allauth.mfa.webauthn.internal import auth as passkeys
from cryptography.exceptions import InvalidSignature
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.crypto import constant_time_compare

TOTP, CODES, PASSKEY = Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES, Authenticator.Type.WEBAUTHN
#: Wrong codes of one account within the window; then it waits the window out.
TRIES, WINDOW, KIND = 5, timedelta(minutes=15), "factor"
LONGEST_CREDENTIAL = 20_000


def kinds_held(account: Any) -> set[str]:
    """The kinds of second factors an account has set up; recovery codes alone are none."""
    kinds = set(Authenticator.objects.filter(user=account).values_list("type", flat=True))
    return kinds if kinds - {CODES} else set()


@transaction.atomic
def code_accepted(account: Any, typed: str) -> str:
    """Return the kind of factor whose code this is, empty when it is none; an accepted code never opens again."""
    digits = "".join(sign for sign in typed if sign.isdigit())
    rows = Authenticator.objects.select_for_update().filter(user=account, type__in=[TOTP, CODES]).order_by("-type")
    for row in rows:
        right = _is_fresh(row, digits) if row.type == TOTP else row.wrap().validate_code(digits)
        if right:
            Authenticator.objects.get(pk=row.pk).record_usage()
            return str(row.type)
    return ""


def _is_fresh(row: Authenticator, digits: str) -> bool:
    """Whether it is the code of a step of time after the last one used: kept in the row, for all processes."""
    counter = step_of_code(decrypt(row.data["secret"]), digits)
    if counter is None or counter <= row.data.get("last", 0):
        return False
    row.data["last"] = counter
    row.save(update_fields=["data"])
    return True


def step_of_code(secret: str, digits: str) -> int | None:
    """Return the step of time whose code was typed, None when none near now has it."""
    steps = yield_hotp_counters_from_time()
    return next((s for s in steps if constant_time_compare(format_hotp_value(hotp_value(secret, s)), digits)), None)


def passkey_accepted(credential: str, account: Any | None) -> Authenticator | None:
    """Return the passkey that answered the challenge of this sign-in; without an account, whosever it is."""
    try:
        answer = json.loads(credential[:LONGEST_CREDENTIAL])
        owner = account or passkeys.extract_user_from_response(answer)
        row = passkeys.complete_authentication(owner, answer)
    except (ValidationError, ValueError, KeyError, TypeError, AttributeError, InvalidSignature):
        return None
    row.record_usage()
    return row
