"""Tiếp nhận: opens cases, each with its number, its due date, its card and the keys for its holder."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from content_models.actions.carding import write_cards
from content_models.actions.deadline import set_deadline
from content_models.actions.duties import renew_move_duties
from content_models.actions.recording import event_of
from content_models.actions.refusal import refuse_unless
from content_models.declaration.case import WITHIN, Case
from content_models.ledger import holder_key
from content_models.ledger.event import events
from content_models.organisation.clock.day_table import DayTable
from content_models.organisation.instant import day_of, now
from content_models.organisation.number_book import take
from content_models.organisation.rights import holds_at


@dataclass(frozen=True)
class Opened:
    """A case just opened, and what its receipt prints once; a case within has no holder and no receipt."""

    case: Case
    shown: holder_key.Shown | None


@transaction.atomic
def open_cases(cases: Sequence[Case], account: Any, received_at: datetime.datetime | None = None) -> list[Opened]:
    """Open cases of one type and return them with their keys.

    `received_at` is when the papers were handed over, now unless said; history and duties begin then. Refused
    without the opening role at the case's agency, at one that has ended or does not use the module;
    ValidationError for an incomplete form or a limit that needs a day and a reason.
    """
    present = now()
    received = received_at or present
    refuse_unless(received <= present, "Thời điểm tiếp nhận không thể ở tương lai.")
    for case in cases:
        held = holds_at(account, case.lifecycle.opens, case.agency_id)
        refuse_unless(held, f"Bạn không có quyền tiếp nhận tại {case.agency}.")
        refuse_unless(not case.agency.has_ended(day_of(received)), f"{case.agency} đã kết thúc hoạt động.")
        refuse_unless(case.agency.uses(case._meta.app_label), f"{case.agency} không dùng phân hệ này.")
    return enter(cases, account, received)


def enter(cases: Sequence[Case], account: Any, at: datetime.datetime) -> list[Opened]:
    """Enter cases of one type into their books; the caller has asked whether the account may, or the law opens them.

    ValidationError for an incomplete case or a limit that needs a day and a reason.
    """
    days = DayTable.load(day_of(at))
    for case in cases:
        case.state, case.received_at = case.lifecycle.start.name, at
        case.when_received()
        case.clean_fields(exclude=["agency", "code", *(f.name for f in case._meta.fields if f.is_relation)])
        case.clean()
        set_deadline(case, days)
    _number(cases, day_of(at))
    for case in cases:
        case.refresh_folded()
    type(cases[0])._base_manager.bulk_create(cases)
    shown = _keys(cases)
    cards = write_cards(cases, at)
    events([event_of(c, "open", account, at, digest=cards[c.code], data={"to": c.state}) for c in cases])
    renew_move_duties(cases, at)
    return [Opened(case, keys) for case, keys in zip(cases, shown, strict=True)]


def _keys(cases: Sequence[Case]) -> Sequence[holder_key.Shown | None]:
    if cases[0].reach is WITHIN:
        return [None] * len(cases)
    return holder_key.issue(cases[0].type_name(), [case.code for case in cases])


def _number(cases: Sequence[Case], day: datetime.date) -> None:
    """Mã hồ sơ: agency code, day of reception, number of that day. One book an agency and day."""
    period = f"{day:%y%m%d}"
    by_agency: dict[int, list[Case]] = {}
    for case in cases:
        by_agency.setdefault(case.agency_id, []).append(case)
    for agency_id, own in sorted(by_agency.items()):
        for case, number in zip(own, take(case_series(own[0]), agency_id, period, len(own)), strict=True):
            case.code = f"{case.agency.code}-{period}-{number:04d}"


def case_series(case: Case) -> str:
    """The name of the number book of a case type."""
    return case.type_name()
