"""What holds whenever a member leaves an open submission, whoever takes it out."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from content_models.actions.deciding import locked_members, unfreeze
from content_models.actions.refusal import refuse_unless
from content_models.declaration.artefact import Artefact
from content_models.moderation.departure import Departure
from content_models.moderation.member import Member
from content_models.moderation.submission import Submission

Pair = tuple[Member, Artefact]


def parted(submission: Submission, ids: Iterable[int]) -> tuple[list[Pair], list[Pair]]:
    """Return the members that go and those that stay, with their locked rows.

    Refused for a member that is not there any more, for the lead, and where what stays would name a successor
    that goes.
    """
    wanted, members = set(ids), locked_members([submission])
    going = [pair for pair in members if pair[0].pk in wanted]
    staying = [pair for pair in members if pair[0].pk not in wanted]
    refuse_unless(going and len(going) == len(wanted), "Nội dung này không còn trong tờ trình.")
    for member, _ in going:
        refuse_unless(not member.leads, f"{member.title} dẫn cả tờ trình, không tách riêng được.")
    _refuse_orphans(going, staying)
    return going, staying


def _refuse_orphans(going: Sequence[Pair], staying: Sequence[Pair]) -> None:
    gone = {(row.type_name(), member.key): member for member, row in going if not row.version}
    for member, _ in staying:
        heir = gone.get((member.successor_type, member.successor_key))
        why = f"{member.title} được thay thế bằng {member.successor_key}: hãy tách cả hai nội dung."
        refuse_unless(heir is None, why)


def part(
    submission: Submission,
    going: Sequence[Pair],
    how: str,
    account: Any,
    at: datetime.datetime,
    reason: str,
    stands_for: int | None = None,
) -> None:
    """Write the departures and let the records be edited again; the submission gets another edition."""
    ids = [member.pk for member, _ in going]
    Departure.objects.bulk_create(
        Departure(
            member_id=pk,
            how=how,
            label=submission.step.label,
            by=account,
            on_behalf_of_id=stands_for,
            at=at,
            reason=reason,
            authors=submission.authors,
        )
        for pk in ids
    )
    Member.objects.filter(pk__in=ids).update(open=False)
    unfreeze(going)
    submission.edition += 1
    submission.save(update_fields=["edition"])
