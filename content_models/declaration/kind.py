"""A kind is a Django field that also knows what the rooms need: each field of a record is named once.

Facts never reach a migration: it holds the stock Django field, so that changing a label, an exposure or a
weight is no schema change. One does: what a list is narrowed by has an index.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from django.core import checks
from django.db.models import Field
from django.utils.module_loading import import_string

from content_models.declaration.basis import Cites
from content_models.declaration.exposure import PUBLIC, Exposure, Mask
from content_models.declaration.personal import MatchColumn, seal, unseal


@dataclass(frozen=True)
class Facts:
    """What a declaration says of one field beyond its storage."""

    exposure: Exposure | None = None
    personal: bool = False
    mask: Mask = Mask.NEVER
    column: bool = False
    filter: bool = False
    facet: bool = False
    search: int = 0
    law: Cites | None = None


def unseal_column(value: Any, expression: Any, connection: Any) -> str:
    """Open a personal column as the database gives it."""
    return unseal(value)


FACTS = tuple(Facts.__dataclass_fields__)[1:]


class Kind(Field):
    """Mixed in before a stock field. `stored_as` names that stock field for migrations."""

    stored_as: str
    silent: tuple[str, ...] = ("verbose_name", "help_text", "validators", "choices")
    #: Kinds of numbers and days are empty as NULL: a draft may leave them out.
    nullable = False

    def __init__(self, label: str | None = None, exposure: Exposure | None = None, **options: Any) -> None:
        facts = {name: options.pop(name) for name in FACTS if name in options}
        options["help_text"] = options.pop("help", options.get("help_text", ""))
        self.facts = Facts(exposure, **facts)
        self.required = options.pop("required", not options.get("blank", False))
        if self.nullable:
            options.setdefault("null", True)
        if self.facts.filter and not self.facts.personal:
            options.setdefault("db_index", True)  # a list of a million rows is narrowed without reading them
        super().__init__(verbose_name=label, **options)

    @property
    def label(self) -> str:
        return str(self.verbose_name)

    @property
    def guidance(self) -> str:
        """What who fills the field in is told: the declared help, then the place in the law that asks for it."""
        said = str(self.help_text)
        return f"{said} Căn cứ: {self.facts.law}.".strip() if self.facts.law else said

    def contribute_to_class(self, cls: Any, name: str, *args: Any, **kwargs: Any) -> None:
        super().contribute_to_class(cls, name, *args, **kwargs)
        if self.facts.personal:
            cls.add_to_class(f"{name}_match", MatchColumn(of=name))

    def get_internal_type(self) -> str:
        return "TextField" if self.facts.personal else super().get_internal_type()

    def get_db_converters(self, connection: Any) -> list[Any]:
        return [unseal_column] if self.facts.personal else super().get_db_converters(connection)

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        prepared = super().get_db_prep_save(value, connection)
        return seal(prepared) if self.facts.personal else prepared

    def deconstruct(self) -> Any:
        name, _, args, kwargs = super().deconstruct()
        if self.facts.personal:
            return name, "django.db.models.TextField", args, {"blank": True, "default": ""}
        return name, self.stored_as, args, {k: v for k, v in kwargs.items() if k not in self.silent}

    def clone(self) -> Any:
        """Migration states clone fields: give them the stock one."""
        _, path, args, kwargs = self.deconstruct()
        return import_string(path)(*args, **kwargs)

    def check(self, **kwargs: Any) -> list[checks.CheckMessage]:
        from content_models.declaration.checks import check_kind

        return [*super().check(**kwargs), *check_kind(self)]

    def is_empty(self, value: Any) -> bool:
        return value in self.empty_values

    def plain(self, value: Any) -> Any:
        """Return the JSON-ready form of a value, as it stands in public bodies and over REST."""
        return value

    def stored(self, plain: Any) -> Any:
        """Return the value to store for a JSON-ready form: the inverse of `plain`."""
        return plain

    def text(self, plain: Any) -> str:
        """Return the words of a JSON-ready form, for search and lists."""
        return "" if plain is None else str(plain)

    def sample(self, number: int = 1) -> Any:
        """Return an example value; tests and documentation use it."""
        if self.has_default() and not callable(self.default):
            return self.default
        return f"{self.label} {number}"

    def sample_plain(self, number: int = 1) -> Any:
        """Return an example in its JSON-ready form."""
        return self.plain(self.sample(number))

    @property
    def is_public(self) -> bool:
        return self.facts.exposure is PUBLIC


def kinds_of(holder: type) -> dict[str, Kind]:
    """Return the kinds of a row type by attribute name, in the order they were written; for reading only."""
    return _found_in(holder)


@cache
def _found_in(holder: type) -> dict[str, Kind]:
    """Read once a type: an import asks for it eighty times a procedure."""
    found: dict[str, Kind] = {}
    for base in reversed(holder.__mro__):
        found.update({name: kind for name, kind in vars(base).items() if isinstance(kind, Kind)})
    return found
