"""A filter whose answer changes by itself as days pass: no stored value says it, so it is asked for a day."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from content_models.declaration.choice import Vocabulary


@dataclass(frozen=True)
class ByClock:
    """`keys(value, day)` gives the keys of the records to which a value applies on a day, as a query."""

    name: str
    label: str
    values: Vocabulary
    keys: Callable[[str, datetime.date], Iterable[str]]
