"""What those who decide said of a record, on its form: in a list above it, and at the very fields."""

from __future__ import annotations

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from wagtail.admin.panels import FieldPanel

from cms.projection.words import said
from cms.review.sayings import ShownSaying, shown_saying
from content_models.declaration.artefact import Artefact
from content_models.declaration.kind import Kind
from content_models.moderation.conversation import said_of


def sayings_of(record: Artefact) -> list[ShownSaying]:
    """Return what was said of a record since it was last public, oldest first; nothing of a new one."""
    if not record.pk:
        return []
    place = (ContentType.objects.get_for_model(type(record)).pk, record.pk)
    return [shown_saying(type(record), one) for one in said_of([place]).get(place, ())]


def put_at_fields(form: Any, sayings: list[ShownSaying]) -> None:
    """Hand the form the remarks on its fields; the panels show them."""
    rows: dict[str, list[tuple[str, str, str]]] = {}
    for one in sayings:
        rows.setdefault(one.name, []).append((one.words, one.who, one.at))
    form.remarks = {name: _words(own) for name, own in rows.items()}


def _words(rows: list[tuple[str, str, str]]) -> SafeString:
    return format_html_join("", '<span class="mb-remark"><b>{}</b> {}, {}</span>', rows)


def _help(kind: Kind) -> SafeString:
    """The declared help, and under it the place in the law that asks for the field."""
    law = kind.facts.law
    cited = format_html(' <span class="mb-cited">{}</span>', gettext("Căn cứ: {law}.").format(law=law)) if law else ""
    return format_html("{}{}", said(kind.help_text), cited)


class RemarkedPanel(FieldPanel):
    """A field whose help goes on with the remarks on it, so that they stand beside it and are read out with it."""

    class BoundPanel(FieldPanel.BoundPanel):
        help_text: Any

        def __init__(self, **options: Any) -> None:
            super().__init__(**options)
            self.help_text = format_html("{}{}", _help(self.panel.db_field), self._remarks())
            if self.bound_field:
                self.heading = self.bound_field.label = said(self.panel.db_field.label)

        def _remarks(self) -> SafeString | str:
            return getattr(self.form, "remarks", {}).get(self.field_name, "")
