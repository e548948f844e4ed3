"""The web server that a province runs, in front of the measuring database, for as long as the office is open."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[2]
WORKERS, THREADS, PATIENCE = 2, 4, 60


@dataclass(frozen=True)
class House:
    """Where the pages are, and the processes by name."""

    site: str
    processes: dict[str, int]


@contextmanager
def served() -> Iterator[House]:
    """Serve on a free port of this machine, with the relay that reads sheets and feeds search."""
    port = _free_port()
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--port", str(port), "--no-ws"]
    environment = os.environ | {"API_CALLS_A_MINUTE": "0"}  # all readers have one address here
    command += ["--workers", str(WORKERS), "--blocking-threads", str(THREADS), "--log-level", "warning"]
    process = subprocess.Popen([*command, "benchmarks.office.application:application"], env=environment)
    relay = subprocess.Popen([sys.executable, "manage.py", "relay"], cwd=ROOT, env=os.environ.copy())
    try:
        site = f"http://localhost:{port}"
        _wait(site, process)
        yield House(site, {"web": process.pid, "relay": relay.pid})
    finally:
        for one in (process, relay):
            one.terminate()
        for one in (process, relay):
            one.wait(PATIENCE)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(site: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(PATIENCE * 5):
        try:
            urlopen(f"{site}/health/live", timeout=2).close()
            return
        except (URLError, OSError):
            if process.poll() is not None:
                break
            time.sleep(0.2)
    raise RuntimeError("the web server does not answer")
