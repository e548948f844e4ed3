"""A retired entry of a shared category is taken nowhere anew: not by a form, nor by an import."""

from __future__ import annotations

from collections.abc import Sequence

from django.core.exceptions import ValidationError

from content_models.declaration.artefact import Artefact
from content_models.declaration.retiring import retired_entries


def refuse_retired(records: Sequence[Artefact]) -> None:
    """ValidationError for each record that takes a retired entry it did not hold before. Asks only where one does."""
    for record in records:
        held = retired_entries(record)
        before = retired_entries(_before(record)) if held and record.latest_revision else set()
        if anew := sorted(held - before):
            raise ValidationError({name: f"“{words}” đã ngừng dùng, hãy chọn mục khác." for name, words in anew})


def _before(record: Artefact) -> Artefact:
    """The record as its latest draft said."""
    return type(record).from_serializable_data(record.latest_revision.content, check_fks=False)
