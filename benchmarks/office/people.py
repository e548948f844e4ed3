"""What an editor and a moderator do all day, in the order and at the pace of people."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import quote_plus

from benchmarks.office.visitor import Answer, Visitor

LIST = "/quan-tri/snippets/catalogue/procedure/"
DESK = "/quan-tri/viec-cho-toi/"
REVIEW = re.compile(r'href="(/quan-tri/duyet/\d+/)"')
WORDS = ("dang ky", "khai tử", "giấy phép", "9.0001", "hộ tịch", "tam tru")
#: Seconds between two steps, as quick people need them.
THINKING = (2.0, 8.0)
SUBMITS, RETURNS, SEARCHES = 0.2, 0.3, 0.4


@dataclass
class Editor:
    """Adds one line to the internal note of a record from a pool that all editors share.

    `kept` are the lines the house said it saved, by record; `told` counts what it refused with words.
    """

    visitor: Visitor
    name: str
    pool: list[int]
    chance: random.Random
    kept: dict[int, list[str]] = field(default_factory=dict)
    told: int = 0
    submitted: int = 0
    _lines: int = 0

    def work(self) -> None:
        """One round: desk or list, an edit page, a save, at times a submission."""
        self.visitor.open("việc chờ tôi", DESK)
        self._look_for()
        record = self.chance.choice(self.pool)
        address = f"{LIST}edit/{record}/"
        page = self.visitor.open("sửa: mở", address)
        form = page.form()
        if "note" not in form:  # locked: it waits for a decision
            self.told += 1
            return
        self._write(record, address, form)

    def _look_for(self) -> None:
        pause(self.chance)
        if self.chance.random() < SEARCHES:
            self.visitor.open("danh sách: tìm", f"{LIST}?q={quote_plus(self.chance.choice(WORDS))}")
        else:
            self.visitor.open("danh sách", f"{LIST}?p={self.chance.randint(1, 40)}")

    def _write(self, record: int, address: str, form: dict[str, str]) -> None:
        self._lines += 1
        line = f"{self.name} ghi dòng {self._lines}"
        pause(self.chance)
        submitting = self.chance.random() < SUBMITS
        sent = form | {"note": f"{form['note']}\n{line}".strip()} | ({"action-submit": "1"} if submitting else {})
        answer = self.visitor.open("sửa: trình" if submitting else "sửa: lưu", address, sent)
        if answer.status == 302:
            self.kept.setdefault(record, []).append(line)
            self.submitted += submitting
        else:
            self.told += 1


@dataclass
class Moderator:
    """Opens what waits, reads it, approves or returns it."""

    visitor: Visitor
    chance: random.Random
    decided: int = 0
    told: int = 0

    def work(self) -> None:
        """One round: the desk, then the most pressing submissions of it, one of them."""
        waiting = REVIEW.findall(self.visitor.open("việc chờ tôi", DESK).text)
        pause(self.chance)
        if waiting:
            self._judge(self.chance.choice(waiting[:5]))

    def _judge(self, address: str) -> None:
        form = self.visitor.open("duyệt: mở", address).form()
        if "position" not in form:  # decided meanwhile by a colleague
            self.told += 1
            return
        pause(self.chance)
        returning = self.chance.random() < RETURNS
        verdict = {"verdict": "returned", "reason": "Ghi rõ hơn phần nội bộ."} if returning else {"verdict": "approved"}
        answer: Answer = self.visitor.open("duyệt: quyết định", address, form | verdict)
        self.decided += answer.status == 302
        self.told += answer.status != 302


def pause(chance: random.Random) -> None:
    """Think as long as a quick person does."""
    time.sleep(chance.uniform(*THINKING))


def until(end: float, work: Callable[[], None]) -> None:
    """Repeat until the clock of the office says it is over."""
    while time.monotonic() < end:
        work()
