"""A change of an agency: asked for, looked at with its consequences, and only then decided."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from cms.projection.said_at_fields import say_at_fields
from cms.projection.words import said
from cms.review.crumbs import trail
from cms.screens.agencies.access import WAY, for_organisers
from cms.screens.agencies.foresight import foresee
from cms.screens.agencies.forms import FORMS
from cms.screens.agencies.verbs import of_slug, offered
from content_models.actions.agencies.cancelling import cancel
from content_models.actions.agencies.ground import organised, organises
from content_models.organisation.models import AgencyChange


@for_organisers
def change(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """The form, then what would follow, then the decision. Nothing is written before it is confirmed."""
    one = get_object_or_404(organised(request.user).select_related("parent"), pk=pk)
    verb = of_slug(slug)
    if verb is None or verb not in offered(organises(request.user, one), one.ends_on is not None):
        raise Http404
    words = {"name": one.name, "short_name": one.short_name} if slug == "doi-ten" else {}
    form: Any = FORMS[slug](one, request.user, request.POST or None, initial=words)
    ahead = None
    if request.method == "POST" and form.is_valid():
        try:
            if request.POST.get("confirm") == "1":
                form.do()
                messages.success(request, gettext("Đã quyết định: {lower}.").format(lower=said(verb.label).lower()))
                return redirect("cms_agency", pk)
            if "again" not in request.POST:
                ahead = foresee(form.do, timezone.localdate())
        except (ValidationError, PermissionDenied) as fault:
            say_at_fields(form, fault)
    crumbs = trail(WAY, (str(one), reverse("cms_agency", args=[one.pk])), said(verb.label))
    context = {"one": one, "verb": verb, "form": form, "ahead": ahead, "crumbs": crumbs}
    return render(request, "cms/agencies/change.html", context)


@for_organisers
@require_POST
def cancel_change(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Take back a change that waits for its day."""
    get_object_or_404(organised(request.user), pk=pk)
    row = get_object_or_404(AgencyChange.waiting().filter(agencies__contains=[pk]), pk=number)
    try:
        with transaction.atomic():
            cancel([row], request.user, request.POST.get("reason", ""))
        messages.success(request, gettext("Đã hủy thay đổi."))
    except PermissionDenied as refusal:
        messages.error(request, str(refusal))
    return redirect("cms_agency", pk)
