"""Compares an index with the ledger, repairs what differs, and says what it was.

Sums are compared first, heap by heap; only heaps that differ are read one by one. What the feed is about to tell is no
difference.
"""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, field

from django.db import transaction

from search.engines.contract import Engine, Name
from search.index import cursor, ledger_side
from search.index.aside import set_aside
from search.index.taking import put_named
from search.models import Reconciliation, SetAside

log = logging.getLogger("minh_bach.search")
#: Versions repaired in one go; what is beyond is left for the next, so that the feed is read in between.
MOST = 5_000
SAMPLE = 20


@dataclass
class Differences:
    """Versions that the index lacks, has otherwise than the ledger, or has although the ledger does not."""

    missing: list[Name] = field(default_factory=list)
    stale: list[Name] = field(default_factory=list)
    extra: list[Name] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.missing) + len(self.stale) + len(self.extra)

    def names(self) -> list[Name]:
        """Return all of them."""
        return [*self.missing, *self.stale, *self.extra]


def reconcile(engine: Engine) -> Reconciliation:
    """Compare one index with the ledger and repair it. The answer is kept; the log has what differed."""
    began, found, left = time.monotonic(), Differences(), 0
    own, theirs = ledger_side.sums(), engine.sums()
    for place in sorted(own.keys() | theirs.keys()):
        if own.get(place) == theirs.get(place):
            continue
        if len(found) >= MOST:
            left += abs(own.get(place, (0, 0))[0] - theirs.get(place, (0, 0))[0]) or 1
            continue
        left += _mended(engine, place, found)
    if found:
        engine.arrive()
    return _told(engine, sum(count for count, _ in own.values()), found, left, time.monotonic() - began)


@transaction.atomic
def _mended(engine: Engine, place: tuple[str, int], found: Differences) -> int:
    """Mend one heap while nobody else writes; return how many versions still differ."""
    position = cursor.locked(engine.name).position
    differing = _differing(engine, place, position)
    if not differing:
        return 0
    set_aside(engine.name, put_named(engine, [*differing.missing, *differing.stale], position), position)
    engine.remove(differing.extra)
    found.missing += differing.missing
    found.stale += differing.stale
    found.extra += differing.extra
    engine.arrive()
    return len(_differing(engine, place, position))


def _differing(engine: Engine, place: tuple[str, int], position: int) -> Differences:
    own, theirs = ledger_side.marks(*place), engine.marks(*place)
    names = {name for name in own.keys() | theirs.keys() if own.get(name) != theirs.get(name)}
    excused = ledger_side.on_their_way(names, position) if names else set()
    excused |= set(SetAside.objects.filter(engine=engine.name, type=place[0]).values_list("type", "key"))
    told = Differences()
    for name in sorted(name for name in names if name[:2] not in excused):
        (told.missing if name not in theirs else told.stale if name in own else told.extra).append(name)
    return told


def _told(engine: Engine, versions: int, found: Differences, left: int, seconds: float) -> Reconciliation:
    names = [":".join(map(str, name)) for name in found.names()[:SAMPLE]]
    counts = {"missing": len(found.missing), "stale": len(found.stale), "extra": len(found.extra), "left": left}
    row = Reconciliation.objects.create(engine=engine.name, seconds=seconds, versions=versions, names=names, **counts)
    if found or left:
        told = "Đối soát %s: thiếu %s, cũ %s, thừa %s, còn lệch %s, thí dụ %s"
        log.warning(told, engine.name, *counts.values(), ", ".join(names))
    return row
