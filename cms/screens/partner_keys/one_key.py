"""One system: what its key may do, how it was used, and its end."""

from __future__ import annotations

import datetime

from django.contrib import messages
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from cms.projection.words import said
from cms.review.crumbs import trail
from cms.screens.partner_keys.forms import WithdrawalForm
from cms.screens.partner_keys.keys import PLACE, TITLE
from content_models.actions.issuing_keys import clients_of, scopes, withdraw_key
from content_models.actions.refusal import Refused
from content_models.organisation.instant import day_of, now

COUNTED = datetime.timedelta(days=30)


@never_cache
def key(request: HttpRequest, pk: int, form: WithdrawalForm | None = None) -> HttpResponse:
    """Show one system of one's own agencies; others' do not exist. Which cases it asked for is not told here."""
    row = get_object_or_404(clients_of(request.user), pk=pk)
    labels = {name: said(label) for name, label in scopes()}
    refused = Q(status__gte=400)
    context = {
        "crumbs": trail((TITLE, PLACE), row.name),
        "row": row,
        "scopes": [labels.get(one, one) for one in row.scopes],
        "calls": row.calls.filter(at__gte=now() - COUNTED).aggregate(
            all=Count("pk"), refused=Count("pk", filter=refused)
        ),
        "form": form or WithdrawalForm(),
        "today": day_of(now()),
    }
    return render(request, "cms/partner_keys/one.html", context, status=400 if form else 200)


@never_cache
@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """End a key, for a reason."""
    row = get_object_or_404(clients_of(request.user), pk=pk)
    form = WithdrawalForm(request.POST)
    if form.is_valid():
        try:
            withdraw_key(row, form.cleaned_data["reason"], request.user)
            messages.success(request, gettext("Đã thu hồi khóa: từ bây giờ mọi lượt gọi bằng khóa này bị từ chối."))
            return redirect("cms_partner_key", row.pk)
        except Refused as refused:
            form.add_error("reason", said(refused))
    return key(request, row.pk, form)
