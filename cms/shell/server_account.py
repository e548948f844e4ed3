"""The operating system account that may run the private PostgreSQL.

PostgreSQL refuses to run as root, and a container often gives nothing else. As root we lend the server
to an ordinary account; as anybody else there is nothing to lend.
"""

from __future__ import annotations

import os
import pwd
import stat
from pathlib import Path
from typing import Any

PASS = stat.S_IXGRP | stat.S_IXOTH
READ = stat.S_IRGRP | stat.S_IROTH


def for_folder(folder: Path) -> dict[str, Any]:
    """Return the ``subprocess`` arguments that run a program as the account that owns *folder*.

    Empty unless we are root. A folder that root has just made goes to ``nobody``, which every system has:
    no account is created on the machine.
    """
    if os.geteuid() != 0:
        return {}
    owner = folder.stat().st_uid
    account = pwd.getpwuid(owner) if owner else pwd.getpwnam("nobody")
    os.chown(folder, account.pw_uid, account.pw_gid)
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


def open_way(*folders: Path) -> None:
    """Let other accounts pass through the parents of *folders*: pass, neither list nor write.

    Needed by root only, whose home is often closed to the account above.
    """
    if os.geteuid() != 0:
        return
    for parent in {parent for folder in folders for parent in folder.parents}:
        mode = parent.stat().st_mode
        if mode & PASS != PASS:
            parent.chmod(mode | PASS)


def open_programs(folder: Path) -> None:
    """Let other accounts read and run what is under *folder*, whatever umask the wheel was unpacked with."""
    if os.geteuid() != 0 or folder.stat().st_mode & (READ | PASS) == READ | PASS:
        return
    for path in [folder, *folder.rglob("*")]:
        mode = path.stat().st_mode
        path.chmod(mode | READ | (PASS if mode & stat.S_IXUSR else 0))
