"""A private PostgreSQL for demonstration and tests: no service, no network, no container, no root.

Its programs come from a wheel whose own Python layer is not used: after a ``kill -9`` that layer may
believe a dead server alive. We ask the server itself, each time. It listens on a free loopback port, since
a UNIX socket's path has a length limit that a deep checkout exceeds, and it asks for a password, since
other people may work on the same machine.

``python -m cms.shell.local_postgres start|url|stop``. A second start keeps the data, and what was committed
is kept after a ``kill -9`` too.
"""

from __future__ import annotations

import fcntl
import os
import secrets
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from cms.shell import postgres_programs, server_account

FOLDER = Path(__file__).resolve().parents[2] / ".local" / "postgres"
DATABASE = "minh_bach"
ADDRESS = "127.0.0.1"
LAUNCHES = 15  # after a kill -9 the dead server's children may hold its memory for some seconds
OPTIONS = f"-c listen_addresses={ADDRESS} -c unix_socket_directories="


class LocalPostgres:
    """One private server; everything about it lies in one folder."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self.folder = folder.resolve()
        self.data = self.folder / "data"
        self.log = self.folder / "log"
        self.port_file = self.folder / "port"
        self.password_file = self.folder / "password"

    def ensure(self, database: str = DATABASE) -> str:
        """Start the server and create *database* where needed; return its ``DATABASE_URL``.

        Raises ``SystemExit`` with the end of the server's log when it does not start.
        """
        with self._alone():
            if not self._answers():
                self._start()
            if self._ask(f"SELECT 1 FROM pg_database WHERE datname = '{database}'") != "1":
                self._ask(f'CREATE DATABASE "{database}"')
        return f"postgres://postgres:{_read(self.password_file)}@{ADDRESS}:{self.port}/{database}"

    def stop(self) -> bool:
        """Stop the server and keep its data; tell whether there was one to stop."""
        with self._alone():
            if not self._answers():
                return False
            self._control("stop", "-m", "fast", check=True)
            return True

    @property
    def port(self) -> str:
        """The port of the last start; empty before the first."""
        return _read(self.port_file)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Let one process at a time decide whether the server has to be started."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if not os.access(self.folder, os.W_OK):
            raise SystemExit(f"{self.folder} belongs to another account: remove it, or work as that one.")
        with open(self.folder / "lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _answers(self) -> bool:
        """Tell whether our server is up: something else may by now listen on our port."""
        return bool(self.port) and self._ask("SHOW data_directory") == str(self.data)

    def _ask(self, query: str) -> str:
        """Return the server's answer to *query* as text, empty when there is none."""
        where = ("-h", ADDRESS, "-p", self.port, "-U", "postgres", "-d", "postgres")
        password = _read(self.password_file)
        return postgres_programs.run(self.folder, "psql", "-XAtw", *where, "-c", query, password=password, check=False)

    def _control(self, verb: str, *options: str, check: bool = False) -> None:
        postgres_programs.run(self.folder, "pg_ctl", verb, "-w", "-D", str(self.data), *options, check=check)

    def _start(self) -> None:
        postgres_programs.prepare(self.data)
        if not self.data.exists():
            self._create()
        self._forget_dead_server()
        for _ in range(LAUNCHES):
            self.port_file.write_text(str(_free_port(self.port)))
            self._control("start", "-l", str(self.log), "-o", f"{OPTIONS} -p {self.port}")
            if self._answers():
                return
            time.sleep(0.5)
        raise SystemExit(f"PostgreSQL does not start; the end of {self.log}:\n{_read(self.log)[-1500:]}")

    def _create(self) -> None:
        """Make the data folder under another name first, so that a broken attempt is never taken for it."""
        new = self.folder / f"new-{secrets.token_hex(4)}"
        self.password_file.write_text(secrets.token_urlsafe(24))
        self.password_file.chmod(0o600)
        if account := server_account.for_folder(self.folder):
            os.chown(self.password_file, account["user"], account["group"])
        given = ("-U", "postgres", f"--pwfile={self.password_file}", "-A", "scram-sha-256")
        # Code point order and Unicode lower case, the same on each machine; the wheel has no ICU.
        language = ("-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C")
        quick = ("--no-sync", "--no-instructions")
        postgres_programs.run(self.folder, "initdb", "-D", str(new), *quick, *given, *language)
        new.rename(self.data)

    def _forget_dead_server(self) -> None:
        """Clear what a killed server left; stop one of ours that lives but does not answer."""
        pid_file = self.data / "postmaster.pid"
        if not pid_file.exists():
            return
        if str(self.data) in _command_of(int(pid_file.read_text().split()[0])):
            self._control("stop", "-m", "immediate")
        else:  # the number may belong to another program by now, and PostgreSQL would then refuse to start
            pid_file.unlink()


def ensure(database: str = DATABASE) -> str:
    """Return the ``DATABASE_URL`` of this checkout's private server, started where needed."""
    return LocalPostgres().ensure(database)


def _read(path: Path) -> str:
    return path.read_text() if path.exists() else ""


def _command_of(pid: int) -> list[str]:
    """Return the command line of process *pid*, empty when there is none or it is not ours to read."""
    try:
        return psutil.Process(pid).cmdline()
    except psutil.Error:
        return []


def _free_port(wish: str) -> int:
    """Return the port *wish* while nobody listens there, so that addresses last; else any free one."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((ADDRESS, int(wish or 0)))
        except OSError:
            probe.bind((ADDRESS, 0))
        return int(probe.getsockname()[1])


def main(verb: str) -> None:
    """Do what the command line asks."""
    server = LocalPostgres()
    if verb == "stop":
        print("PostgreSQL stopped." if server.stop() else "PostgreSQL was not running.")
    elif verb == "url":
        print(server.ensure())
    elif verb == "start":
        server.ensure()
        print(f"PostgreSQL runs at {ADDRESS}:{server.port}; log: {server.log}")
    else:
        raise SystemExit("python -m cms.shell.local_postgres start|url|stop")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) == 2 else "")
