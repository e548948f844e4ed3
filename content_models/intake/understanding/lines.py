"""A cell that says several things, taken apart line by line; what it said stands in the batch word for word."""

from __future__ import annotations

import re

from content_models.declaration.choice import Choice
from content_models.declaration.kind import Kind
from content_models.declaration.kinds import Line
from content_models.intake.understanding.values import value_of

#: Signs before an item that say nothing; numbers and letters of an order stay.
BULLET = re.compile(r"^[-–—•*+·▪]\s*")
#: Only lists of short names are parted by semicolons; a sentence may hold one.
SHORT_LIST = re.compile(r"\s*;\s*")
BETWEEN_CHOICES = re.compile(r"\s*(?:[;,/+\n]|\bvà\b|\bhoặc\b|&)\s*", re.IGNORECASE)


def lines_of(kind: Kind, text: str) -> list[str]:
    """Return the items of a cell for a part of rows: one a line, or what a short list or a vocabulary parts."""
    if isinstance(kind, Choice):
        return _choices(kind, text)
    lines = [BULLET.sub("", line.strip()).strip() for line in text.split("\n")]
    found = [line for line in lines if line]
    if len(found) == 1 and isinstance(kind, Line):
        return [one for one in SHORT_LIST.split(found[0]) if one]
    return found


def _choices(kind: Choice, text: str) -> list[str]:
    """Parted only where every piece is a value of the vocabulary; else the lines as they are."""
    pieces = [BULLET.sub("", one.strip()) for one in BETWEEN_CHOICES.split(text) if one.strip()]
    if value_of(kind, text) or not all(value_of(kind, one) for one in pieces):
        return [line.strip() for line in text.split("\n") if line.strip()]
    return pieces
