"""What is wrong with one row of a file, in words for the person who sent the file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """A row that cannot be taken. `row` counts the lines of the file from 1; `field` is its name in the file."""

    row: int
    field: str
    message: str

    def __str__(self) -> str:
        return f"Dòng {self.row}, {self.field}: {self.message}" if self.field else f"Dòng {self.row}: {self.message}"


class CutOff(Problem):
    """From this row on the file could not be read; what follows is unknown."""


@dataclass(frozen=True)
class Kept:
    """Something that was not understood and was kept as text; `field` is its name in the file."""

    field: str
    message: str
