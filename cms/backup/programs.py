"""The client programs of PostgreSQL: where they lie, which suits a server, how they run with no secret shown."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from django.db import connection

from cms.backup.refusal import BackupRefused
from cms.shell import postgres_programs

#: Where Debian and the PostgreSQL packages of Red Hat keep each version apart; PATH may lead to a newer or older one.
PLACES = ("usr/lib/postgresql/*/bin", "usr/pgsql-*/bin")
#: What the connection of Django says, and how PostgreSQL's programs are told the same.
TOLD = {"host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "password": "PGPASSWORD", "dbname": "PGDATABASE"}
TOLD |= {"sslmode": "PGSSLMODE", "sslrootcert": "PGSSLROOTCERT", "sslcert": "PGSSLCERT", "sslkey": "PGSSLKEY"}


#: The first whose programs say to every server what no earlier server knows (`transaction_timeout`).
DIVIDE = 17


def program_for(name: str, least: int, server: int) -> Path:
    """Return the oldest program of this name that suits a server and is not older than *least*; all are major versions.

    :raises BackupRefused: when there is none.
    """
    found = {version_of(path): path for path in _all(name)}
    found.pop(0, None)
    fit = [version for version in found if version >= least and (version < DIVIDE or server >= DIVIDE)]
    if fit:
        return found[min(fit)]
    there = f"chỉ có phiên bản {', '.join(map(str, sorted(found)))}" if found else "không có trên máy này"
    until = f" đến {DIVIDE - 1}" if server < DIVIDE else ""
    raise BackupRefused(
        f"Cần chương trình {name} của PostgreSQL từ phiên bản {least}{until}: {there}. "
        f"Cài gói postgresql-client-{least}."
    )


def version_of(program: Path) -> int:
    """Return the major version of a program; 0 when it does not run."""
    try:
        said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
    except OSError:
        return 0
    told = re.search(r"\) (\d+)", said)
    return int(told[1]) if told else 0


def run(program: Path, *arguments: str, done: Callable[[], Any]) -> None:
    """Run a program against the database that is open here; *done* is called for each table it comes to.

    Password and address go by environment: what stands on a command line is seen by everybody on the machine. Of its
    errors only their first lines are told: the rest may quote rows.

    :raises BackupRefused: with the program's own words when it fails.
    """
    known = connection.get_connection_params()
    told = {TOLD[key]: str(value) for key, value in known.items() if key in TOLD}
    bare = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    command = [str(program), "--no-password", "--verbose", *arguments]
    faults = []
    with subprocess.Popen(command, env=bare | told | {"LC_ALL": "C"}, stderr=subprocess.PIPE, text=True) as running:
        for line in running.stderr or ():
            if " contents of table " in line or " data for table " in line:
                done()
            elif "error:" in line:
                faults.append(line.strip())
    if running.returncode:
        raise BackupRefused("\n".join(faults[:5]) or f"{program.name} dừng với mã {running.returncode}.")


def _all(name: str) -> list[Path]:
    folders = [folder for place in PLACES for folder in Path("/").glob(place)]
    with suppress(SystemExit):  # the wheel is there for development only
        folders.append(postgres_programs.folder())
    found = [folder / name for folder in folders if (folder / name).exists()]
    on_path = shutil.which(name)
    return ([Path(on_path)] if on_path else []) + found
