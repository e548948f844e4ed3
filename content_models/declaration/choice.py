"""A choice from a vocabulary: a controlled list with its words; what is stored is the value."""

from __future__ import annotations

from typing import Any

from django.db import models

from content_models.declaration.kind import Kind

Vocabulary = tuple[tuple[str, str], ...]


class Choice(Kind, models.CharField):
    """`of` is the vocabulary: pairs of stored value and label. Values are never reused for another meaning."""

    stored_as = "django.db.models.CharField"

    def __init__(self, *args: Any, of: Vocabulary = (), max_length: int = 40, **options: Any) -> None:
        self.vocabulary: Vocabulary = tuple(options.pop("choices", None) or of)
        super().__init__(*args, max_length=max_length, choices=self.vocabulary or None, **options)

    def plain(self, value: Any) -> dict[str, str] | None:
        """Value and label both stay in the body: a label changed later must not change what was published."""
        return {"value": value, "label": dict(self.vocabulary).get(value, value)} if value else None

    def stored(self, plain: Any) -> str:
        return plain["value"] if plain else ""

    def text(self, plain: Any) -> str:
        return plain["label"] if plain else ""

    def sample(self, number: int = 1) -> str:
        return self.vocabulary[number % len(self.vocabulary)][0]
