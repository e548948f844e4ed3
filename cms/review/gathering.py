"""Tập hợp: picks what goes under an announcing decision, says what becomes of each, and puts it in order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext

from cms.projection.finding import found
from cms.review.access import draft_to_change
from cms.review.crumbs import trail
from cms.review.submitting_forms import planned_rows
from content_models.actions.gathering import Planned, arrange, follower_types, gather, planned
from content_models.actions.refusal import Refused
from content_models.declaration.artefact import Artefact
from content_models.organisation.rights import visible

#: How many records a search offers.
OFFERED = 20


def gather_under(request: HttpRequest, type_name: str, pk: int) -> HttpResponse:
    """Show the plan of a lead; each button first keeps what the rows say, then does what it is for."""
    lead = draft_to_change(type_name, pk, request.user)
    if not lead.leads:
        raise Http404
    members = planned(lead, request.user)
    rows = planned_rows(members, request.POST or None)
    if request.method == "POST" and rows.is_valid():
        try:
            return _keep(request, lead, rows)
        except Refused as refused:
            messages.error(request, str(refused))
            return redirect(request.get_full_path())
    return render(request, "cms/review/gather.html", _context(request, lead, members, rows))


def _keep(request: HttpRequest, lead: Artefact, rows: Any) -> HttpResponse:
    """Keep the rows in the order of their numbers, one moved by a step where a button says so."""
    forms = sorted(rows.forms, key=lambda form: form.cleaned_data["place"])
    moved = _move(forms, request.POST)
    arrange(lead, [form.as_planned() for form in forms], request.user)
    own = reverse("cms_gather", args=[lead.type_name(), lead.pk])
    if "add" in request.POST:
        record = _offered(lead, request.POST["add"], request.user)
        gather(lead, record, request.user)
        messages.success(request, gettext("Đã thêm “{record}”.").format(record=record))
    elif "find" in request.POST:
        return redirect(f"{own}?{_asked(request)}#tim")
    elif "go" in request.POST:
        return redirect("cms_submit", lead.type_name(), lead.pk)
    elif moved:
        return redirect(f"{own}?chuyen={moved}#nd-{moved}")
    else:
        messages.success(request, gettext("Đã lưu danh sách trình."))
    return redirect(own)


def _move(forms: list[Any], sent: Any) -> int | None:
    """Exchange the row a button names with its neighbour and return its new place."""
    for name, step in (("up", -1), ("down", 1)):
        here = next((n for n, form in enumerate(forms) if form["record"].value() == sent.get(name)), None)
        if here is not None:
            there = min(max(here + step, 0), len(forms) - 1)
            forms[here], forms[there] = forms[there], forms[here]
            return there + 1
    return None


def _asked(request: HttpRequest) -> str:
    asked = request.GET.copy()
    asked["q"] = request.POST.get("q", "")[:200]
    return str(asked.urlencode())


def _offered(lead: Artefact, value: str, account: Any) -> Artefact:
    """The record a button of the search names; Http404 for what the account may not change."""
    name, _, pk = value.partition(":")
    model = next((one for one in follower_types(type(lead)) if one.type_name() == name), None)
    if model is None or not (pk.isascii() and pk.isdecimal() and len(pk) < 19):
        raise Http404
    rows = visible(account, model, "change").select_related("agency", "latest_revision")
    record = rows.filter(pk=pk).first()
    if record is None:
        raise Http404
    return record


def _search(lead: Artefact, typed: str, account: Any, members: Sequence[Planned]) -> list[tuple[str, Artefact]]:
    """Records that match and may come along, each with the value its button sends."""
    there = {one.value for one in members}
    offered: list[tuple[str, Artefact]] = []
    for model in follower_types(type(lead)) if typed else []:
        rows = visible(account, model, "change").filter(submitted=False, withdrawn=False)
        ready = found(rows, typed).select_related("agency").order_by("sort_key", "pk")[: OFFERED + len(there)]
        offered += [(f"{record.type_name()}:{record.pk}", record) for record in ready]
    return [(value, record) for value, record in offered if value not in there][:OFFERED]


def _context(request: HttpRequest, lead: Artefact, members: list[Planned], rows: Any) -> dict[str, Any]:
    typed = request.GET.get("q", "").strip()[:200]
    moved = request.GET.get("chuyen", "")
    return {
        "crumbs": trail(
            (gettext("Trình duyệt"), reverse("cms_submit", args=[lead.type_name(), lead.pk])), gettext("Tập hợp")
        ),
        "lead": lead,
        "rows": rows,
        "numbered": [(form.planned, form, str(number) == moved) for number, form in enumerate(rows, 1)],
        "keys": [one.record.key for one in members if one.record.key and not one.act.ends],
        "typed": typed,
        "found": _search(lead, typed, request.user, members),
        "moved": moved if moved.isascii() and moved.isdecimal() and len(moved) < 5 else "",
    }
