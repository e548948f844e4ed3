"""Chuyển: an agency, with everything below it, under another superior from a day on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from content_models.actions.agencies.deciding_changes import decide_changes
from content_models.actions.agencies.ground import Ground
from content_models.actions.agencies.planned import Planned
from content_models.actions.refusal import refuse_unless
from content_models.organisation.agency import Agency
from content_models.organisation.agency_change import AgencyChange


@dataclass(frozen=True)
class Relocation:
    """An agency and its new superior; None makes it a root, by the operator's command only."""

    agency: Agency
    under: Agency | None


def relocate(wanted: Sequence[Relocation], ground: Ground, account: Any) -> list[AgencyChange]:
    """Move agencies in the tree. Refused below themselves, and where they stand already."""
    for one in wanted:
        refuse_unless(one.under is not None or account is None, "Cơ quan phải có cơ quan cấp trên.")
        there = one.agency.parent_id == (one.under and one.under.pk)
        refuse_unless(not there, f"{one.agency} đã trực thuộc cơ quan này.")
    planned = [Planned(AgencyChange.Verb.MOVE, parents={one.agency: one.under}) for one in wanted]
    return decide_changes(planned, ground, account)
