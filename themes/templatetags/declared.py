"""Where a declared record lives on this site: the only place that knows how its address is made."""

from typing import Any

from django import template
from django.urls import reverse

from content_models.declaration import registry

register = template.Library()
SUMMARY_VALUES = 3


@register.filter
def address(reference: Any) -> str:
    """The page of `{"type": …, "key": …}`; an empty text when the type has no page here."""
    if not isinstance(reference, dict) or not reference.get("key"):
        return ""
    try:
        model = registry.of_type(str(reference.get("type")))
    except LookupError:
        return ""
    return reverse("themes:record", args=[model.public_slug(), reference["key"]])


@register.filter
def type_label(record: Any) -> str:
    """The words for the type of a record or a hit."""
    try:
        return str(registry.of_type(record.type)._meta.verbose_name)
    except LookupError:
        return ""


@register.filter
def summary_words(hit: Any) -> list[str]:
    """The words of a hit's facets, each value once, the agency last."""
    names = sorted(hit.summary, key=lambda name: name == "agency")
    return [", ".join(hit.summary[name][:SUMMARY_VALUES]) for name in names if hit.summary[name]]
