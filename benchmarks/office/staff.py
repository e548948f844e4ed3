"""Who works at the office: editors of one department, its controllers, the leader of the province, an organiser."""

from __future__ import annotations

from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from allauth.mfa.totp.internal.auth import yield_hotp_counters_from_time as steps_of_time

from benchmarks.province import Province, holder
from content_models.declaration.roles import Role
from content_models.organisation.models import Account, Agency

PASSWORD = "mot-mat-khau-dai-de-do-2026"


def editors(place: Province, count: int) -> list[str]:
    """Return the user names of new editors of the department."""
    return [
        _hired(Role.CATALOGUE_EDITOR, place.department, f"bientap-{number + 1:02}").username for number in range(count)
    ]


def moderators(place: Province, count: int) -> dict[str, str]:
    """Return the secrets of the moderators' second factors by user name: a leader, the others control."""
    places = [(Role.AGENCY_LEADER, place.top), *[(Role.PROCEDURE_CONTROLLER, place.department)] * (count - 1)]
    return dict(_secured(_hired(role, at, f"duyet-{number + 1:02}")) for number, (role, at) in enumerate(places))


def organiser(place: Province) -> dict[str, str]:
    """Return the name and the secret of who organises agencies."""
    return dict([_secured(_hired(Role.ORGANISATION_ADMIN, place.top, "to-chuc"))])


def code_of(secret: str) -> str:
    """Return the code that a device shows now."""
    near = list(steps_of_time())
    return str(format_hotp_value(hotp_value(secret, near[len(near) // 2])))


def _secured(account: Account) -> tuple[str, str]:
    secret = generate_totp_secret()
    TOTP.activate(account, secret)
    return account.username, secret


def _hired(role: Role, agency: Agency, username: str) -> Account:
    account: Account = holder(role, agency, username)
    account.set_password(PASSWORD)
    account.save()
    return account
