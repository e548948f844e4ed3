"""The systemd units write only where a province's example of settings says, and start what they say (R-12)."""

import os
import re
import secrets
import shlex
import shutil
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from django.db import connection

from cms.shell.asked_by_number import AskedByNumber
from tests.integration.serving.servers import EXAMPLE, ROOT, answers, free_port

FOLDER = EXAMPLE.parent
THERE = "/srv/minh-bach/platform"
STATE = "/var/lib/minh-bach"


def said(unit: str, name: str) -> list[str]:
    return re.findall(rf"^{name}=(.*)$", (FOLDER / unit).read_text(encoding="utf-8"), re.MULTILINE)


def example() -> dict[str, str]:
    """Return what the example of settings sets."""
    lines = (FOLDER / "settings.example").read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


@pytest.mark.parametrize("unit", ["web@.service", "relay.service", "dump.service", "backup.service"])
def test_what_is_written_lies_where_the_unit_may_write(unit):
    assert said(unit, "ProtectSystem") == ["strict"]
    assert said(unit, "StateDirectory") == ["minh-bach"]
    assert said(unit, "ReadWritePaths") == []  # a folder that nobody made keeps a unit from starting
    for name in ("ATTACHED_FILES", "DUMPS"):
        assert example()[name].startswith(f"{STATE}/")


def test_the_copy_is_written_where_nginx_looks():
    where = said("copy.service", "ExecStart")[0].split()[-1]
    assert said("copy.service", "StateDirectory") == [where.removeprefix("/var/lib/")]
    assert f"root {where};" in EXAMPLE.read_text(encoding="utf-8")


@pytest.mark.skipif(not shutil.which("sh"), reason="no sh; to run it: a system with a shell")
def test_the_command_runs_with_these_settings_and_says_what_is_missing(tmp_path):
    """The wrapper itself, its folders put elsewhere, as the user who runs the tests."""
    settings = (FOLDER / "settings.example").read_text(encoding="utf-8")
    (tmp_path / "settings").write_text(settings, encoding="utf-8")
    text = (FOLDER / "minh-bach").read_text(encoding="utf-8").replace("/etc/minh-bach/settings", f"{tmp_path}/settings")
    text = text.replace(THERE, str(ROOT)).replace("runuser -u minh-bach -- .venv/bin/python", sys.executable)
    done = subprocess.run(["sh", "-c", text, "minh-bach", "doctor"], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "SECRET_KEY, DIGEST_KEY, PERSONAL_DATA_KEYS" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.django_db(transaction=True)
def test_the_web_unit_starts_and_tells_its_health_by_number():
    port, told = free_port(), connection.settings_dict
    command = shlex.split(said("web@.service", "ExecStart")[0].replace(THERE, str(ROOT)))
    command[0] = str(Path(sys.executable).with_name("granian"))
    for name, value in (("--port", str(port)), ("--workers", "1")):
        command[command.index(name) + 1] = value
    own = example() | {name: secrets.token_urlsafe(64) for name in ("SECRET_KEY", "DIGEST_KEY", "METRICS_TOKEN")}
    own |= {"PERSONAL_DATA_KEYS": Fernet.generate_key().decode()}
    own |= {"DATABASE_URL": f"postgres://{told['USER']}@{told['HOST']}:{told['PORT']}/{told['NAME']}"}
    own |= {"DJANGO_SETTINGS_MODULE": "cms.shell.settings.production", "PATH": os.environ["PATH"]}
    process = subprocess.Popen(command, cwd=ROOT, env=own, start_new_session=True)
    try:
        answers(port)
        here = f"http://127.0.0.1:{port}/health"
        with urllib.request.urlopen(f"{here}/live", timeout=20) as answer:
            assert answer.status == 200
        asked = urllib.request.Request(f"{here}/metrics", headers={"Authorization": f"Bearer {own['METRICS_TOKEN']}"})
        with urllib.request.urlopen(asked, timeout=20) as answer:
            assert b"minh_bach_waiting" in answer.read()
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@pytest.mark.parametrize(
    ("path", "host"), [("/health/live", "dichvu.vi-du.gov.vn"), ("/", "10.0.0.7"), ("/healthy", "10.0.0.7")]
)
def test_only_health_is_told_to_who_knows_no_name(settings, path, host):
    settings.ALLOWED_HOSTS = [".dichvu.vi-du.gov.vn"]
    seen: dict = {}
    AskedByNumber(lambda environ, _: seen.update(environ) or [])({"PATH_INFO": path, "HTTP_HOST": "10.0.0.7"}, print)
    assert seen["HTTP_HOST"] == host
    assert ("HTTP_X_FORWARDED_PROTO" in seen) == (host != "10.0.0.7")
