"""What proves that somebody holds the receipt: a token in the QR code, a four-character secret typed by hand.

Both are stored as keyed digests, shown once, replaced by reissue.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from enum import Enum

from django.core.cache import cache
from django.db import models

from content_models.declaration.personal import keyed_digest

#: Letters and digits that nobody mistakes for one another when they are read out.
SECRET_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
TRIES_AN_HOUR = 5


class HolderKey(models.Model):
    """The key in force of one case; a reissue replaces it."""

    type = models.CharField(max_length=60)
    code = models.CharField(max_length=60)
    token_digest = models.CharField(max_length=64, unique=True)
    secret_digest = models.CharField(max_length=64)
    issued_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = verbose_name_plural = "Mã bí mật"
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=("type", "code"), name="one_holder_key"),)

    def __str__(self) -> str:
        return self.code


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
        update_fields=("token_digest", "secret_digest", "issued_at"),
    )
    return shown


def exchange_token(token: str) -> tuple[str, str] | None:
    """Return (type, code) of the case whose receipt carries this token, None when no receipt does."""
    return HolderKey.objects.filter(token_digest=_digest(token)).values_list("type", "code").first()


def check_secret(type_name: str, code: str, secret: str) -> Verdict:
    """Compare a typed secret: five tries a code and hour, whoever types; spaces and case do not matter."""
    tries = f"holder-tries:{type_name}:{code}"
    cache.add(tries, 0, timeout=3600)
    if cache.incr(tries) > TRIES_AN_HOUR:
        return Verdict.TOO_MANY
    typed = _of_code(code, "".join(secret.split()).upper())
    right = HolderKey.objects.filter(type=type_name, code=code, secret_digest=typed).exists()
    if right:
        cache.delete(tries)
    return Verdict.RIGHT if right else Verdict.WRONG


def _digest(token: str) -> str:
    return keyed_digest(f"token:{token}")


def _of_code(code: str, secret: str) -> str:
    return keyed_digest(f"secret:{code}:{secret}")
