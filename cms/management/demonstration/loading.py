"""Loads the demonstration province step by step; a load that was cut off goes on where it stopped."""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction

from cms.management.demonstration import open_work, people, played, quality, texts
from cms.relay.work import work_off
from content_models.onestop.models import Dossier

Say = Callable[[str], object]


def is_loaded() -> bool:
    """Whether the last step was made: dossiers and open work come in one transaction."""
    return Dossier.objects.exists()


def load(say: Say) -> None:
    """Load what is missing, telling each step."""
    say("Cơ quan và tài khoản")
    people.load_agencies()
    people.load_accounts()
    say("Lịch làm việc 2026, 2027")
    texts.load_calendars()
    say("Thủ tục hành chính, qua trình và duyệt của từng cơ quan")
    done = sum(texts.load_procedures())
    say(f"  {done} thủ tục đã công bố")
    texts.load_policies()
    quality.load_quality()
    say("Hồ sơ và việc đang chờ")
    with transaction.atomic():
        say(f"  {played.Script().play()} hồ sơ")
        open_work.leave_open_work()
        quality.leave_consultations()
    say("Dòng tin và chỉ mục tìm kiếm")
    work_off()
