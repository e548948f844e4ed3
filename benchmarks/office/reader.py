"""Somebody outside who reads beside the working day: pages, the list, a search, and programs that ask the API."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote_plus

from benchmarks.office.person import Person

#: Questions as people type them; some find nothing in so small a catalogue.
QUESTIONS = ("dang ky", "cap lai giay phep", "đăng ký kết hôn", "ho tro kinh phi", "thong bao")
#: Seconds between two pages: a few readers stand for many.
READING = (0.2, 1.0)


@dataclass
class Reader(Person):
    """Reads what is public; `keys` are procedures that were so when the day began, withdrawn ones answer 410."""

    keys: list[str]

    def work(self) -> None:
        """One page or answer, then the next."""
        key = self.chance.choice(self.keys)
        page, address = self.chance.choice(
            (
                ("đọc: trang đầu", "/"),
                ("đọc: danh sách", "/thu-tuc/"),
                ("đọc: thủ tục", f"/thu-tuc/{key}/"),
                ("đọc: tìm", f"/tim-kiem/?q={quote_plus(self.chance.choice(QUESTIONS))}"),
                ("API: thủ tục", f"/api/v1/procedures/{key}/"),
                ("API: danh sách", "/api/v1/procedures/?limit=25"),
                ("API: thay đổi", "/api/v1/changes/"),
            )
        )
        answer = self.visitor.open(page, address)
        if answer.status not in (200, 410):
            self.missed(f"{address}: {answer.status}")
        self.pause(READING)
