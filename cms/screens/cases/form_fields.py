"""The one dictionary of these forms: from kind to the field in which a clerk enters it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext

from cms.projection.agency_choice import AgencyChoice
from cms.projection.choosing import choosable, shown_title
from cms.projection.fields import FilesField, LimitField
from cms.projection.words import pairs_said, said
from cms.review.fields import DayField
from content_models.declaration import kinds
from content_models.declaration.attachments import Attachments
from content_models.declaration.choice import Choice
from content_models.declaration.kind import Kind
from content_models.declaration.limits import Limit
from content_models.declaration.references import AgencyReference, Reference
from content_models.declaration.rows import Rows
from content_models.organisation.models import Agency

#: Until this many choices all stand open as buttons; more go into a list.
BUTTONS = 4


class TitledChoice(forms.ModelChoiceField):
    """Names of records out of reach are those in force, never those of a draft."""

    def label_from_instance(self, choice: Any) -> str:
        return shown_title(choice)


def _line(kind: Any, options: dict[str, Any]) -> forms.Field:
    return forms.CharField(max_length=kind.max_length, **options)


def _text(kind: Any, options: dict[str, Any]) -> forms.Field:
    return forms.CharField(widget=forms.Textarea(attrs={"rows": 4}), max_length=kinds.TEXT_LIMIT, **options)


def _number(kind: Any, options: dict[str, Any]) -> forms.Field:
    return forms.IntegerField(
        **options | {"error_messages": options["error_messages"] | {"invalid": gettext("Nhập một số nguyên")}}
    )


def _choice(kind: Any, options: dict[str, Any]) -> forms.Field:
    choices = pairs_said(kind.vocabulary)
    if len(choices) <= BUTTONS and options["required"]:
        return forms.ChoiceField(choices=choices, widget=forms.RadioSelect, **options)
    return forms.ChoiceField(choices=[("", gettext("Chọn")), *choices], **options)


FIELDS: dict[type[Kind], Callable[[Any, dict[str, Any]], forms.Field]] = {
    kinds.Line: _line,
    kinds.Code: _line,
    kinds.Text: _text,
    kinds.RichText: _text,
    kinds.Integer: _number,
    kinds.Money: _number,
    kinds.Year: _number,
    kinds.Boolean: lambda kind, options: forms.BooleanField(**options | {"required": False}),
    kinds.Date: lambda kind, options: DayField(**options),
    kinds.Web: lambda kind, options: forms.URLField(max_length=kind.max_length, assume_scheme="https", **options),
    Choice: _choice,
    Limit: lambda kind, options: LimitField(**options),
    Attachments: lambda kind, options: FilesField(**options),
    Rows: lambda kind, options: kind.formfield(required=options["required"]),
    AgencyReference: lambda kind, options: AgencyChoice(Agency.objects.all(), **options),
}


def field_of(kind: Kind, account: Any, offered: Sequence[str] = ()) -> forms.Field:
    """Return the field of a kind; `offered` are the words to choose from where the declaration gives some.

    LookupError for a kind without an entry.
    """
    required = kind.required and not kind.blank
    missing = {"required": gettext("chưa nhập")}
    options = {"label": said(kind.label), "help_text": kind.guidance, "required": required, "error_messages": missing}
    if offered:
        choices = [("", gettext("Không thuộc trường hợp nào")), *((words, words) for words in offered)]
        return forms.ChoiceField(choices=choices, **options)
    if isinstance(kind, Reference):
        return TitledChoice(choosable(account, kind.related_model), **options)
    known = next((entry for entry in type(kind).__mro__ if entry in FIELDS), None)
    if known is None:
        raise LookupError(f"no form field for the kind {type(kind).__name__}: add it to cms.screens.cases.form_fields")
    return FIELDS[known](kind, options)
