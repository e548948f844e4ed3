"""Where a declared record lives on this site: the only place that knows how its address is made."""

from typing import Any

from django import template
from django.urls import reverse

from content_models.declaration import registry

register = template.Library()
SUMMARY_VALUES = 3


@register.filter
def address(reference: Any) -> str:
    """The page of `{"type": …, "key": …}`, of one version if it names one; empty when the type has no page."""
    if not isinstance(reference, dict) or not reference.get("key"):
        return ""
    try:
        model = registry.of_type(str(reference.get("type")))
    except LookupError:
        return ""
    place = [model.public_slug(), reference["key"]]
    if reference.get("version"):
        return reverse("themes:version", args=[*place, reference["version"]])
    return reverse("themes:record", args=place)


@register.filter
def type_label(record: Any) -> str:
    """The words for the type of a record or a hit."""
    try:
        return str(registry.of_type(record.type)._meta.verbose_name)
    except LookupError:
        return ""


@register.filter
def summary_words(hit: Any) -> list[str]:
    """The words of a hit's facets in declared order; whose record it is comes last."""
    try:
        declared = [kind.name for kind in registry.of_type(hit.type).kinds()]
    except LookupError:
        return []
    names = [name for name in (*declared, "agency") if hit.summary.get(name)]
    return [", ".join(hit.summary[name][:SUMMARY_VALUES]) for name in names]
