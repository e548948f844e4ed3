"""Where the screens around a draft hang in the editor's house."""

from django.urls import URLPattern, path
from wagtail import hooks

from cms.editing.comparing import compare


@hooks.register("register_admin_urls")
def editing_urls() -> list[URLPattern]:
    """Addresses of a record, by its type and id."""
    return [
        path("so-sanh/<str:type_name>/<int:pk>/", compare, name="cms_compare"),
    ]
