"""A province's settings: what Django's own examination finds, and what they refuse to start with."""

import os
import subprocess
import sys

import pytest

WHOLE = {
    "SECRET_KEY": "k9Zx-q7Lm_" * 6,
    "DIGEST_KEY": "w3Rt+b8Vn=" * 6,
    "PERSONAL_DATA_KEYS": "b25seS1mb3ItZGV2ZWxvcG1lbnQtbm90LWEta2V5ISE=",
    "ALLOWED_HOSTS": "minhbach.example",
}
#: Django's own examination, and which cookies go over https only.
TOLD = """
import django; django.setup()
from django.conf import settings as s
from django.core.management import call_command
call_command("check", deploy=True, fail_level="WARNING")
print(s.DEBUG, s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.SESSION_COOKIE_HTTPONLY, s.SECURE_SSL_REDIRECT)
"""


def run(*command: str, **other: str) -> subprocess.CompletedProcess[str]:
    keep = {name: os.environ[name] for name in ("PATH", "DATABASE_URL") if name in os.environ}
    place = {"DJANGO_SETTINGS_MODULE": "cms.shell.settings.production"} | keep | WHOLE | other
    return subprocess.run([sys.executable, *command], env=place, capture_output=True, text=True, timeout=60)


def test_nothing_is_found_by_the_examination_and_cookies_are_safe():
    found = run("-c", TOLD)
    assert found.returncode == 0, found.stderr
    assert found.stdout.split()[-5:] == ["False", "True", "True", "True", "True"]


@pytest.mark.parametrize(
    "wrong", [{"SECRET_KEY": "ngan"}, {"DIGEST_KEY": ""}, {"PERSONAL_DATA_KEYS": ""}, {"ALLOWED_HOSTS": "*"}], ids=str
)
def test_it_does_not_start_half_configured(wrong):
    found = run("-c", "from django.conf import settings; settings.DEBUG", **wrong)
    assert found.returncode != 0 and "ImproperlyConfigured" in found.stderr
