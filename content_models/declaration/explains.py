"""The declared fact that records of a type explain words of questions, instead of answering them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Explains:
    """Which public fields say what.

    `said`: fields with the words that people type, lines or rows of one line. `meaning`: the field with the words of
    the catalogue. `by`: the choice that says how much a meaning counts; `shares`: that share by its value, 1 being as
    much as what was typed. `in_place`: the values whose meaning stands where the words stood. `favours`: the
    reference to a record that is nearly always meant. `shipped`: gives bodies that hold until a record
    explains the same words.
    """

    said: tuple[str, ...]
    meaning: str
    by: str
    shares: Mapping[str, float]
    in_place: tuple[str, ...] = ()
    favours: str = ""
    shipped: Callable[[], Iterable[dict[str, Any]]] = tuple
