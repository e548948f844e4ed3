"""Chia, tách: parts of an agency go to others; it goes on, or ends and one of them continues the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from content_models.actions.agencies.deciding_changes import decide_changes
from content_models.actions.agencies.founding import Founding, found
from content_models.actions.agencies.ground import Ground
from content_models.actions.agencies.merging import children_of, raise_heirs
from content_models.actions.agencies.planned import HandOver, Planned
from content_models.actions.refusal import refuse_unless
from content_models.organisation.agency import Agency
from content_models.organisation.agency_change import AgencyChange


@dataclass(frozen=True)
class Part:
    """Who takes over, and what: whole types, or single records by their keys."""

    to: Agency | Founding
    types: Sequence[str] = ()
    keys: Mapping[str, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Split:
    """An agency and its parts.

    `heir`: the place among the parts of the one that continues the rest; None when the agency itself goes on.
    """

    agency: Agency
    parts: Sequence[Part]
    heir: int | None = None


@transaction.atomic
def split(wanted: Sequence[Split], ground: Ground, account: Any) -> list[AgencyChange]:
    """Split agencies. What is named is handed over on the day; what is not stays, or falls to the heir."""
    new = [part.to for one in wanted for part in one.parts if isinstance(part.to, Founding)]
    founded = {agency.code: agency for agency in found(new, ground, account)} if new else {}
    children = children_of([one.agency for one in wanted])
    return decide_changes([_planned(one, founded, children) for one in wanted], ground, account)


def _planned(one: Split, founded: dict[str, Agency], children: dict[int, list[Agency]]) -> Planned:
    refuse_unless(one.parts, "Phải nêu ít nhất một phần được tách ra.")
    takers = [founded[p.to.code] if isinstance(p.to, Founding) else p.to for p in one.parts]
    refuse_unless(one.agency not in takers and len(set(takers)) == len(takers), "Mỗi phần phải về một cơ quan khác.")
    planned = Planned(AgencyChange.Verb.SPLIT, parts=[(one.agency, taker) for taker in takers])
    handed = zip(one.parts, takers, strict=True)
    planned.handed = [HandOver(one.agency, taker, part.types, part.keys) for part, taker in handed]
    planned.founded = [taker for taker in takers if taker.code in founded]
    if one.heir is not None:
        heir = takers[one.heir]
        planned.heirs = {one.agency: heir}
        planned.parents = {child: heir for child in children.get(one.agency.pk, ()) if child != heir}
        raise_heirs(planned)
    return planned
