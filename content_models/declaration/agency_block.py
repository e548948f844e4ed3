"""An agency inside a row: the row keeps its code and its name of that day, so that reading it asks nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.apps import apps
from django.utils.functional import cached_property
from wagtail import blocks


@dataclass(frozen=True)
class NamedAgency:
    """What a row remembers of an agency."""

    code: str
    name: str

    def __str__(self) -> str:
        return self.name


class AgencyBlock(blocks.FieldBlock):
    """Chooses an agency by its code among those of the tree."""

    def __init__(self, required: bool = True, help_text: str = "", **options: Any) -> None:
        self.asked: dict[str, Any] = {"required": required, "help_text": help_text}
        super().__init__(**options)

    @cached_property
    def field(self) -> forms.ModelChoiceField:
        """Made when first asked for: the agencies' table is not known yet when a type is declared."""
        offered = apps.get_model("organisation", "Agency").objects.all()
        return forms.ModelChoiceField(offered, to_field_name="code", empty_label="Chọn đơn vị", **self.asked)

    def to_python(self, value: Any) -> NamedAgency | None:
        return NamedAgency(value["code"], value["name"]) if value else None

    def get_prep_value(self, value: Any) -> dict[str, str] | None:
        return {"code": value.code, "name": value.name} if value else None

    def value_from_form(self, value: Any) -> NamedAgency | None:
        """The form sends a code; its name is looked up when the code is found to be one."""
        if not value:
            return None
        return NamedAgency(value, "") if isinstance(value, str) else NamedAgency(value.code, value.name)

    def value_for_form(self, value: Any) -> str:
        return value.code if value else ""
