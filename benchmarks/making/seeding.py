"""The first database, which others copy: a province whose catalogue was submitted, approved and published."""

from __future__ import annotations

import time

from benchmarks.database import SEED, make_database, note, noted, open_database
from benchmarks.progress import Progress, say, step
from benchmarks.sample import SAMPLE, catalogue, fingerprint

#: Counts up when what is made changes, so that nobody measures what an older checkout made.
MADE = 1


def wanted() -> dict[str, object]:
    """Return what must be noted of a database for it to be used as it is."""
    return {"catalogue": fingerprint(), "made": MADE}


def fits(which: str) -> bool:
    """Tell whether a database is there that was made from this catalogue in this way."""
    return wanted().items() <= noted(which).items()


def seed() -> None:
    """Make it where it is not there."""
    if fits(SEED) and noted(SEED).get("done"):
        say(f"{catalogue().name}: there already")
        return
    make_database(SEED)
    open_database(SEED)
    _fill()


def _fill() -> None:
    from benchmarks.once import migrate
    from benchmarks.province import province

    with step("tables"):
        migrate()
    people = province().people()
    with step(f"{'the project’s sample' if catalogue() == SAMPLE else catalogue().name}, published"):
        began = time.perf_counter()
        counts = _published(people)
        seconds = round(time.perf_counter() - began, 1)
    with step("indexed"):
        _indexed()
    note({**wanted(), "done": True, "published": counts, "seconds": seconds, "file": catalogue().name})


def _indexed() -> None:
    from django.db import transaction

    from benchmarks.making import records
    from search.index import catch_up

    with transaction.atomic():
        records.feed()
    while catch_up():
        pass
    records.note_sources()


def _published(people: object) -> dict[str, int]:
    from content_models.intake.json_lines import read
    from content_models.intake.procedures import ProcedureIntake
    from content_models.intake.report import Report

    report, bar = Report(), Progress("published", 1)

    def told(done: int, total: int) -> None:
        bar.total = total
        bar.add(done)

    ProcedureIntake(people, 2026, report).run(read(catalogue()), told)  # type: ignore[arg-type]
    return {outcome.name.lower(): count for outcome, count in report.counts.items()}
