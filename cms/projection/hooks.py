"""What the projection of artefacts tells Wagtail by its hooks."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks
from wagtail.snippets.bulk_actions.delete import DeleteBulkAction

from cms.projection.kept_views import keeping_urls
from cms.projection.menu import leave_ours
from cms.projection.script_words import script_words
from cms.projection.verbs import register_verbs

hooks.register("register_log_actions", register_verbs)
hooks.register("construct_main_menu", leave_ours, order=100)
hooks.register("register_admin_urls", keeping_urls)
hooks.register("insert_global_admin_js", script_words, order=-1)


@hooks.register("register_bulk_action", order=1000)
class NothingInBulk(DeleteBulkAction):
    """Stands in for Wagtail's bulk deletion of snippets: it lists rows out of reach and leaves no event."""

    def dispatch(self, request: HttpRequest, *args: Any, **options: Any) -> HttpResponse:
        raise PermissionDenied


@hooks.register("insert_global_admin_css")
def staff_style() -> str:
    """The rules of the generated screens; tokens come with the style sheets of the review screens."""
    return format_html('<link rel="stylesheet" href="{}">', static("cms/projection.css"))
