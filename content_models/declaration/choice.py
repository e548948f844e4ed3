"""A choice from a vocabulary: a controlled list with its words; what is stored is the value."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from content_models.declaration.kind import Kind
from content_models.declaration.terms import terms_of

Vocabulary = tuple[tuple[str, str], ...]


class Choice(Kind, models.CharField):
    """`of` is the vocabulary: pairs of stored value and label. Values are never reused for another meaning.

    `shared` names a category kept once for all modules: once it is published its entries are the vocabulary.
    """

    stored_as = "django.db.models.CharField"

    def __init__(self, *args: Any, of: Vocabulary = (), shared: str = "", max_length: int = 40, **options: Any) -> None:
        self.shared = shared
        self.declared: Vocabulary = tuple(options.pop("choices", None) or of)
        closed = None if shared else self.declared or None
        super().__init__(*args, max_length=max_length, choices=closed, **options)

    @property
    def vocabulary(self) -> Vocabulary:
        """Values with their words of today, retired ones included: records that hold them keep them."""
        entries = terms_of(self.shared) if self.shared else ()
        return tuple((term.value, term.label) for term in entries) or self.declared

    @property
    def retired(self) -> set[str]:
        """The values that nothing new may take."""
        return {term.value for term in terms_of(self.shared) if term.retired} if self.shared else set()

    def offered(self, present: Any = None) -> Vocabulary:
        """What a form offers: entries that are not retired, and the one the record holds already."""
        retired = self.retired - {present}
        return tuple(pair for pair in self.vocabulary if pair[0] not in retired)

    def validate(self, value: Any, model_instance: Any) -> None:
        super().validate(value, model_instance)
        if self.shared and value and value not in dict(self.declared + self.vocabulary):
            raise ValidationError(f"“{value}” không có trong danh mục.", code="invalid_choice")

    def plain(self, value: Any) -> dict[str, str] | None:
        """Value and label both stay in the body: a label changed later must not change what was published."""
        return {"value": value, "label": dict(self.declared + self.vocabulary).get(value, value)} if value else None

    def stored(self, plain: Any) -> str:
        return plain["value"] if plain else ""

    def text(self, plain: Any) -> str:
        return plain["label"] if plain else ""

    def sample_plain(self, number: int = 1) -> dict[str, str]:
        """Asks no table: documentation is written without one."""
        value = self.sample(number)
        return {"value": value, "label": dict(self.declared)[value]}

    def sample(self, number: int = 1) -> str:
        return self.declared[number % len(self.declared)][0]
