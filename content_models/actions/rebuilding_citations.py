"""Makes the legal-basis graph anew from what was published and drafted: the tables hold nothing else."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from itertools import islice
from typing import Any

from django.db import transaction
from django.db.models import F

from content_models.actions.lapsing import count_in
from content_models.actions.submission_rules import frozen_text
from content_models.citations.citation import Citation
from content_models.citations.cited import cites
from content_models.citations.law import ComingLaw, Law
from content_models.citations.noting import note_citations
from content_models.declaration import registry
from content_models.declaration.artefact import Artefact
from content_models.ledger.public_record import PublicRecord
from content_models.organisation.instant import now

A_CHUNK = 500


@transaction.atomic
def rebuild_citations() -> dict[str, int]:
    """Empty the tables and fill them; return how many rows each holds. Duties that are open stay."""
    at = now()
    for table in (ComingLaw, Citation):
        table.objects.all().delete()
    Law.objects.update(successor=None)
    Law.objects.all().delete()
    for model in registry.artefacts():
        if cites(model):
            _note(model)
    for model in registry.artefacts():
        if hasattr(model, "as_law"):
            _count_in(model, at)
    return {"laws": Law.objects.count(), "citations": Citation.objects.count()}


def _note(model: type[Artefact]) -> None:
    rows = model._base_manager.select_related("agency")
    for chunk in _chunks(rows.filter(version__gt=0, withdrawn=False).order_by("pk")):
        note_citations(chunk, public=True)
    open_drafts = rows.filter(has_unpublished_changes=True).exclude(latest_revision=None)
    for chunk in _chunks(open_drafts.select_related("agency", "latest_revision").order_by("pk")):
        note_citations([frozen_text(row, row.latest_revision.content) for row in chunk], public=False)


def _count_in(model: Any, at: datetime.datetime) -> None:
    """Every version, oldest first: what a document said before matters only where its next is still to come."""
    for chunk in _chunks(PublicRecord.objects.filter(type=model.type_name()).order_by(F("version"), "pk")):
        count_in([model.as_law(record) for record in chunk], at)


def _chunks(rows: Any) -> Iterator[list[Any]]:
    found = rows.iterator(A_CHUNK)
    while chunk := list(islice(found, A_CHUNK)):
        yield chunk
