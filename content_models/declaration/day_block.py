"""A day within a row, entered in the browser's own picker: it closes when one moves on, and a phone has its own."""

from django import forms
from django.utils.functional import cached_property
from wagtail import blocks


class DayBlock(blocks.DateBlock):
    """Wagtail's block of a day without its calendar, which stays open over the next field."""

    @cached_property
    def field(self) -> forms.DateField:
        """The form field; the picker sends ISO."""
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        return forms.DateField(widget=widget, **self.field_options)
