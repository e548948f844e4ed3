"""Fills the tables, measures one subject after the other, prints each as it is known."""

from __future__ import annotations

import time
from collections.abc import Iterable

from benchmarks import deciding, indexes, intake, lists, look_up, numbers, sequencing, served, sizes, staff, words
from benchmarks.database import settle
from benchmarks.figure import HEAD, WIDTHS, Figure, line, whole
from benchmarks.machine import machine
from benchmarks.multiplying import draft_procedures, public_records
from benchmarks.province import Province, province


def run(count: int) -> None:
    """Measure everything with `count` public records and as many drafts; the import comes first, the rest copies it."""
    from cms.shell.wsgi import application

    began = time.perf_counter()
    print(machine())
    place = province()
    missed = table("Import", intake.measure(place))
    fill(count, place)
    missed += table(f"Public, {whole(count)} records", look_up.measure(application))
    missed += table("", lists.measure(application))
    missed += table("Over HTTP, one reader", served.measure())
    missed += table(f"Search, PostgreSQL engine, {whole(words.INDEXED)} indexed", words.measure(application, place))
    missed += table(f"Relay, {whole(count)} records", indexes.measure(place))
    missed += table(f"Staff, {whole(count)} procedures", staff.measure(place))
    missed += table("", deciding.measure(place))
    missed += table("On disk", sizes.measure())
    missed += table("Number book and feed", [*numbers.measure(place), *sequencing.measure()])
    print(f"\n{missed} budgets missed; measured in {time.perf_counter() - began:.0f} s; {machine()}")


def fill(count: int, place: Province) -> None:
    """Make the large tables."""
    began = time.perf_counter()
    public_records(count)
    made = time.perf_counter()
    draft_procedures(count, place.department.pk, place.small.pk)
    settle()
    spent = f"{made - began:.0f} s, as many drafts in {time.perf_counter() - made:.0f} s"
    print(f"\n{whole(count)} public records made in {spent}", flush=True)


def table(title: str, figures: Iterable[Figure]) -> int:
    """Print figures as they come and return how many missed their budget."""
    if title:
        print(f"\n{line((title, *HEAD[1:]))}\n{'-' * (sum(WIDTHS) + 14)}")
    missed = 0
    for figure in figures:
        print(line(figure.cells()), flush=True)
        missed += figure.kept is False
    return missed
