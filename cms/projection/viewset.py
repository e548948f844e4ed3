"""Declaration -> staff screens: this one class serves every artefact."""

from __future__ import annotations

from typing import Any

from django.views import View
from wagtail.snippets.views.chooser import SnippetChooserViewSet
from wagtail.snippets.views.snippets import SnippetViewSet

from cms.projection.chooser import FoldedChoose, FoldedChooseResults
from cms.projection.drafting import ArtefactCreate, ArtefactEdit, ArtefactRevert
from cms.projection.listing import ArtefactIndex
from cms.projection.panels import form_of
from cms.projection.reading import ArtefactCompare, ArtefactHistory, ArtefactInspect
from cms.projection.reference_widget import ReferenceChooser
from cms.projection.scope import Scoped, ScopedChoice, before

#: Screens of Wagtail that stand for acts nobody may do here; their addresses do not exist.
CLOSED = {"delete", "usage", "unpublish", "lock", "unlock", "revisions_unschedule", "copy"}


class ArtefactChooser(SnippetChooserViewSet):
    """The window in which a reference is chosen."""

    base_widget_class = ReferenceChooser
    choose_view_class = FoldedChoose
    choose_results_view_class = FoldedChooseResults

    def construct_view(self, view_class: type[View], **options: Any) -> Any:
        return super().construct_view(before(ScopedChoice, view_class), **options)

    def get_urlpatterns(self) -> list[Any]:
        return [one for one in super().get_urlpatterns() if one.name != "create"]


class ArtefactViewSet(SnippetViewSet):
    """List, form, history, comparison and reading of one artefact type."""

    index_view_class = ArtefactIndex
    add_view_class = ArtefactCreate
    edit_view_class = ArtefactEdit
    revisions_revert_view_class = ArtefactRevert
    history_view_class = ArtefactHistory
    revisions_compare_view_class = ArtefactCompare
    inspect_view_class = ArtefactInspect
    chooser_viewset_class = ArtefactChooser
    icon = "doc-full"
    list_per_page = 25
    inspect_view_enabled = True
    copy_view_enabled = False
    #: The groups of `menu` hold our types; Wagtail's own list of snippets is not shown.
    menu_item_is_registered = True
    create_template_name = edit_template_name = "cms/projection/edit.html"
    index_template_name = "cms/projection/list.html"
    index_results_template_name = "cms/projection/list_results.html"
    inspect_template_name = "cms/projection/inspect.html"

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.preview_enabled = False

    def construct_view(self, view_class: type[View], **options: Any) -> Any:
        return super().construct_view(before(Scoped, view_class), **options)

    def get_common_view_kwargs(self, **options: Any) -> dict[str, Any]:
        shut = {f"{name}_url_name": None for name in ("usage", "delete", "unpublish", "lock", "unlock")}
        shut |= {"revisions_unschedule_url_name": None, "revisions_view_url_name": None, "preview_url_name": None}
        return super().get_common_view_kwargs(**options) | shut

    def get_urlpatterns(self) -> list[Any]:
        return [one for one in super().get_urlpatterns() if one.name not in CLOSED]

    def get_edit_handler(self) -> Any:
        return form_of(self.model)
