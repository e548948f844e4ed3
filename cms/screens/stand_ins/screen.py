"""The screen of stand-ins: one's own namings on both sides, those of an administrator's people, and a form."""

from __future__ import annotations

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.review.crumbs import trail
from cms.screens.stand_ins.form import StandInForm
from content_models.actions.granting import administered
from content_models.actions.refusal import Refused
from content_models.actions.standing_in import end_stand_in, name_stand_in
from content_models.organisation.grant import StandIn

A_PAGE = 100


def namings(request: HttpRequest) -> QuerySet[StandIn]:
    """What a person gave, was given, or administers; nobody else's."""
    pk = request.user.pk
    mine = Q(account_id=pk) | Q(on_behalf_of_id=pk) | Q(agency__in=administered(request.user))
    return StandIn.objects.filter(mine).select_related("account", "on_behalf_of", "agency")


def stand_ins(request: HttpRequest) -> HttpResponse:
    """Show the namings; a POST names one, with the button "Tìm" it only looks colleagues up."""
    looking = "find" in request.POST
    form = StandInForm(request.user, request.POST or None)
    if request.method == "POST" and not looking and form.is_valid():
        try:
            row = name_stand_in(form.naming(), request.user)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(
                request,
                gettext("{account} làm thay bạn đến hết {ends_on:%d/%m/%Y}.").format(
                    account=row.account, ends_on=row.ends_on
                ),
            )
            return redirect("cms_stand_ins")
    if looking:
        form.errors.clear()
    today = form.today
    rows = list(namings(request).order_by("-ends_on", "-pk")[:A_PAGE])
    context = {
        "crumbs": trail(gettext("Làm thay")),
        "form": form,
        "looking": looking,
        "open": [row for row in rows if row.ends_on is None or row.ends_on >= today],
        "over": [row for row in rows if row.ends_on and row.ends_on < today],
        "today": today,
    }
    return render(request, "cms/stand_ins/list.html", context)


@require_POST
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """End one naming; others' do not exist."""
    row = get_object_or_404(namings(request), pk=pk)
    try:
        end_stand_in(row, request.user)
        messages.success(
            request,
            gettext("{account} thôi làm thay {on_behalf_of}.").format(
                account=row.account, on_behalf_of=row.on_behalf_of
            ),
        )
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("cms_stand_ins")


@hooks.register("register_admin_urls")
def stand_in_urls() -> list[URLPattern]:
    """Addresses under the staff door."""
    return [
        path("lam-thay/", stand_ins, name="cms_stand_ins"),
        path("lam-thay/<int:pk>/thoi/", end, name="cms_end_stand_in"),
    ]


@hooks.register("register_admin_menu_item")
def stand_in_item() -> MenuItem:
    """Everybody may be absent."""
    return MenuItem(gettext("Làm thay"), reverse("cms_stand_ins"), name="lam-thay", icon_name="user", order=8900)
