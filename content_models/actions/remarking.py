"""Ghi ý kiến: who decides the present step says something at single fields of members, before or with a return."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from content_models.actions.deciding import admit, locked_members, locked_submissions
from content_models.actions.recording import event_of
from content_models.actions.refusal import refuse_unless
from content_models.declaration.artefact import Artefact
from content_models.ledger.event import events
from content_models.moderation.member import Member
from content_models.moderation.remark import LONGEST, Remark
from content_models.moderation.submission import Submission
from content_models.organisation.held import Held
from content_models.organisation.instant import now

#: By member id and field name: the words; an empty name stands for the whole text.
Words = Mapping[int, Mapping[str, str]]


@transaction.atomic
def remark(submission: Submission, words: Words, account: Any) -> list[Remark]:
    """Write remarks and return them. Refused as a decision is; ValidationError for a field nobody declared."""
    at, locked = now(), locked_submissions([submission])[0]
    held = admit(locked, submission, account)
    members = {member.pk: (member, row) for member, row in locked_members([locked])}
    refuse_unless(set(words) <= set(members), "Nội dung này không còn trong tờ trình.")
    made = [
        _remark(*members[pk], name, text.strip(), account, held, locked.step.label, at)
        for pk, own in words.items()
        for name, text in own.items()
        if text.strip()
    ]
    Remark.objects.bulk_create(made)
    said = {pk for pk, own in words.items() if any(text.strip() for text in own.values())}
    events([_event(*members[pk], words[pk], account, held, at) for pk in sorted(said)])
    return made


def _remark(
    member: Member, row: Artefact, name: str, words: str, account: Any, held: Held, label: str, at: datetime.datetime
) -> Remark:
    if name and name not in {kind.name for kind in row.kinds()}:
        raise ValidationError(f"{row._meta.verbose_name} không có trường {name}.")
    if len(words) > LONGEST:
        raise ValidationError(f"Ý kiến dài quá: nhiều nhất {LONGEST:,} ký tự.".replace(",", "."))
    own = {"by": account, "on_behalf_of_id": held.stands_for, "label": label, "at": at}
    return Remark(member=member, field=name, words=words, **own)


def _event(member: Member, row: Artefact, words: Mapping[str, str], account: Any, held: Held, at: Any) -> Any:
    """The event names the fields; the words themselves stay between those who write and those who decide."""
    fields = sorted(name for name, text in words.items() if text.strip())
    facts = {"digest": member.digest, "on_behalf_of_id": held.stands_for, "data": {"fields": fields}}
    return event_of(row, "remark", account, at, revision=member.revision, **facts)
