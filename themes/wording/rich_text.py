"""Rich text is cleaned when it is stored and once more when it is shown: two doors, each with its lock."""

import nh3
from django.utils.safestring import SafeString, mark_safe

TAGS = {"p", "br", "strong", "b", "em", "i", "ul", "ol", "li", "h3", "h4", "a"}


def cleaned(value: str | None) -> SafeString:
    """The text with its harmless tags only; links keep http and https."""
    html = nh3.clean(
        value or "",
        tags=TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https"},
        link_rel="noopener noreferrer",
    )
    return mark_safe(html)
