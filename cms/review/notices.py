"""Nhắc việc: what a person was reminded of, whether letters come too, and for administrators which did not arrive."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from cms.projection.words import said
from cms.review.crumbs import trail
from cms.review.desk_rows import duty_url
from cms.review.passed import moment
from content_models.actions.granting import administered
from content_models.moderation.reminder import MailChoice, Notice, Stage
from content_models.organisation.instant import now

A_PAGE = 50
TONES = {Stage.SOON: "soon", Stage.TODAY: "soon", Stage.LATE: "late", Stage.URGED: "soon"}


@dataclass(frozen=True)
class ShownNotice:
    """One notice; `url` is where its duty is done, empty once that is done."""

    notice: Notice
    stage: str
    tone: str
    at: str
    url: str


def unread(account: Any) -> QuerySet[Notice]:
    """What a person has not read yet, of duties that still wait."""
    return Notice.objects.filter(account_id=account.pk, read_at=None, reminder__duty__closed_at=None)


def notices(request: HttpRequest) -> HttpResponse:
    """The latest notices, unread first."""
    rows = Notice.objects.filter(account_id=request.user.pk).select_related("reminder__duty")
    latest = list(rows.order_by("-created_at", "-pk")[:A_PAGE])
    choice = MailChoice.objects.filter(account_id=request.user.pk).first()
    context = {
        "crumbs": trail(gettext("Nhắc việc")),
        "unread": _shown([one for one in latest if one.read_at is None and one.reminder.duty.closed_at is None]),
        "read": _shown([one for one in latest if one.read_at or one.reminder.duty.closed_at]),
        "by_mail": choice is None or choice.by_mail,
        "address": request.user.email,
        "undelivered": _undelivered(request.user),
    }
    return render(request, "cms/review/notices.html", context)


def _shown(rows: Sequence[Notice]) -> list[ShownNotice]:
    return [_one(row) for row in rows]


def _one(row: Notice) -> ShownNotice:
    stage, duty = Stage(row.reminder.stage), row.reminder.duty
    return ShownNotice(
        row, said(stage.label), TONES[stage], moment(row.created_at), "" if duty.closed_at else duty_url(duty)
    )


def _undelivered(account: Any) -> list[Notice]:
    """Letters that failed, to people whom the account administers; for nobody else any."""
    within = administered(account)
    failing = Notice.objects.exclude(mail_fault="").filter(account__grants__agency__in=within)
    return list(failing.select_related("account").distinct().order_by("-pk")[:A_PAGE])


@require_POST
def settle_notices(request: HttpRequest) -> HttpResponse:
    """Mark all as read, or choose whether letters come."""
    if "mail" in request.POST:
        wanted = request.POST["mail"] == "1"
        MailChoice.objects.update_or_create(account_id=request.user.pk, defaults={"by_mail": wanted})
        messages.success(
            request, gettext("Từ nay có thư nhắc việc.") if wanted else gettext("Từ nay không gửi thư nhắc việc.")
        )
    else:
        unread(request.user).update(read_at=now())
    return redirect("cms_notices")
