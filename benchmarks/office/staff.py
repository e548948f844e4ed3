"""Who works at the office: editors of one department, its controllers, the leader of the province."""

from __future__ import annotations

from benchmarks.province import Province, holder
from content_models.declaration.roles import Role
from content_models.organisation.models import Account, Agency

PASSWORD = "mot-mat-khau-dai-de-do-2026"


def editors(place: Province, count: int) -> list[str]:
    """Return the user names of new editors of the department."""
    return [_hired(Role.CATALOGUE_EDITOR, place.department, f"bientap-{number + 1:02}") for number in range(count)]


def moderators(place: Province, count: int) -> list[str]:
    """Return the user names of the moderators: a leader of the province, the others control at the department."""
    places = [(Role.AGENCY_LEADER, place.top), *[(Role.PROCEDURE_CONTROLLER, place.department)] * (count - 1)]
    return [_hired(role, agency, f"duyet-{number + 1:02}") for number, (role, agency) in enumerate(places)]


def _hired(role: Role, agency: Agency, username: str) -> str:
    account: Account = holder(role, agency, username)
    account.set_password(PASSWORD)
    account.save()
    return username
