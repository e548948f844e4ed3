"""The real nginx with the example of docs/operate, and the platform behind it in a process that can be killed."""

import http.client
import os
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from django.db import connection

from tests.integration.serving.certificate import certificate

ROOT = Path(__file__).resolve().parents[3]
EXAMPLE = ROOT / "docs" / "operate" / "serving" / "nginx.conf"
NGINX = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
#: Seconds that a page is kept in the tests; half a minute in the example.
KEPT = 2
#: Seconds a server may take to answer at first.
PATIENCE = 40


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    text: str


class Platform:
    """A web process on one port, on the database that is open here or on one that is not there."""

    def __init__(self, settings: str = "cms.shell.settings.test", application: str = "cms.shell.wsgi") -> None:
        self.port, self.process = free_port(), None
        self.settings, self.application = settings, f"{application}:application"

    def start(self, database: str = "", workers: int = 1) -> None:
        told = connection.settings_dict
        here = f"postgres://{told['USER']}@{told['HOST']}:{told['PORT']}/{told['NAME']}"
        environment = os.environ | {
            "DATABASE_URL": database or here,
            "DJANGO_SETTINGS_MODULE": self.settings,
            "ALLOWED_HOSTS": "localhost",
            "TRUSTED_PROXIES": "1",
        }
        command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--port", str(self.port)]
        self.process = subprocess.Popen(
            [*command, "--workers", str(workers), "--blocking-threads", "2", "--log-level", "error", self.application],
            cwd=ROOT,
            env=environment,
            start_new_session=True,
        )
        answers(self.port)

    def kill(self) -> None:
        """Kill master and workers at once."""
        if self.process:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None


def answers(port: int) -> None:
    """Wait until somebody takes connections on a port."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.1)
    raise TimeoutError(f"nobody answers on port {port}")


class Nginx:
    """nginx with the example; only ports, certificate, folders and the time pages are kept are those of the test."""

    def __init__(self, folder: Path, behind: int, kept: int = KEPT, most: int = 200, staff: int = 0) -> None:
        self.folder, self.port, self.copy = folder, free_port(), folder / "copy"
        self.copy.mkdir()
        self.process = None
        shown, key = certificate(folder)
        example = EXAMPLE.read_text(encoding="utf-8")
        for there, here in {
            "127.0.0.1:8000": f"127.0.0.1:{behind}",
            "127.0.0.1:8001": f"127.0.0.1:{staff or behind}",
            "listen 80;": f"listen 127.0.0.1:{free_port()};",
            "listen 443": f"listen 127.0.0.1:{self.port}",
            "/etc/ssl/minh-bach/fullchain.pem": str(shown),
            "/etc/ssl/minh-bach/privkey.pem": str(key),
            "/var/cache/nginx/minh-bach": str(folder / "kept"),
            "/var/lib/minh-bach/copy": str(self.copy),
            "404 410 30s;": f"404 410 {kept}s;",
            "rate=200r/s": f"rate={most}r/s",
            "/var/log/nginx/minh-bach.error.log": str(folder / "error.log"),
        }.items():
            assert there in example, there
            example = example.replace(there, here)
        (folder / "minh-bach.conf").write_text(example, encoding="utf-8")
        user = "user root;" if os.geteuid() == 0 else ""
        (folder / "nginx.conf").write_text(
            f"{user} daemon off; pid {folder}/pid; error_log {folder}/error.log;\n"
            "events { worker_connections 512; }\n"
            f"http {{ include /etc/nginx/mime.types; include {folder}/minh-bach.conf; }}\n"
        )

    def start(self) -> None:
        self.process = subprocess.Popen([NGINX, "-c", f"{self.folder}/nginx.conf"])
        answers(self.port)

    def stop(self) -> None:
        if self.process:
            self.process.terminate()
            self.process.wait(timeout=10)

    def get(self, address: str, **headers: str) -> Answer:
        """Ask as a reader does."""
        unproven = ssl._create_unverified_context()
        line = http.client.HTTPSConnection("localhost", self.port, timeout=20, context=unproven)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            line.request("GET", address, headers=named)
            answer = line.getresponse()
            text = answer.read().decode("utf-8", "replace")
            return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, text)
        finally:
            line.close()
