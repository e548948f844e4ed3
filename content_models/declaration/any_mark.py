"""Words typed with or without marks, as a pattern that PostgreSQL compares with names as they are written."""

from __future__ import annotations

import re
import unicodedata

from content_models.declaration.fold import ALPHABET, fold

TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")


def within(typed: str) -> str:
    """Return a regular expression for a text that holds the typed words in their order, whatever their marks."""
    return r"\s+".join("".join(map(_any_mark, word)) for word in fold(typed).split())


def _any_mark(letter: str) -> str:
    return FORMS.get(letter) or re.escape(letter)


def _forms() -> dict[str, str]:
    """Folded letter -> a class of all letters that fold to it, small and capital: no two databases fold alike."""
    found: dict[str, set[str]] = {}
    for letter in ALPHABET:
        for tone in TONES:
            whole = unicodedata.normalize("NFC", letter + tone)
            found.setdefault(fold(letter), set()).update(one for one in (whole, whole.upper()) if len(one) == 1)
    return {letter: f"[{''.join(sorted(those))}]" for letter, those in found.items()}


FORMS = _forms()
