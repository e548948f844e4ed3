"""The way from a record to the page that says who may see and change it, for those who may ask."""

from __future__ import annotations

from typing import Any

from django import template
from django.urls import reverse

from cms.screens.rights.access import told_of_record

register = template.Library()


@register.simple_tag(takes_context=True)
def rights_address(context: Any, record: Any) -> str:
    """Return the address, empty for who may not ask and for a new record. No query: what is held is known by now."""
    if not getattr(record, "pk", None) or not told_of_record(context["request"].user, record):
        return ""
    return reverse("cms_record_rights", args=[record.type_name(), record.pk])
