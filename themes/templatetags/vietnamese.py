"""The wording of dates and numbers, as template filters."""

from django import template

from content_models.declaration.web_address import safe_link
from themes.wording import dates, numbers, rich_text

register = template.Library()
register.filter("day", dates.day)
register.filter("weekday_day", dates.weekday_day)
register.filter("moment", dates.moment)
register.filter("clock", dates.clock)
register.filter("grouped", numbers.grouped)
register.filter("money", numbers.money)
register.filter("file_size", numbers.file_size)
register.filter("safe_link", safe_link)
register.filter("rich", rich_text.cleaned)


@register.filter
def spaced_digest(value: str) -> str:
    """A digest in groups of four: a person can compare it by eye."""
    return " ".join(value[start : start + 4] for start in range(0, len(value), 4))


@register.filter
def inside(title: str) -> str:
    """A title inside a sentence: many of the catalogue end with a full stop of their own."""
    return title.strip().rstrip(".;,")
