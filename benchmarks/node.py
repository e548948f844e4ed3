"""The search node that is measured: the one ELASTICSEARCH_URL names, else one of our own that this command starts."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from benchmarks.progress import say, step

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / ".local" / "bench" / "elasticsearch"
PORT, NONE = "9271", "none"


@contextmanager
def running() -> Iterator[None]:
    """Have a node for the whole run; ours keeps its index in `.local`, and is stopped at the end."""
    if os.environ.get("ELASTICSEARCH_URL"):
        yield
        return
    if not (shutil.which("java") and shutil.which("mvn")):
        say("Elasticsearch is left out: no ELASTICSEARCH_URL, and no java and mvn to start a node with")
        os.environ["ELASTICSEARCH_URL"] = NONE
        yield
        return
    with step("a node of our own"):
        told = subprocess.run(
            [ROOT / ".ci" / "elasticsearch" / "start", FOLDER, PORT], check=True, stdout=-1, text=True
        )
    os.environ["ELASTICSEARCH_URL"] = told.stdout.strip()
    try:
        yield
    finally:
        with suppress(ProcessLookupError):
            os.kill(int((FOLDER / "pid").read_text()), signal.SIGTERM)


@contextmanager
def measuring_index() -> Iterator[bool]:
    """Write to the node as well, and let it answer; tell whether there is one. The index is kept for the next run."""
    from django.conf import settings

    from benchmarks.database import NODE

    settings.ELASTICSEARCH_URL = "" if NODE == NONE else NODE
    try:
        yield bool(settings.ELASTICSEARCH_URL)
    finally:
        settings.ELASTICSEARCH_URL = ""


def drop_indexes() -> None:
    """Forget the node's data, where it is one of ours."""
    shutil.rmtree(FOLDER, ignore_errors=True)
