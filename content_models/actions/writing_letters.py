"""Gửi thư nhắc việc: notices that wait go out as letters, one to each person; a failure is tried again later."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from itertools import groupby

from django.conf import settings
from django.db import transaction

from content_models.moderation.reminder import Notice
from content_models.ports import Letter, letters_go_out, send

#: After so many failures a letter is given up and shown to the administrator.
MOST_TRIES = 8
#: Minutes before the second try; each further one waits twice as long.
FIRST_WAIT = 2
SUBJECT = "Minh Bạch: bạn có việc cần làm"


def write_letters(at: datetime.datetime, most: int = 100) -> int:
    """Send what waits, notices of one person together; return how many notices were tried.

    Run by the relay, never inside a request's transaction. A relay that dies between sending and noting it sends
    once more: a letter twice is better than none.
    """
    if not letters_go_out():
        return 0
    with transaction.atomic():
        rows = Notice.objects.select_for_update(of=("self",), skip_locked=True)
        due = rows.filter(mail=Notice.Mail.WAITING, mail_after__lte=at).order_by("account_id", "pk")
        notices = list(due.select_related("account", "reminder__duty")[:most])
        for _, own in groupby(notices, key=lambda notice: notice.account_id):
            _try(list(own), at)
        Notice.objects.bulk_update(notices, ["mail", "mail_tries", "mail_after", "mail_fault"])
    return len(notices)


def _try(notices: Sequence[Notice], at: datetime.datetime) -> None:
    fault = ""
    try:
        send(Letter(notices[0].account.email, SUBJECT, _text(notices)))
    except OSError as error:
        fault = type(error).__name__
    for notice in notices:
        notice.mail_tries, notice.mail_fault = notice.mail_tries + 1, fault
        if not fault:
            notice.mail = Notice.Mail.SENT
        elif notice.mail_tries >= MOST_TRIES:
            notice.mail = Notice.Mail.FAILED
        else:
            notice.mail_after = at + datetime.timedelta(minutes=FIRST_WAIT * 2 ** (notice.mail_tries - 1))


def _text(notices: Sequence[Notice]) -> str:
    """What waits and how it stands; names and titles stay in the house."""
    lines = [f"- {notice.reminder.get_stage_display()}: {notice.reminder.duty.label}" for notice in notices]
    address = f"{settings.WAGTAILADMIN_BASE_URL}/quan-tri/viec-cho-toi/"
    return "\n".join([f"Bạn có {len(notices)} việc cần để ý:", "", *lines, "", f"Mở việc chờ tôi: {address}", ""])
