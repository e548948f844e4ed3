"""Where the screens around a draft hang in the editor's house."""

from django.urls import URLPattern, path
from wagtail import hooks

from cms.editing.comparing import compare
from cms.editing.previewing import preview, preview_member


@hooks.register("register_admin_urls")
def editing_urls() -> list[URLPattern]:
    """Addresses of a record, by its type and id."""
    return [
        path("xem-truoc/<str:type_name>/<int:pk>/", preview, name="cms_preview"),
        path("duyet/<int:pk>/xem-truoc/<int:position>/", preview_member, name="cms_preview_member"),
        path("so-sanh/<str:type_name>/<int:pk>/", compare, name="cms_compare"),
    ]
