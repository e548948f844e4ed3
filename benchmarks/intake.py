"""Import through submission, approval and publication: in decisions of four, and one by one."""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Iterator

from benchmarks.figure import Figure, ms, rate
from benchmarks.province import Province
from benchmarks.sample import Row, rows
from content_models.intake.applying import People
from content_models.intake.procedures import ProcedureIntake
from content_models.intake.report import Outcome, Report

MANY, A_DECISION, SINGLE = 500, 4, 60
YEAR = 2026


def measure(place: Province) -> Iterator[Figure]:
    """Measure both ways; what goes in first is what the other measurements copy."""
    taken_in(rows(100, A_DECISION), place.people())
    before, began, worked = peak(), time.perf_counter(), time.process_time()
    taken_in(rows(MANY, A_DECISION), place.people())
    speed, grown = MANY / (time.perf_counter() - began), peak() - before
    own = (time.process_time() - worked) / MANY * 1000
    yield Figure(
        f"import of {MANY} in decisions of {A_DECISION}, published", rate(speed), budget="≥ 50 /s", kept=speed >= 50
    )
    yield Figure("   processor time a procedure, database aside", ms(own))
    flat = f"flat: + ≤ 20 MB from 100 to {MANY + 100} rows"
    yield Figure("peak memory of it", f"{peak():.0f} MB", f"+ {grown:.1f} MB", budget=flat, kept=grown <= 20)
    single = one_by_one(rows(SINGLE, SINGLE), place.people())
    yield Figure(f"import of {SINGLE} one by one, published", rate(single), budget="≥ 5 /s", kept=single >= 5)


def taken_in(chosen: list[Row], people: People) -> None:
    """Import rows; RuntimeError when one of them is refused, for then another thing was measured."""
    report = Report()
    ProcedureIntake(people, YEAR, report).run(chosen)
    if report.counts != {Outcome.NEW: len(chosen)}:
        raise RuntimeError(f"{dict(report.counts)}: {report.refusals[:3]}")


def one_by_one(chosen: list[Row], people: People) -> float:
    """Return how many a second go in when each row is a submission and a transaction of its own."""
    taken_in(chosen[:1], people)
    began = time.perf_counter()
    for one in chosen[1:]:
        taken_in([one], people)
    return len(chosen[1:]) / (time.perf_counter() - began)


def peak() -> float:
    """Return the most memory this process ever held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
