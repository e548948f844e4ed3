"""What a moderator does all day: opens what waits, reads it, approves it, or returns it whole or in part."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from benchmarks.office.person import DESK, Person
from benchmarks.office.visitor import Answer

REVIEW = re.compile(r'href="(/quan-tri/duyet/\d+/)"')
REMARK = re.compile(r'href="(/quan-tri/duyet/\d+/y-kien/\d+/)"')
RETURNS, ALONE = 0.25, 0.4


@dataclass
class Moderator(Person):
    """`decided` counts steps, `parted` members that went back by themselves."""

    decided: int = field(init=False, default=0)
    parted: int = field(init=False, default=0)

    def work(self) -> None:
        """One round: the desk, then one of the most pressing submissions of it."""
        waiting = REVIEW.findall(self.visitor.open("việc chờ tôi", DESK).text)
        self.pause()
        if waiting:
            self._judge(self.chance.choice(waiting[:5]))

    def _judge(self, address: str) -> None:
        page = self.visitor.open("duyệt: mở", address)
        form, remarks = page.form(), REMARK.findall(page.text)
        if "verdict" not in page.text or "position" not in form:  # decided meanwhile by a colleague
            self.told += 1
            return
        self.pause()
        if len(remarks) > 1 and self.chance.random() < ALONE:
            self._return_alone(self.chance.choice(remarks))
            return
        returning = self.chance.random() < RETURNS
        verdict = {"verdict": "returned", "reason": "Ghi rõ hơn phần nội bộ."} if returning else {"verdict": "approved"}
        self.decided += self._accepted(self.visitor.open("duyệt: quyết định", address, form | verdict))

    def _return_alone(self, address: str) -> None:
        page = self.visitor.open("ý kiến: mở", address)
        if 'value="alone"' not in page.text:  # the decision itself leads and stays
            return
        self.pause()
        words = {"then": "alone", "truong-note": "Dòng cuối chưa rõ.", "reason": ""}
        self.parted += self._accepted(self.visitor.open("ý kiến: trả riêng", address, page.form() | words))

    def _accepted(self, answer: Answer) -> bool:
        self.told += answer.status != 302
        return answer.status == 302
