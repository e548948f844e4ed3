"""The databases that are measured: beside that of DATABASE_URL, kept between runs, dropped by one command."""

from __future__ import annotations

import json
import os
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg2

#: One caller asks thousands of times here; the calls are still counted, as in production.
CALLS_A_MINUTE = "1000000000"
#: The node to measure; PostgreSQL is measured first, by itself.
NODE = os.environ.get("ELASTICSEARCH_URL", "")
SEED = "seed"
#: Where the address that was given is kept while DATABASE_URL names a measured database.
HOME = "BENCH_DATABASE_URL"


def server() -> str:
    """Return the address of DATABASE_URL, or of the private server, which is started."""
    from cms.shell import local_postgres

    return os.environ.get(HOME) or os.environ.get("DATABASE_URL") or local_postgres.ensure()


def name_of(address: str, which: str) -> str:
    """Return what a measured database is called: two checkouts on one server measure without touching each other's."""
    return f"{urlsplit(address).path.strip('/') or 'minh_bach'}_bench_{which}"


def open_database(which: str) -> None:
    """Make Django work on a database that is there; the search engine is PostgreSQL until somebody says otherwise."""
    import django

    os.environ[HOME] = address = server()
    os.environ["DATABASE_URL"] = named(address, name_of(address, which))
    os.environ["DJANGO_SETTINGS_MODULE"] = "cms.shell.settings.dev"
    os.environ["ELASTICSEARCH_URL"] = ""
    os.environ["ELASTICSEARCH_INDEX"] = name_of(address, which).replace("_", "-")
    os.environ["API_CALLS_A_MINUTE"] = CALLS_A_MINUTE
    django.setup()


def make_database(which: str, template: str = "template1") -> None:
    """Make a database anew: empty, or as another one is."""
    address = server()
    name = name_of(address, which)
    told = f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)', f'CREATE DATABASE "{name}" TEMPLATE "{template}"'
    on_server(address, *told)


def drop_databases() -> list[str]:
    """Drop everything measured beside this DATABASE_URL and return the names."""
    address = server()
    names = [row[0] for row in on_server(address, "SELECT datname FROM pg_database")]
    own = [name for name in names if name.startswith(name_of(address, ""))]
    on_server(address, *(f'DROP DATABASE "{name}" WITH (FORCE)' for name in own))
    return own


def named(url: str, database: str) -> str:
    """Return a database address with another database in it."""
    return urlunsplit(urlsplit(url)._replace(path=f"/{database}"))


def on_server(url: str, *statements: str) -> list[Any]:
    """Run statements that allow no transaction, from the database that every server has; return the last one's rows."""
    connection = psycopg2.connect(named(url, "postgres"))
    connection.autocommit = True
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
        rows = cursor.fetchall() if cursor.description else []
    connection.close()
    return rows


def noted(which: str) -> dict[str, Any]:
    """Return what is noted of a database in its comment; nothing when it is not there."""
    address = server()
    asked = "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = "
    told = on_server(address, f"{asked}'{name_of(address, which)}'")
    return json.loads(told[0][0]) if told and told[0][0] else {}


def note(facts: dict[str, Any]) -> None:
    """Note in the open database's comment what was made; part of the transaction that makes it."""
    from django.db import connection

    with connection.cursor() as cursor:
        name = connection.settings_dict["NAME"]
        cursor.execute(f'COMMENT ON DATABASE "{name}" IS %s', [json.dumps(facts)])


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
