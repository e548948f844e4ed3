"""Opens the office, lets everybody work at once, closes it, and prints what pages took and what was lost."""

from __future__ import annotations

import random
import time
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor

from benchmarks.database import settle
from benchmarks.figure import Figure, timed
from benchmarks.intake import taken_in
from benchmarks.machine import machine
from benchmarks.multiplying import draft_procedures
from benchmarks.office.books import lost_lines
from benchmarks.office.people import Editor, Moderator, until
from benchmarks.office.server import served
from benchmarks.office.staff import PASSWORD, editors, moderators
from benchmarks.office.visitor import Visitor
from benchmarks.province import province
from benchmarks.run import table
from benchmarks.sample import rows
from benchmarks.timing import spread
from content_models.catalogue.models import Procedure

EDITORS, MODERATORS, POOL = 10, 3, 40
LONGEST = 300
#: Password checks are slow on purpose, and deciding publishes.
UNBUDGETED = ("đăng nhập: gửi",)


def run(minutes: float, drafts: int) -> int:
    """Work for some minutes over `drafts` rows; returns how many faults people would have met."""
    place = province()
    taken_in(rows(100, 4), place.people())
    draft_procedures(drafts, place.department.pk, place.small.pk)
    settle()
    names = editors(place, EDITORS), moderators(place, MODERATORS)
    pool = list(Procedure._base_manager.filter(version=1).order_by("pk").values_list("pk", flat=True)[:POOL])
    with served() as site:
        writing = [Editor(Visitor(site), name, pool, random.Random(name)) for name in names[0]]
        judging = [Moderator(Visitor(site), random.Random(name)) for name in names[1]]
        _work(writing, judging, names[0] + names[1], minutes)
    return report(writing, judging, minutes)


def _work(writing: list[Editor], judging: list[Moderator], names: list[str], minutes: float) -> None:
    people = [*writing, *judging]
    for person, name in zip(people, names, strict=True):
        person.visitor.sign_in(name, PASSWORD)
    end = time.monotonic() + minutes * 60
    with ThreadPoolExecutor(len(people)) as office:
        for done in [office.submit(until, end, person.work) for person in people]:
            done.result()


def report(writing: list[Editor], judging: list[Moderator], minutes: float) -> int:
    """Print the table of pages and the books of the day."""
    visitors = [person.visitor for person in (*writing, *judging)]
    taken: dict[str, list[float]] = defaultdict(list)
    for visitor in visitors:
        for page, seconds in visitor.taken.items():
            taken[page] += [one * 1000 for one in seconds]
    table(
        f"{EDITORS} editors, {MODERATORS} moderators, {minutes:g} minutes",
        [_figure(*one) for one in sorted(taken.items())],
    )
    lost, faults = lost_lines(writing), [one for visitor in visitors for one in visitor.faults]
    saved = sum(len(own) for one in writing for own in one.kept.values())
    print(f"\n{saved} saves acknowledged, {sum(one.submitted for one in writing)} of them submitted, {len(lost)} lost;")
    print(f"{sum(one.told for one in writing)} times an editor was told that somebody else had been first or decides;")
    print(f"{sum(one.decided for one in judging)} decisions, {sum(one.told for one in judging)} found already decided;")
    print(f"{len(faults)} faults shown to a person; {machine()}")
    print("\n".join([*lost[:10], *faults[:10]]))
    return len(lost) + len(faults)


def _figure(page: str, taken: list[float]) -> Figure:
    own = spread(taken)
    budget = "" if page in UNBUDGETED else f"p95 ≤ {LONGEST} ms"
    return timed(f"{page} ({len(taken)})", own, budget=budget, kept=own.p95 <= LONGEST if budget else None)
