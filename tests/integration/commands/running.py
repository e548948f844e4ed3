"""Runs a command and returns what it printed."""

import io
from typing import Any

from django.core.management import call_command


def run(name: str, *arguments: Any, **options: Any) -> str:
    """Return the output of a command."""
    out = io.StringIO()
    call_command(name, *arguments, stdout=out, **options)
    return out.getvalue()
