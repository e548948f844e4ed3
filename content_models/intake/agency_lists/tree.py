"""Whether the rows of a list make one tree with the agencies that stand: every fault is told at its row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Q

from content_models.intake.batch import Batch
from content_models.intake.report import Outcome
from content_models.intake.staged_row import DOUBTED, Flag, StagedRow
from content_models.organisation.agency import Agency, Tier

#: A path of ids has room for this many superiors and more.
MOST_LEVELS = 20
#: How often rows are looked at again after others were stopped; the action refuses what would be left.
PASSES = 5
RANK = {Tier.PROVINCE: 0, Tier.DISTRICT: 1, Tier.COMMUNE: 2}
Fault = tuple[StagedRow, str]


@dataclass(frozen=True)
class Standing:
    """An agency as it stands: its superior, whether it is in the branch of the list, whether it goes on."""

    above: str
    inside: bool
    ended: bool
    tier: str


def check_tree(batch: Batch) -> None:
    """Stop the rows that fit in no tree, then choose every row that nothing speaks against. Three queries."""
    rows = list(batch.rows.filter(number__gt=batch.head_to).defer("cells", "sorts").order_by("number"))
    found = Tree(batch, rows)
    found.look()
    StagedRow.objects.bulk_update(found.touched.values(), ["problems", "flags", "outcome"], batch_size=500)
    settled = Q(outcome__in=(Outcome.NEW, Outcome.CHANGED)) & ~Q(flags__overlap=list(DOUBTED))
    batch.rows.filter(settled).update(chosen=True)


class Tree:
    """The rows that are still good, by code, over the agencies that stand."""

    def __init__(self, batch: Batch, rows: Sequence[StagedRow]) -> None:
        self.rows, self.branch = rows, batch.agency
        self.column = next((int(place) for place, path in batch.mapping.items() if path == "parent_code"), None)
        self.standing = dict(_standing(batch.agency))
        self.numbers: dict[str, int] = {}
        for row in rows:
            self.numbers.setdefault(row.key, row.number)
        self.touched: dict[int, StagedRow] = {}

    def look(self) -> None:
        """Find doubles, then superiors that are not there, then circles, until nothing more is stopped."""
        self._stop(self._doubles())
        for _ in range(PASSES):
            if not self._stop(self._lost()) + self._stop(self._circles()):
                break
        for row in self._good():
            self._weigh_tier(row)

    def _good(self) -> list[StagedRow]:
        return [row for row in self.rows if row.key and row.outcome != Outcome.REFUSED]

    def _doubles(self) -> Iterator[Fault]:
        for row in self._good():
            if self.numbers[row.key] != row.number:
                row.flags = [*row.flags, Flag.DOUBLE]
                yield row, f"mã {row.key} đã có ở dòng {self.numbers[row.key]}"

    def _lost(self) -> Iterator[Fault]:
        """Rows whose superior is no agency, is none of ours, has ended, or is itself stopped; down the whole branch."""
        good = self._good()
        below: dict[str, list[StagedRow]] = defaultdict(list)
        for row in good:
            below[_above(row)].append(row)
        there, told = {row.key for row in good}, set[int]()
        lost = [(row, why) for row in reversed(good) if (why := self._why(row, there))]
        while lost:
            row, why = lost.pop()
            if row.pk in told:
                continue
            told.add(row.pk)
            yield row, why
            if row.key not in self.standing:
                lost += [(one, f"cơ quan cấp trên ở dòng {row.number} phải sửa trước") for one in below[row.key]]

    def _why(self, row: StagedRow, there: set[str]) -> str:
        above = _above(row)
        if not above or ("parent_code" not in row.changed and row.outcome != Outcome.NEW):
            return ""
        if above == row.key:
            return "một cơ quan không thể là cấp trên của chính nó"
        if above not in self.standing:
            stopped = f"cơ quan cấp trên ở dòng {self.numbers.get(above)} phải sửa trước"
            return "" if above in there else stopped if above in self.numbers else f"không có cơ quan mang mã {above}"
        stands = self.standing[above]
        if not stands.inside:
            return f"{above} nằm ngoài {self.branch}"
        return f"{above} đã kết thúc" if stands.ended else ""

    def _circles(self) -> Iterator[Fault]:
        good = self._good()
        above = {code: one.above for code, one in self.standing.items()}
        above |= {row.key: _above(row) for row in good if _above(row)}
        for row in good:
            if row.outcome == Outcome.UNCHANGED:
                continue
            line = _line(row.key, above)
            if line[-1] == row.key and len(line) > 1:
                yield row, f"vòng tròn: {' → '.join(line[:6])}{' → …' if len(line) > 6 else ''}"
            elif len(set(line)) > MOST_LEVELS:
                yield row, f"nằm sâu quá {MOST_LEVELS} cấp"

    def _stop(self, faults: Iterable[Fault]) -> int:
        """Stop rows and return how many; all faults are found before the first row is stopped."""
        count = 0
        for row, why in list(faults):
            if row.outcome != Outcome.REFUSED:
                count += 1
                row.problems = [*row.problems, [self.column, "stop", why]]
                row.flags, row.outcome = [*row.flags, Flag.STOPPED], Outcome.REFUSED
                self.touched[row.pk] = row
        return count

    def _weigh_tier(self, row: StagedRow) -> None:
        own = (row.plain.get("tier") or {}).get("value", "")
        above = self.standing.get(_above(row))
        if above and RANK.get(own, 9) < RANK.get(above.tier, 0):
            row.problems = [*row.problems, [self.column, "note", "cấp cao hơn cấp của cơ quan cấp trên"]]
            row.flags = [*row.flags, Flag.REMARKED]
            self.touched[row.pk] = row


def _standing(branch: Agency) -> Iterator[tuple[str, Standing]]:
    facts = Agency.objects.values_list("code", "parent__code", "path", "ends_on", "tier")
    for code, above, path, ends_on, tier in facts:
        yield code, Standing(above or "", path.startswith(branch.path), ends_on is not None, tier)


def _above(row: StagedRow) -> str:
    return str(row.plain.get("parent_code") or "")


def _line(code: str, above: dict[str, str]) -> list[str]:
    """The codes from one up to its root, or round to itself."""
    line = [code]
    while (at := above.get(line[-1], "")) and len(line) <= MOST_LEVELS:
        line.append(at)
        if at == code:
            break
    return line
