"""What an editor does all day: the desk, a list, then one of the chores of the house."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import quote_plus

from benchmarks.office.importing import bring_in
from benchmarks.office.looking import look_around
from benchmarks.office.person import DESK
from benchmarks.office.under_decision import put_under_decision
from benchmarks.office.writing import LIST, Writer, write

WORDS = ("dang ky", "khai tử", "giấy phép", "9.0001", "hộ tịch", "tam tru")
SEARCHES = 0.4


@dataclass
class Editor(Writer):
    """`pool` is shared with all editors; of `own` (id -> code) nobody else writes. Counts are for the books."""

    pool: list[int]
    own: dict[int, str]
    agency: int
    #: Submissions opened under a decision: their id and how many members they must have.
    together: dict[int, int] = field(default_factory=dict)
    #: Codes that the house said it took in from a sheet.
    brought: list[str] = field(default_factory=list)
    decisions: int = 0

    def work(self) -> None:
        """One round."""
        self.visitor.open("việc chờ tôi", DESK)
        self.pause()
        if self.chance.random() < SEARCHES:
            self.visitor.open("danh sách: tìm", f"{LIST}?q={quote_plus(self.chance.choice(WORDS))}")
        else:
            self.visitor.open("danh sách", f"{LIST}?p={self.chance.randint(1, 40)}")
        self.pause()
        self.chance.choices(*CHORES)[0](self)


def _write_in_pool(editor: Editor) -> None:
    write(editor, editor.chance.choice(editor.pool))


CHORES: tuple[list[Callable[[Editor], None]], list[int]] = (
    [_write_in_pool, look_around, put_under_decision, bring_in],
    [60, 20, 14, 6],
)
