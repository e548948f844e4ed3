"""How a person comes in now, and what was done to the account: what an administrator sees before acting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext

from cms.projection.verbs import WORDS
from cms.projection.words import lazily, said
from cms.review.passed import moment
from content_models.actions.unblocking import is_blocked
from content_models.ledger.models import Event
from content_models.organisation.models import Account
from content_models.organisation.second_factor import has_second_factor
from content_models.organisation.staff_session import sessions_of

#: Lines of history shown; the journal has all.
SHOWN = 20
#: Left out: they come daily and bury what was done to the account.
DAILY = ("minhbach.sign_in",)


@dataclass(frozen=True)
class Reasoned:
    """A verb that asks for a reason."""

    verb: str
    label: str
    asks: str
    says: str


LOCK = Reasoned(
    "khoa", lazily("Khóa tài khoản"), lazily("Lý do khóa"), lazily("Người này không vào được cho đến khi mở khóa.")
)
FACTORS = Reasoned(
    "go-xac-thuc",
    lazily("Gỡ xác thực hai bước"),
    lazily("Đã đối chiếu danh tính bằng cách nào"),
    lazily("Chỉ khi người này mất thiết bị và hết mã dự phòng. Gặp trực tiếp hoặc gọi số máy cơ quan trước khi gỡ."),
)
LEAVE = Reasoned(
    "cho-nghi",
    lazily("Cho nghỉ"),
    lazily("Lý do, số quyết định"),
    lazily(
        "Kết thúc mọi vai trò, mật khẩu, xác thực và phiên; việc đang chờ chuyển về vai trò. "
        "Tên ở việc đã làm giữ nguyên."
    ),
)


def ways_in(person: Account) -> dict[str, Any]:
    """Return what the page of an account shows besides its roles."""
    factors = has_second_factor(person)
    reasoned = [LOCK] if person.is_active else []
    return {
        "factors": factors,
        "sessions": sessions_of(person),
        "blocked": is_blocked(person),
        "reasoned": [*reasoned, *([FACTORS] if factors else []), LEAVE],
        "history": _history(person),
    }


def _history(person: Account) -> list[dict[str, str]]:
    kind = ContentType.objects.get_for_model(Account)
    rows = Event.objects.filter(content_type=kind, object_id=str(person.pk)).exclude(action__in=DAILY)
    return [_line(event) for event in rows.select_related("user").order_by("-timestamp", "-id")[:SHOWN]]


def _line(event: Event) -> dict[str, str]:
    data = event.data or {}
    words = WORDS.get(event.action.removeprefix("minhbach."), event.action)
    told = {"words": f"{words}: {said(data['label'])}" if data.get("label") else words, "at": moment(event.timestamp)}
    return told | {
        "who": str(event.user or gettext("Hệ thống")),
        "reason": event.reason,
        "request": data.get("request", ""),
    }
