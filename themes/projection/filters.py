"""Filters and columns of a list, out of the declaration: only choices with a known vocabulary become a select."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from content_models.declaration.choice import Choice
from content_models.declaration.kind import Kind, kinds_of
from content_models.declaration.kinds import Boolean, Year
from content_models.declaration.record import Record
from content_models.declaration.rows import Rows
from content_models.declaration.terms import terms_of
from content_models.declaration.word import Word
from themes.projection.record import public_kinds
from themes.projection.shown import Shown

LONGEST_VALUE = 300
#: Every record has an agency; lists narrow by its code, as links on records ask.
AGENCY = "agency"
EARLIEST_YEAR = 2015


@dataclass(frozen=True)
class Filter:
    """A declared filter as a page offers it; without `options` it only narrows by what a link asks."""

    name: str
    label: str
    options: list[tuple[str, str]]
    chosen: str

    @property
    def chosen_label(self) -> str:
        """The words of the chosen value."""
        return dict(self.options).get(self.chosen, self.chosen)


def filters(model: type[Record], asked: Mapping[str, str]) -> list[Filter]:
    """Return the declared filters with what the address chooses."""
    kinds = public_kinds(model)
    declared = {name: kind for name, kind in kinds.items() if kind.facts.filter or kind.facts.facet}
    offered = [Filter(name, kind.label, _options(kind), _typed(asked.get(name, ""))) for name, kind in declared.items()]
    if clock := model.by_clock:
        offered.append(Filter(clock.name, clock.label, list(clock.values), _typed(asked.get(clock.name, ""))))
    return [*offered, Filter(AGENCY, "Cơ quan", [], _typed(asked.get(AGENCY, "")))]


def narrowing(model: type[Record], chosen: list[Filter]) -> dict[str, Any]:
    """Return the conditions on the ledger's facets, in the JSON types they are stored in."""
    kinds, clock = public_kinds(model), model.by_clock
    stored = [f for f in chosen if f.chosen and not (clock and f.name == clock.name)]
    return {f.name: _stored(kinds[f.name], f.chosen) if f.name in kinds else f.chosen for f in stored}


def by_clock(model: type[Record], chosen: list[Filter], day: datetime.date) -> Q:
    """Return the condition of a filter that no stored value answers; one that nobody chose asks for nothing."""
    clock = model.by_clock
    value = next((f.chosen for f in chosen if clock and f.name == clock.name), "")
    if not clock or value not in dict(clock.values):
        return Q()
    return Q(key__in=clock.keys(value, day))


def columns(model: type[Record], body: dict[str, Any]) -> list[Shown]:
    """Return the declared columns of a body beside its title and its code, those that hold something."""
    kept = [(n, k) for n, k in public_kinds(model).items() if k.facts.column and n != model.title_field()]
    every = [Shown(name, kind, body.get(name)) for name, kind in kept]
    return [shown for shown in every if not shown.is_empty and shown.words != body.get("key")]


def vocabulary_of(kind: Kind) -> list[tuple[str, str]]:
    """The values and words of a choice, or of the first choice in a row type."""
    if isinstance(kind, Rows):
        inner = next((k for k in kinds_of(kind.of).values() if isinstance(k, Choice)), None)
        return vocabulary_of(inner) if inner else []
    return [(str(value), str(label)) for value, label in kind.vocabulary] if isinstance(kind, Choice) else []


def _typed(value: str) -> str:
    """A value out of an address: cut to size, without the sign that PostgreSQL cannot hold."""
    return value.replace("\0", "").strip()[:LONGEST_VALUE]


def _options(kind: Kind) -> list[tuple[str, str]]:
    if isinstance(kind, Year):
        coming = datetime.date.today().year + 1
        return [(str(year), str(year)) for year in range(coming, EARLIEST_YEAR - 1, -1)]
    if isinstance(kind, Boolean):
        return [("true", "Có"), ("false", "Không")]
    if isinstance(kind, Word):
        return [(term.label, term.label) for term in terms_of(kind.shared) if not term.retired]
    return vocabulary_of(kind)


def _stored(kind: Kind, chosen: str) -> Any:
    if isinstance(kind, Rows):
        return [chosen]
    if isinstance(kind, Boolean):
        return chosen == "true"
    return int(chosen[:9]) if isinstance(kind, Year) and chosen.isdecimal() else chosen
