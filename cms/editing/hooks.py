"""Where the screens around a draft hang in the editor's house."""

from django.urls import URLPattern, path
from wagtail import hooks

from cms.editing.comparing import compare
from cms.editing.copying import copy_record
from cms.editing.keeping import beat, forget
from cms.editing.previewing import preview, preview_member, preview_planned
from cms.editing.reconciling import reconcile


@hooks.register("register_admin_urls")
def editing_urls() -> list[URLPattern]:
    """Addresses of a record, by its type and id."""
    return [
        path("xem-truoc/<str:type_name>/<int:pk>/", preview, name="cms_preview"),
        path("duyet/<int:pk>/xem-truoc/<int:position>/", preview_member, name="cms_preview_member"),
        path(
            "trinh/<str:type_name>/<int:pk>/tap-hop/xem-truoc/<str:value>/", preview_planned, name="cms_preview_planned"
        ),
        path("soan/<str:type_name>/<int:pk>/tu-luu/", beat, name="cms_beat"),
        path("soan/<str:type_name>/<int:pk>/bo/", forget, name="cms_forget"),
        path("soan/<str:type_name>/<int:pk>/doi-chieu/", reconcile, name="cms_reconcile"),
        path("soan/<str:type_name>/<int:pk>/ban-sao/", copy_record, name="cms_copy"),
        path("so-sanh/<str:type_name>/<int:pk>/", compare, name="cms_compare"),
    ]
