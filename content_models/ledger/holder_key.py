"""What proves that somebody holds the receipt: a token in the QR code, a four-character secret typed by hand.

Both are stored as keyed digests, shown once, replaced by reissue.
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone

from content_models.declaration.personal import keyed_digest
from content_models.organisation.client_address import counted_address
from content_models.organisation.tries import count_a_try, take_back_a_try

#: Letters and digits that nobody mistakes for one another when they are read out.
SECRET_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
TRIES_AN_HOUR = 5
AN_HOUR = timedelta(hours=1)
TYPIST = "holder"


class HolderKey(models.Model):
    """The key in force of one case, and how often it was tried; a reissue replaces it.

    Tries are counted here and not in a cache: each process has one of its own, and other keys push counts out of it.
    """

    type = models.CharField(max_length=60)
    code = models.CharField(max_length=60)
    token_digest = models.CharField(max_length=64, unique=True)
    secret_digest = models.CharField(max_length=64)
    issued_at = models.DateTimeField(auto_now_add=True)
    tries = models.PositiveSmallIntegerField(default=0)
    tried_from = models.DateTimeField(null=True)

    class Meta:
        verbose_name = verbose_name_plural = "Mã bí mật"
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=("type", "code"), name="one_holder_key"),)

    def __str__(self) -> str:
        return self.code

    def count_a_try(self) -> int:
        """Count one more within the hour that its first try began; the caller holds the row's lock."""
        now = timezone.now()
        if self.tried_from is None or self.tried_from <= now - AN_HOUR:
            self.tries, self.tried_from = 0, now
        self.tries = min(self.tries + 1, TRIES_AN_HOUR + 1)
        self.save(update_fields=["tries", "tried_from"])
        return self.tries


@dataclass(frozen=True)
class Shown:
    """What the receipt prints, once."""

    code: str
    token: str
    secret: str


class Verdict(Enum):
    """The answer to a typed secret."""

    RIGHT = "right"
    WRONG = "wrong"
    TOO_MANY = "too_many"


def issue(type_name: str, codes: list[str]) -> list[Shown]:
    """Give each case a fresh token (128 bits) and secret (4 characters); older ones stop working."""
    shown = [Shown(c, secrets.token_hex(16), "".join(secrets.choice(SECRET_LETTERS) for _ in "4444")) for c in codes]
    rows = [
        HolderKey(type=type_name, code=s.code, token_digest=_digest(s.token), secret_digest=_of_code(s.code, s.secret))
        for s in shown
    ]
    HolderKey.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=("type", "code"),
        update_fields=("token_digest", "secret_digest", "issued_at", "tries", "tried_from"),
    )
    return shown


def exchange_token(token: str) -> tuple[str, str] | None:
    """Return (type, code) of the case whose receipt carries this token, None when no receipt does."""
    return HolderKey.objects.filter(token_digest=_digest(token)).values_list("type", "code").first()


def key_in_force(type_name: str, code: str) -> str:
    """Return a name for the key in force, another after each reissue; empty where a case has none."""
    found = HolderKey.objects.filter(type=type_name, code=code).values_list("token_digest", flat=True).first()
    return keyed_digest(f"in force:{found}")[:32] if found else ""


@transaction.atomic
def check_secret(type_name: str, code: str, secret: str, address: str) -> Verdict:
    """Compare a typed secret; spaces and case do not matter.

    Five tries a code and hour, whoever types; and of one address (see `client_address`) only so many wrong ones an
    hour, whatever the codes: four characters are guessed by trying many cases as well as by trying one.
    """
    typist = counted_address(address)
    if 0 < settings.HOLDER_TRIES_AN_HOUR < count_a_try(TYPIST, typist, AN_HOUR):
        return Verdict.TOO_MANY
    verdict = _compare(type_name, code, "".join(secret.split()).upper())
    if verdict is Verdict.RIGHT:
        take_back_a_try(TYPIST, typist)
    return verdict


def _compare(type_name: str, code: str, secret: str) -> Verdict:
    key = HolderKey.objects.select_for_update().filter(type=type_name, code=code).first()
    if key is None:
        return Verdict.WRONG
    if key.count_a_try() > TRIES_AN_HOUR:
        return Verdict.TOO_MANY
    if not hmac.compare_digest(key.secret_digest, _of_code(code, secret)):
        return Verdict.WRONG
    HolderKey.objects.filter(pk=key.pk).update(tries=0)
    return Verdict.RIGHT


def _digest(token: str) -> str:
    return keyed_digest(f"token:{token}")


def _of_code(code: str, secret: str) -> str:
    return keyed_digest(f"secret:{code}:{secret}")
