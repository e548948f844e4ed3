"""Prints figures as they come, keeps them in a file, and lays the sizes of one run beside each other at the end."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable
from pathlib import Path

from benchmarks.figure import HEAD, WIDTHS, Figure, line, whole

KEPT = Path(__file__).parents[1] / ".local" / "bench"
Titled = tuple[str, list[Figure]]


def table(title: str, figures: Iterable[Figure], kept: list[Titled] | None = None) -> int:
    """Print figures as they come, add them to `kept`, and return how many missed their budget."""
    print(f"\n{line((title, *HEAD[1:]))}\n{'-' * (sum(WIDTHS) + 14)}")
    told: list[Figure] = []
    if kept is not None:
        kept.append((title, told))
    for figure in figures:
        print(line(figure.cells()), flush=True)
        told.append(figure)
    return sum(figure.kept is False for figure in told)


def keep(size: int, tables: list[Titled]) -> None:
    """Write the figures of a size where the end of the run finds them."""
    KEPT.mkdir(parents=True, exist_ok=True)
    rows = [[title, [dataclasses.asdict(figure) for figure in figures]] for title, figures in tables]
    _file(size).write_text(json.dumps(rows, ensure_ascii=False, indent=1), encoding="utf-8")


def beside(sizes: list[int]) -> int:
    """Print all figures of these sizes beside each other; return how many missed their budget at any size."""
    found = {size: _read(size) for size in sizes}
    widths = (50, *(26 for _ in sizes), 34)
    heads = [f"{whole(size)} records" for size in sizes]
    missed = 0
    for title, names in _names(found):
        print(f"\n{_row((title, *heads, 'budget'), widths)}\n{'-' * (sum(widths) + 2 * len(widths))}")
        for name in names:
            own = [found[size].get((title, name)) for size in sizes]
            missed += sum(one.kept is False for one in own if one)
            print(_row((name, *map(_told, own), next((one.budget for one in own if one and one.budget), "")), widths))
    return missed


def _told(figure: Figure | None) -> str:
    """Median, p95, share of the floor: `1.2 ms | 2.0 ms | 0.61`."""
    if figure is None:
        return "–"
    share = "" if figure.share is None else f"{figure.share:.2f}"
    return " | ".join(filter(None, (figure.median, figure.p95, share))) + (" MISSED" if figure.kept is False else "")


def _row(cells: tuple[str, ...], widths: tuple[int, ...]) -> str:
    sides = ("<", *(">" for _ in cells[1:-1]), "<")
    return "  ".join(f"{c:{side}{width}}" for c, side, width in zip(cells, sides, widths, strict=True)).rstrip()


def _names(found: dict[int, dict[tuple[str, str], Figure]]) -> list[tuple[str, list[str]]]:
    every = list(dict.fromkeys(name for own in found.values() for name in own))
    return [(title, [name for own, name in every if own == title]) for title in dict.fromkeys(t for t, _ in every)]


def _read(size: int) -> dict[tuple[str, str], Figure]:
    if not _file(size).is_file():
        return {}
    tables = json.loads(_file(size).read_text(encoding="utf-8"))
    return {(title, one["what"]): Figure(**one) for title, figures in tables for one in figures}


def forget(size: int) -> None:
    """Drop what an earlier run kept of a size: its figures must not pass for this run's."""
    _file(size).unlink(missing_ok=True)


def _file(size: int) -> Path:
    return KEPT / f"{size}.json"
