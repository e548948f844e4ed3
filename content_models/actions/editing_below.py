"""A superior edits below with a reason: regulations/004, Điều 4. Asked once an editing, kept with each draft."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType

from content_models.actions.refusal import refuse_unless
from content_models.declaration.artefact import Artefact
from content_models.ledger.event import Event
from content_models.organisation.rights import holds_at

#: The longest reason kept.
LONGEST = 2_000
#: What ends an editing: whoever edits after it begins another one.
TURNS = ("minhbach.draft", "minhbach.submit")


def is_below(account: Any, record: Artefact) -> bool:
    """Whether the account edits this record from a superior agency only."""
    return bool(record.pk) and not holds_at(account, record.lifecycle.draft, record.agency_id)


def reasons_of(records: Sequence[Artefact], account: Any, reason: str) -> list[str]:
    """Return the reason that goes with the draft of each record of one type, in their order.

    What lies below needs one: the one given, or that of the draft before, where it was this account's own. Refused
    without. No query unless a reason is looked for.
    """
    given = reason.strip()[:LONGEST]
    bare = [record for record in records if not given and is_below(account, record)]
    kept = _kept(bare, account) if bare else {}
    for record in bare:
        why = f"Bạn sửa nội dung của {record.agency}, cơ quan cấp dưới: hãy nêu lý do sửa."
        refuse_unless(kept.get(record.pk), why)
    return [given or kept.get(record.pk, "") for record in records]


def kept_reason(record: Artefact, account: Any) -> str:
    """Return the reason the account gave when it began the editing it is still at; empty for none."""
    return _kept([record], account).get(record.pk, "") if record.pk else ""


def _kept(records: Sequence[Artefact], account: Any) -> dict[int, str]:
    content_type = ContentType.objects.get_for_model(type(records[0]))
    own = Event.objects.filter(content_type=content_type, object_id__in=[str(record.pk) for record in records])
    last = own.filter(action__in=TURNS).order_by("object_id", "-id").distinct("object_id")
    rows = last.values_list("object_id", "action", "user_id", "reason")
    return {int(pk): why for pk, action, user, why in rows if action == TURNS[0] and user == account.pk and why}
