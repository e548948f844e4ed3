"""Where the screens of partners' keys hang in the staff house."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.screens.partner_keys.keys import TITLE, keys
from cms.screens.partner_keys.one_key import key, withdraw
from content_models.declaration.roles import Role
from content_models.organisation.held import held_by


@hooks.register("register_admin_urls")
def key_urls() -> list[URLPattern]:
    """Addresses under the staff door."""
    return [
        path("he-thong-ket-noi/", keys, name="cms_partner_keys"),
        path("he-thong-ket-noi/<int:pk>/", key, name="cms_partner_key"),
        path("he-thong-ket-noi/<int:pk>/thu-hoi/", withdraw, name="cms_withdraw_key"),
    ]


class KeysItem(MenuItem):
    """Shown to those who administer accounts."""

    def is_shown(self, request: HttpRequest) -> bool:
        return any(held.role == Role.ACCOUNT_ADMIN for held in held_by(request.user))


@hooks.register("register_admin_menu_item")
def keys_item() -> MenuItem:
    """Beside the places that are told."""
    return KeysItem(TITLE, reverse("cms_partner_keys"), name="he-thong-ket-noi", icon_name="key", order=9006)
