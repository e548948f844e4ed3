"""Writes docs/operate/commands.md out of the commands themselves: `python -m cms.management.commands_page`."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from pathlib import Path

import django
from django.core.management import load_command_class

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "operate" / "commands.md"
#: The rooms that have commands.
ROOMS = ("api", "cms")
HEAD = """# Commands

Written by `python -m cms.management.commands_page`; a test compares. Each is run as
`.venv/bin/python manage.py <command>`; `--help` says the same. Exit status 0 is well, 1 is not.
"""
#: Options that Django gives every command.
GIVEN = {
    "--help",
    "--version",
    "--verbosity",
    "--settings",
    "--pythonpath",
    "--traceback",
    "--no-color",
    "--force-color",
    "--skip-checks",
}


def page_of() -> str:
    """Return the page."""
    found = {path.stem: room for room in ROOMS for path in (ROOT / room / "management" / "commands").glob("*.py")}
    found.pop("__init__")
    return HEAD + "".join(f"\n{_section(found[name], name)}" for name in sorted(found))


def _section(room: str, name: str) -> str:
    command = load_command_class(room, name)
    rows = list(_rows(command.create_parser("manage.py", name)))
    table = ["", "| | | unless given |", "|---|---|---|", *rows] if rows else []
    return "\n".join([f"## {name}", "", str(command.help), *table]) + "\n"


def _rows(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        if GIVEN.intersection(action.option_strings):
            continue
        name = action.option_strings[-1] if action.option_strings else ""
        value = action.metavar or ("" if action.nargs == 0 else action.dest.upper())
        says = " ".join(filter(None, (name, str(value))))
        yield f"| `{says}` | {action.help or ''} | {_default(action)} |"


def _default(action: argparse.Action) -> str:
    if action.required or not action.option_strings:
        return "must be given"
    # Today's year is no fixed value to print.
    shown = action.default not in (None, "", False) and action.dest != "year"
    return f"`{action.default}`" if shown else ""


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.shell.settings.dev")
    django.setup()
    PAGE.write_text(page_of(), encoding="utf-8")
