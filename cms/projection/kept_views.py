"""Keeping a view of a list under a name, and the columns one likes: only ever one's own."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path
from django.utils.http import urlencode
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from cms.projection.columns import columns_offered
from cms.projection.list_address import COLUMNS, MOST_COLUMNS, lasting, list_of
from cms.projection.saved_view import LONGEST, LONGEST_NAME, MOST_VIEWS, SavedView
from content_models.declaration import registry
from content_models.declaration.record import Record
from content_models.declaration.rights import roles_for
from content_models.organisation.held import held_by
from content_models.organisation.models import Account


def readable_type(type_name: str, account: Any) -> type[Record]:
    """Return a type that the account may read somewhere; Http404 otherwise."""
    try:
        model = registry.of_type(type_name)
    except LookupError as error:
        raise Http404 from error
    readers = {str(role) for role in roles_for(model, "view")}
    if not any(held.role in readers for held in held_by(account)):
        raise Http404
    return model


def _asked(request: HttpRequest) -> QueryDict:
    """The address a form was sent from, without what no list understands."""
    return QueryDict(lasting(QueryDict(request.POST.get("query", "")[: 2 * LONGEST])), mutable=True)


@require_POST
def keep_columns(request: HttpRequest, type_name: str) -> HttpResponse:
    """Remember the columns ticked; none ticked brings the declared ones back."""
    model = readable_type(type_name, request.user)
    there = {column.name for column in columns_offered(model)}
    names = ",".join([name for name in dict.fromkeys(_ticked(request.POST)) if name in there][:MOST_COLUMNS])
    own: dict[str, Any] = {"account": request.user, "type": model.type_name(), "name": ""}
    SavedView.objects.update_or_create(**own, defaults={"query": urlencode({COLUMNS: names})})
    return redirect(list_of(model, lasting(_asked(request), **{COLUMNS: names})))


def _ticked(sent: QueryDict) -> list[str]:
    return [] if "declared" in sent else sent.getlist("column")


@require_POST
def keep_view(request: HttpRequest, type_name: str) -> HttpResponse:
    """Keep the address of a list under a name; a name used before gets the new address."""
    model = readable_type(type_name, request.user)
    query, name = lasting(_asked(request)), " ".join(request.POST.get("name", "").split())
    if fault := _fault(name, query) or _store(request.user, model, name, query):
        messages.error(request, fault)
    else:
        messages.success(request, gettext("Đã lưu khung nhìn “{name}”. Chỉ bạn thấy tên này.").format(name=name))
    return redirect(list_of(model, query))


def _fault(name: str, query: str) -> str:
    if not name or len(name) > LONGEST_NAME:
        return gettext("Đặt tên khung nhìn, nhiều nhất {longest_name} ký tự.").format(longest_name=LONGEST_NAME)
    return gettext("Khung nhìn này có quá nhiều điều kiện nên không lưu được.") if len(query) > LONGEST else ""


def _store(account: Any, model: type[Record], name: str, query: str) -> str:
    with transaction.atomic():
        Account.objects.select_for_update().get(pk=account.pk)  # two windows at once keep within the limit
        own = SavedView.objects.filter(account=account, type=model.type_name())
        if own.exclude(name__in=(name, "")).count() >= MOST_VIEWS:
            return gettext("Bạn đã có {most_views} khung nhìn: hãy xóa bớt một khung nhìn rồi lưu lại.").format(
                most_views=MOST_VIEWS
            )
        own.update_or_create(account=account, type=model.type_name(), name=name, defaults={"query": query})
    return ""


@require_POST
def forget_view(request: HttpRequest, type_name: str, pk: int) -> HttpResponse:
    """Drop one's own view; anybody else's does not exist."""
    model = readable_type(type_name, request.user)
    view = get_object_or_404(SavedView, pk=pk, account=request.user, type=model.type_name())
    view.delete()
    messages.success(request, gettext("Đã xóa khung nhìn “{name}”.").format(name=view.name))
    return redirect(list_of(model, lasting(_asked(request))))


def keeping_urls() -> list[URLPattern]:
    """Addresses under the staff door."""
    return [
        path("danh-sach/<str:type_name>/cot/", keep_columns, name="cms_keep_columns"),
        path("danh-sach/<str:type_name>/khung-nhin/", keep_view, name="cms_keep_view"),
        path("danh-sach/<str:type_name>/khung-nhin/<int:pk>/xoa/", forget_view, name="cms_forget_view"),
    ]
