"""Chuyển giao: named records of one agency to another from a day on; both go on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from content_models.actions.agencies.deciding_changes import decide_changes
from content_models.actions.agencies.ground import Ground
from content_models.actions.agencies.planned import HandOver, Planned
from content_models.actions.refusal import refuse_unless
from content_models.organisation.agency_change import AgencyChange


def transfer(wanted: Sequence[HandOver], ground: Ground, account: Any) -> list[AgencyChange]:
    """Hand records over. Also those of an agency that ended, which its heir or its superior gives on."""
    for one in wanted:
        refuse_unless(one.types or any(one.keys.values()), "Phải nêu loại hoặc mã của những gì chuyển giao.")
        refuse_unless(one.source != one.target, "Nơi giao và nơi nhận phải khác nhau.")
    planned = [Planned(AgencyChange.Verb.TRANSFER, handed=[one]) for one in wanted]
    return decide_changes(planned, ground, account)
