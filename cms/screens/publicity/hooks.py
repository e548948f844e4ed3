"""Where the screen about publicity hangs in the staff house; without the catalogue there is none."""

from typing import Any

from django.apps import apps
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.projection.words import lazily
from content_models.declaration import registry
from content_models.declaration.rights import roles_for
from content_models.organisation.held import held_by

SWITCHED_ON = apps.is_installed("content_models.catalogue")


@hooks.register("register_admin_urls")
def publicity_urls() -> list[URLPattern]:
    """Addresses under the staff door."""
    if not SWITCHED_ON:
        return []
    from cms.screens.publicity.overview import publicity

    return [path("cong-khai/", publicity, name="cms_publicity")]


class PublicityItem(MenuItem):
    """Shown to those who read checks of publicity."""

    def is_shown(self, request: HttpRequest) -> bool:
        readers: Any = {str(role) for role in roles_for(registry.of_type("publicitycheck"), "view")}
        return any(held.role in readers for held in held_by(request.user))


if SWITCHED_ON:

    @hooks.register("register_admin_menu_item")
    def publicity_item() -> MenuItem:
        """Beside the legal bases."""
        return PublicityItem(
            lazily("Công khai thủ tục"), reverse("cms_publicity"), name="cong-khai", icon_name="view", order=151
        )
