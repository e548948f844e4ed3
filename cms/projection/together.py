"""Trình nhiều mục: rows ticked in a list, or all that a filter leaves, put forward in one go.

What goes under an announcing decision opens that decision's own screen with just these ticked; what leads itself is
submitted one by one, so that one refusal stops no other. What cannot go is said row by row, and nothing is lost.
"""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext

from cms.projection.list_address import lasting, list_of
from cms.projection.sorted_out import SortedOut, sorted_out
from cms.projection.submitting import put_forward
from cms.projection.words import said
from cms.review.crumbs import trail
from content_models.actions.gathering import arrange, planned
from content_models.actions.refusal import Refused
from content_models.declaration.artefact import Artefact
from content_models.organisation.rights import visible

#: More than this nobody looks through before it goes.
MOST_TOGETHER = 200


class Together:
    """Before Wagtail's list: a POST to the address of the list is about its rows."""

    request: Any
    model: Any

    def post(self, request: HttpRequest, *args: Any, **options: Any) -> HttpResponse:
        ids, back = self._picked(), list_of(self.model, lasting(request.GET))
        if not ids or len(ids) > MOST_TOGETHER:
            few = (
                gettext("Hãy chọn ít nhất một dòng.")
                if not ids
                else gettext("Mỗi lần trình nhiều nhất {most_together} dòng.").format(most_together=MOST_TOGETHER)
            )
            messages.error(request, few)
            return redirect(back)
        rows = (
            visible(request.user, self.model, "change").filter(pk__in=ids).select_related("agency", "latest_revision")
        )
        there = {row.pk: row for row in rows}
        found = sorted_out([there[pk] for pk in ids if pk in there], request.user)
        if lead := next((one for one in found.led if f"{one.pk}" == request.POST.get("under")), None):
            return self._open(lead, found.led[lead])
        refused = self._submit(found.own) if "confirm" in request.POST else []
        return render(request, "cms/projection/together.html", self._told(found, refused, len(ids) - len(there), back))

    def _picked(self) -> list[int]:
        if "all" in self.request.POST:
            found = self.get_queryset()[: MOST_TOGETHER + 1]  # type: ignore[attr-defined]
            return [row.pk for row in found]
        ticked = self.request.POST.getlist("pick")[: MOST_TOGETHER + 1]
        return [int(pk) for pk in ticked if pk.isdecimal() and len(pk) < 19]

    def _open(self, lead: Artefact, rows: list[Artefact]) -> HttpResponse:
        """Leave the rows of the plan that were not ticked aside, and lead on to the screen of the decision."""
        ids, plan = {row.pk for row in rows}, planned(lead, self.request.user)
        for one in plan:
            one.included = type(one.record) is self.model and one.record.pk in ids
        try:
            arrange(lead, plan, self.request.user)
        except Refused as refused:
            messages.error(self.request, str(refused))
            return redirect(list_of(self.model))
        return redirect("cms_submit", lead.type_name(), lead.pk)

    def _submit(self, rows: list[Artefact]) -> list[tuple[Artefact, list[str]]]:
        refused = []
        for row in rows:
            try:
                put_forward(row, self.request.user)
            except (Refused, ValidationError) as error:
                refused.append((row, error.messages if isinstance(error, ValidationError) else [str(error)]))
        if sent := len(rows) - len(refused):
            messages.success(
                self.request,
                gettext("Đã trình {sent} mục. Nội dung được giữ nguyên cho đến khi có quyết định.").format(sent=sent),
            )
        return refused

    def _told(self, found: SortedOut, refused: list[Any], unknown: int, back: str) -> dict[str, Any]:
        done = "confirm" in self.request.POST
        title = said(self.model._meta.verbose_name_plural)
        return {
            "crumbs": trail((title, back), gettext("Trình nhiều mục")),
            "found": found,
            "own": [] if done else found.own,
            "led": list(found.led.items()),
            "refused": [*found.refused, *refused],
            "unknown": unknown,
            "back": back,
            "title_of": title,
        }
