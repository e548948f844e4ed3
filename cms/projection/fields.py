"""Form fields and widgets of the kinds that Django has none for: long lines, time limits, files only shown."""

from __future__ import annotations

from typing import Any

from django import forms
from wagtail.admin.widgets import AdminAutoHeightTextInput

from cms.projection.words import lazily
from content_models.declaration.time_limit import Unit


class LongLine(AdminAutoHeightTextInput):
    """One line of text in a box that grows: names of a thousand letters are seen whole."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        value = super().value_from_datadict(data, files, name)
        return " ".join(value.split()) if isinstance(value, str) else value


UNITS = [("", lazily("Chọn đơn vị")), *((unit.value, lazily(unit.label)) for unit in Unit)]


class LimitWidget(forms.MultiWidget):
    """Number, unit and the original words of a time limit, side by side."""

    template_name = "cms/projection/limit_widget.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        parts: dict[str, Any] = {
            "value": forms.NumberInput({"min": 0, "max": 3660, "aria-label": lazily("Số")}),
            "unit": forms.Select({"aria-label": lazily("Đơn vị")}, choices=UNITS),
            "text": forms.TextInput(
                {"aria-label": lazily("Nguyên văn"), "placeholder": lazily("Nguyên văn, khi không tính được")}
            ),
        }
        super().__init__(parts, attrs)

    def decompress(self, value: Any) -> list[Any]:
        value = value or {}
        return [value.get("value"), value.get("unit"), value.get("text")]


class LimitField(forms.MultiValueField):
    """A time limit as its parts; nothing entered is no limit."""

    widget = LimitWidget

    def __init__(self, *, encoder: Any = None, decoder: Any = None, **options: Any) -> None:
        fields = (
            forms.IntegerField(min_value=0, max_value=3660, required=False),
            forms.ChoiceField(choices=UNITS, required=False),
            forms.CharField(max_length=2000, required=False),
        )
        super().__init__(fields, require_all_fields=False, **options)

    def compress(self, parts: list[Any]) -> dict[str, Any] | None:
        if not any(parts):
            return None
        value, unit, text = parts
        return {"value": value, "unit": unit or Unit.UNKNOWN.value, "case": "", "text": text}


class FilesWidget(forms.Widget):
    """The files a record names, with their sizes."""

    template_name = "cms/projection/files_widget.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        return super().get_context(name, value, attrs) | {"files": value or []}

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return True


class FilesField(forms.Field):
    """Shows a list of files on forms that take no upload; what was typed in their place is not read."""

    widget = FilesWidget

    def __init__(self, *, encoder: Any = None, decoder: Any = None, **options: Any) -> None:
        super().__init__(**options | {"disabled": True})

    def has_changed(self, initial: Any, data: Any) -> bool:
        return False
