"""Which keys a backup cannot do without: they are not in it, and are told apart by marks that reveal nothing."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator, Mapping

from django.conf import settings


def marks() -> dict[str, list[str]]:
    """Return a mark of each key that counts now, by the name of its variable."""
    return {
        "PERSONAL_DATA_KEYS": [_mark(key) for key in settings.PERSONAL_DATA_KEYS],
        "DIGEST_KEY": [_mark(settings.DIGEST_KEY)],
    }


def missing(written: Mapping[str, list[str]]) -> Iterator[str]:
    """Yield “variable mark” for each key of a backup that is not set here."""
    here = marks()
    for variable, wanted in written.items():
        yield from (f"{variable} {mark}" for mark in wanted if mark not in here.get(variable, []))


def _mark(key: str) -> str:
    return hmac.new(key.encode(), b"minh-bach", hashlib.sha256).hexdigest()[:12]
