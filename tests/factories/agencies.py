"""Agencies made and changed by the actions, as a decision of the province would."""

from __future__ import annotations

import datetime
import itertools
from typing import Any

from django.utils import timezone

from content_models.actions.agencies.founding import Founding, found
from content_models.actions.agencies.ground import Ground
from content_models.actions.agencies.making_public import make_known
from content_models.organisation.models import Agency

numbers = itertools.count(1)
BEGAN = datetime.date(2025, 7, 1)


def today() -> datetime.date:
    """The present day in Vietnam."""
    return timezone.localdate()


def ground(days: int = 0, on: datetime.date | None = None) -> Ground:
    """The ground of a change `days` from today."""
    return Ground(on or today() + datetime.timedelta(days=days), "Nghị quyết 01/NQ-HĐND", "Sắp xếp lại bộ máy")


def founded(under: str = "", code: str = "", by: Any = None, **words: Any) -> Agency:
    """Found one agency as of the day the small province began."""
    code = code or f"K{next(numbers)}"
    wanted = Founding(code, words.pop("name", f"Cơ quan {code}"), under, **words)
    return found([wanted], ground(on=BEGAN), by)[0]


def known(*agencies: Agency) -> None:
    """Let the public know agencies that a test put into the table by hand."""
    make_known(agencies, None, timezone.now())
