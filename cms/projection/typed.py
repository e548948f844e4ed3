"""A form as typed, out of a request and back into a form: what autosave keeps and what a conflict compares."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import BadRequest
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict, MultiValueDictKeyError

from cms.projection.attachments_field import AttachmentsField
from cms.projection.panels import form_of
from cms.projection.posted import refuse_malformed
from content_models.declaration.artefact import Artefact

#: Part of every request of the page, no part of what was typed.
OF_THE_PAGE = ("csrfmiddlewaretoken", "loaded_revision_id", "loaded_revision_created_at", "next")
#: Under this name a form says upon which draft it was filled in; names of the page's own begin the same way.
BASED_ON = "mb-based-on"
OWN = "mb-"


def typed_in(posted: QueryDict) -> dict[str, list[str]]:
    """Return the values a request sent for the fields of a record."""
    lists = ((name, values) for name, values in posted.lists() if name not in OF_THE_PAGE)
    return {name: values for name, values in lists if not name.startswith((OWN, "action-"))}


def based_on(posted: QueryDict, otherwise: int | None) -> int | None:
    """Return the id of the draft a form was filled in upon."""
    said = posted.get(BASED_ON) or posted.get("loaded_revision_id") or ""
    return int(said) if said.isascii() and said.isdigit() and len(said) < 19 else otherwise


def as_data(fields: dict[str, list[str]]) -> QueryDict:
    """Return kept values as a form reads them."""
    data = QueryDict(mutable=True)
    for name, values in fields.items():
        data.setlist(name, values)
    return data


def with_uploads(fields: dict[str, list[str]], form: Any) -> dict[str, list[str]]:
    """Add the files that came with a form and passed: their ids stand for them."""
    brought = {
        f"{name}-kept": [entry["id"] for entry in field.brought]
        for name, field in form.fields.items()
        if isinstance(field, AttachmentsField) and field.brought
    }
    return fields | brought


def text_of(record: Artefact, fields: dict[str, list[str]], account: Any) -> Artefact | None:
    """Return the record with the text that was typed, unsaved; None for what no form could hold."""
    model, data = type(record), as_data(fields)
    try:
        refuse_malformed(model, data)
        form = form_of(model).get_form_class()(data, MultiValueDict(), instance=record, for_user=account)
        form.defer_required_fields()
        return form.save(commit=False) if form.is_valid() else None
    except (BadRequest, MultiValueDictKeyError):
        return None
