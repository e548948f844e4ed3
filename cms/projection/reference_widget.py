"""The widget of a reference: it shows a chosen record only when the account may choose it."""

from __future__ import annotations

from typing import Any

from django.utils.functional import lazy
from wagtail.snippets.widgets import AdminSnippetChooser

from cms.projection.choosing import is_id, shown_title
from cms.projection.words import lazily, named


class ReferenceChooser(AdminSnippetChooser):
    """Wagtail's would show the title of whatever id a form was sent with; this one asks `offered` first."""

    #: The rows that may be named, set by the form or the filter that uses the widget; nothing until then.
    offered: Any = None
    show_edit_link = False

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        name = lazy(named, str)(self.model)  # a widget is made once for readers of all languages
        self.choose_one_text = lazily("Chọn {name}", name=name)
        self.choose_another_text = lazily("Chọn {name} khác", name=name)
        self.clear_choice_text = lazily("Bỏ chọn")

    def get_instance(self, value: Any) -> Any:
        """The row of an id, None for one that is not offered."""
        pk = getattr(value, "pk", value)
        if self.offered is None or not is_id(pk):
            return None
        return self.offered.filter(pk=pk).first()

    def get_display_title(self, instance: Any) -> str:
        return shown_title(instance)
