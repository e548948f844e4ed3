"""Đề xuất lịch làm việc: drafts a year's calendar from the `holidays` library, for an editor to check and submit.

The library is only a seed: the Tết block and swapped days are announced year by year.
"""

from __future__ import annotations

import argparse
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from content_models.actions.drafting import draft
from content_models.actions.refusal import Refused
from content_models.intake.plain_text import fill, plain_of
from content_models.operation.models import WorkCalendar
from content_models.organisation.clock.seed import proposed_holidays, proposed_swaps
from content_models.organisation.models import Account, Agency


class Command(BaseCommand):
    """Nothing goes live: the draft waits for its editor."""

    help = "Soạn nháp lịch làm việc của một năm từ thư viện ngày lễ; người biên tập kiểm tra rồi trình duyệt."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("year", type=int, metavar="NĂM", help="năm của lịch")
        parser.add_argument("--agency", required=True, help="mã cơ quan giữ lịch")
        parser.add_argument("--as", dest="editor", required=True, help="tên đăng nhập của người biên tập")

    def handle(self, *args: Any, **options: Any) -> None:
        agency = Agency.objects.filter(code=options["agency"]).first()
        editor = Account.objects.filter(username=options["editor"]).first()
        if agency is None or editor is None:
            raise CommandError("Không có cơ quan hoặc tài khoản ấy.")
        calendar = WorkCalendar(agency=agency)
        fill(calendar, plain_of(WorkCalendar, _text(options["year"])))
        try:
            draft([calendar], editor)
        except (Refused, ValidationError) as error:
            raise CommandError("; ".join(getattr(error, "messages", [str(error)]))) from error
        self.stdout.write(f"Đã soạn nháp “{calendar}”. Kiểm tra từng ngày theo thông báo nghỉ rồi trình duyệt.")


def _text(year: int) -> dict[str, Any]:
    holidays = proposed_holidays(year).items()
    swaps = [(swap.off, swap.made_up) for swap in proposed_swaps(year)]
    return {
        "year": year,
        "title": f"Lịch làm việc năm {year}",
        "holidays": [{"day": day.isoformat(), "name": name} for day, name in sorted(holidays)],
        "swaps": [{"off": off and off.isoformat(), "made_up": up and up.isoformat()} for off, up in swaps],
    }
