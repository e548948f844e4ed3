"""Kết thúc: an agency ends, with one that continues it, or with none because nothing is left to continue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from content_models.actions.agencies.deciding_changes import decide_changes
from content_models.actions.agencies.ground import Ground
from content_models.actions.agencies.merging import children_of, raise_heirs
from content_models.actions.agencies.planned import Planned
from content_models.organisation.agency import Agency
from content_models.organisation.agency_change import AgencyChange


@dataclass(frozen=True)
class Ending:
    """An agency and its heir; None says that nobody continues it."""

    agency: Agency
    heir: Agency | None


def end(wanted: Sequence[Ending], ground: Ground, account: Any) -> list[AgencyChange]:
    """End agencies: their last day is the one before. Refused without an heir while anything is open or below them."""
    children = children_of([one.agency for one in wanted])
    return decide_changes([_planned(one, children) for one in wanted], ground, account)


def _planned(one: Ending, children: dict[int, list[Agency]]) -> Planned:
    planned = Planned(AgencyChange.Verb.END, heirs={one.agency: one.heir})
    if one.heir is not None:
        planned.parents = {child: one.heir for child in children.get(one.agency.pk, ()) if child != one.heir}
        raise_heirs(planned)
    return planned
