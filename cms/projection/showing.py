"""Kind -> what a reader sees of a value on staff screens."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.template.loader import render_to_string
from django.utils.html import format_html, linebreaks
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from cms.projection.words import said
from content_models.declaration import kinds
from content_models.declaration.choice import Choice
from content_models.declaration.kind import Kind, kinds_of
from content_models.declaration.rows import Rows
from content_models.declaration.web_address import safe_link


def _rows(kind: Rows, plain: Any) -> SafeString:
    declared = kinds_of(kind.of)
    rows = [
        [
            (said(declared[name].label), shown_plain(declared[name], value))
            for name, value in row.items()
            if name in declared
        ]
        for row in plain
    ]
    return render_to_string("cms/projection/rows.html", {"rows": [[c for c in row if c[1]] for row in rows]})


def _rich(kind: Kind, plain: Any) -> SafeString:
    """Cleaned by the kind itself."""
    return mark_safe(plain)


def _web(kind: Kind, plain: Any) -> str:
    """A link only where a browser opens a page: an import may have brought any other text into a row."""
    link = safe_link(plain)
    return format_html('<a href="{}" rel="noreferrer">{}</a>', link, plain) if link else plain


SHOWN: dict[type[Kind], Callable[[Any, Any], str]] = {
    Rows: _rows,
    kinds.RichText: _rich,
    kinds.Text: lambda kind, plain: mark_safe(linebreaks(plain, autoescape=True)),
    kinds.Boolean: lambda kind, plain: gettext("Có") if plain else gettext("Không"),
    Choice: lambda kind, plain: said(kind.text(plain)),
    kinds.Web: _web,
    kinds.Date: lambda kind, plain: "/".join(reversed(plain.split("-"))),
}


def shown_plain(kind: Kind, plain: Any) -> str:
    """Return the words or safe markup of a JSON-ready value; empty for nothing entered."""
    if plain in (None, "", []):
        return ""
    special = SHOWN.get(type(kind))
    return special(kind, plain) if special else kind.text(plain)


def shown(kind: Kind, value: Any) -> str:
    """Return the words or safe markup of a stored value."""
    return shown_plain(kind, kind.plain(value))
