"""The table of contents of the product: every declared type, registered from one explicit list a domain."""

from __future__ import annotations

from content_models.declaration.artefact import Artefact
from content_models.declaration.case import WITHIN, Case
from content_models.declaration.record import Record

_TYPES: dict[str, type[Record]] = {}


def register(*models: type[Record]) -> None:
    """Add types; LookupError when a name is taken by another class."""
    for model in models:
        taken = _TYPES.setdefault(model.type_name(), model)
        if taken is not model:
            raise LookupError(f"{model.__module__}: tên {model.type_name()} đã thuộc {taken.__module__}")


def types() -> list[type[Record]]:
    """Every declared type, in the order of registration."""
    return list(_TYPES.values())


def artefacts() -> list[type[Artefact]]:
    """Every declared artefact."""
    return [model for model in types() if issubclass(model, Artefact)]


def cases() -> list[type[Case]]:
    """Every declared case."""
    return [model for model in types() if issubclass(model, Case)]


def shown_cases() -> list[type[Case]]:
    """Every declared case that has a public face: a card, and keys for its holder."""
    return [model for model in cases() if model.reach is not WITHIN]


def of_type(name: str) -> type[Record]:
    """The type of a name; LookupError when nothing is declared under it."""
    if name not in _TYPES:
        raise LookupError(f"Không có loại nào tên {name!r}; có: {', '.join(sorted(_TYPES))}")
    return _TYPES[name]


def shown_types() -> list[type[Record]]:
    """Every declared type that readers without account may meet."""
    return [*artefacts(), *shown_cases()]


def of_slug(slug: str) -> type[Record] | None:
    """The type at a public address, None when there is none."""
    return next((model for model in types() if model.public_slug() == slug), None)


def of_plural(plural: str) -> type[Record] | None:
    """The type at an API address, None when there is none."""
    return next((model for model in types() if model.public_plural() == plural), None)
