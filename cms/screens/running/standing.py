"""One page: who leads each lane, how far each index is, what differed from the ledger, what was set aside."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from cms.management.engines import TITLES
from cms.projection.words import lazily
from cms.relay.health import word_of
from cms.relay.lease import RelayLane
from cms.relay.work import indexes, try_again
from cms.review.crumbs import trail
from content_models.declaration.roles import Role
from content_models.organisation.held import held_by

TITLE = lazily("Tình trạng hệ thống")
READERS = (Role.ACCOUNT_ADMIN, Role.AUDITOR)
LANES = {
    "feed": lazily("Dòng tin và chỉ mục PostgreSQL"),
    "elasticsearch": lazily("Chỉ mục Elasticsearch"),
    "elasticsearch-upkeep": lazily("Đối soát chỉ mục Elasticsearch"),
    "letters": lazily("Nhắc việc và thư"),
    "lists": lazily("Danh sách nhập vào"),
    "webhooks": lazily("Báo tin cho nơi nhận"),
    "upkeep": lazily("Đối soát và dọn dẹp"),
    "watch": lazily("Thử các địa chỉ công khai"),
}
WORDS = {
    "ok": ("ok", lazily("Đang chạy")),
    "failing": ("late", lazily("Đang lỗi")),
    "down": ("late", lazily("Không ai chạy")),
}


def answers_for_all(account: Any, *roles: Role) -> bool:
    """Whether an account holds one of the roles at the top of the tree."""
    return any(held.role in roles and held.path.count(".") == 1 for held in held_by(account))


@never_cache
def standing(request: HttpRequest) -> HttpResponse:
    """Show how everything stands; nothing of it names a person."""
    if not answers_for_all(request.user, *READERS):
        raise PermissionDenied
    told = indexes()
    rows = RelayLane.objects.order_by("name")
    context = {
        "crumbs": trail(TITLE),
        "lanes": [(LANES.get(row.name, row.name), row, *WORDS[word_of(row)]) for row in rows],
        "states": [(TITLES[one.engine], one) for one in told.states],
        "comparisons": [(TITLES[one.engine], one) for one in told.comparisons],
        "aside": [(TITLES[one.engine], one) for one in told.aside],
        "may_retry": answers_for_all(request.user, Role.ACCOUNT_ADMIN),
    }
    return render(request, "cms/running/standing.html", context)


@require_POST
def retry_aside(request: HttpRequest) -> HttpResponse:
    """Let everything that was set aside be tried at once."""
    if not answers_for_all(request.user, Role.ACCOUNT_ADMIN):
        raise PermissionDenied
    messages.success(request, gettext("Sẽ thử lại %(count)s bản ghi.") % {"count": try_again()})
    return redirect("cms_standing")
