"""Who may import whom. No exceptions are listed, and an import inside a function counts like any other."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.architecture.house import AROUND, ROOMS, ROOT, imports, named_by

FLOORS = ("declaration", "organisation", "ledger", "moderation", "citations", "actions", "intake")
LOWEST, DOMAINS = -1, len(FLOORS)
OWN = {  # a library, and the only rooms that may know it
    "rest_framework": {"api"},
    "drf_spectacular": {"api"},
    "wagtail.admin": {"cms"},
    "elasticsearch": {"search"},
    "elasticsearch_dsl": {"search"},
    "elastic_transport": {"search"},
    "django.http": {"api", "themes", "cms"},
    "django.shortcuts": {"api", "themes", "cms"},
    "django.template": {"themes", "cms"},
    "django.views": {"api", "themes", "cms"},
}


def under(name: str, package: str) -> bool:
    """Tell whether module *name* is *package* or lies in it."""
    return name == package or name.startswith(package + ".")


def may_cross(importer: str, imported: str) -> bool:
    """Tell whether one room may import this module of another."""
    room = importer.split(".")[0]
    return (
        under(importer, "cms.shell")
        or (under(imported, "content_models") and room in {"search", "api", "themes", "cms"})
        or (under(imported, "search.query") and room in {"api", "themes", "cms"})
        or (under(imported, "search.index") and under(importer, "cms.relay"))
    )


def floor(name: str) -> int:
    """Return how high in the law book a module stands; `ports` is below all, a domain above all."""
    part = [*name.split("."), ""][1]
    return LOWEST if part in {"", "ports"} else FLOORS.index(part) if part in FLOORS else DOMAINS


def may_rest_on(importer: str, imported: str) -> bool:
    """Tell whether a module of the law book may import another; a domain sees only another's front."""
    high, low = floor(importer), floor(imported)
    if high == low == DOMAINS and importer.split(".")[1] != imported.split(".")[1]:
        return imported.count(".") == 1
    return high >= low


@pytest.mark.parametrize(
    ("importer", "imported", "allowed"),
    [
        ("api.v1", "content_models.ledger", True),
        ("themes.pages", "search.query.ask", True),
        ("cms.relay.feed", "search.index.write", True),
        ("cms.shell.urls", "api.v1.urls", True),
        ("api.v1", "search.index", False),
        ("cms.screens.duty", "search.index", False),
        ("themes.pages", "cms.shell.settings", False),
        ("search.query", "api.errors", False),
        ("content_models.actions.publish", "search.query", False),
    ],
)
def test_the_table_itself(importer: str, imported: str, allowed: bool) -> None:
    assert may_cross(importer, imported) is allowed


@pytest.mark.parametrize(
    ("importer", "imported", "allowed"),
    [
        ("content_models.actions.publish", "content_models.ledger.event", True),
        ("content_models.onestop.dossier", "content_models.catalogue", True),
        ("content_models.actions.publish", "content_models.ports", True),
        ("content_models.onestop.dossier", "content_models.catalogue.procedure", False),
        ("content_models.ledger.event", "content_models.actions.publish", False),
        ("content_models.declaration.kinds", "content_models.organisation", False),
    ],
)
def test_the_floors_themselves(importer: str, imported: str, allowed: bool) -> None:
    assert may_rest_on(importer, imported) is allowed


@pytest.mark.parametrize(
    ("line", "imported"),
    [
        ("from ..ledger import event", "content_models.ledger.event"),
        ("from search.query import Unwritten", "search.query"),
        ("import wagtail.admin.panels", "wagtail.admin.panels"),
        ("from wagtail import admin", "wagtail.admin"),
        ("import_module('search.index')", "search.index"),
    ],
)
def test_no_way_of_importing_is_overlooked(line: str, imported: str) -> None:
    inside = ast.parse(f"def late():\n    {line}")
    assert imported in [name for node in ast.walk(inside) for name in named_by(node, "content_models.actions")]


def test_rooms_import_only_what_the_table_allows() -> None:
    wrong = [
        f"{found.where} imports {found.imported}"
        for found in imports()
        if found.imported.split(".")[0] in ROOMS
        and found.imported.split(".")[0] != found.importer.split(".")[0]
        and not may_cross(found.importer, found.imported)
    ]
    assert not wrong, "\n".join(wrong)


def test_floors_of_the_law_book_rest_on_lower_ones() -> None:
    wrong = [
        f"{found.where} imports {found.imported}"
        for found in imports()
        if under(found.importer, "content_models")
        and under(found.imported, "content_models")
        and not may_rest_on(found.importer, found.imported)
    ]
    assert not wrong, "\n".join(wrong)


def test_each_library_stays_in_its_room() -> None:
    wrong = [
        f"{found.where} imports {found.imported}"
        for found in imports()
        for library, rooms in OWN.items()
        if under(found.imported, library) and found.importer.split(".")[0] not in rooms
        if not under(found.importer, "cms.shell")
    ]
    assert not wrong, "\n".join(wrong)


def test_nothing_imports_the_tests() -> None:
    wrong = [found.where for found in imports() if found.imported.split(".")[0] in AROUND]
    assert not wrong, "\n".join(wrong)


def test_import_linter_agrees() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-logo", "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_contracts_have_no_exceptions_and_name_every_room() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    assert set(settings["root_packages"]) == set(ROOMS)
    assert "ignore_imports" not in str(settings)
