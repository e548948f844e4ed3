"""Where the screens of units hang in the staff house."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.projection.words import lazily
from cms.screens.units.board import board
from cms.screens.units.one_unit import unit
from cms.screens.units.one_urging import urging
from content_models.actions.urging import URGERS
from content_models.organisation.held import held_by


@hooks.register("register_admin_urls")
def unit_urls() -> list[URLPattern]:
    """Addresses under the staff door."""
    return [
        path("don-vi/", board, name="cms_units"),
        path("don-vi/<int:pk>/", unit, name="cms_unit"),
        path("don-vi/nhac/<int:pk>/", urging, name="cms_urging"),
    ]


class UnitsItem(MenuItem):
    """Shown to those who follow the whole province: below them there are always units, and asking costs nothing."""

    def is_shown(self, request: HttpRequest) -> bool:
        return any(held.role in URGERS and held.path.count(".") == 1 for held in held_by(request.user))


@hooks.register("register_admin_menu_item")
def units_item() -> MenuItem:
    """After what waits."""
    return UnitsItem(lazily("Theo dõi đơn vị"), reverse("cms_units"), name="don-vi", icon_name="view", order=50)
