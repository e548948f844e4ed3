"""The list of places with a form for one more; its secret is shown on the page that answers, and never again."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from cms.projection.words import lazily, said
from cms.review.crumbs import trail
from cms.screens.subscriptions.forms import SubscriptionForm
from content_models.actions.granting import administered
from content_models.actions.refusal import Refused
from content_models.actions.subscribing import MOST, subscribe, subscriptions_of
from content_models.ledger.subscription import Subscription

TITLE, SHOWN = lazily("Nơi nhận tin"), 500


@never_cache
def places(request: HttpRequest) -> HttpResponse:
    """Show the places of one's own agencies; a POST registers one and shows its secret."""
    if not administered(request.user).exists():
        raise PermissionDenied
    form = SubscriptionForm(request.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            row, secret = subscribe(**form.cleaned_data, by=request.user)
            return secret_page(request, row, secret)
        except Refused as refused:
            form.add_error(None, said(refused))
    rows = list(subscriptions_of(request.user)[:SHOWN])
    context = {"crumbs": trail(TITLE), "rows": rows, "form": form, "most": MOST}
    return render(request, "cms/subscriptions/list.html", context)


def secret_page(request: HttpRequest, row: Subscription, secret: str, renewed: bool = False) -> HttpResponse:
    """Show a secret, this once."""
    context = {"crumbs": trail((TITLE, "/quan-tri/noi-nhan-tin/"), row.name), "row": row}
    context |= {"secret": secret, "renewed": renewed}
    return render(request, "cms/subscriptions/secret.html", context)
