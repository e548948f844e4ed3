"""Where the screens about legal bases hang in the staff house."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.projection.words import lazily
from cms.screens.bases.lapsed import citing_types
from cms.screens.bases.overview import overview
from cms.screens.bases.record import bases_of


@hooks.register("register_admin_urls")
def bases_urls() -> list[URLPattern]:
    """Addresses under the staff door."""
    return [
        path("can-cu/", overview, name="cms_bases"),
        path("can-cu/<str:type_name>/<int:pk>/", bases_of, name="cms_bases_of"),
    ]


class BasesItem(MenuItem):
    """Shown to those who read some type that cites legal documents."""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(citing_types(request.user))


@hooks.register("register_admin_menu_item")
def bases_item() -> MenuItem:
    """After what waits, before the domains."""
    return BasesItem(lazily("Căn cứ hết hiệu lực"), reverse("cms_bases"), name="can-cu", icon_name="warning", order=150)
