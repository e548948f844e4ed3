"""Cấp lại mã bí mật: new keys for holders who lost their receipts; the old ones stop working at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from content_models.actions.recording import event_of
from content_models.actions.refusal import refuse_unless
from content_models.declaration.case import WITHIN, Case
from content_models.ledger import holder_key
from content_models.ledger.event import events
from content_models.organisation.instant import now
from content_models.organisation.rights import holds_at


@transaction.atomic
def reissue(cases: Sequence[Case], account: Any, reason: str = "") -> list[holder_key.Shown]:
    """Give cases of one type fresh keys and return what their receipts print once.

    Refused without the opening role at the agency of each case. All get new keys, or none.
    """
    refuse_unless(cases[0].reach is not WITHIN, "Loại việc nội bộ không có giấy tiếp nhận.")
    at, told = now(), []
    for case in cases:
        held = holds_at(account, case.lifecycle.opens, case.agency_id)
        refuse_unless(held, f"Bạn không có quyền cấp lại mã bí mật tại {case.agency}.")
        told.append(event_of(case, "reissue", account, at, reason=reason, on_behalf_of_id=held.stands_for))
    shown = holder_key.issue(cases[0].type_name(), [case.code for case in cases])
    events(told)
    return shown
