"""Shows how far a backup has come: one bar after another, none where nobody looks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from tqdm import tqdm

#: Told what begins and how many steps it has; returns what is to be called after each.
Steps = Callable[[str, int], Callable[[int], Any]]


@contextmanager
def bars() -> Iterator[Steps]:
    """Give what shows one bar at a time; the next one ends it, and the block's end the last."""
    shown: list[tqdm] = []

    def begin(what: str, total: int) -> Callable[[int], Any]:
        if shown:
            shown.pop().close()
        shown.append(tqdm(desc=what, total=total, disable=None))
        return shown[-1].update

    try:
        yield begin
    finally:
        for bar in shown:
            bar.close()
