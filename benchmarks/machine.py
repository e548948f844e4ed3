"""The machine the figures belong to: without it no figure can be compared with another."""

from __future__ import annotations

import os
import platform

from django.db import connection

SHOWN = ("server_version", "shared_buffers", "fsync", "synchronous_commit")


def machine() -> str:
    """Return what ran, on how much, and how busy it was with other things."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    with connection.cursor() as cursor:
        values = [_setting(cursor, name) for name in SHOWN]
    server = f"PostgreSQL {values[0]} (shared_buffers {values[1]}, fsync {values[2]}, synchronous_commit {values[3]})"
    load = " ".join(f"{one:.1f}" for one in os.getloadavg())
    return f"{os.cpu_count()} cores, {memory:.0f} GiB, Python {platform.python_version()}, {server}; load before {load}"


def _setting(cursor: object, name: str) -> str:
    cursor.execute(f"SHOW {name}")  # type: ignore[attr-defined]
    return str(cursor.fetchone()[0])  # type: ignore[attr-defined]
