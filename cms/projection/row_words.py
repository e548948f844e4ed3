"""Labels inside rows in the language of the reader: their blocks are made once, by the declaration, in Vietnamese."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cms.projection.words import lazily
from content_models.declaration.record import Record
from content_models.declaration.rows import Rows


def say_rows(model: type[Record]) -> None:
    """Let the rows of a type be labelled when they are shown."""
    for kind in model.kinds():
        if isinstance(kind, Rows):
            _say(kind.stream_block)


def _say(block: Any) -> None:
    if block.label:
        block.label = lazily(str(block.label))
    if words := getattr(block.meta, "help_text", None):
        block.meta.help_text = lazily(str(words))
    for inner in _inside(block):
        _say(inner)


def _inside(block: Any) -> Iterator[Any]:
    yield from getattr(block, "child_blocks", {}).values()
    if child := getattr(block, "child_block", None):
        yield child
