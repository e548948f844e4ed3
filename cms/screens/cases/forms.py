"""The generated forms: what opens a case, and what a move asks for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import QuerySet

from cms.projection.words import lazily, said
from cms.screens.cases.form_fields import field_of
from content_models.declaration.case import Case
from content_models.declaration.choice import Choice
from content_models.declaration.kind import kinds_of
from content_models.declaration.process import Move
from content_models.declaration.references import Pinned
from content_models.organisation.models import Agency


class KindsForm(forms.Form):
    """A form whose errors may come from the law book, each at its own field."""

    def take(self, error: ValidationError) -> None:
        """Show a refusal of the law book at the fields it names, else above the form."""
        by_field = error.message_dict if hasattr(error, "error_dict") else {NON_FIELD_ERRORS: error.messages}
        for name, words in by_field.items():
            self.add_error(
                name if name in self.fields else None, [w.removeprefix(f"{self._label(name)}: ") for w in words]
            )

    def _label(self, name: str) -> str:
        return said(self.fields[name].label) if name in self.fields else ""


class MoveForm(KindsForm):
    """What one transition asks."""

    def __init__(self, step: Move, account: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, kind in (kinds_of(step.form) if step.form else {}).items():
            self.fields[name] = field_of(kind, account)


class OpeningForm(KindsForm):
    """The declared fields of a case, but for what was pinned on the page before."""

    def __init__(
        self, model: type[Case], account: Any, agencies: QuerySet[Agency], pins: Mapping[str, Any], **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self.model, self.pins = model, pins
        places = forms.ModelChoiceField(agencies, label=lazily("Nơi tiếp nhận"), empty_label=None)
        self.fields["agency"] = places
        self.initial.setdefault("agency", agencies.first())
        blank = model(**pins)
        for kind in model.kinds():
            if isinstance(kind, Pinned) or not kind.editable:
                continue
            self.fields[kind.name] = field_of(kind, account, blank.offered(kind.name))
            if isinstance(kind, Choice) and not kind.blank:
                self.initial.setdefault(kind.name, kind.vocabulary[0][0])

    def case(self) -> Case:
        """The unsaved case, from what was entered, else from what the form starts with."""
        values = self.cleaned_data if self.is_bound else dict(self.initial)
        return self.model(**self.pins, **{name: value for name, value in values.items() if name in self.fields})
