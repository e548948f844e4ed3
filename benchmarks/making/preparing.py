"""Brings a database to a size, step by step; each is whole or not there, so that what was broken off goes on."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext

from django.db import connection, transaction

from benchmarks.database import SEED, make_database, name_of, note, noted, open_database, server, settle
from benchmarks.making.seeding import fits, wanted
from benchmarks.once import migrate
from benchmarks.progress import say, step

Steps = dict[str, Callable[[], object]]


def prepare(size: int) -> None:
    """Open the database of a size with everything in it; what is there already is kept."""
    which, address = str(size), server()
    if not fits(which):
        with step(f"{which}: a copy of the first database"):
            make_database(which, name_of(address, SEED))
    done = noted(which).get("steps", [])
    open_database(which)
    migrate()
    for name, work in _steps(size).items():
        if name not in done:
            with step(f"{which}: {name}"):
                done = [*done, name]
                _once(work, {**wanted(), "steps": done})
    say(f"{which}: {connection.settings_dict['NAME']} is prepared")


def _once(work: Callable[[], object], facts: dict[str, object]) -> None:
    with nullcontext() if work is settle else transaction.atomic():  # a vacuum is allowed in no transaction
        work()
        note(facts)


def _steps(size: int) -> Steps:
    from benchmarks.making import postings, records
    from benchmarks.province import province

    place, copies = province(), size - records.sources()
    return {
        "public records": lambda: records.records(copies),
        "their events": lambda: records.events(copies),
        "places in the feed": records.feed,
        "drafts": lambda: records.drafts(copies, place.department.pk, place.small.pk),
        "postings of the PostgreSQL index": lambda: postings.postings(copies),
        "the index at the end of the feed": postings.read_to_the_end,
        "vacuumed": settle,
        "compared with the ledger": lambda: say(postings.checked()),
    }
