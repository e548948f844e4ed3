"""The steps of a person who brings a list in, without the screens."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile

from content_models.catalogue.models import Procedure
from content_models.declaration.roles import Role
from content_models.intake.batch import Batch
from content_models.intake.staging.applying_chosen import begin_apply
from content_models.intake.staging.checking import begin_check
from content_models.intake.staging.opening import open_batch
from content_models.intake.staging.working import advance_all
from tests.factories.people import agency, holder_of


def uploaded(name: str, content: bytes, model=Procedure, at: str = "H99.02") -> Batch:
    """Upload a list and let the relay read it."""
    editor = holder_of(model.lifecycle.draft, at)
    batch = open_batch(model, agency(at), SimpleUploadedFile(name, content), editor)
    return worked(batch)


def worked(batch: Batch) -> Batch:
    """Let the relay do all that waits, and return the batch as it stands then."""
    advance_all()
    return Batch.objects.select_related("file", "agency", "opened_by").get(pk=batch.pk)


def checked(batch: Batch, mapping: dict[str, str] | None = None, **constants: str) -> Batch:
    """Confirm the proposed mapping, with changes by heading, and let the rows be checked."""
    places = {column["heading"]: str(place) for place, column in enumerate(batch.columns)}
    for heading, path in (mapping or {}).items():
        batch.mapping[places[heading]] = path
    batch.mapping = {place: path for place, path in batch.mapping.items() if path}
    batch.constants = {path.replace("__", "."): words for path, words in constants.items()}
    batch.save()
    assert begin_check(batch)
    return worked(batch)


def applied(batch: Batch) -> Batch:
    """Apply what is chosen."""
    assert begin_apply(batch, holder_of(Role.CATALOGUE_EDITOR, batch.agency.code))
    return worked(batch)
