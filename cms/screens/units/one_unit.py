"""One unit: what stands behind its counts, as far as the account may see it, and every reminder it was sent."""

from __future__ import annotations

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext

from cms.projection.words import said
from cms.review.crumbs import trail
from cms.review.passed import moment
from content_models.actions.falling_behind import LABELS, NEVER_PUBLIC, behind, late_now, lying
from content_models.actions.urging import units_below
from content_models.declaration import registry
from content_models.declaration.rights import roles_for
from content_models.moderation.models import Duty, Urging
from content_models.organisation.agency import Agency
from content_models.organisation.instant import now
from content_models.organisation.rights import reaches, visible

MOST = 50


def unit(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a unit below; for everybody else it does not exist."""
    found: Agency = get_object_or_404(units_below(request.user), pk=pk)
    at = now()
    row = behind([found], at)[0]
    late = Duty.objects.filter(late_now(at), agency=found).order_by("due_at", "pk")[:MOST]
    context = {
        "crumbs": trail((gettext("Theo dõi đơn vị"), reverse("cms_units")), str(found)),
        "unit": found,
        "counts": [(LABELS[name], number) for name, number in row.counts.items()],
        "missing": [said(model._meta.verbose_name) for model in row.missing],
        "late": [_line(duty, request.user, found) for duty in late],
        "texts": _texts(request.user, found, at),
        "urgings": Urging.objects.filter(agency=found).select_related("sender", "sent_by")[:MOST],
    }
    return render(request, "cms/units/one.html", context)


def _line(duty: Duty, account: Any, at: Agency) -> dict[str, str]:
    """The title of a duty only for who may read what it is about."""
    model: Any = ContentType.objects.get_for_id(duty.content_type_id).model_class()
    declared = model in registry.types()
    reads = not declared or reaches(account, roles_for(model, "view"), at)
    title = duty.title if reads else gettext("(không thuộc phạm vi xem của bạn)")
    return {
        "title": title,
        "label": said(duty.label),
        "type": said(model._meta.verbose_name),
        "due": moment(duty.due_at),
    }


def _texts(account: Any, at: Agency, instant: Any) -> list[dict[str, Any]]:
    """Drafts that lie and records never public, of the types the account may read; one query a type."""
    found: list[dict[str, Any]] = []
    for model in registry.artefacts():
        if not reaches(account, roles_for(model, "view"), at):
            continue
        rows = visible(account, model).filter(lying(instant) | NEVER_PUBLIC, agency=at).order_by("sort_key", "pk")
        place = model.snippet_viewset.get_url_name("inspect")
        found += [
            {"record": record, "type": said(model._meta.verbose_name), "url": reverse(place, args=[record.pk])}
            for record in rows[: MOST - len(found)]
        ]
    return found
