"""Which fields of a declared type are searched, with what weight, and which are facets.

A field is searched when it is PUBLIC and declares `search`; codes are compared whole instead.
A title's weight is three at least: on real questions the name decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from content_models.declaration import registry
from content_models.declaration.choice import Choice
from content_models.declaration.kind import Kind, kinds_of
from content_models.declaration.kinds import Code, Line, RichText, Text
from content_models.declaration.record import Record
from content_models.declaration.references import AgencyReference, Reference
from content_models.declaration.rows import Rows

#: The index's name of the field that titles a record, whatever the declaration calls it.
TITLE = "(title)"
TITLE_WEIGHT = 3.0
#: Kinds whose length says how much to the point they are: BM25 counts it fully there, and by a third elsewhere.
SHORT_KINDS = (Line, Code, Choice, Reference, AgencyReference)
WORDED_KINDS = (*SHORT_KINDS, Text, RichText, Rows)
SHORT, LONG = 1.0, 0.3


@dataclass(frozen=True)
class Searched:
    """One searched field: its name in the index, its kind, its weight, BM25's b, and whether marks count in it."""

    name: str
    kind: Kind
    weight: float
    b: float

    @property
    def exact(self) -> bool:
        """Exact marks are indexed where the words were chosen with care: in the title."""
        return self.name == TITLE


def is_listed(model: type[Record]) -> bool:
    """True for types the public may look through.

    A record reached by its code only is never indexed, nor one that explains words: it is no answer.
    """
    reach = getattr(model, "reach", None)
    if getattr(model, "search_explains", None):
        return False
    return model in registry.artefacts() and getattr(reach, "name", "LISTED") == "LISTED"


@cache
def searched(model: type[Record]) -> tuple[Searched, ...]:
    """Return the searched fields of a type, the title first."""
    title = model.title_field()
    wanted = [k for k in model.kinds() if k.is_public and k.facts.search and not isinstance(k, Code)]
    rest = [_searched(k.name, k, float(k.facts.search)) for k in wanted if k.name != title]
    own = [
        _searched(TITLE, k, max(TITLE_WEIGHT, k.facts.search)) for k in model.kinds() if k.name == title and k.is_public
    ]
    return (*own, *rest)


def _searched(name: str, kind: Kind, weight: float) -> Searched:
    return Searched(name, kind, weight, SHORT if _is_short(kind) else LONG)


def _is_short(kind: Kind) -> bool:
    if isinstance(kind, Rows):
        return all(isinstance(part, Choice) for part in kinds_of(kind.of).values())
    return isinstance(kind, SHORT_KINDS)


def text_of(kind: Kind, plain: Any) -> str:
    """Return the words of a public value that are worth finding; a row's numbers and addresses are not."""
    if not isinstance(kind, Rows):
        return kind.text(plain) or ""
    parts = {name: part for name, part in kinds_of(kind.of).items() if isinstance(part, WORDED_KINDS)}
    chosen = {name: part for name, part in parts.items() if part.facts.search} or parts
    return "\n".join(text_of(part, row.get(name)) for row in plain or [] for name, part in chosen.items())


@cache
def facets(model: type[Record]) -> tuple[Kind, ...]:
    """Return the public fields declared as facets."""
    return tuple(kind for kind in model.kinds() if kind.is_public and kind.facts.facet)
