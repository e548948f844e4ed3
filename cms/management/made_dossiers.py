"""Makes dossiers in numbers, for training and for measuring: real verbs, invented applicants, spread over days."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from content_models.actions.opening import open_cases
from content_models.declaration.roles import Role
from content_models.ledger.public_record import PublicRecord
from content_models.ledger.reading import listed
from content_models.onestop.dossier import limits_of
from content_models.onestop.models import Dossier
from content_models.organisation.grant import RoleGrant
from content_models.organisation.instant import now

BATCH = 500
#: How many days back receptions are spread.
SPREAD = 60


class NothingToMakeFrom(LookupError):
    """There is no clerk, or no published procedure whose limit can be computed."""


def make_dossiers(count: int, start: int = 1) -> Iterator[int]:
    """Open `count` dossiers and yield how many more are open after each batch.

    Raises NothingToMakeFrom. Applicants are "Công dân 001" and so on, from `start`.
    """
    clerks = list(RoleGrant.objects.filter(role=Role.CLERK, ends_on=None).select_related("account", "agency"))
    choices = [(record, channel) for record in listed("procedure")[:400] if (channel := _channel(record))]
    if not clerks or not choices:
        raise NothingToMakeFrom("Cần ít nhất một cán bộ một cửa và một thủ tục đã công bố có thời hạn tính được.")
    present = now()
    for batch, first in enumerate(range(start, start + count, BATCH)):
        grant = clerks[batch % len(clerks)]
        numbers = range(first, min(first + BATCH, start + count))
        cases = [_dossier(number, grant, *choices[number % len(choices)]) for number in numbers]
        open_cases(cases, grant.account, present - datetime.timedelta(days=batch % SPREAD))
        yield len(cases)


def _channel(record: PublicRecord) -> str:
    """The first channel with exactly one computable limit, empty when there is none."""
    body = record.data()
    for channel in dict.fromkeys((row["channel"] or {}).get("value") for row in body["channels"]):
        limits = {(limit.value, limit.unit) for limit in limits_of(body, channel) if limit.computable}
        if len(limits) == 1 and len(limits_of(body, channel)) == 1:
            return str(channel)
    return ""


def _dossier(number: int, grant: RoleGrant, record: PublicRecord, channel: str) -> Dossier:
    return Dossier(
        agency=grant.agency,
        procedure=record,
        channel=channel,
        applicant=f"Công dân {number:03}",
        identity_number=f"001099{number % 1_000_000:06}",
        phone=f"0900{number % 1_000_000:06}",
    )
