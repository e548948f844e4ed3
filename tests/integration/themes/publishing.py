"""Publishes what these pages show, through the verbs."""

from __future__ import annotations

import datetime
from typing import Any

from content_models.catalogue.models import Procedure
from content_models.declaration.artefact import Artefact
from tests.factories.texts import approved, published, redraft, submitted

CODE = "9.000017"


def procedure(code: str = CODE, title: str = "Cấp bản sao trích lục", **values: Any) -> Procedure:
    """Return a published procedure."""
    return published(Procedure, code=code, title=title, **values)


def amended(record: Artefact, **values: Any) -> Artefact:
    """Publish another version; `in_force_from` may lie ahead."""
    approved(submitted(redraft(record, **values)))
    record.refresh_from_db()
    return record


def withdrawn(record: Artefact, **facts: Any) -> None:
    """Withdraw a record, or replace it, by a submission."""
    approved(submitted(type(record)._base_manager.get(pk=record.pk), **facts))


def from_today(days: int) -> datetime.date:
    """A day of Vietnam, so many days from now."""
    return (datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=7, days=days)).date()
