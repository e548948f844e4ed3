"""A database for one measurement, made by the migrations and dropped at the end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks.database import make_database, name_of, on_server, open_database, server


@contextmanager
def measuring_database(which: str) -> Iterator[None]:
    """Point Django at a fresh database on the server of DATABASE_URL, or on the private one; touch nothing else."""
    address = server()
    make_database(which)
    try:
        open_database(which)
        migrate()
        yield
    finally:
        on_server(address, f'DROP DATABASE IF EXISTS "{name_of(address, which)}" WITH (FORCE)')


def migrate() -> None:
    """Make the tables as an installation does, or bring them up to today's."""
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
