"""Where the screens of subscriptions hang in the staff house."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.screens.subscriptions.one_place import act_on_place, place
from cms.screens.subscriptions.places import TITLE, places
from content_models.declaration.roles import Role
from content_models.organisation.held import held_by


@hooks.register("register_admin_urls")
def subscription_urls() -> list[URLPattern]:
    """Addresses under the staff door."""
    return [
        path("noi-nhan-tin/", places, name="cms_subscriptions"),
        path("noi-nhan-tin/<int:pk>/", place, name="cms_subscription"),
        path("noi-nhan-tin/<int:pk>/<str:verb>/", act_on_place, name="cms_act_on_subscription"),
    ]


class SubscriptionsItem(MenuItem):
    """Shown to those who administer accounts."""

    def is_shown(self, request: HttpRequest) -> bool:
        return any(held.role == Role.ACCOUNT_ADMIN for held in held_by(request.user))


@hooks.register("register_admin_menu_item")
def subscriptions_item() -> MenuItem:
    """Beside the accounts."""
    return SubscriptionsItem(TITLE, reverse("cms_subscriptions"), name="noi-nhan-tin", icon_name="link", order=9005)
