"""Words of the house in the language of whoever reads: declarations stay Vietnamese, the screens translate them.

Public bodies hold labels and their digests, so a declaration is never asked in another language; its words are
translated here, at the edge, from `locale/`. What has no translation stays as the law writes it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from django.db.models import Model
from django.utils.text import format_lazy
from django.utils.translation import gettext, gettext_lazy


def lazily(words: str, **parts: object) -> str:
    """Return words that are translated when they are shown: for what is named once, when the server starts.

    `parts` fill the named places of the words, then too.
    """
    return cast(str, format_lazy(gettext_lazy(words), **parts) if parts else gettext_lazy(words))


def named(model: type[Model]) -> str:
    """Return what a type is called inside a sentence, in the language of the reader."""
    words = said(model._meta.verbose_name)
    return f"{words[:1].lower()}{words[1:]}"


def pairs_said(pairs: Iterable[tuple[Any, object]]) -> list[tuple[Any, str]]:
    """Return choices with their words in the language of the reader."""
    return [(value, said(label)) for value, label in pairs]


def all_said(labels: Iterable[object]) -> list[str]:
    """Return declared labels in the language of the reader."""
    return [said(label) for label in labels]


def said(label: object) -> str:
    """Return a declared label in the language of the reader."""
    return gettext(str(label)) if label else ""
