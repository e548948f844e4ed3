"""Kinds that point at something else: a record, a published version, an agency."""

from __future__ import annotations

from typing import Any

from django.db import models

from content_models.declaration.kind import Kind


class _Link(Kind, models.ForeignKey):
    stored_as = "django.db.models.ForeignKey"
    nullable = True

    def __init__(self, label: str | None = None, exposure: Any = None, to: Any = None, **options: Any) -> None:
        options.setdefault("on_delete", models.PROTECT)
        options.setdefault("related_name", "+")
        super().__init__(label, exposure, to=to, **options)

    def sample(self, number: int = 1) -> Any:
        return None


class Reference(_Link):
    """Points at another record; a public body shows its type, key and title as they were that day."""

    def plain(self, value: Any) -> dict[str, str] | None:
        return value and {"type": value.type_name(), "key": value.key, "title": value.title_told()}

    def text(self, plain: Any) -> str:
        return plain["title"] if plain else ""


class Pinned(_Link):
    """Points at one published version for good: a case is judged by what was in force when it opened.

    `of` names the artefact type whose versions may be chosen.
    """

    def __init__(self, *args: Any, of: str = "", **options: Any) -> None:
        self.of = of
        options.setdefault("to", "ledger.PublicRecord")
        super().__init__(*args, **options)

    def plain(self, value: Any) -> dict[str, Any] | None:
        return value and {"type": value.type, "key": value.key, "version": value.version, "title": value.title}

    def text(self, plain: Any) -> str:
        return f"{plain['key']} {plain['title']}" if plain else ""


class AgencyReference(_Link):
    """Points at an agency of the province."""

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("to", "organisation.Agency")
        super().__init__(*args, **options)

    def plain(self, value: Any) -> dict[str, str] | None:
        return value and {"code": value.code, "name": value.name}

    def text(self, plain: Any) -> str:
        return plain["name"] if plain else ""
