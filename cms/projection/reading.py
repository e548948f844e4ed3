"""Screens for those who read: the text, its history, and what differs between two drafts."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.widgets.button import HeaderButton
from wagtail.snippets.views.snippets import HistoryView, InspectView, RevisionsCompareView

from cms.projection.attached_links import file_links
from cms.projection.differences import changed_only
from cms.projection.panels import in_form_order
from cms.projection.showing import shown
from cms.projection.standing import standing_of
from content_models.declaration.attachments import Attachments
from content_models.declaration.kind import Kind
from content_models.organisation.rights import may


class ArtefactHistory(HistoryView):
    """What happened to a record, newest first, for all who may read it."""

    any_permission_required = ["view"]

    def user_can_unschedule(self) -> bool:
        return False


class ArtefactCompare(RevisionsCompareView):
    """Two drafts side by side; what did not change is left out."""

    permission_required = "view"

    def _get_comparison(self, revision_a: Any, revision_b: Any) -> list[Any]:
        return changed_only(super()._get_comparison(revision_a, revision_b))


class ArtefactInspect(InspectView):
    """The latest text of a record, read only."""

    any_permission_required = ["view"]
    page_title = "Xem"
    template_name = "cms/projection/inspect.html"

    def get_object(self, queryset: Any = None) -> Any:
        return super().get_object(queryset).get_latest_revision_as_object()

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
        buttons = [HeaderButton("Sửa", url=url, icon_name="edit")] if url else []
        if url and record.version and not (record.withdrawn or record.submitted):
            ending = reverse("cms_withdraw", args=[record.type_name(), record.pk])
            buttons.append(HeaderButton("Bãi bỏ, thay thế", url=ending, icon_name="cross"))
        return buttons

    def get_context_data(self, **extra: Any) -> dict[str, Any]:
        return super().get_context_data(**extra) | {
            "standing": standing_of(self.object),
            "basis": self.object.basis,
        }
