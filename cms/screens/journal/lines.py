"""One event in words: when, who and in whose place, what, to which record, where, why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext

from cms.projection.verbs import WORDS
from cms.projection.words import lazily, said
from cms.screens.journal.filtering import PREFIX
from content_models.ledger.models import Event
from content_models.organisation.clock.zone import local

HEADS = (
    lazily("Lúc"),
    lazily("Tài khoản"),
    lazily("Họ tên"),
    lazily("Làm thay"),
    lazily("Việc"),
    lazily("Loại"),
    lazily("Mã, khóa"),
    lazily("Nội dung"),
    lazily("Cơ quan"),
    lazily("Lý do"),
)


def lines_of(events: Iterable[Event], types: dict[str, str]) -> Iterator[tuple[str, ...]]:
    """Yield the cells of each event, in the order of `HEADS`."""
    for event in events:
        who: Any = event.user
        yield (
            f"{local(event.timestamp):%H:%M:%S %d/%m/%Y}",
            who.username if who else "",
            str(who) if who else gettext("Hệ thống"),
            str(event.on_behalf_of or ""),
            _verb(event),
            types.get(event.type, event.type),
            event.key,
            said(event.label),
            str(event.agency or ""),
            event.reason,
        )


def _verb(event: Event) -> str:
    """The verb, with the name of the step or role where the event carries one."""
    words = WORDS.get(event.action.removeprefix(PREFIX), event.action)
    more = (event.data or {}).get("label", "")
    return f"{words}: {more}" if more else words
