"""What the day was like: how long each page took, what was done, and what was lost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from benchmarks.figure import Figure, timed
from benchmarks.machine import machine
from benchmarks.office.books import deadlocks, faults_of
from benchmarks.office.editor import Editor
from benchmarks.office.moderator import Moderator
from benchmarks.office.person import Person
from benchmarks.office.reader import Reader
from benchmarks.office.watching import Watch
from benchmarks.table import table
from benchmarks.timing import spread

LONGEST = 300
#: Password checks and codes are slow on purpose; files and foresight are not pages that one waits at all day.
UNBUDGETED = ("đăng nhập: gửi", "bước hai: gửi", "xuất", "nhập: gửi tệp", "cơ quan")


def report(people: Sequence[Person], minutes: float, watch: Watch) -> int:
    """Print the table of pages and the books of the day; returns how much was lost, half done or broken."""
    writing = [one for one in people if isinstance(one, Editor)]
    judging = [one for one in people if isinstance(one, Moderator)]
    reading = sum(isinstance(one, Reader) for one in people)
    table(
        f"{len(writing)} editors, {len(judging)} moderators, {reading} readers, {minutes:g} minutes", _figures(people)
    )
    lost, shown = faults_of(writing), [fault for one in people for fault in one.visitor.faults]
    print("\n" + "\n".join([*_written(writing), *_decided(judging), *watch.told()]))
    print(
        f"{deadlocks()} deadlocks in the database, {len(lost)} lost or half done, {len(shown)} faults shown to a person"
    )
    print(machine())
    print("\n".join([*lost[:10], *shown[:10]]))
    return len(lost) + len(shown)


def _written(writing: list[Editor]) -> Iterable[str]:
    many = [count for one in writing for count in one.together.values()]
    yield f"{sum(len(own) for one in writing for own in one.kept.values())} saves acknowledged"
    alone = sum(one.submitted for one in writing)
    yield f"{alone} records submitted alone, {sum(many)} in {len(many)} submissions of many"
    yield f"{sum(len(one.brought) for one in writing)} rows brought in by sheets"
    settled, replaced = sum(one.settled for one in writing), sum(len(one.replaced) for one in writing)
    yield f"{settled} texts settled beside another's, {replaced} by replacing it knowingly"
    yield f"{sum(len(one.unsaved) for one in writing)} texts typed and left unsaved, kept"
    yield f"{sum(one.met for one in writing)} times a page told of somebody else there"
    yield f"{sum(one.told for one in writing)} times an editor was told that somebody had been first, or decides"


def _decided(judging: list[Moderator]) -> Iterable[str]:
    decided, parted = sum(one.decided for one in judging), sum(one.parted for one in judging)
    yield f"{decided} decisions, {parted} members returned alone"
    yield f"{sum(one.told for one in judging)} found decided already"


def _figures(people: Iterable[Person]) -> list[Figure]:
    taken: dict[str, list[float]] = defaultdict(list)
    for one in people:
        for page, seconds in one.visitor.taken.items():
            taken[page] += [each * 1000 for each in seconds]
    return [_figure(*one) for one in sorted(taken.items())]


def _figure(page: str, taken: list[float]) -> Figure:
    own = spread(taken)
    if page.startswith(UNBUDGETED):
        return timed(f"{page} ({len(taken)})", own)
    return timed(f"{page} ({len(taken)})", own, budget=f"p95 ≤ {LONGEST} ms", kept=own.p95 <= LONGEST)
