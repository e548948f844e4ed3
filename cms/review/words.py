"""Values of fields in the language of the reader: comparisons speak as the law does, the screens translate here."""

from __future__ import annotations

from typing import Any

from django.utils.formats import number_format

from cms.projection.words import said
from content_models.declaration.choice import Choice
from content_models.declaration.kind import Kind
from content_models.declaration.kinds import Boolean
from content_models.ledger.comparing import words

DECLARED = (Choice, Boolean)


def paragraphs(kind: Kind, plain: Any) -> list[str]:
    """Return a JSON-ready value as paragraphs; what somebody typed stays as it is."""
    told = words.paragraphs(kind, plain)
    return [said(one) for one in told] if isinstance(kind, DECLARED) else told


def grouped(number: int) -> str:
    """A number as the reader groups it: "1.234", in English "1,234"."""
    return number_format(number, force_grouping=True)
