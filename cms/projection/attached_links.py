"""Where staff read the files that a record lists, and the links that lead there."""

from __future__ import annotations

from typing import Any

from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from content_models.declaration.record import Record

Entry = dict[str, Any]


def address_of(record: Record, entry: Entry) -> str:
    """Return the staff address of a listed file; empty while its record has no row."""
    if not record.pk:
        return ""
    return reverse("attached_file", args=[record.type_name(), record.pk, entry["id"]])


def file_links(record: Record, entries: list[Entry]) -> SafeString:
    """Return one link a line for the files that a text of the record lists."""
    links = ((address_of(record, one), one["name"], filesizeformat(one["size"])) for one in entries)
    return format_html_join("\n", '<a href="{}">{}</a> <span class="mb-size">{}</span><br>', links)
