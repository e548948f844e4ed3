"""Finds published records by code or words, for whoever must name a successor or what a case is judged by."""

from __future__ import annotations

from cms.projection.finding import found
from cms.projection.public_words import with_public_words
from content_models.declaration.artefact import Artefact
from content_models.declaration.fold import words_of
from content_models.declaration.record import Record
from content_models.ledger.models import PublicRecord
from content_models.ledger.reading import listed

OFFERED = 20


def in_force_like(model: type[Record], typed: str) -> list[PublicRecord]:
    """Return versions in force whose code or words match, the exact code first; none for an empty question."""
    if not words_of(typed):
        return []
    keys = found(model._base_manager.all(), typed).filter(version__gt=0).values("key")
    told, said = with_public_words(listed(model.type_name()).filter(key__in=keys), "title", typed)
    records = told.filter(said).defer("body")[:OFFERED]
    exact = "".join(typed.split()).lower()
    return sorted(records, key=lambda record: record.key.lower() != exact)


def successor_named(model: type[Artefact], key: str) -> Artefact | None:
    """Return the record whose published version in force bears a key."""
    if not listed(model.type_name()).filter(key=key).exists():
        return None
    return model._base_manager.select_related("agency").filter(key=key).first()
