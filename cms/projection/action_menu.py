"""The foot of the form: save a draft, or put it forward, both in sight. Publishing has no button."""

from __future__ import annotations

from typing import Any

from django.forms import Media
from django.http import HttpRequest
from django.template.loader import render_to_string


class FormFoot:
    """Stands in for Wagtail's menu of actions; on a locked record it says so instead. `keeping`: of saving."""

    media = Media()

    def __init__(self, request: HttpRequest, locked: bool, asks: bool = False, **keeping: Any) -> None:
        self.request, self.shown = request, {"locked": locked, "asks": asks} | keeping

    def render_html(self, parent_context: Any = None) -> str:
        """The buttons, or the words in their place."""
        return render_to_string("cms/projection/form_foot.html", self.shown, request=self.request)
