"""On what ground an agency changes: from which day, by which decision, why; and who may decide it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from content_models.actions.refusal import refuse_unless
from content_models.declaration.roles import Role
from content_models.organisation.agency import Agency
from content_models.organisation.held import held_by
from content_models.organisation.rights import agencies_within

#: Longest text of a legal basis, as its column has it.
BASIS_LIMIT = 300


@dataclass(frozen=True)
class Ground:
    """The day from which a change holds, its legal basis, and the reason in plain words."""

    on: datetime.date
    basis: str
    reason: str


def admit_ground(ground: Ground, account: Any, today: datetime.date) -> None:
    """Refused without basis or reason, or for a day that is over; only the operator's commands enter the past."""
    refuse_unless(ground.basis.strip(), "Phải ghi căn cứ pháp lý của thay đổi.")
    refuse_unless(len(ground.basis) <= BASIS_LIMIT, f"Căn cứ dài quá {BASIS_LIMIT} ký tự.")
    refuse_unless(ground.reason.strip(), "Phải ghi lý do của thay đổi.")
    late = f"Ngày {ground.on:%d/%m/%Y} đã qua: thay đổi chỉ có hiệu lực từ hôm nay trở đi."
    refuse_unless(account is None or ground.on >= today, late)


def organises(account: Any, agency: Agency) -> bool:
    """Whether an account may change an agency: its role is held above it. None is the operator's command."""
    return account is None or any(agency.path.startswith(p) and agency.path != p for p in _own(account))


def leads_to(account: Any, agency: Agency) -> bool:
    """Whether an account may name an agency as successor or superior: one's own, or one below."""
    return account is None or any(agency.path.startswith(path) for path in _own(account))


def organised(account: Any) -> Any:
    """The agencies at and below those where the account organises."""
    return agencies_within(account, [Role.ORGANISATION_ADMIN])


def _own(account: Any) -> list[str]:
    return [held.path for held in held_by(account) if held.role == Role.ORGANISATION_ADMIN]
