"""The list of an artefact type: columns, filters and folded search from its declaration."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.utils import quote
from django.db.models import Q
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from wagtail.snippets.views.snippets import IndexView

from cms.projection import standing
from cms.projection.columns import PickColumn
from cms.projection.declared_list import DeclaredList
from cms.projection.filters import ArtefactFilters
from cms.projection.together import Together
from cms.projection.words import named, said
from content_models.organisation.rights import may


class ArtefactIndex(DeclaredList, Together, IndexView):
    """What the account may see of a type, in Vietnamese order."""

    filterset_class = ArtefactFilters
    linked = ("agency", "latest_revision")
    unread = ("latest_revision__content", "folded")
    title_from, title_width = "__str__", "38%"
    counted_by = "standing"

    @property
    def counted(self) -> list[tuple[str, str, Q]]:
        return [(value, words, standing.CONDITIONS[value]) for value, words in standing.CHOICES]

    @cached_property
    def picking(self) -> bool:
        return self.user_has_permission("change")

    @cached_property
    def columns(self) -> list[Any]:
        return [*([PickColumn(self.request.user)] if self.picking else []), *super().columns]

    @cached_property
    def title_label(self) -> str:
        """The declared word for what names a record."""
        return next((said(k.label) for k in self.model.kinds() if k.name == self.model.title_field()), gettext("Tên"))

    @cached_property
    def add_item_label(self) -> str:
        return gettext("Thêm {name}").format(name=named(self.model))

    def get_edit_url(self, instance: Any) -> str | None:
        if not may(self.request.user, "change", instance):
            return None
        return reverse(self.edit_url_name, args=[quote(instance.pk)])
