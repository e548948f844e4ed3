"""Gợi ý: the agencies that typed words may mean, a few at a time, for fields in which an agency is typed."""

from __future__ import annotations

from django.db.models import Q
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from content_models.actions.agencies.ground import organised
from content_models.declaration.any_mark import within
from content_models.organisation.models import Agency

#: So many suggestions are sent; whoever finds none among them types more words.
A_PAGE = 20
LONGEST = 60


@require_safe
def suggest(request: HttpRequest) -> JsonResponse:
    """Code and name of agencies that stand today; `pham-vi=quan-ly`: only those one organises. One query of agencies.

    What it names is public (/co-quan/), but only who is signed in to the staff house may ask here.
    """
    asked = request.GET.get("q", "").strip()[:LONGEST]
    own = request.GET.get("pham-vi") == "quan-ly"
    rows = organised(request.user) if own else Agency.objects.all()
    found = (
        rows.filter(Agency.exists_on(timezone.localdate())).filter(_named(asked)) if asked else Agency.objects.none()
    )
    answer = [{"code": code, "name": name} for code, name in found.values_list("code", "name")[:A_PAGE]]
    return JsonResponse({"results": answer}, headers={"Cache-Control": "no-store, private"})


def _named(asked: str) -> Q:
    """Words within the name, with or without marks, or the beginning of the code."""
    pattern = within(asked)
    return Q(code__istartswith=asked.split()[0]) | Q(name__regex=pattern) | Q(short_name__regex=pattern)
