"""Screens for those who read: the text, its history, and what differs between two drafts."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext
from django.views import View
from wagtail.admin.widgets.button import HeaderButton
from wagtail.snippets.views.snippets import HistoryView, InspectView

from cms.projection.attached_links import file_links
from cms.projection.panels import in_form_order
from cms.projection.showing import shown
from cms.projection.standing import standing_of
from cms.projection.words import lazily
from content_models.actions.taking_down import may_take_down_any
from content_models.declaration.attachments import Attachments
from content_models.declaration.kind import Kind
from content_models.ledger.named_for import name_links
from content_models.organisation.rights import may


class ArtefactHistory(HistoryView):
    """What happened to a record, newest first, for all who may read it."""

    any_permission_required = ["view"]

    def user_can_unschedule(self) -> bool:
        return False


class ArtefactCompare(View):
    """Wagtail's address of two drafts side by side leads to our page of any two texts."""

    model: Any = None
    template_name = ""

    def get(self, request: HttpRequest, pk: str, revision_id_a: str, revision_id_b: str) -> HttpResponse:
        asked = {"cu": revision_id_a, "moi": revision_id_b}
        numbers = {name: value for name, value in asked.items() if value.isdigit()}
        return redirect(f"{reverse('cms_compare', args=[self.model._meta.model_name, pk])}?{urlencode(numbers)}")


class ArtefactInspect(InspectView):
    """The latest text of a record, read only."""

    any_permission_required = ["view"]
    page_title = lazily("Xem")
    template_name = "cms/projection/inspect.html"

    def get_object(self, queryset: Any = None) -> Any:
        text = super().get_object(queryset).get_latest_revision_as_object()
        name_links([text], self.request.user)
        return text

    def get_fields_context(self) -> list[dict[str, Any]]:
        kinds = in_form_order(self.model)
        return [{"kind": kind, "value": self._words(kind)} for kind in kinds]

    def _words(self, kind: Kind) -> str:
        value = getattr(self.object, kind.name)
        return file_links(self.object, value) if isinstance(kind, Attachments) else shown(kind, value)

    def get_edit_url(self) -> str | None:
        return super().get_edit_url() if may(self.request.user, "change", self.object) else None

    @cached_property
    def header_more_buttons(self) -> list[Any]:
        return []

    @cached_property
    def header_buttons(self) -> list[Any]:
        record, url = self.object, self.get_edit_url()
        buttons = [HeaderButton(gettext("Sửa"), url=url, icon_name="edit")] if url else []
        versions = reverse("cms_compare", args=[record.type_name(), record.pk])
        buttons.append(HeaderButton(gettext("So sánh các bản"), url=versions, icon_name="history"))
        if url and record.version and not (record.withdrawn or record.submitted):
            ending = reverse("cms_withdraw", args=[record.type_name(), record.pk])
            buttons.append(HeaderButton(gettext("Bãi bỏ, thay thế"), url=ending, icon_name="cross"))
        if may_take_down_any(self.object, self.request.user):
            down = reverse("cms_take_down", args=[record.type_name(), record.pk])
            buttons.append(HeaderButton(gettext("Gỡ nội dung"), url=down, icon_name="no-view"))
        return buttons

    def get_context_data(self, **extra: Any) -> dict[str, Any]:
        return super().get_context_data(**extra) | {
            "standing": standing_of(self.object),
            "basis": self.object.basis,
        }
