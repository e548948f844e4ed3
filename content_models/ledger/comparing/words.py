"""The one dictionary of comparisons: from kind to the paragraphs in which a person reads a value."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Any

import nh3

from content_models.declaration import kinds, references
from content_models.declaration.attachments import Attachments
from content_models.declaration.choice import Choice
from content_models.declaration.kind import Kind, kinds_of
from content_models.declaration.limits import Limit
from content_models.declaration.rows import Rows
from content_models.declaration.time_limit import TimeLimit
from content_models.organisation.clock.words import full_date

Paragraphs = list[str]
_LINK = re.compile(r'<a href="([^"]*)"[^>]*>(.*?)</a>', re.S)
_BLOCK_END = re.compile(r"</(?:p|h3|h4|li)>|<br>")


def _one(kind: Kind, plain: Any) -> Paragraphs:
    return [kind.text(plain)]


def _lines(kind: Kind, plain: Any) -> Paragraphs:
    return str(plain).splitlines()


def _rich(kind: Kind, plain: Any) -> Paragraphs:
    """Text of each block; an address is written beside its link, so that a changed address is seen."""
    spelled = _LINK.sub(r"\2 (\1)", plain)
    return html.unescape(nh3.clean(_BLOCK_END.sub("\n", spelled), tags=set())).splitlines()


def grouped(number: int) -> str:
    """A number with dots between thousands: "1.234"."""
    return f"{number:,}".replace(",", ".")


def _limit(kind: Kind, plain: Any) -> Paragraphs:
    limit = TimeLimit.from_json(plain)
    return [limit.words] if limit.text in ("", limit.words) else [f"{limit.words} ({limit.text})"]


def _files(kind: Kind, plain: Any) -> Paragraphs:
    return [f"{file['name']}, dấu kiểm {(file['digest'] or '')[:12]}" for file in plain]


def _rows(kind: Any, plain: Any) -> Paragraphs:
    inside = kinds_of(kind.of)
    rows = [[_labelled(inside[name], row.get(name)) for name in inside] for row in plain]
    return ["; ".join(filter(None, row)) for row in rows]


def _labelled(kind: Kind, plain: Any) -> str:
    """A value inside a row; a bare number or day means nothing without its label."""
    words = line(kind, plain)
    return f"{kind.label}: {words}" if words and isinstance(kind, BARE) else words


BARE = (kinds.Integer, kinds.Money, kinds.Year, kinds.Boolean, kinds.Date)
WORDS: dict[type[Kind], Callable[[Any, Any], Paragraphs]] = {
    kinds.Line: _one,
    kinds.Code: _one,
    kinds.Text: _lines,
    kinds.RichText: _rich,
    kinds.Integer: lambda kind, plain: [grouped(plain)],
    kinds.Money: lambda kind, plain: [f"{grouped(plain)} đồng"],
    kinds.Year: _one,
    kinds.Boolean: lambda kind, plain: ["Có" if plain else "Không"],
    kinds.Date: lambda kind, plain: [full_date(kind.to_python(plain))],
    kinds.Web: _one,
    Choice: _one,
    Limit: _limit,
    Rows: _rows,
    Attachments: _files,
    references.Reference: _one,
    references.Pinned: lambda kind, plain: [f"{plain['title']} ({plain['key']}, bản {plain['version']})"],
    references.AgencyReference: _one,
}


def present(plain: Any) -> Any:
    """Return the value, None when there is nothing in it; `False` and 0 are answers."""
    return None if plain in (None, "", [], {}) else plain


def paragraphs(kind: Kind, plain: Any) -> Paragraphs:
    """Return a JSON-ready value as paragraphs, none for an empty one. LookupError for a kind without an entry."""
    if present(plain) is None:
        return []
    known = next((entry for entry in type(kind).__mro__ if entry in WORDS), None)
    if known is None:
        raise LookupError(f"no words for the kind {type(kind).__name__}: add it to comparing.words.WORDS")
    return [text.strip() for text in WORDS[known](kind, plain) if text and text.strip()]


def line(kind: Kind, plain: Any) -> str:
    """Return a value in one line."""
    return ", ".join(paragraphs(kind, plain))
