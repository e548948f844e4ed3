"""Which agency is late: worst first, counts beside shares."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from themes.pages.answering import public_page
from themes.pages.on_time import agencies_this_year, together


def figures(request: HttpRequest) -> HttpResponse:
    """Show the figures of every agency this year. One query."""
    now = timezone.localtime()
    parts = agencies_this_year(now)
    context = {"here": "minh-bach", "now": now, "agencies": parts, "all": together(parts, "Cả tỉnh")}
    return public_page(request, "themes/figures.html", context)
