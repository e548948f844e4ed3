"""The way back: every page of these screens starts from what waits."""

from django.urls import reverse
from django.utils.translation import gettext


def trail(*labels: str | tuple[str, str]) -> list[dict[str, str]]:
    """Return breadcrumbs from the desk to the page; a pair is a label with its address."""
    desk = {"url": reverse("cms_desk"), "label": gettext("Việc chờ tôi")}
    pairs = (one if isinstance(one, tuple) else (one, "") for one in labels)
    return [desk, *({"url": url, "label": label} for label, url in pairs)]
