"""Eight writers, and PostgreSQL killed with -9 in their midst: nothing acknowledged is lost, nothing is half done."""

import os
import re
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import psutil
import psycopg2
import pytest

from cms.shell.local_postgres import LocalPostgres

WRITERS = 8
SECONDS = 4
ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def server(tmp_path):
    private = LocalPostgres(tmp_path / "postgres")
    yield private
    kill(private)  # nothing of it is wanted any more, and a polite stop would wait for whoever is still there


def manage(url: str, *words: str) -> str:
    environment = os.environ | {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "cms.shell.settings.test"}
    done = subprocess.run(
        [sys.executable, "manage.py", *words], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    return f"{done.stdout}{done.stderr}" if done.returncode == 0 else pytest.fail(f"{words}: {done.stderr[-2000:]}")


def kill(server: LocalPostgres) -> None:
    """Kill the server and all its children at once, as a power cut does."""
    with suppress(psutil.NoSuchProcess, FileNotFoundError):
        postmaster = psutil.Process(int((server.data / "postmaster.pid").read_text().split()[0]))
        for process in [postmaster, *postmaster.children(recursive=True)]:
            with suppress(psutil.NoSuchProcess):
                process.send_signal(signal.SIGKILL)


def answer(url: str, query: str) -> list:
    connection = psycopg2.connect(url)
    try:
        with connection.cursor() as cursor:
            cursor.execute(query)
            return cursor.fetchall()
    finally:
        connection.close()


def write_and_kill(server: LocalPostgres, url: str) -> list[str]:
    """Return the lines the writers printed before their server died."""
    command = [sys.executable, "-m", "tests.integration.durability.writers", str(WRITERS)]
    environment = os.environ | {"DATABASE_URL": url}
    writers = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 90
    while answer(url, "SELECT count(*) FROM ledger_publicrecord")[0][0] < WRITERS and time.monotonic() < deadline:
        time.sleep(0.2)
    time.sleep(SECONDS)
    kill(server)
    return writers.communicate(timeout=60)[0].splitlines()


@pytest.mark.long
def test_nothing_acknowledged_is_lost_and_nothing_is_half_published(server, record_property):
    url = server.ensure()
    manage(url, "migrate", "-v0")
    manage(url, "migrate", "--run-syncdb", "-v0")  # the sample types have no migrations
    manage(url, "shell", "-c", PEOPLE)
    told = write_and_kill(server, url)
    url = server.ensure()
    cases = {line.split()[1] for line in told if line.startswith("case")}
    texts = {line.split()[1] for line in told if line.startswith("text")}
    assert len(cases) > WRITERS
    assert cases <= {code for (code,) in answer(url, "SELECT code FROM sample_artefacts_errand")}
    assert texts <= {key for (key,) in answer(url, "SELECT key FROM ledger_publicrecord")}
    assert no_gap_and_no_double(url)
    halves = "SELECT key FROM quality_qualitypolicy WHERE live <> (version > 0) OR (submitted AND live)"
    assert answer(url, halves) == []
    assert "toàn vẹn" in manage(url, "verify_ledger")
    record_property("figure", f"kill -9 under {WRITERS} writers: {len(told)} acknowledged, none lost")


def no_gap_and_no_double(url: str) -> bool:
    codes = [code for (code,) in answer(url, "SELECT code FROM sample_artefacts_errand")]
    numbers = sorted(int(re.search(r"(\d+)$", code)[1]) for code in codes)
    return numbers == list(range(1, len(numbers) + 1))


PEOPLE = """
from tests.factories.people import holder_of, agency
from content_models.declaration.roles import Role
for code in ("H99", "H99.02", "H99.03", "H99.100"):
    agency(code)
for role in Role:
    for code in ("H99.02", "H99.100"):
        holder_of(role, code)
        holder_of(role, code, name=f"duyet-{role.value}-{code}")
"""
