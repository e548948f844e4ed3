"""The quality system of a department: a year of approved texts, and a draft that its offices are asked about."""

from __future__ import annotations

from typing import Any

from cms.management.demonstration import files
from cms.management.demonstration.people import holder
from cms.management.demonstration.sheet import sheet
from cms.management.demonstration.texts import publish
from content_models.actions.drafting import draft
from content_models.actions.setting_going import ask
from content_models.declaration.artefact import Artefact
from content_models.declaration.attachments import Attachments
from content_models.declaration.references import AgencyReference
from content_models.declaration.registry import of_type
from content_models.organisation.models import Agency
from content_models.organisation.uploads.keeping import checked_all, keep


def load_quality() -> None:
    """Publish the texts that are not there yet, each after those it stands under."""
    for row in files.quality()["published"]:
        record = _record(row)
        if not type(record)._base_manager.filter(key=record.natural_key()).exists():
            publish(record)


def leave_consultations() -> None:
    """Draft the texts whose units are still being asked."""
    for row in files.quality()["consulted"]:
        record, author = _record(row), holder(_model(row).lifecycle.draft, row["agency_code"])
        draft([record], author)
        ask(record, author)


def _model(row: dict[str, Any]) -> type[Artefact]:
    model: Any = of_type(row["type"])
    return model


def _record(row: dict[str, Any]) -> Artefact:
    model = _model(row)
    record = model(agency=Agency.objects.get(code=row["agency_code"]))
    for name, plain in row["values"].items():
        kind = model.kind(name)
        found = Agency.objects.get(code=plain["code"]) if isinstance(kind, AgencyReference) else None
        setattr(record, name, found or kind.to_python(kind.stored(plain)))
    for name, key in row.get("refers", {}).items():
        target: Any = model.kind(name).related_model
        setattr(record, name, target._base_manager.get(key=key))
    for kind in model.kinds():
        if isinstance(kind, Attachments) and not kind.blank:
            setattr(record, kind.name, _file(record, row["values"]["code"]))
    return record


def _file(record: Artefact, code: str) -> list[dict[str, Any]]:
    account = holder(record.lifecycle.draft, record.agency.code)
    return [kept.entry() for kept in keep(checked_all([sheet(code)]), account, record.agency)]
