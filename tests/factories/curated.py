"""Records made of the examples that were written for their types, and published like any other."""

from __future__ import annotations

from typing import Any

from api.projection.examples import written_for
from content_models.actions.drafting import draft
from content_models.declaration.artefact import Artefact
from content_models.declaration.references import AgencyReference, Reference
from content_models.organisation.models import Agency
from tests.factories.people import TREE, agency, holder_of
from tests.factories.texts import approved, submitted


def published_as_curated(model: type[Artefact]) -> Artefact:
    """Return the record of a type's example, gone live; what it refers to goes live before it."""
    (told,) = written_for(model)
    for code in TREE:
        agency(code)
    record = model(agency=Agency.objects.get(code=told["agency"]["code"]))
    for kind in (kind for kind in model.kinds() if kind.is_public):
        setattr(record, kind.name, _value(kind, told[kind.name]))
    drafted = draft([record], holder_of(model.lifecycle.draft, record.agency.code))[0]
    approved(submitted(drafted))
    drafted.refresh_from_db()
    return drafted


def _value(kind: Any, plain: Any) -> Any:
    if isinstance(kind, Reference):
        return plain and published_as_curated(kind.related_model)
    if isinstance(kind, AgencyReference):
        return plain and Agency.objects.get(code=plain["code"])
    return kind.to_python(kind.stored(plain))
