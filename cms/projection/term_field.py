"""The form field of a shared category: what it offers is read when the form is shown, never when it is declared."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext

from cms.projection.words import pairs_said
from content_models.declaration.choice import Choice
from content_models.declaration.word import Word


class TermField(forms.CharField):
    """Chooses an entry that is not retired, or keeps the one held; words may be written while there are no entries."""

    def __init__(self, *, encoder: Any = None, empty_value: Any = "", **options: Any) -> None:
        self.offered: list[tuple[str, str]] = []
        super().__init__(empty_value="", **options)

    def offer(self, kind: Choice | Word, present: str) -> None:
        """Fill the list for one record; called by the form, which knows what the record holds."""
        pairs = (
            pairs_said(kind.offered(present)) if isinstance(kind, Choice) else [(w, w) for w in kind.offered(present)]
        )
        self.offered = list(pairs)
        if self.offered:
            self.widget = forms.Select(choices=[("", gettext("Chọn")), *self.offered])

    def validate(self, value: Any) -> None:
        super().validate(value)
        if value and self.offered and value not in dict(self.offered):
            raise forms.ValidationError(gettext("Chọn một mục trong danh sách."), code="invalid_choice")
