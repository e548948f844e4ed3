"""The table of what a wrong declaration is told: read from the calls of `fault` themselves."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cms.management.reference.markdown import code, table

ROOT = Path(__file__).resolve().parents[3]
ROOMS = ("content_models", "search", "api", "themes", "cms")


@dataclass(frozen=True)
class Fault:
    """One refusal: its id, what is wrong, and the line that mends it."""

    id: str
    what: str
    cure: str


def faults() -> list[Fault]:
    """Return every refusal of a declaration, by id."""
    files = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]
    found = {fault.id: fault for path in files for fault in _in(path.read_text(encoding="utf-8"))}
    return [found[name] for name in sorted(found)]


def _in(source: str) -> Iterator[Fault]:
    if "fault(" not in source:
        return
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "fault" and len(node.args) == 4:
            number, _, what, cure = node.args
            if isinstance(number, ast.Constant):
                yield Fault(f"declaration.E{number.value:03d}", words(what), words(cure))


def words(node: ast.expr) -> str:
    """Return a literal text, with … for what is filled in."""
    if isinstance(node, ast.JoinedStr):
        return "".join(words(part) if isinstance(part, ast.Constant) else "…" for part in node.values)
    return str(node.value) if isinstance(node, ast.Constant) else "…"


def faults_table() -> str:
    """Return one row per refusal."""
    return table(("id", "what is wrong", "the cure"), [(code(f.id), f.what, f.cure) for f in faults()])
