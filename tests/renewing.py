"""Renews a snapshot that a test compares with, when the change to it is meant."""

import json
import os
from importlib import import_module

import django


def renew(test: str, told: str) -> None:
    """Write the SNAPSHOT of a module of tests from what its function *told* returns today."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.shell.settings.test")
    django.setup()
    module = import_module(test)
    text = json.dumps(getattr(module, told)(), ensure_ascii=False, indent=1, sort_keys=True)
    module.SNAPSHOT.write_text(text + "\n")
    print(f"Đã ghi {module.SNAPSHOT.name}.")
