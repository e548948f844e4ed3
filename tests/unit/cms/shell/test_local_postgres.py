"""The private server survives what happens to servers on people's machines."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg2
import pytest

from cms.shell.local_postgres import LocalPostgres


@pytest.fixture
def server() -> Iterator[LocalPostgres]:
    """A server in a closed folder whose path is too long for a socket and has blanks and accents."""
    base = Path(tempfile.mkdtemp())
    server = LocalPostgres(base / "thư mục của tỉnh" / ("d" * 120) / "postgres")
    yield server
    server.stop()
    shutil.rmtree(base)


def ask(url: str, query: str) -> list[tuple[object, ...]]:
    """Return the rows of *query*, committed."""
    connection = psycopg2.connect(url)
    connection.autocommit = True
    try:
        cursor = connection.cursor()
        cursor.execute(query)
        return cursor.fetchall()
    finally:
        connection.close()


@pytest.mark.smoke
def test_a_killed_server_starts_again_with_its_data(server: LocalPostgres) -> None:
    ask(server.ensure(), "CREATE TABLE kept AS SELECT 'còn'::text AS word; SELECT 1")
    os.kill(int((server.data / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)
    assert ask(server.ensure(), "SELECT word FROM kept") == [("còn",)]


def test_a_pid_that_now_belongs_to_another_program_does_no_harm(server: LocalPostgres) -> None:
    server.ensure()
    server.stop()
    as_server = {"user": server.data.stat().st_uid} if os.geteuid() == 0 else {}
    with subprocess.Popen(["sleep", "60"], **as_server) as stranger:
        lines = [str(stranger.pid), str(server.data), "1", server.port, "", "127.0.0.1", " 1 1", "ready", ""]
        (server.data / "postmaster.pid").write_text("\n".join(lines))
        assert ask(server.ensure(), "SELECT 1") == [(1,)]
        stranger.kill()


def test_two_who_ask_at_once_get_the_same_server(server: LocalPostgres) -> None:
    code = f"from pathlib import Path; from cms.shell.local_postgres import LocalPostgres as P; \
print(P(Path({str(server.folder)!r})).ensure())"
    asking = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) for _ in range(3)]
    assert len({process.communicate()[0] for process in asking}) == 1


def test_lower_case_is_vietnamese_and_order_is_by_code_point(server: LocalPostgres) -> None:
    query = "SELECT lower('ĐẮK LẮK'), array(SELECT x FROM unnest('{đ,e,z,a}'::text[]) x ORDER BY x)"
    assert ask(server.ensure(), query) == [("đắk lắk", ["a", "e", "z", "đ"])]
