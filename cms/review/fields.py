"""Form fields that these screens share: a day and an instant, entered in the browser's own picker."""

from typing import Any

from django import forms

from cms.projection.words import lazily


class DayField(forms.DateField):
    """A day; the picker shows it in the order of the person's own machine, the form sends ISO."""

    default_error_messages = {"invalid": lazily("Nhập ngày theo thứ tự ngày, tháng, năm")}

    def __init__(self, **options: Any) -> None:
        super().__init__(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **options)


class InstantField(forms.DateTimeField):
    """A day with its time on the province's wall clock."""

    default_error_messages = {"invalid": lazily("Nhập ngày rồi đến giờ")}

    def __init__(self, **options: Any) -> None:
        widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
        super().__init__(widget=widget, **options)


def paragraph_field(label: str, **options: Any) -> forms.CharField:
    """A field for a few sentences."""
    widget = forms.Textarea(attrs={"rows": 3})
    wrong = {"required": lazily("chưa nhập")}
    return forms.CharField(label=label, widget=widget, error_messages=wrong, max_length=10_000, **options)
