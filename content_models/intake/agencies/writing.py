"""Brings agencies up to rows by the actions of agencies: founded, renamed, moved and ended as people would do it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.utils import timezone

from content_models.actions.agencies.ending import Ending, end
from content_models.actions.agencies.founding import Founding, found
from content_models.actions.agencies.ground import Ground
from content_models.actions.agencies.making_public import make_known
from content_models.actions.agencies.planned import WORDS
from content_models.actions.agencies.relocating import Relocation, relocate
from content_models.actions.agencies.renaming import Renaming, rename
from content_models.intake.agencies.tables import Cells, day_of
from content_models.intake.report import Outcome
from content_models.organisation.agency import Agency, Succession
from content_models.organisation.instant import now

BASIS, REASON = "Danh mục cơ quan của tỉnh", "Nhập từ tệp"


@dataclass
class Written:
    """What became of each row, by code, and how many successions are new."""

    outcomes: dict[str, Outcome] = field(default_factory=dict)
    successions: int = 0


def write(rows: Sequence[tuple[int, Cells]], heirs: Sequence[tuple[int, Cells]]) -> Written:
    """Bring agencies up to the rows. Refused where a rule of the actions stands against one; the caller rolls back."""
    today = timezone.localdate()
    known = {agency.code: agency for agency in Agency.objects.select_related("parent")}
    make_known(list(known.values()), None, now())
    cells = {row["code"]: row for _, row in rows}
    written = Written({code: Outcome.NEW if code not in known else Outcome.UNCHANGED for code in cells})
    new = [_founding(row) for code, row in cells.items() if code not in known]
    if new:
        known |= {agency.code: agency for agency in found(new, Ground(today, BASIS, REASON), None)}
    standing = {code: row for code, row in cells.items() if written.outcomes[code] is Outcome.UNCHANGED}
    changed = _rename(standing, known, today) | _relocate(standing, known, today)
    ended = _end(cells, heirs, known, written)
    written.outcomes |= {code: Outcome.CHANGED for code in (changed | ended) & standing.keys()}
    return written


def _founding(row: Cells) -> Founding:
    began = day_of(row["starts_on"])
    words = {name: row[name] for name in WORDS}
    return Founding(row["code"], under=row["parent_code"], starts_on=began, since_ever=began is None, **words)


def _rename(rows: Mapping[str, Cells], known: Mapping[str, Agency], today: datetime.date) -> set[str]:
    other = {c: row for c, row in rows.items() if any(row[name] != getattr(known[c], name) for name in WORDS)}
    if other:
        wanted = [Renaming(known[code], {name: row[name] for name in WORDS}) for code, row in other.items()]
        rename(wanted, Ground(today, BASIS, REASON), None)
    return set(other)


def _relocate(rows: Mapping[str, Cells], known: Mapping[str, Agency], today: datetime.date) -> set[str]:
    above = {code: known[row["parent_code"]] if row["parent_code"] else None for code, row in rows.items()}
    other = {
        code for code, one in above.items() if known[code].parent != one and not known[code].ends_on
    }  # one that ended stands beside its successor
    if other:
        wanted = [Relocation(known[code], above[code]) for code in sorted(other)]
        relocate(wanted, Ground(today, BASIS, REASON), None)
    return other


def _end(
    rows: Mapping[str, Cells], heirs: Sequence[tuple[int, Cells]], known: Mapping[str, Agency], written: Written
) -> set[str]:
    """End what the files say has ended, day by day; one that ended already keeps its day and its heir."""
    by_day: dict[tuple[datetime.date, str], list[Ending]] = {}
    named = {row["from_code"] for _, row in heirs}
    ended = set(Succession.objects.values_list("from_agency__code", flat=True))
    for _, row in heirs:
        day = day_of(row["on"])
        if day and row["from_code"] not in ended:
            ending = Ending(known[row["from_code"]], known[row["to_code"]])
            by_day.setdefault((day, row["basis"] or BASIS), []).append(ending)
            written.successions += 1
    for code, row in rows.items():
        last = day_of(row["ends_on"])
        if last and code not in named and known[code].ends_on is None:
            first_after = last + datetime.timedelta(days=1)
            by_day.setdefault((first_after, BASIS), []).append(Ending(known[code], None))
    for day, basis in sorted(by_day):
        end(by_day[day, basis], Ground(day, basis, REASON), None)
    return {ending.agency.code for endings in by_day.values() for ending in endings}
