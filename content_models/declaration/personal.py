"""Personal data at rest: sealed with a key from a variable, matched exactly by a keyed digest.

Law 91/2025/QH15 on personal data. Keys are a list: the first seals, all open, so that keys can be changed.
"""

from __future__ import annotations

import hashlib
import hmac
from functools import cache
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.db import models

from content_models.declaration.fold import words_of


@cache
def _box(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys])


def seal(text: str) -> str:
    """Return the text sealed for storage; empty stays empty."""
    return _box(tuple(settings.PERSONAL_DATA_KEYS)).encrypt(text.encode()).decode() if text else ""


def unseal(sealed: str | None) -> str:
    """Return the text of a sealed value; ValueError when no key opens it."""
    if not sealed:
        return ""
    try:
        return _box(tuple(settings.PERSONAL_DATA_KEYS)).decrypt(sealed.encode()).decode()
    except InvalidToken as error:
        raise ValueError("Không khóa nào mở được dữ liệu cá nhân này: kiểm tra PERSONAL_DATA_KEYS.") from error


def keyed_digest(text: str) -> str:
    """Return an HMAC of a text, for tokens and secrets: equal texts match, nothing can be read back.

    Its key is apart from the sealing keys: those rotate, while printed receipts must go on working.
    """
    return hmac.new(settings.DIGEST_KEY.encode(), text.encode(), hashlib.sha256).hexdigest()


def match_of(text: str) -> str:
    """Return the column value under which exactly this text is found, spaces and marks ignored."""
    return keyed_digest("".join(words_of(text))) if text else ""


def mask_name(name: str) -> str:
    """Return a person's name as initials, as pages outside the handling agency show it."""
    return " ".join(f"{word[0]}." for word in name.split())


def mask_number(number: str) -> str:
    """Return a phone or identity number with all but its last two characters hidden."""
    return "•" * max(len(number) - 2, 0) + number[-2:] if number else ""


class MatchColumn(models.CharField):
    """The keyed digest of a personal field beside it, filled whenever the record is saved."""

    def __init__(self, *args: Any, of: str = "", **options: Any) -> None:
        self.of = of
        fixed: dict[str, Any] = {"max_length": 64, "editable": False, "default": "", "db_index": True}
        super().__init__(*args, **fixed | options)

    def deconstruct(self) -> Any:
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, {"max_length": 64, **kwargs}

    def clone(self) -> Any:
        _, _, args, kwargs = self.deconstruct()
        return models.CharField(*args, **kwargs)

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        value = match_of(str(getattr(model_instance, self.of) or ""))
        setattr(model_instance, self.attname, value)
        return value
