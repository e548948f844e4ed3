"""What a person asked, within limits that hold for every caller."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

#: Signs of a question that are read; more is cut off, so that a hostile text costs no more than a long one.
LONGEST_QUESTION = 400
MOST_HITS = 50
#: Deeper pages are for the lists and dumps; a search that needs them should be narrowed.
DEEPEST = 1_000


class UnknownFilter(ValueError):
    """A filter names no facet of the types searched."""


@dataclass(frozen=True)
class Question:
    """A question to `search`.

    `text` as typed. `type`: one declared type's name, None for all. `filters`: facet name to one value or several,
    any of which is accepted. `at`: day whose law is asked for; `seen`: instant whose knowledge is asked for; both
    default to now. `limit` up to 50, `offset` up to 1,000. `literal`: the words as typed, nothing read into them.
    """

    text: str
    type: str | None = None
    filters: dict[str, str | list[str]] = field(default_factory=dict)
    at: datetime.date | None = None
    seen: datetime.datetime | None = None
    limit: int = 10
    offset: int = 0
    literal: bool = False
