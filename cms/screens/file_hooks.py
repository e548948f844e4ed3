"""What the screen of attached files tells Wagtail by its hooks."""

from __future__ import annotations

from django.urls import URLPattern, path
from wagtail import hooks

from cms.screens.attached_file import attached_file


@hooks.register("register_admin_urls")
def file_address() -> list[URLPattern]:
    """Files of records, drafts included, for those who may view the record."""
    return [path("tep/<str:type_name>/<int:pk>/<uuid:file_id>/", attached_file, name="attached_file")]
