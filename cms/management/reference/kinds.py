"""The table of kinds: what each stores, what it may be told, how its value looks in JSON."""

from __future__ import annotations

import inspect
import json
from typing import Any

from cms.management.reference.markdown import code, said, table
from content_models.declaration import language
from content_models.declaration.blocks import BLOCKS
from content_models.declaration.exposure import PUBLIC
from content_models.declaration.kind import Kind
from content_models.declaration.references import Pinned

#: What a kind cannot do without.
NEEDED: dict[str, dict[str, Any]] = {
    "Choice": {"of": (("red", "Đỏ"), ("blue", "Xanh"))},
    "Reference": {"to": "catalogue.Procedure"},
}
#: What the kinds that point at something else write; their sample would need that other record.
LINKS = {
    "Reference": {"type": "procedure", "key": "1.004873", "title": "…"},
    "Pinned": {"type": "procedure", "key": "1.004873", "version": 2, "title": "…"},
    "AgencyReference": {"code": "H99.02", "name": "Sở Tư pháp"},
}
HEADS = (
    "kind",
    "what it is",
    "own options",
    "may be empty unless told otherwise",
    "in a `Row`",
    "column",
    "value in JSON",
)


def kinds() -> list[type[Kind]]:
    """Return the kinds of the language, by name."""
    offered = [getattr(language, name) for name in language.__all__]
    return [thing for thing in offered if inspect.isclass(thing) and issubclass(thing, Kind)]


def kinds_table() -> str:
    """Return one row per kind."""
    return table(HEADS, [_row(kind) for kind in kinds()])


def _row(kind: type[Kind]) -> list[str]:
    made = kind("Nhãn", PUBLIC, **NEEDED.get(kind.__name__, {}))
    plain = LINKS.get(kind.__name__) or made.sample_plain(1)
    yes = {True: "yes", False: "no"}
    return [
        code(kind.__name__),
        said(kind),
        own_options(kind),
        yes[made.blank],
        yes[kind in BLOCKS],
        kind.stored_as.rpartition(".")[2],
        code(json.dumps(plain, ensure_ascii=False)),
    ]


def own_options(kind: type[Kind]) -> str:
    """Return the options that this kind adds, each with its default."""
    found = {} if issubclass(kind, Pinned) else {name: None for name in NEEDED.get(kind.__name__, {})}
    for parameter in inspect.signature(kind.__init__).parameters.values():
        if parameter.name not in {"self", "label", "exposure", "blank"} and parameter.kind is not parameter.VAR_KEYWORD:
            found[parameter.name] = parameter.default
    shown = [f"`{name}={value}`" if isinstance(value, int) else f"`{name}`" for name, value in found.items()]
    return ", ".join(part for part in shown if part != "`args`")
