"""An agency inside a row: the row keeps its code and its name of that day, so that reading it asks nothing.

It is typed, not picked from a list of thousands: the code, or the whole name; a script may suggest while one types.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.apps import apps
from django.db.models import Q
from django.utils.functional import cached_property
from wagtail import blocks

#: Room for a code, a blank and the longest name.
LONGEST = 341
#: What a script looks for to suggest agencies; without it the field is one line of text.
SUGGESTED = {"data-agencies": "", "autocomplete": "off", "placeholder": "Mã hoặc tên cơ quan"}


@dataclass(frozen=True)
class NamedAgency:
    """What a row remembers of an agency."""

    code: str
    name: str

    def __str__(self) -> str:
        return self.name


class AgencyField(forms.CharField):
    """Typed words that name one agency: its code, its code and name, or its whole name alone. One query."""

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=LONGEST, widget=forms.TextInput(attrs=SUGGESTED), **options)

    def clean(self, value: Any) -> Any:
        words = " ".join(super().clean(value).split())
        return self._found(words) if words else None

    def rows(self) -> Any:
        """The agencies that may be named."""
        return apps.get_model("organisation", "Agency").objects.all()

    def refusal(self, words: str, codes: list[str]) -> str:
        """Return why words that name none or several agencies, of these codes, are refused."""
        several = f"có {len(codes)} cơ quan mang tên này, hãy ghi mã"
        return f"“{words}”: {several if codes else 'không có cơ quan nào mang mã, tên này'}."

    def _found(self, words: str) -> Any:
        code = words.split()[0]
        asked = self.rows().filter(Q(code__in=(code, code.upper())) | Q(name__iexact=words))
        rows = list(asked.order_by("pk")[:20])
        found = [row for row in rows if row.code == code] or rows
        if len(found) != 1:
            why = self.refusal(words[:80], [row.code for row in found])
            raise forms.ValidationError(why, code="invalid_choice")
        return found[0]


class AgencyBlock(blocks.FieldBlock):
    """Names an agency among those of the tree."""

    def __init__(self, required: bool = True, help_text: str = "", **options: Any) -> None:
        self.asked: dict[str, Any] = {"required": required, "help_text": help_text}
        super().__init__(**options)

    @cached_property
    def field(self) -> AgencyField:
        return AgencyField(**self.asked)

    def to_python(self, value: Any) -> NamedAgency | None:
        return NamedAgency(value["code"], value["name"]) if value else None

    def get_prep_value(self, value: Any) -> dict[str, str] | None:
        return {"code": value.code, "name": value.name} if value else None

    def value_from_form(self, value: Any) -> NamedAgency | None:
        """The form sends words; until they are found to name an agency, the first stands for its code."""
        if not value:
            return None
        if isinstance(value, str):
            code, _, name = value.strip().partition(" ")
            return NamedAgency(code, name) if code else None
        return NamedAgency(value.code, value.name)

    def value_for_form(self, value: Any) -> str:
        return f"{value.code} {value.name}".strip() if value else ""
