"""A database of its own for the measurements, made by the migrations and dropped at the end."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit, urlunsplit

import psycopg2

#: One caller asks thousands of times here; the calls are still counted, as in production.
CALLS_A_MINUTE = "1000000000"
#: The node to measure; all else is measured without it.
NODE = os.environ.get("ELASTICSEARCH_URL", "")


@contextmanager
def measuring_database() -> Iterator[None]:
    """Point Django at a fresh database on the server of DATABASE_URL, or on the private one; touch nothing else."""
    from cms.shell import local_postgres

    server = os.environ.get("DATABASE_URL") or local_postgres.ensure()
    # Named after the one it stands beside: two checkouts on one server measure without dropping each other's tables.
    name = f"{urlsplit(server).path.strip('/') or 'minh_bach'}_bench"
    os.environ["DATABASE_URL"] = named(server, name)
    os.environ["DJANGO_SETTINGS_MODULE"] = "cms.shell.settings.dev"
    os.environ.pop("ELASTICSEARCH_URL", "")  # PostgreSQL is measured first, by itself
    os.environ["API_CALLS_A_MINUTE"] = CALLS_A_MINUTE
    on_server(server, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)", f"CREATE DATABASE {name}")
    try:
        migrate()
        yield
    finally:
        on_server(server, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def named(url: str, database: str) -> str:
    """Return a database address with another database in it."""
    return urlunsplit(urlsplit(url)._replace(path=f"/{database}"))


def on_server(url: str, *statements: str) -> None:
    """Run statements that allow no transaction, from the database that every server has."""
    connection = psycopg2.connect(named(url, "postgres"))
    connection.autocommit = True
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
    connection.close()


def migrate() -> None:
    """Make the tables as an installation does."""
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


def bare_connection() -> psycopg2.extensions.connection:
    """Return a connection without Django, each statement its own transaction: what the floors use."""
    connection = psycopg2.connect(os.environ["DATABASE_URL"])
    connection.autocommit = True
    return connection


def settle() -> None:
    """What autovacuum does within a minute of a large write: without it the planner guesses."""
    connection = bare_connection()
    with connection.cursor() as cursor:
        cursor.execute("VACUUM (ANALYZE)")
    connection.close()
