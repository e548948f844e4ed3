"""One place: how it stands, what it was told lately, and what may be done with it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import Count, Max, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from cms.projection.words import lazily, said
from cms.review.crumbs import trail
from cms.screens.subscriptions.forms import AgainForm
from cms.screens.subscriptions.places import TITLE, secret_page
from content_models.actions.refusal import Refused
from content_models.actions.subscribing import (
    public_types,
    renew_secret,
    resume_telling,
    stop_telling,
    subscriptions_of,
    tell_again,
)
from content_models.ledger.subscription import Delivery, Subscription

SHOWN = 50
FAULTS = {
    "forbidden": lazily("Địa chỉ dẫn vào mạng nội bộ, không gửi"),
    "tls": lazily("Chứng thư của bên nhận không hợp lệ"),
    "timeout": lazily("Bên nhận không trả lời kịp"),
    "no_such_host": lazily("Không tìm thấy máy của bên nhận"),
    "connection": lazily("Không kết nối được"),
}


@never_cache
def place(request: HttpRequest, pk: int, form: AgainForm | None = None) -> HttpResponse:
    """Show one place of one's own agencies; others' do not exist."""
    row = get_object_or_404(subscriptions_of(request.user), pk=pk)
    latest = row.deliveries.select_related("entry__event").order_by("-entry")[:SHOWN]
    labels = {name: said(label) for name, label in public_types()}
    context = {
        "crumbs": trail((TITLE, "/quan-tri/noi-nhan-tin/"), row.name),
        "row": row,
        "why": said(row.get_stopped_why_display()),
        "types": [labels.get(one, one) for one in row.types],
        "counts": row.deliveries.aggregate(
            waiting=Count("pk", filter=Delivery.OPEN),
            given_up=Count("pk", filter=Q(given_up_at__isnull=False)),
            last=Max("delivered_at"),
        ),
        "lines": [(one, labels.get(one.type, one.type), _words(one)) for one in latest],
        "form": form or AgainForm(),
    }
    return render(request, "cms/subscriptions/one.html", context, status=400 if form else 200)


def _words(one: Delivery) -> str:
    """How a delivery stands, in words."""
    if one.delivered_at:
        return gettext("Đã nhận")
    answered = gettext("Bên nhận trả lời %(status)s") % {"status": one.status} if one.status else ""
    fault = str(FAULTS.get(one.fault) or answered)
    stands = gettext("Thôi gửi.") if one.given_up_at else gettext("Chờ gửi.")
    return f"{stands} {fault}".strip()


@never_cache
@require_POST
def act_on_place(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """Do what a button asks for."""
    row = get_object_or_404(subscriptions_of(request.user), pk=pk)
    if verb == "gui-lai":
        return _again(request, row)
    try:
        if verb == "doi-khoa":
            return secret_page(request, row, renew_secret(row, request.user), renewed=True)
        _told(verb)(row, request.user)
    except Refused as refused:
        messages.error(request, said(refused))
    return redirect("cms_subscription", row.pk)


def _told(verb: str) -> Any:
    verbs = {"dung": stop_telling, "gui-tiep": resume_telling}
    if verb not in verbs:
        raise Http404
    return verbs[verb]


def _again(request: HttpRequest, row: Subscription) -> HttpResponse:
    form = AgainForm(request.POST)
    if form.is_valid():
        try:
            tell_again(row, form.cleaned_data["position"], request.user)
            messages.success(request, gettext("Sẽ gửi lại theo thứ tự cũ."))
            return redirect("cms_subscription", row.pk)
        except Refused as refused:
            form.add_error("position", said(refused))
    return place(request, row.pk, form)
