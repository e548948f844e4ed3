"""One process at a time writes into a folder; a lock that a process held ends with it, however it ended."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Busy(Exception):
    """Another process writes into the same folder."""


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Hold the file *lock*, which is made when it is not there.

    :raises Busy: at once, when another holds it.
    """
    with lock.open("w") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Busy(str(lock.parent)) from error
        yield
