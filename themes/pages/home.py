"""The two questions people come with, side by side; then what they may find without knowing a name."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from content_models.declaration import registry
from content_models.ledger import reading
from content_models.ledger.models import PublicRecord
from themes.pages.answering import public_page
from themes.pages.life_events import life_events
from themes.pages.on_time import agencies_this_year, together

NEWS = 5
WORST = 5
#: Questions to try: everyday words, not the names of the law.
TRIES = ("xác nhận tình trạng hôn nhân", "giấy phép xây nhà", "đăng ký thường trú", "bản sao khai sinh")


def home(request: HttpRequest) -> HttpResponse:
    """Show the first page. Four queries at most."""
    now = timezone.localtime()
    events, every = life_events()
    parts = agencies_this_year(now)
    context = {
        "tries": TRIES,
        "events": events,
        "every": every,
        "now": now,
        "all": together(parts, "Cả tỉnh"),
        "worst": [part for part in parts if part.late][:WORST],
        "news": [_item(row) for row in _latest()],
    }
    return public_page(request, "themes/home.html", context)


def _latest() -> list[PublicRecord]:
    """The latest changes of what is in force; new texts of types that have no page are left out."""
    names = [model.type_name() for model in registry.artefacts()]
    rows = PublicRecord.objects.filter(reading.in_force(reading.Moment.present()), type__in=names)
    shown = ("type", "key", "version", "title", "shown_from", "withdrawn", "successor_key", "reason")
    return list(rows.order_by("-shown_from").only(*shown)[:NEWS])


def _item(row: PublicRecord) -> dict[str, Any]:
    slug = registry.of_type(row.type).public_slug()
    return {
        "title": row.title,
        "address": reverse("themes:record", args=[slug, row.key]),
        "on": row.shown_from,
        "what": _what(row),
    }


def _what(row: PublicRecord) -> str:
    if row.withdrawn:
        return f"đã bãi bỏ, thay bằng {row.successor_key}" if row.successor_key else "đã bãi bỏ"
    return f"sửa đổi, bản {row.version}" if row.version > 1 else "công bố mới"
