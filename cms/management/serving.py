"""Serves the whole platform on one port, with the relay beside it: the demonstration's web server."""

from __future__ import annotations

import logging
import multiprocessing
import socket

from django.db import connections
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from cms.relay.lanes import lanes
from cms.relay.running import Running

THREADS = 4
#: Seconds a page may take to end when the server is told to stop.
PATIENCE = 3


def free(host: str, port: int) -> bool:
    """Whether nobody listens at an address yet."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def serve(host: str, port: int) -> None:
    """Serve until interrupted. Web pages run in a process of their own, the relay in threads of this one."""
    logging.getLogger("_granian").setLevel(logging.WARNING)
    connections.close_all()
    # A forked worker would share the relay's database connection.
    multiprocessing.set_start_method("spawn", force=True)
    relay = Running(lanes())
    try:
        Granian(
            "cms.shell.wsgi:application",
            address=host,
            port=port,
            interface=Interfaces.WSGI,
            blocking_threads=THREADS,
            respawn_failed_workers=True,
            workers_kill_timeout=PATIENCE,
            log_level=LogLevels.warning,
        ).serve()
    finally:
        relay.end(PATIENCE)
