"""From the kinds of a row type to the Wagtail block that edits it: one dictionary, no generated class."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wagtail import blocks

from content_models.declaration import kinds
from content_models.declaration.agency_block import AgencyBlock
from content_models.declaration.choice import Choice
from content_models.declaration.day_block import DayBlock
from content_models.declaration.kind import Kind, kinds_of
from content_models.declaration.limits import Limit
from content_models.declaration.references import AgencyReference
from content_models.declaration.rows import Row, Rows
from content_models.declaration.symbols import Symbol
from content_models.declaration.term_block import choice_block
from content_models.declaration.time_limit import Unit
from content_models.declaration.word import Word


def _plain(kind: Kind) -> dict[str, Any]:
    return {"label": kind.label, "required": kind.required, "help_text": kind.guidance}


def _line(kind: Any) -> blocks.Block:
    return blocks.CharBlock(**_plain(kind), max_length=kind.max_length, validators=kind._validators)


def _number(kind: Kind) -> blocks.Block:
    default = kind.default if kind.has_default() else None
    return blocks.IntegerBlock(**_plain(kind) | {"required": False}, default=default, min_value=0)


def _limit(kind: Kind) -> blocks.Block:
    parts = [
        ("value", blocks.FloatBlock(label="Số", required=False, min_value=0, max_value=3660)),
        ("unit", blocks.ChoiceBlock([(u.value, u.label) for u in Unit], label="Đơn vị", required=False)),
        ("text", blocks.TextBlock(label="Nguyên văn", required=False, rows=1, max_length=kinds.TEXT_LIMIT)),
    ]
    return blocks.StructBlock(parts, label=kind.label, help_text=kind.guidance)


def _rows(kind: Rows) -> blocks.Block:
    several = {"min_num": 0, "max_num": kind.limit, "default": []}
    return blocks.ListBlock(_struct(kind.of), label=kind.label, help_text=kind.guidance, **several)


BLOCKS: dict[type[Kind], Callable[[Any], blocks.Block]] = {
    kinds.Line: _line,
    kinds.Code: _line,
    Symbol: _line,
    Word: _line,
    kinds.Text: lambda k: blocks.TextBlock(**_plain(k), rows=2, max_length=kinds.TEXT_LIMIT),
    kinds.Integer: _number,
    kinds.Money: _number,
    kinds.Year: _number,
    kinds.Boolean: lambda k: blocks.BooleanBlock(label=k.label, required=False, help_text=k.guidance),
    kinds.Date: lambda k: DayBlock(**_plain(k)),
    kinds.Web: lambda k: blocks.URLBlock(**_plain(k), max_length=k.max_length),
    Choice: lambda k: choice_block(k, **_plain(k)),
    Limit: _limit,
    AgencyReference: lambda k: AgencyBlock(**_plain(k)),
    Rows: _rows,
}


def _struct(row: type[Row], label: str = "") -> blocks.StructBlock:
    parts = [(name, BLOCKS[type(kind)](kind)) for name, kind in kinds_of(row).items()]
    return blocks.StructBlock(parts, label=label or None)


def block_of(row: type[Row], label: str) -> blocks.StructBlock:
    """Return the block that edits one row; a kind without an entry above cannot stand in a row."""
    return _struct(row, label)
