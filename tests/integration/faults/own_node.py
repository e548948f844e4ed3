"""A node of the test's own, which may be killed, and whose disk may be put back to an older state."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
from pathlib import Path

import psutil

START = Path(__file__).resolve().parents[3] / ".ci" / "elasticsearch" / "start"


class OwnNode:
    """Started by the script that CI starts its node with; the folder keeps its data over a kill."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self.port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start and wait until it answers."""
        environment = os.environ | {"HEAP": "512m"}
        log = self.folder.parent / "start.log"
        with log.open("a") as told:
            subprocess.run([START, self.folder, str(self.port)], env=environment, stdout=told, stderr=told, check=True)

    def kill(self) -> None:
        """Kill it as a power cut does, and wait until it is gone."""
        process = psutil.Process(int((self.folder / "pid").read_text()))
        process.send_signal(signal.SIGKILL)
        process.wait(20)

    def keep(self) -> None:
        """Keep what is on its disk; it must not run."""
        shutil.copytree(self._data(), self.folder.parent / "kept")

    def put_back(self) -> None:
        """Put its disk back to what was kept; it must not run."""
        shutil.rmtree(self._data())
        shutil.copytree(self.folder.parent / "kept", self._data())

    def _data(self) -> Path:
        return self.folder / "home" / "data"
