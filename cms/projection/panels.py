"""Kind -> panel of the form: what stands where, with the words of the declaration."""

from __future__ import annotations

from typing import Any

from django import forms
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, Panel

from cms.projection.agency_choice import AgencyChoice
from cms.projection.attachments_field import AttachmentsField
from cms.projection.fields import LimitField, LongLine
from cms.projection.form import ArtefactForm
from cms.projection.remarks import RemarkedPanel
from cms.projection.term_field import TermField
from cms.projection.words import lazily
from cms.review.fields import DayField
from content_models.declaration.artefact import Artefact
from content_models.declaration.attachments import Attachments
from content_models.declaration.choice import Choice
from content_models.declaration.exposure import INTERNAL
from content_models.declaration.kind import Kind
from content_models.declaration.kinds import Date, Line
from content_models.declaration.limits import Limit
from content_models.declaration.references import AgencyReference
from content_models.declaration.word import Word

#: From this many letters on a line gets a box that grows.
LONG = 500
#: Kinds whose form field is ours; the others have Django's or Wagtail's.
FORM_FIELDS: dict[type, Any] = {
    Line: lambda kind: {"widget": LongLine if kind.max_length >= LONG else forms.TextInput},
    Choice: lambda kind: {"form_class": TermField} if kind.shared else {},
    Word: lambda kind: {"form_class": TermField},
    Limit: {"form_class": LimitField},
    Date: {"form_class": DayField},
    Attachments: {"form_class": AttachmentsField},
    AgencyReference: {"form_class": AgencyChoice},
}
#: Declared on every artefact and asked last: most texts are in force from the day they are announced.
ASKED_LAST = "in_force_from"


def register_form_fields() -> None:
    """Tell Wagtail's forms which field edits which kind."""
    for kind, options in FORM_FIELDS.items():
        register_form_field_override(kind, override=options)


def in_form_order(model: type[Artefact]) -> list[Kind]:
    """The fields as declared, the day in force last."""
    return sorted(model.kinds(), key=lambda kind: kind.name == ASKED_LAST)


def form_of(model: type[Artefact]) -> Any:
    """Return the bound form layout of a type: owner, public fields, internal ones apart, the day in force last."""
    kinds = in_form_order(model)
    internal = [RemarkedPanel(kind.name) for kind in kinds if kind.facts.exposure is INTERNAL]
    public = [RemarkedPanel(kind.name) for kind in kinds if kind.facts.exposure is not INTERNAL]
    panels: list[Panel] = [FieldPanel("agency", heading=lazily("Cơ quan")), *public]
    if internal:
        panels.append(MultiFieldPanel(internal, heading=lazily("Nội bộ, không công khai")))
    return ObjectList(panels, base_form_class=ArtefactForm).bind_to_model(model)
